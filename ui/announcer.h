// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/outage_view.h"

#include <QObject>
#include <QTimer>
#include <QWidget>

namespace aftermap {

/// Tells a screen reader of another moment once the playhead rests: once after each pause or seek,
/// and nothing while it plays. Costs nothing while nobody listens.
class Announcer : public QObject, public OutageView
{
    Q_OBJECT

public:
    /// How long the playhead must stand still, milliseconds.
    static constexpr int rest = 300;

    /// `fallback` is a SpokenView, and speaks where the focus is on something that is none.
    explicit Announcer(QWidget* fallback);

    void setPresentation(const PresentationPtr& presentation, Change change) override;
    void setPosition(PlayTime position) override;

private:
    void announce();

    QWidget* m_fallback;
    QTimer m_rests;
    PlayTime m_position;
    PlayTime m_told;
};

} // namespace aftermap
