// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/new_outage.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QTableView;

namespace aftermap {

class ChoiceBox;
class ColumnChoices;
class DateAndZone;
class TablePreviewModel;

/// What the columns of a table mean: guessed, shown on its first rows, and corrected.
class TableMappingPage : public QWidget
{
    Q_OBJECT

public:
    /// `outage` outlives the page.
    explicit TableMappingPage(NewOutage& outage, QWidget* parent = nullptr);

    /// Shows a table of the outage.
    void look(std::size_t part);

signals:
    /// The columns are as they are wanted.
    void used();
    void left();

private:
    QWidget* composeQuestions();
    QWidget* composeButtons();
    void take();
    void showColumns();
    void showPreview();

    NewOutage& m_outage;
    std::size_t m_part = 0;
    std::shared_ptr<const Table> m_table;
    TableMapping m_mapping;
    QLabel* m_title;
    ChoiceBox* m_kind;
    ChoiceBox* m_dates;
    ChoiceBox* m_unit;
    QLabel* m_unitTitle;
    QCheckBox* m_header;
    DateAndZone* m_dateAndZone;
    ColumnChoices* m_columns;
    QTableView* m_preview;
    TablePreviewModel* m_model;
    QLabel* m_words;
    QPushButton* m_use;
};

} // namespace aftermap
