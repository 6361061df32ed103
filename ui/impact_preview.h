// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "render/theme.h"

#include <QWidget>

namespace aftermap {

/// The impact curve of an outage that is being made, so small that only its shape is left.
class ImpactPreview : public QWidget
{
    Q_OBJECT

public:
    explicit ImpactPreview(QWidget* parent = nullptr);

    /// Null: there is nothing to show.
    void setPresentation(const PresentationPtr& presentation);
    void setTheme(ThemeKind kind);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PresentationPtr m_presentation;
    ThemeKind m_theme = ThemeKind::Dark;
};

} // namespace aftermap
