// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop_motion.h"

#include "ui/desktop_portal.h"

#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

const QString group = u"org.gnome.desktop.interface"_s;
const QString key = u"enable-animations"_s;

QString configFile(const QString& name)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u'/' + name;
}

} // namespace

bool wantsLessMotion(const MotionHints& hints)
{
    if (hints.kdeFactor)
        return *hints.kdeFactor == 0; // where KDE says so, the portal repeats a default of GTK's
    return !hints.portalAnimates.value_or(hints.gtkAnimates.value_or(true));
}

MotionHints motionHints()
{
    MotionHints hints;
    if (const QVariant value = portalSetting(group, key); value.userType() == QMetaType::Bool)
        hints.portalAnimates = value.toBool();
    const QSettings gtk(configFile(u"gtk-3.0/settings.ini"_s), QSettings::IniFormat);
    if (const QString animates = gtk.value(u"Settings/gtk-enable-animations"_s).toString(); !animates.isEmpty())
        hints.gtkAnimates = animates == "1"_L1 || animates == "true"_L1;
    const QSettings kde(configFile(u"kdeglobals"_s), QSettings::IniFormat);
    bool isNumber = false;
    const double factor = kde.value(u"KDE/AnimationDurationFactor"_s).toDouble(&isNumber);
    if (isNumber)
        hints.kdeFactor = factor;
    return hints;
}

MotionWatch::MotionWatch(QObject* parent) : QObject(parent)
{
    connect(new PortalWatch(group, key, this), &PortalWatch::changed, this, [this](const QVariant& value) {
        if (value.userType() == QMetaType::Bool)
            emit lessMotionWanted(!value.toBool());
    });
}

} // namespace aftermap
