// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace aftermap {

/// What stands on the canvas while places change: boxes travel from where they are to where they
/// belong, or one of them hangs on the pointer.
class LayoutMotion : public QObject
{
    Q_OBJECT

public:
    static constexpr int duration = 350; ///< milliseconds

    explicit LayoutMotion(QObject* parent = nullptr);

    /// What to paint now; null before the first.
    const PresentationPtr& shown() const { return m_shown; }
    bool isTravelling() const { return m_timer.isActive(); }
    /// At once.
    void settle(const PresentationPtr& target);
    /// From what is shown, which is of the same incident.
    void travelTo(const PresentationPtr& target);
    /// Shows this for now; `target` stays what it settles to.
    void preview(GraphLayout layout);
    /// Back from a preview to the target.
    void endPreview();

signals:
    void changed();

private:
    void advance();

    PresentationPtr m_target;
    PresentationPtr m_shown;
    PresentationPtr m_from;
    QElapsedTimer m_clock;
    QTimer m_timer;
};

} // namespace aftermap
