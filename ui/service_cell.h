// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <QStyledItemDelegate>

namespace aftermap {

class SelectionState;

/// A cell of the services table; the one of the state has its glyph.
class ServiceCell : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ServiceCell(const SelectionState& selection, QObject* parent);

    void setTheme(ThemeKind kind) { m_theme = kind; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    const SelectionState& m_selection;
    ThemeKind m_theme = ThemeKind::Dark;
};

} // namespace aftermap
