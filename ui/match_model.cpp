// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/match_model.h"

#include "base/safe_text.h"

using namespace Qt::StringLiterals;

namespace aftermap {

void MatchModel::setJoined(std::shared_ptr<const JoinedParts> joined)
{
    const auto isSame = [](const std::shared_ptr<const JoinedParts>& a, const std::shared_ptr<const JoinedParts>& b) {
        if (!a || !b || a->rows.size() != b->rows.size())
            return false;
        for (std::size_t i = 0; i < a->rows.size(); ++i) {
            if (a->rows[i].service != b->rows[i].service || a->rows[i].part != b->rows[i].part)
                return false;
        }
        return true;
    };
    if (isSame(m_joined, joined)) { // whoever corrects a row stays in it
        m_joined = std::move(joined);
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_joined = std::move(joined);
    endResetModel();
}

PartService MatchModel::service(int at) const
{
    return {m_joined->parts[row(at).part].key, row(at).service};
}

std::optional<PartService> MatchModel::same(int at) const
{
    const auto& match = row(at).match;
    return match ? std::optional(PartService{m_joined->parts[match->otherPart].key, match->other}) : std::nullopt;
}

int MatchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_joined ? 0 : int(m_joined->rows.size());
}

int MatchModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant MatchModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const MatchRow& one = row(index.row());
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Service: return one.name;
    case File: return m_joined->parts[one.part].name;
    case Same:
        return one.match ? tr("%1 (%2)").arg(shownSnippet(one.match->otherName, 80), m_joined->parts[one.match->otherPart].name)
                         : tr("a service of its own");
    case Why: return one.reason();
    default: return one.sureness();
    }
}

QVariant MatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Service: return tr("Service");
    case File: return tr("In");
    case Same: return tr("Is the same as");
    case Why: return tr("Why");
    default: return tr("How sure");
    }
}

Qt::ItemFlags MatchModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.column() == Same ? usual | Qt::ItemIsEditable : usual;
}

} // namespace aftermap
