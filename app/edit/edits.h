// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/change.h"

namespace aftermap {

// Each of these says what the user's action does to a draft, without doing it. Indices are places in the
// lists of the draft, which the caller has checked.

// Events.
Edit addEvent(const Draft& draft, Event event);
/// The event at `index` becomes `next`.
Edit changeEvent(const Draft& draft, std::size_t index, Event next);
/// `indices` in any order. Events that name a removed one as their cause lose that cause.
Edit removeEvents(const Draft& draft, std::vector<std::size_t> indices);
/// The event keeps what stands before `textAt` (UTF-16 units); a second one at `time` without a state and
/// an id of its own gets the rest.
Edit splitEvent(const Draft& draft, std::size_t index, qsizetype textAt, const StatedTime& time);
/// Several events become one at the place of the earliest: its time, the texts one below the other, all
/// sources, the lowest confidence, the state of the last that has one. None when fewer than two are given
/// or two are about different services.
std::optional<Edit> mergeEvents(const Draft& draft, std::vector<std::size_t> indices);
/// From `span.earliest` on the service is in `state`, from `span.latest` on in what it was in before that
/// instant; what was said about its state in between goes.
Edit setState(const Draft& draft, const QString& service, const TimeSpan& span, ServiceState state);

// Services.
Edit addService(const Draft& draft, Service service);
/// The id stays, whatever `next` says.
Edit changeService(const Draft& draft, std::size_t index, Service next);
/// With its dependencies; what events, chapters and frames said about it stays without it.
Edit removeService(const Draft& draft, std::size_t index);
/// Under one title, which may be empty: then they are in no group.
Edit groupServices(const Draft& draft, std::vector<std::size_t> indices, const QString& title);
/// An id made of a name, that no service has: "Payments API" gives "payments-api".
QString freshServiceId(const Draft& draft, const QString& name);

// Dependencies.
/// None where it is there already or would need itself.
std::optional<Edit> addDependency(const Draft& draft, Dependency dependency);
Edit changeDependency(const Draft& draft, std::size_t index, Dependency next);
Edit removeDependency(const Draft& draft, std::size_t index);

Edit setMilestone(const Draft& draft, MilestoneKind kind, std::optional<Milestone> milestone);
Edit changeHead(const Draft& draft, HeadChange head);

// Sources of the timeline.
/// At the end of the list. Its id is made of its title, whatever `source` says.
Edit addSource(const Draft& draft, Source source);
/// The id stays as long as anything names it; else it follows the title.
Edit changeSource(const Draft& draft, std::size_t index, Source next);
/// None while anything names it: nothing loses its source by the way.
std::optional<Edit> removeSource(const Draft& draft, std::size_t index);
/// How many facts of the timeline name this source.
std::size_t namingsOf(const Timeline& timeline, const QString& source);
/// An id made of a title, that no source of the timeline has.
QString freshSourceId(const Draft& draft, const QString& title);

/// All chapters anew; they come in order of their start.
Edit changeChapters(const Draft& draft, std::vector<Chapter> chapters);
/// Questions, actions, figures, commentary and sources.
template <typename T>
Edit spliceParts(const QString& subject, std::size_t at, std::size_t removed, std::vector<T> inserted)
{
    return {EditKind::ChangeParts, subject, {Splice<T>{at, removed, std::move(inserted)}}};
}

} // namespace aftermap
