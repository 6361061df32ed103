// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/folded_text.h"
#include "render/theme.h"

#include <QPlainTextEdit>

#include <vector>

namespace aftermap {

/// Where notes are written and pasted. Takes plain text only; files that are dropped on it are the window's.
class NotesEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NotesEditor(QWidget* parent = nullptr);

    void setTheme(ThemeKind kind);
    /// The line of the cursor, from 1.
    int currentLine() const;
    /// Puts the cursor at the start of that line, from 1.
    void goToLine(int line);
    /// These lines, from 1, are marked as not wholly understood.
    void markLines(const std::vector<int>& lines);
    /// Writes `text` in all these places, as one step that Ctrl+Z takes back.
    void replace(const std::vector<TextRange>& places, const QString& text);
    /// All of it is taken away, as one step that Ctrl+Z takes back.
    void wipe();

signals:
    /// What was pasted is longer than what is read of notes.
    void tooLong();

protected:
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void highlight();

    std::vector<int> m_marked;
    ThemeKind m_theme = ThemeKind::Dark;
};

} // namespace aftermap
