// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <QStyledItemDelegate>

namespace aftermap {

class UnderstoodModel;
struct UnderstoodRow;

/// Draws a line of notes as it was understood: time, sign of the state or kind, who, and what; below it,
/// where there is more to say, why it was not more.
class UnderstoodDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `model` outlives it.
    explicit UnderstoodDelegate(const UnderstoodModel& model, QObject* parent = nullptr);

    void setTheme(ThemeKind kind) { m_theme = kind; }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    void paintPlate(QPainter& painter, const QStyleOptionViewItem& option) const;
    void paintSign(QPainter& painter, const QRectF& square, const UnderstoodRow& row) const;
    void paintWhat(QPainter& painter, const QRectF& area, const UnderstoodRow& row) const;

    const UnderstoodModel& m_model;
    ThemeKind m_theme = ThemeKind::Dark;
};

} // namespace aftermap
