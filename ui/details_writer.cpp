// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details_writer.h"

#include "base/tr.h"
#include "render/glossary.h"
#include "render/narration.h"
#include "ui/details_objects.h"
#include "ui/look.h"

#include <QFontMetricsF>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

const QChar object = QChar::ObjectReplacementCharacter;
constexpr double betweenSections = 12;
constexpr double betweenLines = 4;
constexpr double betweenColumns = 12;
constexpr double lineHeight = 112; ///< percent
constexpr double widestLabel = 7.5; ///< times the size of the text

QString reference(const DetailLink& link)
{
    if (const auto* service = std::get_if<ServiceId>(&link))
        return u"service:%1"_s.arg(service->index());
    if (const auto* event = std::get_if<EventId>(&link))
        return u"event:%1"_s.arg(event->index());
    if (const auto* time = std::get_if<Instant>(&link))
        return u"time:%1"_s.arg(time->time_since_epoch().count());
    return {};
}

class Writer
{
public:
    Writer(QTextDocument& document, const DetailsFolding& folding, const Theme& theme)
        : m_document(document), m_folding(folding), m_theme(theme), m_cursor(&document)
    {
    }

    WrittenDetails write(const Details& details)
    {
        m_cursor.beginEditBlock();
        writeHead(details);
        for (const DetailSection& section : details.sections)
            writeSection(section);
        m_cursor.endEditBlock();
        return std::move(m_written);
    }

private:
    QTextCharFormat plain(const QColor& colour, double size = 1, QFont::Weight weight = QFont::Normal) const
    {
        QTextCharFormat format;
        format.setFont(textFont(size, weight));
        format.setForeground(colour);
        return format;
    }

    QTextCharFormat formatOf(const DetailPiece& piece) const
    {
        QTextCharFormat format = plain(piece.tone == DetailPiece::Tone::Muted ? m_theme.mutedText : m_theme.text, 1,
                                       piece.tone == DetailPiece::Tone::Strong ? QFont::DemiBold : QFont::Normal);
        if (!piece.explanation.isEmpty())
            format.setToolTip(piece.explanation);
        if (const QString to = reference(piece.link); !to.isEmpty())
            makeAnchor(format, to);
        return format;
    }

    void makeAnchor(QTextCharFormat& format, const QString& to) const
    {
        format.setAnchor(true);
        format.setAnchorHref(to);
        format.setUnderlineStyle(QTextCharFormat::DotLine);
        format.setUnderlineColor(m_theme.mutedText);
    }

    static QTextBlockFormat paragraph()
    {
        QTextBlockFormat format;
        format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
        return format;
    }

    /// The empty paragraph behind a table is written on; any other is followed by a new one.
    void startBlock(double before)
    {
        QTextBlockFormat format = paragraph();
        format.setTopMargin(before);
        if (m_blockIsFree)
            m_cursor.setBlockFormat(format);
        else
            m_cursor.insertBlock(format);
        m_blockIsFree = false;
    }

    void insertText(QTextCursor& cursor, QString text, const QTextCharFormat& format)
    {
        text.replace(u'\n', QChar::LineSeparator);
        cursor.insertText(text, format);
    }

    void insertAnchored(QTextCursor& cursor, const QString& text, const QTextCharFormat& format)
    {
        const int start = cursor.position();
        insertText(cursor, text, format);
        remember(cursor, start, format.anchorHref());
    }

    void remember(const QTextCursor& cursor, int start, const QString& to)
    {
        QTextCursor range(&m_document);
        range.setPosition(start);
        range.setPosition(cursor.position(), QTextCursor::KeepAnchor);
        m_written.anchors.push_back({to, range});
    }

    void writePiece(QTextCursor& cursor, const DetailPiece& piece)
    {
        const QTextCharFormat format = formatOf(piece);
        if (piece.glyph) {
            QTextCharFormat glyph = DetailsObjects::glyph(*piece.glyph);
            glyph.setToolTip(piece.explanation);
            cursor.insertText(QString(object), glyph);
        }
        if (piece.live)
            m_written.liveAt = cursor.position();
        else if (format.isAnchor())
            insertAnchored(cursor, piece.text, format);
        else
            insertText(cursor, piece.text, format);
    }

    void writeHead(const Details& details)
    {
        startBlock(0);
        insertText(m_cursor, details.title, plain(m_theme.text, 1.1, QFont::DemiBold));
        if (details.status) {
            startBlock(betweenLines);
            DetailPiece state;
            state.glyph = *details.status;
            state.explanation = explained(termOf(*details.status));
            QTextCharFormat format =
                plain(details.status->evidence == Evidence::None ? m_theme.mutedText : m_theme.of(*details.status).ink, 1,
                      QFont::DemiBold);
            format.setToolTip(state.explanation);
            writePiece(m_cursor, state);
            insertText(m_cursor, stateWords(*details.status), format);
        }
        if (!details.subtitle.isEmpty()) {
            startBlock(betweenLines);
            insertText(m_cursor, details.subtitle, plain(m_theme.mutedText));
        }
    }

    void writeHeading(const DetailSection& section, bool open)
    {
        startBlock(betweenSections);
        QTextCharFormat format = plain(m_theme.text, 1, QFont::DemiBold);
        format.setAnchor(true);
        format.setAnchorHref(u"fold:"_s + section.id);
        format.setToolTip(section.explanation);
        const int start = m_cursor.position();
        QTextCharFormat arrow = DetailsObjects::arrow(open);
        arrow.setAnchor(true);
        arrow.setAnchorHref(format.anchorHref());
        m_cursor.insertText(QString(object), arrow);
        insertText(m_cursor, section.title, format);
        if (section.counted) {
            format.setForeground(m_theme.mutedText);
            format.setFont(textFont());
            insertText(m_cursor, u"  %1"_s.arg(section.lines.size()), format);
        }
        remember(m_cursor, start, format.anchorHref());
    }

    void writeSection(const DetailSection& section)
    {
        const bool open = section.title.isEmpty() || !m_folding.folded.contains(section.id);
        if (!section.title.isEmpty())
            writeHeading(section, open);
        if (!open)
            return;
        const bool whole = m_folding.whole.contains(section.id) || section.lines.size() - 1 <= section.first;
        const std::size_t shown = whole ? section.lines.size() : section.first;
        for (std::size_t i = 0; i < shown;) {
            std::size_t end = i;
            while (end < shown && !section.lines[end].label.isEmpty())
                ++end;
            if (end > i) {
                writeTable({section.lines.begin() + std::ptrdiff_t(i), section.lines.begin() + std::ptrdiff_t(end)});
                i = end;
            } else {
                writeLine(section.lines[i++]);
            }
        }
        if (!whole)
            writeMore(section);
    }

    void writeMore(const DetailSection& section)
    {
        startBlock(betweenLines);
        QTextCharFormat format = plain(m_theme.mutedText);
        makeAnchor(format, u"more:"_s + section.id);
        format.setToolTip(tr("Show the whole list."));
        insertAnchored(m_cursor, tr("Show %1 more").arg(section.lines.size() - section.first), format);
    }

    void writeLine(const DetailLine& line)
    {
        startBlock(betweenLines);
        if (line.bar)
            m_cursor.insertText(QString(object), DetailsObjects::bar(line.bar));
        for (const DetailPiece& piece : line.pieces)
            writePiece(m_cursor, piece);
    }

    void writeTable(const std::vector<DetailLine>& rows)
    {
        double width = 0;
        const QFontMetricsF metrics(textFont());
        for (const DetailLine& line : rows)
            width = std::max(width, metrics.horizontalAdvance(line.label));
        width = std::ceil(std::min(width, textPixels(widestLabel)) + betweenColumns);
        QTextTableFormat format;
        format.setBorder(0);
        format.setCellPadding(0);
        format.setCellSpacing(0);
        format.setMargin(0);
        format.setBottomMargin(betweenSections); // the paragraph behind it has no margin of its own
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setColumnWidthConstraints({QTextLength(QTextLength::FixedLength, width), QTextLength()});
        QTextTable* table = m_cursor.insertTable(int(rows.size()), 2, format);
        for (std::size_t i = 0; i < rows.size(); ++i)
            writeRow(*table, int(i), rows[i]);
        m_cursor.movePosition(QTextCursor::End);
        m_blockIsFree = true; // Qt puts an empty paragraph behind every table
    }

    void writeRow(QTextTable& table, int index, const DetailLine& line)
    {
        QTextTableCellFormat padding;
        padding.setTopPadding(betweenLines);
        for (int column = 0; column < 2; ++column)
            table.cellAt(index, column).setFormat(padding);
        QTextCursor label = table.cellAt(index, 0).firstCursorPosition();
        label.setBlockFormat(paragraph());
        QTextCharFormat format = plain(m_theme.mutedText);
        if (!line.explanation.isEmpty())
            format.setToolTip(line.explanation);
        insertText(label, line.label, format);
        QTextCursor value = table.cellAt(index, 1).firstCursorPosition();
        value.setBlockFormat(paragraph());
        for (const DetailPiece& piece : line.pieces)
            writePiece(value, piece);
    }

    QTextDocument& m_document;
    const DetailsFolding& m_folding;
    const Theme& m_theme;
    QTextCursor m_cursor;
    bool m_blockIsFree = true;
    WrittenDetails m_written;
};

} // namespace

WrittenDetails writeDetails(QTextDocument& document, const Details& details, const DetailsFolding& folding,
                            const Theme& theme)
{
    return Writer(document, folding, theme).write(details);
}

} // namespace aftermap
