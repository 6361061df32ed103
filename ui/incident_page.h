// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/new_outage.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace aftermap {

class IncidentModel;

/// Which outages of a status page's file are meant: one, several, or all.
class IncidentPage : public QWidget
{
    Q_OBJECT

public:
    /// `outage` outlives the page.
    explicit IncidentPage(NewOutage& outage, QWidget* parent = nullptr);

    /// Shows what a status page's file tells of.
    void look(std::size_t part);

signals:
    /// They are chosen.
    void used();
    void left();

private:
    QWidget* composeButtons();
    QStringList chosen() const;
    void use();
    void tellChosen();

    NewOutage& m_outage;
    std::size_t m_part = 0;
    QLabel* m_title;
    QLineEdit* m_find;
    QTableView* m_table;
    IncidentModel* m_model;
    QSortFilterProxyModel* m_filtered;
    QLabel* m_words;
    QPushButton* m_use;
};

} // namespace aftermap
