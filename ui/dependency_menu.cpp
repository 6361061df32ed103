// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dependency_menu.h"

#include "render/dependency_words.h"

#include <QActionGroup>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace aftermap {

QString dependencyName(const Incident& incident, DependencyId dependency)
{
    return DependencyMenus::tr("%1 needs %2").arg(incident.service(incident.dependent(dependency)).label().shown(),
                                                  incident.service(incident.dependencyOf(dependency)).label().shown());
}

void DependencyMenus::addTo(QMenu& menu, QAction* before, const Incident& incident, const std::vector<DependencyId>& dependencies)
{
    for (const DependencyId dependency : dependencies)
        menu.insertMenu(before, menuOf(menu, incident, dependency));
}

QMenu* DependencyMenus::menuOf(QMenu& above, const Incident& incident, DependencyId id)
{
    const Dependency& now = incident.dependency(id);
    // An ampersand in a name is no mnemonic.
    auto* menu = new QMenu(dependencyName(incident, id).replace(u'&', u"&&"_s), &above);
    menu->setObjectName(u"dependencyMenu"_s);
    connect(&above, &QMenu::aboutToHide, menu, &QObject::deleteLater);
    auto* strengths = new QActionGroup(menu);
    for (const Word<Strength>& word : wordsOf<Strength>()) {
        QAction* action = menu->addAction(strengthWords(word.value));
        action->setObjectName(QString::fromLatin1(word.text));
        action->setCheckable(true);
        action->setChecked(word.value == now.strength);
        strengths->addAction(action);
        connect(action, &QAction::triggered, this, [this, id, strength = word.value, basis = now.basis] { emit retyped(id, strength, basis); });
    }
    menu->addSeparator();
    auto* bases = new QActionGroup(menu);
    for (const Word<Basis>& word : wordsOf<Basis>()) {
        QAction* action = menu->addAction(basisWords(word.value));
        action->setObjectName(QString::fromLatin1(word.text));
        action->setCheckable(true);
        action->setChecked(word.value == now.basis);
        bases->addAction(action);
        connect(action, &QAction::triggered, this, [this, id, strength = now.strength, basis = word.value] { emit retyped(id, strength, basis); });
    }
    menu->addSeparator();
    QAction* away = menu->addAction(tr("&Delete this dependency"));
    away->setObjectName(u"delete"_s);
    connect(away, &QAction::triggered, this, [this, id] { emit deleted(id); });
    return menu;
}

} // namespace aftermap
