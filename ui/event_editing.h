// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/playback.h"
#include "session/selection.h"

#include <QObject>

#include <optional>
#include <vector>

namespace aftermap {

class Actions;
class Document;
class Editor;
class EventList;
class FormEditing;
class FormView;

/// Adds, deletes, splits and merges events: those that are marked in the list, else the selected one.
class EventEditing : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Editor& editor;
        Document& document;
        SelectionState& selection;
        Playback& playback;
        EventList& list;
        FormEditing& forms;
        FormView& form;
        const Actions& actions;
    };
    EventEditing(const Parts& parts, QObject* parent);

public slots:
    /// At the minute where the replay stands, about the selected service.
    void add();
    void remove();
    /// Where the cursor is in the text of the form; without a form it is opened, and one sentence says what to do.
    void split();
    void merge();
    /// What makes no sense now cannot be chosen.
    void refresh();
    void openMenu(const QPoint& at);

signals:
    /// One sentence.
    void noticed(const QString& words);

private:
    std::vector<std::size_t> inHand() const;
    Instant now() const;
    bool canMerge(const std::vector<std::size_t>& events) const;

    Parts m_parts;
};

} // namespace aftermap
