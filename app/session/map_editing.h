// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/edits.h"
#include "session/editor.h"

namespace aftermap {

// What hands do to the map. Services and dependencies are places in the draft.

/// A service with an id of its own; `frame` is the id of the frame it stands in, or empty.
Edit newService(const Draft& draft, const QString& name, const QString& frame = {});
/// Its short name goes with the old one. None where the name is empty or says nothing new.
std::optional<Edit> renameService(const Draft& draft, std::size_t service, const QString& name);
/// From now on one needs the other: of unknown strength, inferred, until somebody says more.
std::optional<Edit> needDependency(const Draft& draft, std::size_t dependent, std::size_t dependency);
Edit retypeDependency(const Draft& draft, std::size_t dependency, Strength strength, Basis basis);
Edit deleteDependency(const Draft& draft, std::size_t dependency);
/// The titles of all groups, each once, as the map has them.
QStringList groupTitles(const Draft& draft);
/// What goes and what stays when a service is deleted, in one sentence.
QString deletionWords(const Edit& removal);

/// The same for what is shown, one step of undo each. False where it changes nothing.
class MapEditing
{
public:
    explicit MapEditing(Editor& editor) : m_editor(editor) {}

    /// The id of the new service; empty where there is none.
    QString add(const QString& name, ServiceId frame);
    bool rename(ServiceId service, const QString& name);
    /// deletionWords() of what was done; empty where nothing was.
    QString remove(ServiceId service);
    /// Under a title; an empty one takes it out of its group.
    bool group(ServiceId service, const QString& title);
    bool need(ServiceId dependent, ServiceId dependency);
    bool retype(DependencyId dependency, Strength strength, Basis basis);
    bool remove(DependencyId dependency);

private:
    Editor& m_editor;
};

} // namespace aftermap
