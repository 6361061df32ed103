// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/outage_view.h"

#include <QLabel>

namespace aftermap {

/// Says over the top of a canvas how long the quiet time was that is being played through.
class QuietCaption : public QLabel, public OutageView
{
    Q_OBJECT

public:
    explicit QuietCaption(QWidget* canvas);

    void setPresentation(const PresentationPtr& presentation, Change change) override;
    void setPosition(PlayTime position) override;
    /// Nothing is crossed while the outage stands still.
    void setPlaying(bool playing);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    PresentationPtr m_presentation;
    PlayTime m_position;
    bool m_playing = false;
};

} // namespace aftermap
