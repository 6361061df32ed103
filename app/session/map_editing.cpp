// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/map_editing.h"

#include "base/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

const Service& serviceOf(const Draft& draft, std::size_t index)
{
    return draft.map.services.values()[index];
}

QString labelOf(const Draft& draft, const QString& id)
{
    const std::vector<Service>& services = draft.map.services.values();
    const auto found = std::find_if(services.begin(), services.end(), [&](const Service& one) { return one.id == id; });
    return found == services.end() ? id : found->label().shown();
}

Edit named(Edit edit, const Draft& draft, const Dependency& dependency)
{
    edit.subject = u"%1 → %2"_s.arg(labelOf(draft, dependency.dependent), labelOf(draft, dependency.dependency));
    return edit;
}

} // namespace

Edit newService(const Draft& draft, const QString& name, const QString& frame)
{
    Service service;
    service.id = freshServiceId(draft, name);
    service.name = SafeText(name.trimmed());
    service.parent = frame;
    return addService(draft, std::move(service));
}

std::optional<Edit> renameService(const Draft& draft, std::size_t service, const QString& name)
{
    const Service& before = serviceOf(draft, service);
    const QString wanted = name.trimmed();
    if (wanted.isEmpty() || wanted == before.name.raw())
        return std::nullopt;
    Service next = before;
    next.name = SafeText(wanted);
    next.shortName = {};
    return changeService(draft, service, std::move(next));
}

std::optional<Edit> needDependency(const Draft& draft, std::size_t dependent, std::size_t dependency)
{
    Dependency next;
    next.dependent = serviceOf(draft, dependent).id;
    next.dependency = serviceOf(draft, dependency).id;
    const std::optional<Edit> edit = addDependency(draft, next);
    return edit ? std::optional(named(*edit, draft, next)) : std::nullopt;
}

Edit retypeDependency(const Draft& draft, std::size_t dependency, Strength strength, Basis basis)
{
    Dependency next = draft.map.dependencies.values()[dependency];
    next.strength = strength;
    next.basis = basis;
    return named(changeDependency(draft, dependency, next), draft, next);
}

Edit deleteDependency(const Draft& draft, std::size_t dependency)
{
    return named(removeDependency(draft, dependency), draft, draft.map.dependencies.values()[dependency]);
}

QStringList groupTitles(const Draft& draft)
{
    QStringList titles;
    for (const Service& service : draft.map.services.values()) {
        if (const QString title = service.family.shown(); !title.isEmpty() && !titles.contains(title))
            titles.append(title);
    }
    return titles;
}

QString deletionWords(const Edit& removal)
{
    int dependencies = 0, events = 0;
    for (const DraftStep& step : removal.changes) {
        dependencies += std::holds_alternative<Splice<Dependency>>(step) ? 1 : 0;
        events += std::holds_alternative<Splice<Event>>(step) ? 1 : 0;
    }
    QString words = dependencies == 0   ? tr("Deleted %1.")
                    : dependencies == 1 ? tr("Deleted %1 with its one dependency.")
                                        : tr("Deleted %1 with its %n dependencies.", dependencies);
    words = words.arg(shownSnippet(removal.subject));
    if (events == 0)
        return words;
    return words + u' ' +
           (events == 1 ? tr("One event that named it stays, without it.")
                        : tr("%n events that named it stay, without it.", events));
}

QString MapEditing::add(const QString& name, ServiceId frame)
{
    if (!m_editor.canEdit() || name.trimmed().isEmpty())
        return {};
    const Draft& draft = m_editor.draft();
    const std::optional<std::size_t> at = m_editor.serviceAt(frame);
    const QString id = freshServiceId(draft, name);
    return m_editor.perform(newService(draft, name, at ? serviceOf(draft, *at).id : QString())) ? id : QString();
}

bool MapEditing::rename(ServiceId service, const QString& name)
{
    const std::optional<std::size_t> at = m_editor.serviceAt(service);
    return at && m_editor.perform(renameService(m_editor.draft(), *at, name));
}

QString MapEditing::remove(ServiceId service)
{
    const std::optional<std::size_t> at = m_editor.serviceAt(service);
    if (!at)
        return {};
    const Edit edit = removeService(m_editor.draft(), *at);
    return m_editor.perform(edit) ? deletionWords(edit) : QString();
}

bool MapEditing::group(ServiceId service, const QString& title)
{
    const std::optional<std::size_t> at = m_editor.serviceAt(service);
    return at && m_editor.perform(groupServices(m_editor.draft(), {*at}, title.trimmed()));
}

bool MapEditing::need(ServiceId dependent, ServiceId dependency)
{
    const std::optional<std::size_t> one = m_editor.serviceAt(dependent), other = m_editor.serviceAt(dependency);
    return one && other && m_editor.perform(needDependency(m_editor.draft(), *one, *other));
}

bool MapEditing::retype(DependencyId dependency, Strength strength, Basis basis)
{
    const std::optional<std::size_t> at = m_editor.dependencyAt(dependency);
    return at && m_editor.perform(retypeDependency(m_editor.draft(), *at, strength, basis));
}

bool MapEditing::remove(DependencyId dependency)
{
    const std::optional<std::size_t> at = m_editor.dependencyAt(dependency);
    return at && m_editor.perform(deleteDependency(m_editor.draft(), *at));
}

} // namespace aftermap
