// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/outage_view.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace aftermap {

class SelectionState;
class ServiceTable;

/// The table of services with a field to find one and a button to sort by.
class ServicesPanel : public QWidget, public OutageView
{
    Q_OBJECT

public:
    explicit ServicesPanel(SelectionState& selection, QWidget* parent = nullptr);

    ServiceTable& table() const { return *m_table; }
    QLineEdit& field() const { return *m_field; }

public slots:
    void setPresentation(const aftermap::PresentationPtr& presentation, aftermap::Change change) override;
    void setPosition(aftermap::PlayTime position) override;
    void setTheme(aftermap::ThemeKind kind) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void fillSortMenu();
    void find();
    void catchUp();

    /// What came while the panel was hidden; nobody pays for a table that is not seen.
    PresentationPtr m_missed;
    Change m_missedChange = Change::Opened;
    PlayTime m_position;
    ServiceTable* m_table;
    QLineEdit* m_field;
    QToolButton* m_sort;
    QLabel* m_count;
};

} // namespace aftermap
