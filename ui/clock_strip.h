// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "render/theme.h"
#include "ui/outage_view.h"

#include <QWidget>

#include <array>

namespace aftermap {

/// One moment on three clocks: where the story happened, UTC, and since the onset. Its width does
/// not change while time runs.
class ClockStrip : public QWidget, public OutageView
{
    Q_OBJECT

public:
    explicit ClockStrip(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    struct Reading
    {
        QString value, name;
    };
    std::array<Reading, 3> readings() const;

public slots:
    void setPresentation(const aftermap::PresentationPtr& presentation, aftermap::Change change) override;
    void setPosition(aftermap::PlayTime position) override;
    void setTheme(aftermap::ThemeKind kind) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::array<double, 3> widths() const;

    PresentationPtr m_presentation;
    PlayTime m_position;
    ThemeKind m_theme = ThemeKind::Dark;
};

} // namespace aftermap
