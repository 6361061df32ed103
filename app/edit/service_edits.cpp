// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/edits.h"

#include "base/id_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

template <typename T>
DraftStep replaced(std::size_t index, T next)
{
    return Splice<T>{index, 1, {std::move(next)}};
}

/// Every item of a list that `forget` changes becomes what it is then.
template <typename T, typename Forget>
void forgetIn(const Draft& draft, Edit& edit, Forget forget)
{
    const std::vector<T>& list = listOf<T>(draft);
    for (std::size_t i = 0; i < list.size(); ++i) {
        T next = list[i];
        if (forget(next))
            edit.changes.push_back(replaced(i, std::move(next)));
    }
}

bool cleared(QString& field, const QString& id)
{
    if (field != id)
        return false;
    field.clear();
    return true;
}

bool isEvent(const Draft& draft, const QString& id)
{
    return std::any_of(draft.timeline.events.begin(), draft.timeline.events.end(),
                       [&](const Event& event) { return event.id == id; });
}

bool hasService(const Draft& draft, const QString& id)
{
    const auto& services = draft.map.services.values();
    return std::any_of(services.begin(), services.end(), [&](const Service& service) { return service.id == id; });
}

} // namespace

Edit addService(const Draft& draft, Service service)
{
    const QString subject = service.name.shown();
    return {EditKind::AddService, subject, {Splice<Service>{draft.map.services.size(), 0, {std::move(service)}}}};
}

Edit changeService(const Draft& draft, std::size_t index, Service next)
{
    const Service& before = draft.map.services.values()[index];
    next.id = before.id;
    return {EditKind::ChangeService, before.name.shown(), {replaced(index, std::move(next))}};
}

Edit removeService(const Draft& draft, std::size_t index)
{
    const QString id = draft.map.services.values()[index].id;
    Edit edit{EditKind::RemoveService, draft.map.services.values()[index].name.shown(), {}};
    const bool alsoEvent = isEvent(draft, id);
    forgetIn<Event>(draft, edit, [&](Event& event) {
        const bool wasAbout = cleared(event.service, id);
        if (wasAbout)
            event.state.reset(); // a state is of a service
        return (!alsoEvent && cleared(event.cause, id)) || wasAbout;
    });
    forgetIn<Chapter>(draft, edit, [&](Chapter& chapter) { return chapter.cast.removeAll(id) > 0; });
    forgetIn<Figure>(draft, edit, [&](Figure& figure) { return cleared(figure.service, id); });
    forgetIn<Series>(draft, edit, [&](Series& series) { return cleared(series.service, id); });
    OpenEnds ends = draft.timeline.openEnds;
    if (std::erase_if(ends.services, [&](const auto& exception) { return exception.first == id; }) > 0)
        edit.changes.push_back(OpenEndsChange{std::move(ends)});
    forgetIn<Service>(draft, edit, [&](Service& service) {
        const bool wasIn = cleared(service.parent, id);
        return cleared(service.memberOf, id) || wasIn;
    });
    const auto& dependencies = draft.map.dependencies.values();
    for (std::size_t i = dependencies.size(); i-- > 0;) {
        if (dependencies[i].dependent == id || dependencies[i].dependency == id)
            edit.changes.push_back(Splice<Dependency>{i, 1, {}});
    }
    edit.changes.push_back(Splice<Service>{index, 1, {}});
    return edit;
}

Edit groupServices(const Draft& draft, std::vector<std::size_t> indices, const QString& title)
{
    Edit edit{EditKind::GroupServices, title, {}};
    std::sort(indices.begin(), indices.end());
    indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
    for (const std::size_t index : indices) {
        Service next = draft.map.services.values()[index];
        next.family = SafeText(title);
        edit.changes.push_back(replaced(index, std::move(next)));
    }
    return edit;
}

QString freshServiceId(const Draft& draft, const QString& name)
{
    return freeId(idOfName(name, u"service"_s), [&](const QString& id) { return hasService(draft, id); });
}

} // namespace aftermap
