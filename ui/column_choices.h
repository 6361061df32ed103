// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/table_mapping.h"

#include <QScrollArea>

class QGridLayout;

namespace aftermap {

class ChoiceBox;

/// "Time", "Who needs", …: what a column of a table holds, in words.
QString columnWords(ColumnRole role);
/// "Something that happened, a row each", …
QString tableKindWords(TableKind kind);
/// What a column can hold in such a table.
std::vector<ColumnRole> columnRolesOf(TableKind kind);

/// The columns of a table, each with what it holds, to be corrected.
class ColumnChoices : public QScrollArea
{
    Q_OBJECT

public:
    /// More columns are not offered.
    static constexpr qsizetype most = 60;

    explicit ColumnChoices(QWidget* parent = nullptr);

    /// `samples` is the first value of each column.
    void setColumns(const QStringList& names, const QStringList& samples, const TableMapping& mapping);
    /// The roles as they are chosen now; those of columns that are not offered stay.
    std::vector<ColumnRole> roles() const;

signals:
    void changed();

private:
    QGridLayout* m_grid;
    std::vector<ChoiceBox*> m_boxes;
    std::vector<ColumnRole> m_roles;
};

} // namespace aftermap
