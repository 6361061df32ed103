// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/outage_view.h"

#include <QLabel>

namespace aftermap {

/// Says over the top of a canvas how long the quiet time was that the playhead crosses.
class QuietCaption : public QLabel, public OutageView
{
    Q_OBJECT

public:
    explicit QuietCaption(QWidget* canvas);

    void setPresentation(const PresentationPtr& presentation, Change change) override;
    void setPosition(PlayTime position) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    PresentationPtr m_presentation;
    PlayTime m_position;
};

} // namespace aftermap
