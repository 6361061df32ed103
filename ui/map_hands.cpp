// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map_hands.h"

#include "render/edge_places.h"
#include "session/selection.h"
#include "ui/actions.h"
#include "ui/dependency_hand.h"
#include "ui/dependency_menu.h"
#include "ui/graph_menu.h"
#include "ui/graph_view.h"
#include "ui/name_field.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr double lineReach = 6; ///< so near to a line a click means it, px

} // namespace

MapHands::MapHands(GraphView& graph, GraphMenu& menu, SelectionState& selection, Editor& editor, const Actions& actions)
    : QObject(&graph), m_graph(graph), m_graphMenu(menu), m_selection(selection), m_editing(editor), m_editor(editor),
      m_field(new NameField(&graph)), m_dependencies(new DependencyMenus(this)), m_list(new QMenu(&graph))
{
    m_list->setObjectName(u"dependenciesMenu"_s);
    m_list->setAccessibleName(tr("Dependencies of the service"));
    const auto on = [&](ActionId id, auto what) { connect(actions[id], &QAction::triggered, this, what); };
    on(ActionId::AddService, &MapHands::add);
    on(ActionId::RenameService, &MapHands::rename);
    on(ActionId::DeleteService, &MapHands::remove);
    on(ActionId::GroupService, &MapHands::group);
    on(ActionId::UngroupService, &MapHands::ungroup);
    on(ActionId::AddDependency, &MapHands::addDependency);
    on(ActionId::ListDependencies, &MapHands::listDependencies);
    connect(new DependencyHand(graph, selection), &DependencyHand::drawn, this, &MapHands::need);
    connect(&menu, &GraphMenu::offering, this, &MapHands::offerDependencies);
    connect(m_dependencies, &DependencyMenus::retyped, this,
            [this](DependencyId id, Strength strength, Basis basis) { m_editing.retype(id, strength, basis); });
    connect(m_dependencies, &DependencyMenus::deleted, this, [this](DependencyId id) { m_editing.remove(id); });
}

const Incident& MapHands::incident() const
{
    return *m_graph.presentation()->incident;
}

QString MapHands::idOf(ServiceId service) const
{
    return service ? incident().service(service).id : QString();
}

ServiceId MapHands::named(const QString& id) const
{
    return incident().serviceNamed(id);
}

void MapHands::setPresentation(const PresentationPtr& presentation, Change change)
{
    if (change == Change::Opened)
        m_awaited.clear();
    const ServiceId added = presentation->incident->serviceNamed(m_awaited);
    if (!added)
        return;
    m_awaited.clear();
    // After the window has selected again what was selected before.
    QMetaObject::invokeMethod(this, [this, id = presentation->incident->service(added).id] {
        m_selection.selectService(incident().serviceNamed(id));
    }, Qt::QueuedConnection);
}

QRect MapHands::placeOf(ServiceId service) const
{
    const QRect place = m_graph.placeOnScreen(service);
    return place.isEmpty() ? QRect(m_graph.rect().center(), QSize(1, 1)) : place;
}

ServiceId MapHands::selected()
{
    if (m_graph.presentation() == nullptr)
        return {};
    if (!m_selection.service())
        emit told(tr("Select a service first."));
    return m_selection.service();
}

void MapHands::add()
{
    if (m_graph.presentation() == nullptr)
        return;
    const ServiceId frame = m_selection.service() && incident().service(m_selection.service()).isFrame() ? m_selection.service() : ServiceId();
    const QString prompt = frame ? tr("New service in %1:").arg(incident().service(frame).label().shown()) : tr("New service:");
    const QPoint at = std::exchange(m_menuAt, QPoint());
    const QRect place = at.isNull() ? QRect(m_graph.rect().center() - QPoint(160, 20), QSize(1, 1)) : QRect(at, QSize(1, 1));
    m_field->ask(prompt, {}, {}, place, [this, id = idOf(frame)](const QString& name) { m_awaited = m_editing.add(name, named(id)); });
}

void MapHands::rename()
{
    const ServiceId service = selected();
    if (!service)
        return;
    m_field->ask(tr("Name:"), incident().service(service).name.shown(), {}, placeOf(service),
                 [this, id = idOf(service)](const QString& name) { m_editing.rename(named(id), name); });
}

void MapHands::remove()
{
    const ServiceId service = selected();
    if (!service)
        return;
    if (const QString words = m_editing.remove(service); !words.isEmpty())
        emit told(words);
}

void MapHands::group()
{
    const ServiceId service = selected();
    if (!service)
        return;
    m_field->ask(tr("Group:"), incident().service(service).family.shown(), groupTitles(m_editor.draft()), placeOf(service),
                 [this, id = idOf(service)](const QString& title) { m_editing.group(named(id), title); });
}

void MapHands::ungroup()
{
    const ServiceId service = selected();
    if (service && !m_editing.group(service, {}))
        emit told(tr("%1 is in no group.").arg(incident().service(service).label().shown()));
}

void MapHands::addDependency()
{
    const ServiceId dependent = selected();
    if (!dependent)
        return;
    QStringList names;
    for (const Service& service : incident().map().services.values())
        names.append(service.name.shown());
    names.removeAll(incident().service(dependent).name.shown());
    const QString prompt = tr("%1 needs:").arg(incident().service(dependent).label().shown());
    m_field->ask(prompt, {}, names, placeOf(dependent), [this, id = idOf(dependent), names](const QString& typed) {
        const QString name = meantName(names, typed);
        const std::vector<Service>& services = incident().map().services.values();
        const auto found = std::find_if(services.begin(), services.end(), [&](const Service& one) { return one.name.shown() == name; });
        if (name.isEmpty() || found == services.end())
            emit told(tr("No service, or more than one, is called “%1”.").arg(shownSnippet(typed)));
        else
            need(named(id), ServiceId(std::size_t(found - services.begin())));
    });
}

void MapHands::need(ServiceId dependent, ServiceId dependency)
{
    if (dependent && dependency && !m_editing.need(dependent, dependency))
        emit told(tr("%1 needs %2 already.").arg(incident().service(dependent).label().shown(), incident().service(dependency).label().shown()));
}

void MapHands::listDependencies()
{
    const ServiceId service = selected();
    if (!service)
        return;
    std::vector<DependencyId> all = incident().needs(service);
    const std::vector<DependencyId>& others = incident().neededBy(service);
    all.insert(all.end(), others.begin(), others.end());
    m_list->clear();
    m_dependencies->addTo(*m_list, nullptr, incident(), all);
    if (all.empty())
        m_list->addAction(tr("Nothing is known of what it needs or what needs it."))->setEnabled(false);
    m_list->popup(m_graph.mapToGlobal(placeOf(service).bottomLeft()));
}

void MapHands::offerDependencies(QPoint at)
{
    m_menuAt = m_graph.mapFromGlobal(at);
    if (m_selection.service() || m_graph.presentation() == nullptr)
        return;
    const std::vector<DependencyId> near = dependenciesAt(*m_graph.presentation(), m_graph.view(), m_menuAt, lineReach);
    if (near.empty())
        return;
    QAction* const first = m_graphMenu.actions().value(0);
    m_dependencies->addTo(m_graphMenu, first, incident(), near);
    m_graphMenu.insertSeparator(first);
}

} // namespace aftermap
