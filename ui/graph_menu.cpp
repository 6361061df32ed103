// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph_menu.h"

#include "ui/actions.h"

using namespace Qt::StringLiterals;

namespace aftermap {

GraphMenu::GraphMenu(const Actions& actions, QWidget* parent) : QMenu(parent), m_actions(actions)
{
    setObjectName(u"graphMenu"_s);
    setToolTipsVisible(true);
}

void GraphMenu::open(const QString& name, QPoint at)
{
    clear();
    const auto add = [this](std::initializer_list<ActionId> ids) {
        for (const ActionId id : ids)
            addAction(m_actions[id]);
    };
    if (!name.isEmpty()) {
        // An ampersand in a name is not a mnemonic.
        addAction(QString(name).replace(u'&', u"&&"_s))->setEnabled(false);
        addSeparator();
        add({ActionId::Centre, ActionId::TracePaths, ActionId::FewerHops, ActionId::MoreHops});
        addSeparator();
        add({ActionId::AddDependency, ActionId::ListDependencies, ActionId::RenameService, ActionId::GroupService,
             ActionId::UngroupService, ActionId::DeleteService});
        addSeparator();
    }
    add({ActionId::AddService});
    addSeparator();
    add({ActionId::NextUntouched});
    addSeparator();
    add({ActionId::Fit, ActionId::ZoomIn, ActionId::ZoomOut});
    emit offering(at);
    popup(at);
}

} // namespace aftermap
