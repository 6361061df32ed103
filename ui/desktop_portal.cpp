// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop_portal.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QFile>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr int patience = 250; // milliseconds

const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString settings = u"org.freedesktop.portal.Settings"_s;

/// Asking for a session bus where there is none would start one.
bool hasSessionBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ||
           QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

/// The portal wraps values once or twice.
QVariant unwrapped(QVariant value)
{
    while (value.userType() == qMetaTypeId<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

QVariant portalSetting(const QString& group, const QString& key)
{
    if (!hasSessionBus())
        return {};
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, settings, u"Read"_s);
    call << group << key;
    const QDBusMessage answer = QDBusConnection::sessionBus().call(call, QDBus::Block, patience);
    if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty())
        return {};
    return unwrapped(answer.arguments().constFirst());
}

PortalWatch::PortalWatch(const QString& group, const QString& key, QObject* parent)
    : QObject(parent), m_group(group), m_key(key)
{
    if (hasSessionBus())
        QDBusConnection::sessionBus().connect(service, path, settings, u"SettingChanged"_s, this,
                                              SLOT(settingChanged(QString, QString, QDBusVariant)));
}

void PortalWatch::settingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group == m_group && key == m_key)
        emit changed(unwrapped(value.variant()));
}

} // namespace aftermap
