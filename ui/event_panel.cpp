// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/event_panel.h"

#include "render/evidence_words.h"
#include "session/selection.h"
#include "ui/event_filter_panel.h"
#include "ui/event_list.h"
#include "ui/find_bar.h"
#include "ui/icons.h"
#include "ui/knowing_lane.h"
#include "ui/plain_text.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr std::size_t mostServicesFound = 4;

QPushButton* quietButton(const QString& name, QWidget* parent)
{
    auto* button = new QPushButton(parent);
    button->setObjectName(name);
    button->setProperty("tone", u"quiet"_s);
    button->setFocusPolicy(Qt::TabFocus);
    button->hide();
    return button;
}

/// The switches that are on, each with the filter that is left when it is off.
std::vector<std::pair<QString, EvidenceFilter>> switchesOf(const EvidenceFilter& evidence)
{
    std::vector<std::pair<QString, EvidenceFilter>> switches;
    EvidenceFilter only, without = evidence;
    const auto add = [&] { switches.emplace_back(evidenceLine(only), without); };
    if (only.statedOnly = evidence.statedOnly; only.isOn()) {
        without.statedOnly = false;
        add();
    }
    only = {}, without = evidence;
    if (only.least = evidence.least; only.isOn()) {
        without.least = EvidenceFilter().least;
        add();
    }
    only = {}, without = evidence;
    if (only.knownBy = evidence.knownBy; only.isOn()) {
        without.knownBy = EvidenceFilter().knownBy;
        add();
    }
    return switches;
}

constexpr qsizetype longestOnButton = 28; ///< on a button

} // namespace

EventPanel::EventPanel(EventList& list, SelectionState& selection, QWidget* parent)
    : QWidget(parent), m_selection(selection), m_find(new FindBar(this)), m_filterButton(new QToolButton(this)),
      m_filters(new EventFilterPanel(this)), m_chips(new QVBoxLayout),
      m_onlyService(quietButton(u"onlyService"_s, this)), m_counts(plainLabel(this)),
      m_showAll(quietButton(u"showAllEvents"_s, this)), m_list(&list),
      m_lane(new KnowingLane(selection, this))
{
    setObjectName(u"eventPanel"_s);
    setAccessibleName(tr("Events, finding and filters"));
    compose();
    connect(m_find, &FindBar::queryChanged, m_list, &EventList::find);
    connect(m_find, &FindBar::stepped, m_list, &EventList::stepFound);
    connect(m_find, &FindBar::chosen, &selection, &SelectionState::selectService);
    connect(m_find, &FindBar::toEvents, m_list, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_filterButton, &QToolButton::clicked, this, &EventPanel::openFilters);
    connect(m_filters, &EventFilterPanel::filterChanged, this, &EventPanel::applyFilter);
    connect(m_onlyService, &QPushButton::toggled, this, &EventPanel::applyFilter);
    connect(m_showAll, &QPushButton::clicked, this, &EventPanel::showAll);
    connect(&selection, &SelectionState::serviceChanged, this, &EventPanel::tellService);
    connect(m_list, &EventList::listed, this, &EventPanel::tellCounts);
    connect(m_lane, &KnowingLane::sought, this, &EventPanel::sought);
}

void EventPanel::compose()
{
    m_filterButton->setObjectName(u"filterButton"_s);
    m_filterButton->setToolTip(tr("Choose which events are listed (Ctrl+Shift+F)."));
    m_filterButton->setAccessibleName(tr("Filter the events"));
    m_filterButton->setFocusPolicy(Qt::TabFocus);
    m_filterButton->setCheckable(true);
    m_onlyService->setCheckable(true);
    m_onlyService->setText(tr("Only the selected service"));
    m_onlyService->setToolTip(tr("List only the events of the selected service."));
    m_showAll->setText(tr("Show all"));
    m_showAll->setToolTip(tr("List every event that counts again."));
    m_counts->setObjectName(u"eventCounts"_s);
    m_counts->setProperty("tone", u"muted"_s);
    m_counts->setWordWrap(true);
    m_counts->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(8, 0, 8, 2);
    head->setSpacing(4);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_find, 1);
    row->addWidget(m_filterButton, 0, Qt::AlignTop);
    head->addLayout(row);
    m_chips->setSpacing(3);
    head->addLayout(m_chips);
    auto* counts = new QHBoxLayout;
    counts->addWidget(m_counts, 1);
    counts->addWidget(m_showAll, 0, Qt::AlignTop);
    head->addLayout(counts);
    head->addWidget(m_onlyService, 0, Qt::AlignLeft);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    column->addWidget(m_lane);
    setFocusProxy(m_list);
    QWidget* before = m_list;
    for (QWidget* next : m_find->inTabOrder() + QList<QWidget*>{m_filterButton, m_onlyService, m_showAll, m_lane}) {
        setTabOrder(before, next);
        before = next;
    }
}

void EventPanel::setPresentation(const PresentationPtr& presentation, Change change)
{
    m_presentation = presentation;
    if (change == Change::Opened || change == Change::Reloaded) {
        m_onlyService->setChecked(false);
        m_filters->setIncident(presentation->incident);
    } else if (change == Change::Edited) {
        m_filters->follow(presentation->incident);
    }
    m_lane->setPresentation(presentation, change);
    tellEvidence();
    tellService();
    tellCounts();
}

void EventPanel::setPosition(PlayTime position)
{
    m_lane->setPosition(position);
}

void EventPanel::setTheme(ThemeKind kind)
{
    m_filterButton->setIcon(actionIcon(Icon::Filter, theme(kind)));
    m_find->setTheme(theme(kind));
    m_filters->setTheme(kind);
    m_lane->setTheme(kind);
}

void EventPanel::beginFinding(QWidget* before)
{
    m_find->begin(before);
}

void EventPanel::openFilters()
{
    if (m_presentation)
        m_filters->openAt(*m_filterButton);
    m_filterButton->setChecked(m_list->events().filter().isOn());
}

void EventPanel::showAll()
{
    m_onlyService->setChecked(false);
    m_filters->showAll();
}

void EventPanel::applyFilter()
{
    nameOnlyService();
    EventFilter filter = m_filters->filter();
    if (m_onlyService->isChecked() && m_selection.service())
        filter.services = {m_selection.service()};
    m_list->setFilter(filter);
    m_filterButton->setChecked(m_filters->filter().isOn());
}

/// Says what a press does, and when it is pressed what it did.
void EventPanel::nameOnlyService()
{
    const ServiceId service = m_selection.service();
    if (!m_presentation || !service)
        return;
    const QString name = shownSnippet(m_presentation->incident->service(service).label().shown(), longestOnButton);
    m_onlyService->setText(m_onlyService->isChecked() ? tr("Showing only events of %1").arg(name) : tr("Show only events of %1").arg(name));
}

void EventPanel::tellService()
{
    const ServiceId service = m_selection.service();
    if (m_presentation && service)
        nameOnlyService();
    m_onlyService->setVisible(service.isValid());
    if (m_onlyService->isChecked() && service)
        applyFilter();
    else if (m_onlyService->isChecked())
        m_onlyService->setChecked(false);
}

void EventPanel::tellCounts()
{
    // The list may know of a presentation earlier than the panel.
    const PresentationPtr& presentation = m_list->events().presentation();
    if (presentation == nullptr)
        return;
    const int listed = m_list->events().rowCount();
    const auto counting = int(presentation->effects.size());
    const auto all = int(presentation->incident->events().size());
    QStringList words;
    if (listed < counting || counting < all)
        words << tr("Showing %1 of %2 events").arg(listed).arg(all);
    if (counting < all)
        words << (all - counting == 1 ? tr("1 does not count as evidence now")
                                      : tr("%1 do not count as evidence now").arg(all - counting));
    m_counts->setText(words.join(u" · "_s));
    m_counts->setVisible(!words.isEmpty());
    m_showAll->setVisible(listed < counting);
    const EventFinder& finder = m_list->finder();
    m_find->setPlace(m_list->foundPlace(), int(finder.rows().size()));
    std::vector<FindBar::Hit> hits;
    for (const ServiceId service : finder.search().services(mostServicesFound))
        hits.push_back({service, presentation->incident->service(service).name.shown()});
    m_find->setServices(hits);
}

void EventPanel::tellEvidence()
{
    while (QLayoutItem* item = m_chips->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto& [words, without] : switchesOf(m_presentation->evidence)) {
        auto* chip = new QPushButton(tr("%1 ×").arg(words), this);
        chip->setObjectName(u"evidenceChip"_s);
        chip->setAccessibleName(tr("%1: switch it off").arg(words));
        chip->setToolTip(tr("%1. Click to let everything count again.").arg(words));
        chip->setProperty("tone", u"chip"_s);
        chip->setFocusPolicy(Qt::TabFocus);
        connect(chip, &QPushButton::clicked, this, [this, left = without] { emit evidenceChosen(left); });
        m_chips->addWidget(chip, 0, Qt::AlignLeft);
    }
}

} // namespace aftermap
