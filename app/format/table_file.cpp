// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/table_file.h"

#include "format/reporter.h"
#include "format/table_rows.h"
#include "format/text_decoding.h"

#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr std::array separators{u',', u';', u'\t', u'|'};
constexpr qsizetype textDivided = 64 * 1024;
constexpr int rowsDivided = 20;

/// How well a separator divides the first rows.
struct Division
{
    int agreeing = 0; ///< rows with the most common number of columns
    int rows = 0;
    qsizetype columns = 0;

    /// In hundredths, so that the order is total.
    int share() const { return rows > 0 ? agreeing * 100 / rows : 0; }
};

Division divisionBy(QChar separator, QStringView text)
{
    TableRowReader reader(text, separator, {});
    std::map<qsizetype, int> rowsOfWidth;
    Division division;
    while (division.rows < rowsDivided) {
        const auto row = reader.next();
        if (!row)
            break;
        ++division.rows;
        ++rowsOfWidth[row->cells.size()];
    }
    for (const auto& [width, rows] : rowsOfWidth) {
        if (rows >= division.agreeing)
            division = {rows, division.rows, width};
    }
    return division;
}

QString nameOf(QChar separator)
{
    switch (separator.unicode()) {
    case u';': return u"semicolons"_s;
    case u'\t': return u"tabs"_s;
    case u'|': return u"bars"_s;
    default: return u"commas"_s;
    }
}

} // namespace

std::optional<QChar> guessSeparator(QStringView text)
{
    text = text.first(std::min(text.size(), textDivided));
    std::optional<QChar> best;
    Division bestDivision;
    for (const char16_t separator : separators) {
        const Division division = divisionBy(separator, text);
        if (division.columns < 2)
            continue;
        const bool isBetter = division.share() != bestDivision.share() ? division.share() > bestDivision.share()
                                                                       : division.columns > bestDivision.columns;
        if (isBetter) {
            best = separator;
            bestDivision = division;
        }
    }
    return best;
}

std::optional<Table> readTable(const QByteArray& bytes, const QString& file, Diagnostics& diagnostics, QChar separator,
                               const TableLimits& limits)
{
    Reporter reporter(file, diagnostics);
    if (bytes.size() > limits.bytes) {
        reporter.error(Place{}, u"This table is larger than %1 MiB, the most that is read."_s.arg(limits.bytes >> 20));
        return std::nullopt;
    }
    const DecodedText decoded = decodeText(bytes);
    Table table;
    table.file = file;
    if (!decoded.note.isEmpty()) {
        table.log.add(decoded.isGuessed ? ImportVerdict::Guessed : ImportVerdict::Read, decoded.note, {file, 0, 0, {}});
    }
    table.separator = separator.isNull() ? guessSeparator(decoded.text).value_or(u',') : separator;
    TableRowReader reader(decoded.text, table.separator, limits);
    std::size_t cells = 0;
    while (auto row = reader.next()) {
        cells += std::size_t(row->cells.size());
        if (table.rows.size() == limits.rows) {
            reporter.error(Place{{row->line, 1}, {}}, u"The table has more than %1 rows, which is not read."_s.arg(limits.rows));
            return std::nullopt;
        }
        if (cells > limits.cells) {
            reporter.error(Place{{row->line, 1}, {}}, u"The table has more than %1 cells, which is not read."_s.arg(limits.cells));
            return std::nullopt;
        }
        table.columns = std::max(table.columns, row->cells.size());
        table.rows.push_back(std::move(*row));
    }
    if (!reader.problem().isEmpty()) {
        reporter.error(Place{{reader.line(), 1}, {}}, reader.problem());
        return std::nullopt;
    }
    if (table.rows.empty()) {
        reporter.error(Place{}, u"The table has no rows."_s);
        return std::nullopt;
    }
    if (reader.unclosedLine() > 0) {
        table.log.add(ImportVerdict::Guessed,
                      u"A quotation mark is never closed; from here on they are taken for letters."_s,
                      {file, reader.unclosedLine(), 0, {}});
    }
    table.log.add(ImportVerdict::Guessed, u"The columns are divided by %1."_s.arg(nameOf(table.separator)), {file, 0, 0, {}});
    return table;
}

} // namespace aftermap
