// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card_grid.h"

#include <algorithm>

namespace aftermap {

namespace {

constexpr int gap = 12;     ///< pixels
constexpr int widestCard = 560; ///< of a card, pixels

} // namespace

void CardGrid::setCards(const QList<QWidget*>& cards)
{
    for (QWidget* card : m_cards) {
        if (!cards.contains(card))
            card->hide();
    }
    m_cards = cards;
    place();
    for (QWidget* card : m_cards)
        card->show();
}

int CardGrid::indexFrom(int index, int key, int rowsInSight) const
{
    const int last = int(m_cards.size()) - 1;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int page = m_columns * std::max(1, rowsInSight);
    int to = index;
    switch (key) {
    case Qt::Key_Left: to += mirrored ? 1 : -1; break;
    case Qt::Key_Right: to += mirrored ? -1 : 1; break;
    case Qt::Key_Up: to -= index >= m_columns ? m_columns : 0; break;
    case Qt::Key_Down: to += index / m_columns < last / m_columns ? m_columns : 0; break;
    case Qt::Key_PageUp: to -= page; break;
    case Qt::Key_PageDown: to += page; break;
    case Qt::Key_Home: to = 0; break;
    case Qt::Key_End: to = last; break;
    default: return -1;
    }
    return std::clamp(to, std::min(0, last), last);
}

QSize CardGrid::sizeHint() const
{
    return {m_cards.isEmpty() ? 300 : m_cards.first()->sizeHint().width(), minimumHeight()};
}

void CardGrid::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

int CardGrid::widthFor(int columns) const
{
    return (width() - (columns - 1) * gap) / columns;
}

int CardGrid::columnsFor(int least) const
{
    const int most = std::max(1, (width() + gap) / (least + gap));
    const int room = parentWidget() != nullptr ? parentWidget()->height() : 0;
    for (int columns = 1; columns < most; ++columns) {
        const int height = m_cards.first()->heightForWidth(widthFor(columns));
        if (rowsFor(columns) * (height + gap) - gap <= room && widthFor(columns) <= widestCard)
            return columns;
    }
    return most;
}

void CardGrid::place()
{
    if (m_cards.isEmpty()) {
        setMinimumHeight(0);
        return;
    }
    m_columns = columnsFor(m_cards.first()->minimumSizeHint().width());
    const int across = widthFor(m_columns), down = m_cards.first()->heightForWidth(across);
    for (int i = 0; i < m_cards.size(); ++i) {
        const int x = i % m_columns * (across + gap);
        const int left = layoutDirection() == Qt::RightToLeft ? width() - x - across : x;
        m_cards[i]->setGeometry(left, i / m_columns * (down + gap), across, down);
    }
    setMinimumHeight(rowsFor(m_columns) * (down + gap) - gap);
}

} // namespace aftermap
