// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/top_bar.h"

#include "session/map_alone.h"
#include "ui/elided_label.h"
#include "ui/transport_bar.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSet>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace aftermap {

QString figuresOf(const Incident& incident)
{
    QSet<QString> sources;
    for (const auto* all : {&incident.timeline().sources, &incident.map().sources}) {
        for (const Source& source : *all)
            sources.insert(source.id);
    }
    // Without a translation there is no plural by number: each count has two texts.
    const auto counted = [](auto count, const QString& one, const QString& many) { return (count == 1 ? one : many).arg(count); };
    QStringList words{isMapAlone(incident) ? TopBar::tr("A map") : formatDate(incident.onset(), incident.zone()),
                      counted(incident.countedServices(), TopBar::tr("%1 service"), TopBar::tr("%1 services")),
                      counted(incident.dependencyCount(), TopBar::tr("%1 dependency"), TopBar::tr("%1 dependencies"))};
    if (!isMapAlone(incident))
        words << counted(incident.events().size(), TopBar::tr("%1 event"), TopBar::tr("%1 events"));
    words << counted(sources.size(), TopBar::tr("%1 source"), TopBar::tr("%1 sources"));
    return words.join(u" · "_s);
}

TopBar::TopBar(const Actions& actions, QWidget* parent)
    : QFrame(parent), m_title(new ElidedLabel(1.25, QFont::Bold, this)),
      m_figures(new ElidedLabel(0.95, QFont::Normal, this)),
      m_menu(new QPushButton(this))
{
    setObjectName(u"topBar"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_title->setObjectName(u"outageTitle"_s);
    m_figures->setObjectName(u"outageFigures"_s);
    m_figures->setProperty("tone", u"muted"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 12, 4);
    row->setSpacing(8);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_title);
    words->addWidget(m_figures);
    row->addLayout(words, 1);
    auto* open = new QPushButton(actions[ActionId::Open]->iconText(), this);
    open->setObjectName(u"openButton"_s);
    open->setToolTip(actions[ActionId::Open]->toolTip());
    open->setFocusPolicy(Qt::TabFocus);
    connect(open, &QPushButton::clicked, actions[ActionId::Open], &QAction::trigger);
    row->addWidget(open);
    row->addWidget(actionButton(actions[ActionId::Fit], this));
    row->addWidget(actionButton(actions[ActionId::Present], this));
    row->addWidget(actionButton(actions[ActionId::SwitchTheme], this));
    m_menu->setObjectName(u"menuButton"_s);
    m_menu->setText(tr("&Menu"));
    m_menu->setToolTip(tr("Everything this window can do (Alt+M)."));
    m_menu->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(m_menu);
    menu->setToolTipsVisible(true);
    actions.addTo(*menu, MenuId::File);
    actions.addTo(*menu->addMenu(menuTitle(MenuId::Edit)), MenuId::Edit);
    actions.addTo(*menu->addMenu(menuTitle(MenuId::Play)), MenuId::Play);
    actions.addTo(*menu->addMenu(menuTitle(MenuId::Graph)), MenuId::Graph);
    actions.addTo(*menu->addMenu(menuTitle(MenuId::Places)), MenuId::Places);
    QMenu* view = menu->addMenu(tr("&View"));
    actions.addTo(*view, MenuId::View);
    QMenu* evidence = view->addMenu(tr("&Evidence"));
    // What counts as evidence has a menu of its own.
    for (const ActionId id : {ActionId::StatedOnly, ActionId::AnyConfidence, ActionId::MediumConfidence,
                              ActionId::HighConfidence, ActionId::KnownInHindsight, ActionId::KnownToResponders,
                              ActionId::KnownToPublic}) {
        view->removeAction(actions[id]);
        evidence->addAction(actions[id]);
    }
    evidence->insertSeparator(actions[ActionId::AnyConfidence]);
    evidence->insertSeparator(actions[ActionId::KnownInHindsight]);
    m_panels = view->addMenu(tr("&Panels"));
    m_panels->setObjectName(u"panelsMenu"_s);
    m_panels->setToolTipsVisible(true);
    actions.addTo(*m_panels, MenuId::Panels);
    m_menu->setMenu(menu);
    row->addWidget(m_menu);
    showNothing();
}

void TopBar::addBelowOpen(QMenu& menu)
{
    m_menu->menu()->insertMenu(m_menu->menu()->actions().value(1), &menu);
}

void TopBar::showNothing()
{
    m_title->setWhole(tr("Aftermap"));
    m_figures->setWhole(tr("Nothing is open."));
}

void TopBar::setModified(bool isModified)
{
    m_isModified = isModified;
    tellFigures();
}

void TopBar::tellFigures()
{
    m_figures->setWhole(m_isModified ? tr("Not saved · %1").arg(m_words) : m_words);
}

void TopBar::setPresentation(const PresentationPtr& presentation, Change)
{
    const SafeText& title = presentation->incident->timeline().title;
    m_title->setWhole(title.isEmpty() ? tr("An outage without a title") : title.shown());
    m_words = figuresOf(*presentation->incident);
    tellFigures();
}

} // namespace aftermap
