// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <QStyledItemDelegate>

namespace aftermap {

class MatchModel;

/// A cell of the table of matches. The one that can be corrected has an arrow, and opens a list.
class MatchCell : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `model` outlives it.
    explicit MatchCell(MatchModel& model, QObject* parent = nullptr);

    void setTheme(ThemeKind kind) { m_theme = kind; }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

private:
    MatchModel& m_model;
    ThemeKind m_theme = ThemeKind::Dark;
};

} // namespace aftermap
