// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"
#include "session/outage_shelf.h"

#include <QStringList>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QKeyEvent;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace aftermap {

class CardGrid;
class OutageCard;

/// A card an outage: searched, sorted, walked with the arrows, and marked for a comparison. Cards
/// come and go one by one, while files are read.
class OutageGallery : public QWidget
{
    Q_OBJECT

public:
    static constexpr int leastCompared = 2;
    static constexpr int mostCompared = 6;

    explicit OutageGallery(QWidget* parent = nullptr);

    void setTheme(ThemeKind kind);
    /// The keyboard to the selected card, or to what there is.
    void takeFocus();
    /// Somebody is typing.
    bool isSearching() const;
    /// All that are shown now, in their order.
    QList<OutageCard*> shown() const;
    OutageCard* current() const { return m_current; }
    /// In the order in which they were marked.
    QStringList marked() const { return m_marked; }

public slots:
    void add(const aftermap::ShelvedOutage& outage);
    void remove(const QString& path);
    /// All cards that there are have come.
    void settle();

signals:
    void opened(const QString& path);
    /// The selected one is another, or says something else; null when there is none.
    void selected(const aftermap::OutageCard* card);
    /// Two to six files that are to be compared.
    void compareWanted(const QStringList& paths);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeBar();
    void select(OutageCard* card);
    void toggleMark(OutageCard* card);
    void clearMarks();
    void arrange();
    void tellMarks();
    void tellCount();
    void walk(QKeyEvent* event);
    void escape();
    OutageCard* cardOf(const QString& path) const;

    QLineEdit* m_search;
    QComboBox* m_order;
    QPushButton* m_compare;
    QLabel* m_count;
    QScrollArea* m_scroller;
    CardGrid* m_grid;
    QList<OutageCard*> m_cards;
    OutageCard* m_current = nullptr;
    QStringList m_marked;
    QTimer m_arranging; ///< cards that come in a burst are placed together
    ThemeKind m_theme = ThemeKind::Dark;
    bool m_settled = false;
    bool m_touched = false; ///< somebody has selected a card; until then the first one is
};

} // namespace aftermap
