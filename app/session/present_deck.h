// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout_engine.h"
#include "render/present_painter.h"
#include "session/job.h"

#include <QObject>

namespace aftermap {

/// One chapter as it is shown on a wall.
struct Slide
{
    Caption caption;
    PresentationPtr presentation; ///< laid out for this chapter
};

/// The slides of an outage: one a chapter, in order; one for all of it where there are no chapters.
/// Each is folded to at most `mostBoxes` boxes that keep its cast and why they failed. Blocks; run
/// it in a job. Empty when it was cancelled.
std::vector<Slide> makeSlides(const PresentationPtr& presentation, QSizeF picture,
                              const LayoutOptions& options, const JobControl& control,
                              std::size_t mostBoxes = 25);

/// Makes slides beside the window.
class PresentDeck : public QObject
{
    Q_OBJECT

public:
    explicit PresentDeck(QObject* parent = nullptr);

    const std::vector<Slide>& slides() const { return m_slides; }
    bool isMaking() const { return m_job.isRunning(); }
    double progress() const { return m_job.progress(); } ///< 0 to 1
    /// For another outage or another picture; the old slides stay until the new ones are there.
    void make(const PresentationPtr& presentation, QSizeF picture, const LayoutOptions& options);
    void cancel() { m_job.cancel(); }

signals:
    void made();

private:
    std::vector<Slide> m_slides;
    Job m_job{*this}; ///< last, so that it ends first
};

} // namespace aftermap
