// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "render/view.h"
#include "ui/outage_view.h"

#include <QWidget>

namespace aftermap {

/// Clock, headline figure and legend above the graph.
class HeaderView : public QWidget, public OutageView
{
    Q_OBJECT

public:
    explicit HeaderView(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

public slots:
    void setPresentation(const aftermap::PresentationPtr& presentation, aftermap::Change change) override;
    void setPosition(aftermap::PlayTime position) override;
    void setTheme(aftermap::ThemeKind kind) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PresentationPtr m_presentation;
    PlayTime m_position;
    ThemeKind m_theme = ThemeKind::Dark;
};

} // namespace aftermap
