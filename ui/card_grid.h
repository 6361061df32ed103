// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace aftermap {

/// Cards of one size, filled row by row: as few and large as can all be in sight at once, else in as
/// many columns as there is room for.
class CardGrid : public QWidget
{
    Q_OBJECT

public:
    explicit CardGrid(QWidget* parent = nullptr) : QWidget(parent) {}

    /// In their order; others of its children are hidden.
    void setCards(const QList<QWidget*>& cards);
    const QList<QWidget*>& cards() const { return m_cards; }
    int columns() const { return m_columns; }
    /// Where an arrow, Home, End or a page key leads from a card; -1 for any other key.
    int indexFrom(int index, int key, int rowsInSight) const;

    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();
    int columnsFor(int least) const;
    int widthFor(int columns) const;
    int rowsFor(int columns) const { return (int(m_cards.size()) + columns - 1) / columns; }

    QList<QWidget*> m_cards;
    int m_columns = 1;
};

} // namespace aftermap
