// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/opening.h"

#include "base/safe_text.h"
#include "session/map_alone.h"
#include "session/selected_ids.h"

#include <QFileDialog>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace aftermap {

Opening::Opening(Document& document, SelectionState& selection, std::function<LayoutOptions(Change)> options,
                 QWidget* window)
    : QObject(window), m_document(document), m_selection(selection), m_options(std::move(options)),
      m_window(window)
{}

void Opening::open(const QString& path, const QString& at)
{
    openAt(path, {.at = at, .select = {}, .camera = {}});
}

void Opening::openAt(const QString& path, const StartingPlace& place)
{
    m_askFirst([this, path, place] {
        m_place = place;
        const LayoutOptions options = m_options(Change::Opened);
        emit started();
        m_document.open(path, options);
    });
}

void Opening::begin(const PresentationPtr& presentation, Change change)
{
    if (change != Change::Opened)
        return; // the replay goes on where it is
    const StartingPlace place = std::exchange(m_place, {});
    const Result<Instant> time = parseTimeArgument(place.at, presentation->incident->timeContext());
    emit opened(time ? presentation->pacing.playTime(*time) : PlayTime(), place.at.isEmpty() && !isMapAlone(*presentation->incident));
    if (!time && !place.at.isEmpty())
        emit failed(time.error().message, {});
    select(*presentation->incident, place.select);
    if (place.camera)
        emit cameraWanted(*place.camera);
}

void Opening::select(const Incident& incident, const QStringList& ids)
{
    for (const QString& id : ids) {
        if (!selectById(incident, m_selection, id))
            emit failed(tr("There is no service and no event “%1” in this file.").arg(shownSnippet(id)), {});
    }
}

void Opening::ask()
{
    if (m_dialog == nullptr) {
        m_dialog = new QFileDialog(m_window, tr("Open an outage"), QFileInfo(m_document.path()).path(),
                                   tr("Outages and maps (*.json);;All files (*)"));
        m_dialog->setObjectName(u"openDialog"_s);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->setFileMode(QFileDialog::ExistingFile);
        connect(m_dialog, &QFileDialog::fileSelected, this,
                [this](const QString& path) { open(path); });
    }
    m_dialog->open();
}

} // namespace aftermap
