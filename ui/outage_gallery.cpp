// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outage_gallery.h"

#include "ui/card_grid.h"
#include "ui/choice_box.h"
#include "ui/outage_card.h"
#include "ui/plain_text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

OutageGallery::OutageGallery(QWidget* parent)
    : QWidget(parent), m_search(new QLineEdit(this)), m_order(new ChoiceBox(this)), m_compare(new QPushButton(this)),
      m_count(plainLabel(this)), m_scroller(new QScrollArea(this)), m_grid(new CardGrid)
{
    setObjectName(u"outageGallery"_s);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(makeBar());
    m_count->setObjectName(u"galleryCount"_s);
    m_count->setProperty("tone", u"muted"_s);
    m_count->setWordWrap(true);
    rows->addWidget(m_count);
    m_scroller->setObjectName(u"galleryScroller"_s);
    m_scroller->setAccessibleName(tr("Outages"));
    m_scroller->setFocusPolicy(Qt::NoFocus);
    m_scroller->setFrameShape(QFrame::NoFrame);
    m_scroller->setWidgetResizable(true);
    m_scroller->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroller->setWidget(m_grid);
    m_grid->setAutoFillBackground(false);
    m_scroller->viewport()->setAutoFillBackground(false);
    rows->addWidget(m_scroller, 1);
    m_arranging.setSingleShot(true);
    m_arranging.setInterval(0);
    connect(&m_arranging, &QTimer::timeout, this, &OutageGallery::arrange);
    tellMarks();
    tellCount();
}

QWidget* OutageGallery::makeBar()
{
    auto* bar = new QWidget(this);
    auto* parts = new QHBoxLayout(bar);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(8);
    m_search->setObjectName(u"gallerySearch"_s);
    m_search->setAccessibleName(tr("Find an outage"));
    m_search->setPlaceholderText(tr("Title, cause, service, provider or year"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(140);
    m_search->installEventFilter(this);
    parts->addWidget(m_search, 1);
    m_order->setObjectName(u"galleryOrder"_s);
    m_order->setAccessibleName(tr("Sort outages"));
    m_order->addItem(tr("Newest first"), int(OutageOrder::Date));
    m_order->addItem(tr("Longest first"), int(OutageOrder::Duration));
    m_order->addItem(tr("Most services first"), int(OutageOrder::Services));
    m_order->addItem(tr("Highest peak first"), int(OutageOrder::Peak));
    m_order->addItem(tr("Longest after resolved first"), int(OutageOrder::AfterResolved));
    m_order->setItemData(4, tr("By the time from declared resolved to recovered; what nobody reported comes last."),
                         Qt::ToolTipRole);
    m_order->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_order->setMinimumContentsLength(17);
    parts->addWidget(m_order);
    m_compare->setObjectName(u"compareButton"_s);
    parts->addWidget(m_compare);
    connect(m_search, &QLineEdit::textChanged, this, &OutageGallery::arrange);
    connect(m_order, &QComboBox::currentIndexChanged, this, &OutageGallery::arrange);
    connect(m_compare, &QPushButton::clicked, this, [this] { emit compareWanted(m_marked); });
    return bar;
}

void OutageGallery::setTheme(ThemeKind kind)
{
    m_theme = kind;
    for (OutageCard* card : m_cards)
        card->setTheme(kind);
}

QList<OutageCard*> OutageGallery::shown() const
{
    QList<OutageCard*> cards;
    for (QWidget* card : m_grid->cards())
        cards += static_cast<OutageCard*>(card);
    return cards;
}

void OutageGallery::takeFocus()
{
    QWidget* first = m_current != nullptr && m_grid->cards().contains(m_current) ? m_current : m_grid->cards().value(0);
    (first != nullptr ? first : m_search)->setFocus(Qt::OtherFocusReason);
}

bool OutageGallery::isSearching() const
{
    return m_search->hasFocus() && !m_search->text().isEmpty();
}

OutageCard* OutageGallery::cardOf(const QString& path) const
{
    const auto found = std::find_if(m_cards.begin(), m_cards.end(),
                                    [&](const OutageCard* card) { return card->path() == path; });
    return found == m_cards.end() ? nullptr : *found;
}

void OutageGallery::add(const ShelvedOutage& outage)
{
    if (OutageCard* card = cardOf(outage.path)) {
        card->setOutage(outage);
        if (!card->isReadable() && card->isMarked())
            toggleMark(card);
        if (card == m_current)
            emit selected(card);
    } else {
        card = new OutageCard(outage, m_theme, m_grid);
        card->hide();
        m_cards += card;
        connect(card, &OutageCard::selected, this, [this, card] {
            m_touched = true;
            select(card);
        });
        connect(card, &OutageCard::opened, this, [this, card] { emit opened(card->path()); });
        connect(card, &OutageCard::markAsked, this, [this, card] { toggleMark(card); });
        connect(card, &OutageCard::keyPressed, this, &OutageGallery::walk);
    }
    m_arranging.start();
}

void OutageGallery::remove(const QString& path)
{
    OutageCard* card = cardOf(path);
    if (card == nullptr)
        return;
    if (card->isMarked())
        toggleMark(card);
    m_cards.removeOne(card);
    const bool wasCurrent = card == m_current, hadFocus = card->hasFocus();
    if (wasCurrent)
        m_current = nullptr;
    arrange();
    card->deleteLater();
    if (wasCurrent && m_current == nullptr)
        emit selected(nullptr);
    if (hadFocus)
        takeFocus();
}

void OutageGallery::settle()
{
    arrange();
    m_settled = true;
    tellCount();
}

void OutageGallery::select(OutageCard* card)
{
    if (card == m_current)
        return;
    if (m_current != nullptr)
        m_current->setCurrent(false);
    m_current = card;
    card->setCurrent(true);
    emit selected(card);
}

void OutageGallery::toggleMark(OutageCard* card)
{
    const bool mark = !card->isMarked() && card->isReadable();
    card->setMarked(mark);
    m_marked.removeAll(card->path());
    if (mark)
        m_marked += card->path();
    tellMarks();
}

void OutageGallery::clearMarks()
{
    m_marked.clear();
    for (OutageCard* card : m_cards)
        card->setMarked(false);
    tellMarks();
}

void OutageGallery::tellMarks()
{
    const auto count = m_marked.size();
    m_compare->setEnabled(count >= leastCompared && count <= mostCompared);
    m_compare->setText(count == 0 ? tr("Co&mpare") : tr("Co&mpare %1").arg(count));
    m_compare->setToolTip(count > mostCompared
                              ? tr("At most %1 outages are compared; %2 are marked.").arg(mostCompared).arg(count)
                              : tr("Mark two to six outages with Ctrl and a click, or with Space."));
    m_compare->setAccessibleDescription(m_compare->toolTip());
}

void OutageGallery::tellCount()
{
    const auto all = m_cards.size(), shown = m_grid->cards().size();
    if (all == 0) {
        m_count->setText(m_settled ? tr("No outages were found where this program looks for them.")
                                   : tr("Reading outages…"));
        return;
    }
    const QString count = shown != all ? tr("%1 of %2 outages").arg(shown).arg(all)
                          : all == 1   ? tr("1 outage")
                                       : tr("%1 outages").arg(all);
    const auto unread = std::count_if(m_cards.begin(), m_cards.end(),
                                      [](const OutageCard* card) { return !card->isReadable(); });
    const QString problem = unread == 0 ? QString() : tr(" (%1 cannot be read)").arg(unread);
    m_count->setText(tr("%1. Every curve goes from 0 to 100 % of the services in its own file; hatched is assumed.")
                         .arg(count + problem));
}

/// Filters and sorts. The selected card stays selected as long as it is shown.
void OutageGallery::arrange()
{
    const auto order = OutageOrder(m_order->currentData().toInt());
    std::stable_sort(m_cards.begin(), m_cards.end(), [order](const OutageCard* a, const OutageCard* b) {
        if (a->isReadable() != b->isReadable())
            return a->isReadable();
        return precedes(order, a->outage().facts, b->outage().facts);
    });
    QList<QWidget*> found;
    for (OutageCard* card : m_cards) {
        if (finds(card->outage().facts, m_search->text()))
            found += card;
    }
    const QWidget* focus = focusWidget();
    const bool losesFocus = focus != nullptr && m_grid->isAncestorOf(focus) && !found.contains(const_cast<QWidget*>(focus));
    m_grid->setCards(found);
    const bool filling = !m_settled && !m_touched;
    if (!found.isEmpty() && (filling || !found.contains(m_current)))
        select(static_cast<OutageCard*>(found.first()));
    for (qsizetype i = 1; i < found.size(); ++i)
        QWidget::setTabOrder(found[i - 1], found[i]);
    if (losesFocus && isVisible())
        takeFocus();
    tellCount();
}

void OutageGallery::walk(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        escape();
        return;
    }
    const int rows = m_scroller->viewport()->height() / std::max(1, m_current == nullptr ? 1 : m_current->height());
    const int to = m_grid->indexFrom(int(m_grid->cards().indexOf(m_current)), event->key(), rows);
    if (to >= 0 && to < m_grid->cards().size()) {
        QWidget* card = m_grid->cards()[to];
        card->setFocus(Qt::OtherFocusReason);
        m_scroller->ensureWidgetVisible(card, 0, 12);
        return;
    }
    const bool types = (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0 &&
                       !event->text().isEmpty() && event->text().front().isPrint();
    if (types) {
        m_search->setFocus(Qt::OtherFocusReason);
        m_search->setText(m_search->text() + event->text());
    } else {
        event->ignore();
    }
}

void OutageGallery::escape()
{
    if (!m_search->text().isEmpty())
        m_search->clear();
    else
        clearMarks();
}

bool OutageGallery::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_search || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool toCards = key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!toCards && key != Qt::Key_Escape)
        return false;
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (toCards) {
        takeFocus();
    } else if (m_search->text().isEmpty()) {
        takeFocus();
    } else {
        m_search->clear();
    }
    return true;
}

} // namespace aftermap
