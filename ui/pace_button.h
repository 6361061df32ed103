// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replay/pace.h"

#include <QPointer>
#include <QPushButton>

#include <span>

class QAction;
class QActionGroup;
class QInputDialog;

namespace aftermap {

/// How long the outage lasts on the screen: says what length and speed make together, and lets both
/// be chosen from one menu.
class PaceButton : public QPushButton
{
    Q_OBJECT

public:
    /// `extra` stands at the end of the menu. `speeds` are offered in their order.
    PaceButton(std::span<const double> speeds, QAction* extra, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public slots:
    void showPace(const aftermap::Pace& pace);
    void showSpeed(double speed);
    /// Asks for a length in seconds.
    void askLength();

signals:
    void paceChosen(const aftermap::Pace& pace);
    void speedChosen(double speed);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void say();
    void fitWords();
    QSize sizeFor(double textWidth) const;
    void addLengths(QMenu& menu);
    void addSpeeds(QMenu& menu, std::span<const double> speeds);

    Pace m_pace;
    double m_speed = 1;
    QActionGroup* m_lengths;
    QActionGroup* m_speeds;
    QAction* m_custom = nullptr;
    QPointer<QInputDialog> m_dialog;
};

} // namespace aftermap
