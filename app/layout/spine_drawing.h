// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "layout/layout_engine.h"
#include "layout/spine_graph.h"

#include <QElapsedTimer>
#include <QString>

namespace aftermap {

/// Draws spines with the helper, and with our own hand from its first failure on.
class SpineDrawing
{
public:
    SpineDrawing(const LayoutOptions& options, const JobControl& control)
        : m_options(options), m_control(control)
    {
        m_clock.start();
    }

    /// Never fails. One deadline holds for all of them together.
    PlacedSpine draw(const SpineGraph& graph);

    /// What went wrong with the helper, or empty.
    const QString& fault() const { return m_notice; }

private:
    const LayoutOptions& m_options;
    const JobControl& m_control;
    QElapsedTimer m_clock;
    QString m_notice;
};

} // namespace aftermap
