// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes_editor.h"

#include "format/import_file.h"
#include "ui/look.h"

#include <QFontDatabase>
#include <QMimeData>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr std::size_t mostMarked = 500;

QString example()
{
    return NotesEditor::tr("Write or paste here what happened, such as\n"
                           "\n"
                           "14:02 payments-api partial: 4 % of card payments fail\n"
                           "~14:20 checkout down\n"
                           "14:31 @ana decided to roll back\n"
                           "14:40 payments-api, checkout ok");
}

} // namespace

NotesEditor::NotesEditor(QWidget* parent) : QPlainTextEdit(parent)
{
    setObjectName(u"notesEditor"_s);
    setAccessibleName(tr("Notes"));
    setAccessibleDescription(tr("A line each: time, service, state, and what happened."));
    setPlaceholderText(example());
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &NotesEditor::highlight);
}

void NotesEditor::setTheme(ThemeKind kind)
{
    m_theme = kind;
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(int(textPixels()));
    setFont(fixed);
    viewport()->setFont(fixed); // the example is written with it
    document()->setDocumentMargin(10);
    highlight();
}

int NotesEditor::currentLine() const
{
    return textCursor().blockNumber() + 1;
}

void NotesEditor::goToLine(int line)
{
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (!block.isValid())
        return;
    setTextCursor(QTextCursor(block));
    ensureCursorVisible();
}

void NotesEditor::markLines(const std::vector<int>& lines)
{
    if (lines == m_marked)
        return;
    m_marked = lines;
    highlight();
}

void NotesEditor::highlight()
{
    const Theme& colours = theme(m_theme);
    QList<QTextEdit::ExtraSelection> all;
    const auto mark = [&](const QTextCursor& cursor, const QColor& colour) {
        QTextEdit::ExtraSelection one;
        one.cursor = cursor;
        one.format.setBackground(colour);
        one.format.setProperty(QTextFormat::FullWidthSelection, true);
        all += one;
    };
    if (!document()->isEmpty())
        mark(QTextCursor(textCursor().block()), mixed(colours.accent, colours.canvas, 0.10));
    for (std::size_t i = 0; i < std::min(m_marked.size(), mostMarked); ++i) {
        const QTextBlock block = document()->findBlockByNumber(m_marked[i] - 1);
        if (!block.isValid())
            break;
        QTextEdit::ExtraSelection one;
        one.cursor = QTextCursor(block);
        one.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        one.format.setUnderlineStyle(QTextCharFormat::DotLine);
        one.format.setUnderlineColor(colours.mutedText);
        all += one;
    }
    setExtraSelections(all);
}

void NotesEditor::replace(const std::vector<TextRange>& places, const QString& text)
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (auto place = places.rbegin(); place != places.rend(); ++place) {
        cursor.setPosition(int(place->start));
        cursor.setPosition(int(place->start + place->length), QTextCursor::KeepAnchor);
        cursor.insertText(text);
    }
    cursor.endEditBlock();
}

void NotesEditor::wipe()
{
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.removeSelectedText();
}

bool NotesEditor::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasText() && !source->hasUrls();
}

void NotesEditor::insertFromMimeData(const QMimeData* source)
{
    if (!source->hasText() || source->hasUrls())
        return;
    if (source->text().size() + document()->characterCount() > maxNotesSize)
        emit tooLong();
    else
        QPlainTextEdit::insertFromMimeData(source);
}

} // namespace aftermap
