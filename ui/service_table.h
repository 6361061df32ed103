// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/outage_view.h"

#include <QTableView>

namespace aftermap {

class SelectionState;
class ServiceCell;
class ServiceOrder;
class ServiceTableModel;

/// All services as a table that can be sorted by every column. Its row and the selected service are
/// one and the same.
class ServiceTable : public QTableView, public OutageView
{
    Q_OBJECT

public:
    explicit ServiceTable(SelectionState& selection, QWidget* parent = nullptr);

    const ServiceTableModel& services() const { return *m_model; }
    /// Keeps the services that have all these words, and tells how many.
    int find(const QString& words);

public slots:
    void setPresentation(const aftermap::PresentationPtr& presentation, aftermap::Change change) override;
    void setPosition(aftermap::PlayTime position) override;
    void setTheme(aftermap::ThemeKind kind) override;

signals:
    void sought(aftermap::PlayTime position);
    /// A letter was typed: somebody looks for something.
    void findingStarted(const QString& letter);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void showSelected();
    void seekToFirstFailure();
    ServiceId serviceAt(const QModelIndex& index) const;

    SelectionState& m_selection;
    ServiceTableModel* m_model;
    ServiceOrder* m_order;
    ServiceCell* m_cell;
    PresentationPtr m_presentation;
    qint64 m_minute = 0; ///< of the story: running times are told in minutes
    bool m_settling = false; ///< the row changes because rows come and go, not by hand
};

} // namespace aftermap
