// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariant>

class QDBusVariant;

namespace aftermap {

/// Asks the desktop's portal for one of its settings, for at most a quarter of a second. Invalid where
/// there is no portal, or it does not know.
QVariant portalSetting(const QString& group, const QString& key);

/// Tells when the desktop changes one of its settings. Silent where there is no portal.
class PortalWatch : public QObject
{
    Q_OBJECT

public:
    PortalWatch(const QString& group, const QString& key, QObject* parent = nullptr);

signals:
    void changed(const QVariant& value);

private slots:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    QString m_group;
    QString m_key;
};

} // namespace aftermap
