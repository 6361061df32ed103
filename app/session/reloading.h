// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/document.h"

#include <functional>

namespace aftermap {

/// Keeps the open document as its files are on disk: reads them again when they change.
class Reloading : public QObject
{
    Q_OBJECT

public:
    /// `options` is asked at every reload: the canvas may have changed.
    Reloading(Document& document, std::function<LayoutOptions()> options, QObject* parent = nullptr);

public slots:
    /// Whatever is on disk now.
    void reload();
    /// While this says so, a change on disk is only told.
    void holdWhile(std::function<bool()> isEdited) { m_isEdited = std::move(isEdited); }
    /// When somebody comes back to the window: the system does not tell of every change.
    void look() { m_watch.look(); }

signals:
    /// One sentence.
    void noticed(const QString& message);
    /// A file was changed while there are edits; one sentence.
    void heldBack(const QString& message);

private:
    void follow(Change change);
    void watch();

    Document& m_document;
    std::function<LayoutOptions()> m_options;
    FileWatch m_watch;
    std::function<bool()> m_isEdited;
    bool m_byHand = false;
};

} // namespace aftermap
