// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/curve_measure.h"

#include <QFrame>

class QGridLayout;
class QLabel;

namespace aftermap {

/// Who was affected within a span, the longest first; opens above the curve, so that it hides
/// nothing of it.
class ImpactPlotServices : public QFrame
{
    Q_OBJECT

public:
    /// At most so many are listed; the rest is in the copied text.
    static constexpr std::size_t mostListed = 12;

    explicit ImpactPlotServices(QWidget* parent);

    void showFor(const Presentation& presentation, const SpanFigures& figures, const QWidget* below);

signals:
    void copyWanted();

private:
    QLabel* m_title;
    QGridLayout* m_grid;
    QLabel* m_more;
};

} // namespace aftermap
