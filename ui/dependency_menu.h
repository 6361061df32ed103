// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/incident.h"

#include <QObject>

class QAction;
class QMenu;

namespace aftermap {

/// Menus that retype or delete dependencies: one below each dependency's name.
class DependencyMenus : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// A menu for each of `dependencies`, before `before` (at the end without one). They go when `menu` is
    /// cleared the next time.
    void addTo(QMenu& menu, QAction* before, const Incident& incident, const std::vector<DependencyId>& dependencies);

signals:
    void retyped(aftermap::DependencyId dependency, aftermap::Strength strength, aftermap::Basis basis);
    void deleted(aftermap::DependencyId dependency);

private:
    QMenu* menuOf(QMenu& above, const Incident& incident, DependencyId dependency);
};

/// "Web shop → Interface": the one that needs, and what it needs.
QString dependencyName(const Incident& incident, DependencyId dependency);

} // namespace aftermap
