// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <QStyledItemDelegate>

namespace aftermap {

class EventListModel;
class EventSearch;
class SelectionState;

/// Paints an event: time, signs of its kind and of the state, service and confidence in one line;
/// the text in two below; kind and source in a fourth. Every sign tells in a tooltip what it means.
class EventDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    EventDelegate(const EventListModel& model, const EventSearch& search,
                  const SelectionState& selection, QObject* parent);

    void setTheme(ThemeKind kind) { m_theme = kind; }
    /// Several events are marked, and each of them shows it.
    void setMarking(bool isMarking) { m_isMarking = isMarking; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
    /// What the tooltip says at a point of a row.
    QString tooltipAt(const QPoint& point, const QRect& row, int index) const;

private:
    bool isInHand(int row) const;
    void paintPlate(QPainter& painter, const QStyleOptionViewItem& option, int row,
                    bool current) const;
    /// Returns where the last line ends.
    double paintText(QPainter& painter, const QRectF& area, const QString& text, int lines,
                     Qt::Alignment side = Qt::AlignLeft) const;

    const EventListModel& m_model;
    const EventSearch& m_search;
    const SelectionState& m_selection;
    ThemeKind m_theme = ThemeKind::Dark;
    bool m_isMarking = false;
};

} // namespace aftermap
