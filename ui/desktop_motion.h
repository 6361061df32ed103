// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <optional>

namespace aftermap {

/// What a desktop says about movement on the screen, from several sides.
struct MotionHints
{
    std::optional<bool> portalAnimates; ///< org.gnome.desktop.interface enable-animations
    std::optional<bool> gtkAnimates;    ///< gtk-enable-animations of GTK's settings
    std::optional<double> kdeFactor;    ///< of the length of KDE's animations; 0: none at all
};

/// Whether somebody asked for less movement; not where the desktop does not say.
bool wantsLessMotion(const MotionHints& hints);

/// Asks the portal (for at most a quarter of a second), and the settings of GTK and KDE.
MotionHints motionHints();

/// Tells when the desktop's wish changes.
class MotionWatch : public QObject
{
    Q_OBJECT

public:
    explicit MotionWatch(QObject* parent = nullptr);

signals:
    void lessMotionWanted(bool less);
};

} // namespace aftermap
