// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/event_filter_panel.h"

#include "base/folded_text.h"
#include "render/event_glyph.h"
#include "render/event_words.h"
#include "render/narration.h"
#include "ui/choice_box.h"
#include "ui/look.h"
#include "ui/plain_text.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QHash>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPixmap>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QIcon kindIcon(EventKind kind, const Theme& theme)
{
    constexpr int size = 16, ratio = 2;
    QPixmap pixmap(size * ratio, size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintKindGlyph(painter, QRectF(0, 0, size, size), kind, theme.mutedText);
    return QIcon(pixmap);
}

QLabel* heading(const QString& text, QWidget* parent)
{
    QLabel* label = plainLabel(parent, text);
    label->setFont(textFont(1, QFont::DemiBold));
    return label;
}

} // namespace

EventFilterPanel::EventFilterPanel(QWidget* parent)
    : QFrame(parent, Qt::Popup), m_kinds(new QGridLayout), m_confidence(new ChoiceBox(this)),
      m_turn(new ChoiceBox(this)), m_group(new ChoiceBox(this)), m_sourceQuery(new QLineEdit(this)),
      m_sources(new QListWidget(this))
{
    setObjectName(u"eventFilterPanel"_s);
    setAccessibleName(tr("Which events are listed"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    QLabel* scope = plainLabel(this, tr("Hides events in the list only. Graph and curve stay as they are."));
    scope->setProperty("tone", u"muted"_s);
    column->addWidget(scope);
    column->addWidget(heading(tr("Only these kinds"), this));
    m_kinds->setHorizontalSpacing(14);
    m_kinds->setVerticalSpacing(3);
    column->addLayout(m_kinds);
    auto* form = new QFormLayout;
    form->setVerticalSpacing(6);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto choice = [&](const QString& title, const QString& tip, ChoiceBox* box, const QString& name,
                            const QStringList& words) {
        box->setObjectName(name);
        box->setToolTip(tip);
        box->setAccessibleName(title);
        box->addItems(words);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(18);
        form->addRow(plainLabel(this, title), box);
        connect(box, &QComboBox::currentIndexChanged, this, &EventFilterPanel::read);
    };
    choice(tr("Confidence"), tr("How sure the author of the file is of an event."), m_confidence,
           u"filterConfidence"_s, {tr("Any"), tr("Medium and high"), tr("Only high")});
    choice(tr("Worse or better"), tr("Whether an event leaves its service worse or better than it was."), m_turn,
           u"filterTurn"_s, {tr("Either"), tr("Only worsening"), tr("Only recovery")});
    choice(tr("Services"), tr("The services of one frame, or of one family."), m_group, u"filterGroup"_s,
           {tr("All")});
    column->addLayout(form);
    column->addWidget(heading(tr("Only these sources"), this));
    m_sourceQuery->setObjectName(u"filterSourceQuery"_s);
    m_sourceQuery->setAccessibleName(tr("Find a source"));
    m_sourceQuery->setPlaceholderText(tr("Find a source"));
    column->addWidget(m_sourceQuery);
    m_sources->setObjectName(u"filterSources"_s);
    m_sources->setAccessibleName(tr("Sources"));
    m_sources->setUniformItemSizes(true);
    m_sources->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sources->setTextElideMode(Qt::ElideRight);
    m_sources->setMinimumHeight(150);
    column->addWidget(m_sources, 1);
    auto* all = new QPushButton(tr("Show all events"), this);
    all->setObjectName(u"filterShowAll"_s);
    column->addWidget(all, 0, Qt::AlignRight);
    connect(m_sourceQuery, &QLineEdit::textChanged, this, &EventFilterPanel::narrowSources);
    connect(m_sources, &QListWidget::itemChanged, this, &EventFilterPanel::read);
    connect(all, &QPushButton::clicked, this, &EventFilterPanel::showAll);
}

void EventFilterPanel::setIncident(std::shared_ptr<const Incident> incident)
{
    m_incident = std::move(incident);
    fill();
    showAll();
}

void EventFilterPanel::follow(std::shared_ptr<const Incident> incident)
{
    m_incident = std::move(incident);
    m_isStale = true;
    if (isVisible() || m_filter.isOn())
        refill();
}

void EventFilterPanel::fill()
{
    m_filling = true;
    fillKinds();
    fillGroups();
    fillSources();
    m_filling = false;
    m_isStale = false;
}

void EventFilterPanel::refill()
{
    const EventFilter before = m_filter;
    const int group = m_group->currentIndex();
    const QString groupName = group > 0 ? m_groups[std::size_t(group - 1)].name : QString();
    fill();
    m_filling = true;
    for (const auto& [kind, box] : m_kindBoxes)
        box->setChecked(before.kinds.contains(kind));
    const auto same = std::find_if(m_groups.begin(), m_groups.end(), [&](const Group& one) { return one.name == groupName; });
    m_group->setCurrentIndex(group > 0 && same != m_groups.end() ? int(same - m_groups.begin()) + 1 : 0);
    for (int i = 0; i < m_sources->count(); ++i) {
        QListWidgetItem* item = m_sources->item(i);
        item->setCheckState(before.sources.contains(item->data(Qt::UserRole).toString()) ? Qt::Checked : Qt::Unchecked);
    }
    narrowSources(m_sourceQuery->text());
    m_filling = false;
    read();
}

void EventFilterPanel::fillKinds()
{
    for (const auto& [kind, box] : m_kindBoxes)
        delete box;
    m_kindBoxes.clear();
    std::map<EventKind, int> counts;
    for (const Event& event : m_incident->events().values())
        ++counts[event.kind];
    for (const auto& [kind, count] : counts) {
        auto* box = new QCheckBox(tr("%1 (%2)").arg(kindWords(kind)).arg(count), this);
        box->setObjectName(u"filterKind-"_s + toWord(kind));
        box->setToolTip(kindExplanation(kind));
        box->setIcon(kindIcon(kind, theme(m_theme)));
        const int place = int(m_kindBoxes.size());
        m_kinds->addWidget(box, place / 2, place % 2);
        connect(box, &QCheckBox::toggled, this, &EventFilterPanel::read);
        m_kindBoxes.emplace_back(kind, box);
    }
}

void EventFilterPanel::fillGroups()
{
    m_groups.clear();
    std::map<QString, std::set<ServiceId>> families;
    for (std::size_t i = 0; i < m_incident->serviceCount(); ++i) {
        const ServiceId id(i);
        const Service& service = m_incident->service(id);
        if (!service.family.isEmpty())
            families[service.family.shown()].insert(id);
        if (!service.isFrame())
            continue;
        Group group{service.label().shown(), {id}};
        for (std::size_t k = 0; k < m_incident->serviceCount(); ++k) {
            for (ServiceId up = m_incident->parent(ServiceId(k)); up; up = m_incident->parent(up)) {
                if (up == id)
                    group.services.insert(ServiceId(k));
            }
        }
        m_groups.push_back(std::move(group));
    }
    for (const auto& [name, services] : families)
        m_groups.push_back({name, services});
    m_group->clear();
    m_group->addItem(tr("All"));
    for (const Group& group : m_groups)
        m_group->addItem(group.name);
}

void EventFilterPanel::fillSources()
{
    QHash<QString, int> counts;
    for (const Event& event : m_incident->events().values()) {
        for (const QString& source : event.sources)
            ++counts[source];
    }
    std::vector<const Source*> sources;
    for (const Source& source : m_incident->timeline().sources) {
        if (counts.contains(source.id))
            sources.push_back(&source);
    }
    std::stable_sort(sources.begin(), sources.end(), [&](const Source* a, const Source* b) {
        return counts.value(a->id) > counts.value(b->id);
    });
    m_sources->clear();
    for (const Source* source : sources) {
        const QString words = tr("%1 (%2)").arg(source->title.shown()).arg(counts.value(source->id));
        auto* item = new QListWidgetItem(words, m_sources);
        item->setData(Qt::UserRole, source->id);
        item->setData(Qt::UserRole + 1, folded(source->title.shown() + u'\n' + source->publisher.shown()));
        item->setToolTip(plainTooltip(source->title.shown() + u'\n' + source->publisher.shown()));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
}

void EventFilterPanel::narrowSources(const QString& query)
{
    const QString needle = folded(query);
    for (int i = 0; i < m_sources->count(); ++i) {
        QListWidgetItem* item = m_sources->item(i);
        item->setHidden(!item->data(Qt::UserRole + 1).toString().contains(needle));
    }
}

void EventFilterPanel::read()
{
    if (m_filling)
        return;
    EventFilter filter;
    for (const auto& [kind, box] : m_kindBoxes) {
        if (box->isChecked())
            filter.kinds.insert(kind);
    }
    constexpr Confidence least[] = {Confidence::Low, Confidence::Medium, Confidence::High};
    filter.least = least[std::max(0, m_confidence->currentIndex())];
    constexpr EventTurn turns[] = {EventTurn::None, EventTurn::Worse, EventTurn::Better};
    filter.turn = turns[std::max(0, m_turn->currentIndex())];
    if (const int group = m_group->currentIndex() - 1; group >= 0)
        filter.services = m_groups[std::size_t(group)].services;
    for (int i = 0; i < m_sources->count(); ++i) {
        if (m_sources->item(i)->checkState() == Qt::Checked)
            filter.sources.insert(m_sources->item(i)->data(Qt::UserRole).toString());
    }
    if (filter == m_filter)
        return;
    m_filter = filter;
    emit filterChanged(m_filter);
}

void EventFilterPanel::showAll()
{
    m_filling = true;
    for (const auto& [kind, box] : m_kindBoxes)
        box->setChecked(false);
    for (ChoiceBox* box : {m_confidence, m_turn, m_group})
        box->setCurrentIndex(0);
    for (int i = 0; i < m_sources->count(); ++i)
        m_sources->item(i)->setCheckState(Qt::Unchecked);
    m_sourceQuery->clear();
    m_filling = false;
    read();
}

void EventFilterPanel::openAt(const QWidget& anchor)
{
    if (m_isStale)
        refill();
    adjustSize();
    const QRect screen = anchor.screen()->availableGeometry();
    QRect place(anchor.mapToGlobal(QPoint(anchor.width() - width(), anchor.height() + 4)), size());
    place.moveLeft(std::clamp(place.left(), screen.left(), std::max(screen.left(), screen.right() - width())));
    place.moveTop(std::clamp(place.top(), screen.top(), std::max(screen.top(), screen.bottom() - height())));
    setGeometry(place);
    show();
    if (!m_kindBoxes.empty())
        m_kindBoxes.front().second->setFocus(Qt::PopupFocusReason);
}

void EventFilterPanel::setTheme(ThemeKind kind)
{
    m_theme = kind;
    for (const auto& [event, box] : m_kindBoxes)
        box->setIcon(kindIcon(event, theme(kind)));
}

} // namespace aftermap
