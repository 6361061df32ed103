// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"
#include "ui/compare_sheet_model.h"

#include <QTableView>

#include <optional>

namespace aftermap {

class CompareCell;

/// The sheet of a comparison as a table that sorts by every measure. As high as its rows.
class CompareTable : public QTableView
{
    Q_OBJECT

public:
    explicit CompareTable(QWidget* parent = nullptr);

    void setComparison(const std::shared_ptr<const Comparison>& comparison);
    void setTheme(ThemeKind kind);
    /// The outage of the current row.
    std::optional<std::size_t> chosen() const;

public slots:
    void choose(std::optional<std::size_t> outage);

signals:
    void chosenChanged();
    void openWanted(std::size_t outage);
    void copyWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void fit();

    CompareSheetModel* m_model;
    CompareSheetOrder* m_order;
    CompareCell* m_cell;
    bool m_settling = false; ///< the row changes because the rows do
};

} // namespace aftermap
