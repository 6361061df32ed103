// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <QStyledItemDelegate>

namespace aftermap {

class EventListModel;

/// Paints an event: time, glyph of the state, service and kind in one line, the text in two below.
class EventDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    EventDelegate(const EventListModel& model, QObject* parent);

    void setTheme(ThemeKind kind) { m_theme = kind; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    const EventListModel& m_model;
    ThemeKind m_theme = ThemeKind::Dark;
};

} // namespace aftermap
