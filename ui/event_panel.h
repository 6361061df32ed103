// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/event_filter.h"
#include "ui/outage_view.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace aftermap {

class EventFilterPanel;
class EventList;
class FindBar;
class KnowingLane;
class SelectionState;

/// The list of events with what finds, filters and sums it up.
class EventPanel : public QWidget, public OutageView
{
    Q_OBJECT

public:
    /// `list` is taken into the panel, but told of the outage by whoever owns it.
    EventPanel(EventList& list, SelectionState& selection, QWidget* parent = nullptr);

public slots:
    void setPresentation(const aftermap::PresentationPtr& presentation, aftermap::Change change) override;
    void setPosition(aftermap::PlayTime position) override;
    void setTheme(aftermap::ThemeKind kind) override;
    /// Leaving the search goes back to `before`.
    void beginFinding(QWidget* before);
    void openFilters();
    void showAll();

signals:
    void sought(aftermap::PlayTime position);
    /// Somebody wants other evidence to count.
    void evidenceChosen(const aftermap::EvidenceFilter& evidence);

private:
    void compose();
    void applyFilter();
    void tellCounts();
    void tellEvidence();
    void nameOnlyService();
    void tellService();

    SelectionState& m_selection;
    PresentationPtr m_presentation;
    FindBar* m_find;
    QToolButton* m_filterButton;
    EventFilterPanel* m_filters;
    QVBoxLayout* m_chips;
    QPushButton* m_onlyService;
    QLabel* m_counts;
    QPushButton* m_showAll;
    EventList* m_list;
    KnowingLane* m_lane;
};

} // namespace aftermap
