// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome_page.h"

#include "ui/look.h"
#include "ui/outage_card.h"
#include "ui/plain_text.h"
#include "ui/recent_list.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr int widest = 1180; ///< of the page, pixels

QLabel* heading(const QString& text, double size, QWidget* parent)
{
    QLabel* label = plainLabel(parent, text);
    label->setFont(textFont(size, QFont::Bold));
    return label;
}

QLabel* quiet(const QString& text, QWidget* parent)
{
    QLabel* label = plainLabel(parent, text);
    label->setWordWrap(true);
    label->setProperty("tone", u"muted"_s);
    return label;
}

} // namespace

WelcomePage::WelcomePage(const Actions& actions, RecentFiles& recent, QWidget* parent)
    : QScrollArea(parent), m_cards(new QVBoxLayout), m_open(new QPushButton(tr("&Open a file…"), this)),
      m_recent(new RecentList(recent, this))
{
    setObjectName(u"welcomePage"_s);
    setAccessibleName(tr("Welcome"));
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setVisible(false);
    auto* page = new QWidget(this);
    auto* middle = new QHBoxLayout(page);
    middle->setContentsMargins(32, 40, 32, 32);
    auto* body = new QWidget(page);
    body->setMaximumWidth(widest);
    middle->addWidget(body);
    auto* rows = new QVBoxLayout(body);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    rows->addWidget(heading(tr("Aftermap"), 2.2, body));
    QLabel* what = quiet(tr("Replays an outage on the map of its services: what failed when, why, and how much was "
                            "down at every moment."),
                         body);
    what->setFont(textFont(1.15));
    rows->addWidget(what);
    rows->addSpacing(24);

    auto* columns = new QHBoxLayout;
    columns->setSpacing(40);
    rows->addLayout(columns);
    rows->addStretch(1);
    m_cards->setSpacing(12);
    m_cards->addWidget(heading(tr("Outages to begin with"), 1.15, body));
    m_nothing = quiet(tr("The bundled outages are not where this program looks for them."), body);
    m_nothing->setVisible(false);
    m_cards->addWidget(m_nothing);
    m_cards->addStretch(1);
    columns->addLayout(m_cards, 2);

    auto* side = new QVBoxLayout;
    side->setSpacing(12);
    side->addWidget(heading(tr("Your own"), 1.15, body));
    m_open->setObjectName(u"welcomeOpenButton"_s);
    m_open->setToolTip(actions[ActionId::Open]->toolTip());
    connect(m_open, &QPushButton::clicked, actions[ActionId::Open], &QAction::trigger);
    side->addWidget(m_open, 0, Qt::AlignLeft);
    side->addWidget(quiet(tr("Or drop a timeline or a map anywhere on this window."), body));
    side->addSpacing(12);
    side->addWidget(heading(tr("Recent files"), 1.15, body));
    side->addWidget(m_recent);
    side->addStretch(1);
    columns->addLayout(side, 1);
    setWidget(page);

    connect(m_recent, &RecentList::chosen, this, &WelcomePage::chosen);
    connect(&m_bundled, &BundledOutages::found, this, &WelcomePage::fill);
}

void WelcomePage::fill(const std::vector<BundledOutage>& outages)
{
    m_nothing->setVisible(outages.empty());
    int place = 1; // after the heading
    for (const BundledOutage& outage : outages) {
        auto* card = new OutageCard(outage, m_theme, widget());
        connect(card, &QAbstractButton::clicked, this, [this, path = outage.path] { emit chosen(path); });
        m_cards->insertWidget(place++, card);
        setTabOrder(m_open->previousInFocusChain(), card);
    }
    if (isVisible())
        takeFocus();
    emit filled();
}

void WelcomePage::takeFocus()
{
    auto* card = findChild<OutageCard*>();
    card != nullptr ? card->setFocus(Qt::OtherFocusReason) : setFocus(Qt::OtherFocusReason);
}

void WelcomePage::setTheme(ThemeKind kind)
{
    m_theme = kind;
    for (OutageCard* card : findChildren<OutageCard*>())
        card->setTheme(kind);
}

void WelcomePage::showEvent(QShowEvent* event)
{
    m_bundled.find();
    m_recent->fill(); // files come and go
    QScrollArea::showEvent(event);
}

} // namespace aftermap
