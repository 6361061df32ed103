// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/event_filter.h"
#include "incident/incident.h"
#include "render/theme.h"

#include <QFrame>

#include <memory>
#include <vector>

class QCheckBox;
class QGridLayout;
class QLineEdit;
class QListWidget;

namespace aftermap {

class ChoiceBox;

/// A sheet in front of the window, in which events are chosen by kind, confidence, turn, service and
/// source. What is chosen takes effect at once.
class EventFilterPanel : public QFrame
{
    Q_OBJECT

public:
    explicit EventFilterPanel(QWidget* parent = nullptr);

    /// Another outage: other kinds, sources and services to choose from, and nothing chosen.
    void setIncident(std::shared_ptr<const Incident> incident);
    /// The same outage after an edit: what is chosen stays, where there still is such a thing.
    void follow(std::shared_ptr<const Incident> incident);
    const EventFilter& filter() const { return m_filter; }
    /// Stands below `anchor`, as far as the screen allows.
    void openAt(const QWidget& anchor);
    void setTheme(ThemeKind kind);

public slots:
    void showAll();

signals:
    void filterChanged(const aftermap::EventFilter& filter);

private:
    /// A frame or a family, with everything in it.
    struct Group
    {
        QString name;
        std::set<ServiceId> services;
    };
    void fill();
    void refill();
    void fillKinds();
    void fillGroups();
    void fillSources();
    void narrowSources(const QString& query);
    void read();

    std::shared_ptr<const Incident> m_incident;
    EventFilter m_filter;
    std::vector<Group> m_groups;
    QGridLayout* m_kinds;
    std::vector<std::pair<EventKind, QCheckBox*>> m_kindBoxes;
    ChoiceBox* m_confidence;
    ChoiceBox* m_turn;
    ChoiceBox* m_group;
    QLineEdit* m_sourceQuery;
    QListWidget* m_sources;
    ThemeKind m_theme = ThemeKind::Dark;
    bool m_filling = false;
    bool m_isStale = false; ///< there may be other things to choose from, for when it is opened
};

} // namespace aftermap
