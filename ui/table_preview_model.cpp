// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table_preview_model.h"

#include "base/safe_text.h"
#include "render/narration.h"

#include <QPalette>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

void TablePreviewModel::setPreview(const QStringList& columns, std::vector<TableRow> rows, std::vector<RowMeaning> meanings,
                                   const Zone& zone)
{
    beginResetModel();
    m_columns = columns;
    m_rows = std::move(rows);
    m_meanings = std::move(meanings);
    m_rows.resize(std::min(m_rows.size(), m_meanings.size()));
    m_zone = zone;
    endResetModel();
}

bool TablePreviewModel::isOrderMissing() const
{
    return std::any_of(m_meanings.begin(), m_meanings.end(), [](const RowMeaning& one) { return one.why.contains(u"month"_s); });
}

int TablePreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TablePreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size()) + 1;
}

/// "5 January 2026 14:02 · api · Major outage · It fails", or why the row is not used.
QString TablePreviewModel::understood(const RowMeaning& meaning) const
{
    if (!meaning.isUsed())
        return tr("Not used: %1").arg(shownSnippet(meaning.why, 200));
    QStringList parts;
    if (!meaning.from.isEmpty())
        return tr("%1 needs %2").arg(shownSnippet(meaning.from, 60), shownSnippet(meaning.to, 60));
    if (meaning.time) {
        const QString day = formatDate(meaning.time->at, m_zone);
        const QString time = timeWords(*meaning.time, m_zone);
        parts += day.startsWith(time) ? day : tr("%1 %2").arg(day, time);
    }
    if (meaning.end)
        parts.back() += tr(" to %1").arg(timeWords(*meaning.end, m_zone));
    if (!meaning.service.isEmpty())
        parts += shownSnippet(meaning.service, 60);
    if (meaning.state.state)
        parts += stateWords(*meaning.state.state);
    for (const auto& value : meaning.values)
        parts += value ? QString::number(*value) : tr("no number");
    if (!meaning.text.isEmpty())
        parts += shownSnippet(meaning.text, 120);
    return parts.join(u" · "_s);
}

QVariant TablePreviewModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto row = std::size_t(index.row());
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole;
    if (isText && index.column() == 0)
        return understood(m_meanings[row]);
    if (isText)
        return shownSnippet(m_rows[row].cells.value(index.column() - 1), role == Qt::ToolTipRole ? 1000 : 120);
    if (role == Qt::ForegroundRole && (index.column() > 0 || !m_meanings[row].isUsed()))
        return QPalette().color(QPalette::PlaceholderText);
    return {};
}

QVariant TablePreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return m_rows[std::size_t(section)].line;
    return section == 0 ? tr("Understood as") : m_columns.value(section - 1);
}

} // namespace aftermap
