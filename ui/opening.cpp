// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/opening.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace aftermap {

Opening::Opening(Document& document, std::function<LayoutOptions()> options, QWidget* window)
    : QObject(window), m_document(document), m_options(std::move(options)), m_window(window)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

QString Opening::draggedFile(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

void Opening::open(const QString& path, const QString& at)
{
    m_at = at;
    m_document.open(path, m_options());
}

void Opening::begin(const PresentationPtr& presentation, Change change)
{
    if (change != Change::Opened)
        return; // the replay goes on where it is
    const QString at = std::exchange(m_at, QString());
    if (at.isEmpty()) {
        emit opened(PlayTime(), true);
        return;
    }
    const Result<Instant> time = parseTimeArgument(at, presentation->incident->timeContext());
    emit opened(time ? presentation->pacing.playTime(*time) : PlayTime(), false);
    if (!time)
        emit failed(time.error().message, {});
}

void Opening::layOutAgain()
{
    m_document.layOutAgain(m_options());
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

bool Opening::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove) {
        auto* drag = static_cast<QDragMoveEvent*>(event);
        if (!draggedFile(*drag->mimeData()).isEmpty())
            drag->acceptProposedAction();
        return true;
    }
    if (event->type() == QEvent::Drop) {
        auto* drop = static_cast<QDropEvent*>(event);
        const QString path = draggedFile(*drop->mimeData());
        if (!path.isEmpty()) {
            drop->acceptProposedAction();
            open(path);
        }
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace aftermap
