// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/reloading.h"

#include "base/safe_text.h"


#include <utility>

namespace aftermap {

Reloading::Reloading(Document& document, std::function<LayoutOptions()> options, QObject* parent)
    : QObject(parent), m_document(document), m_options(std::move(options))
{
    connect(&document, &Document::presentationChanged, this,
            [this](const PresentationPtr&, Change change) { follow(change); });
    connect(&document, &Document::closed, this, [this] { m_watch.watch({}); });
    connect(&document, &Document::moved, this, &Reloading::watch);
    connect(&m_watch, &FileWatch::changed, this, [this] {
        if (m_isEdited && m_isEdited()) {
            emit heldBack(tr("%1 was changed on disk by somebody else. You still see your edits; saving will ask first.").arg(shownLastName(m_document.path())));
            return;
        }
        m_byHand = false;
        m_document.reload(m_options());
    });
    connect(&m_watch, &FileWatch::vanished, this, [this](const QString& path) {
        emit noticed(tr("%1 is no longer on the disk; you still see it as it was.").arg(shownLastName(path)));
    });
}

void Reloading::reload()
{
    m_byHand = true;
    m_document.reload(m_options());
}

void Reloading::watch()
{
    m_watch.watch(m_document.files(), m_document.stamps());
}

void Reloading::follow(Change change)
{
    if (change != Change::Opened && change != Change::Reloaded)
        return;
    watch();
    const QString name = shownLastName(m_document.path());
    if (change == Change::Reloaded)
        emit noticed(m_byHand ? tr("Reloaded: %1.").arg(name) : tr("Reloaded: %1 changed on disk.").arg(name));
}

} // namespace aftermap
