// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/thing_fields.h"

#include "base/tr.h"
#include "render/kind_icon.h"
#include "render/narration.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr qsizetype longestShortName = 22;

/// Every value that the things of a list have there, each once, in order.
template <typename List, typename Value>
QStringList valuesIn(const List& list, Value value)
{
    QSet<QString> seen;
    for (const auto& thing : list)
        seen.insert(value(thing));
    seen.remove(QString());
    QStringList values(seen.begin(), seen.end());
    values.sort(Qt::CaseInsensitive);
    return values;
}

template <typename Value>
QStringList valuesOf(const Draft& draft, Value value)
{
    return valuesIn(draft.map.services.values(), value);
}

const Service* serviceNamed(const Draft& draft, const QString& id)
{
    for (const Service& service : draft.map.services.values()) {
        if (service.id == id)
            return &service;
    }
    return nullptr;
}

/// Frames that the service may be drawn in: not itself, and none that is drawn in it.
std::vector<FormChoice> framesFor(const Draft& draft, const Service& service)
{
    std::vector<FormChoice> frames{{QString(), tr("No frame")}};
    for (const Service& frame : draft.map.services.values()) {
        if (!frame.isFrame())
            continue;
        const Service* above = &frame;
        for (std::size_t steps = 0; above != nullptr && above->id != service.id && steps <= draft.map.services.size(); ++steps)
            above = serviceNamed(draft, above->parent);
        if (above == nullptr)
            frames.push_back({frame.id, frame.name.shown()});
    }
    return frames;
}

bool isFrameInUse(const Draft& draft, const QString& id)
{
    const auto& all = draft.map.services.values();
    return std::any_of(all.begin(), all.end(), [&](const Service& service) { return service.parent == id; });
}

void stateField(FormFields& fields, Event& event)
{
    QString state = event.state ? toWord(*event.state) : QString();
    std::vector<FormChoice> choices = FormFields::choicesOf<ServiceState>([](ServiceState one) { return stateWords(one); });
    choices.insert(choices.begin(), {QString(), tr("Says nothing of a state")});
    fields.choice(u"state"_s, tr("State"), state, std::move(choices));
    event.state = fromWord<ServiceState>(state);
    if (fields.isSetting(u"state"_s) && event.state && event.service.isEmpty())
        fields.refuse(tr("A state is the state of a service: choose the service first."));
    if (fields.isSetting(u"service"_s) && event.service.isEmpty())
        event.state.reset();
}

} // namespace

void eventFields(FormFields& fields, Event& event)
{
    fields.text(u"text"_s, tr("Text"), event.text);
    fields.statedTime(event.time);
    fields.service(event.service);
    stateField(fields, event);
    fields.word<EventKind>(u"kind"_s, tr("Kind"), event.kind, [](EventKind kind) { return kindWords(kind); });
    fields.confidence(event.confidence);
    fields.sources(event.sources);
    fields.line(u"role"_s, tr("Role"), event.role);
    fields.tip(tr("Who says or does it, as what they are: incident commander."));
    fields.line(u"person"_s, tr("Person"), event.person);
    fields.time(u"known-at"_s, tr("Known at"), event.knownAt, event.time.at);
    fields.tip(tr("When those who worked on it knew. On the clock of the story; empty where nobody says."));
    fields.time(u"reported-at"_s, tr("Reported at"), event.reportedAt, event.time.at);
    fields.tip(tr("When everybody could know. On the clock of the story; empty where nobody says."));
    fields.text(u"note"_s, tr("Note"), event.note);
}

void serviceFields(FormFields& fields, Service& service)
{
    const Draft& draft = fields.draft();
    const bool wasFrame = service.isFrame();
    fields.line(u"name"_s, tr("Name"), service.name, true);
    fields.line(u"short-name"_s, tr("Short name"), service.shortName);
    fields.tip(tr("At most %1 letters, for its box.").arg(longestShortName));
    if (service.shortName.raw().size() > longestShortName && fields.isSetting(u"short-name"_s))
        fields.refuse(tr("A short name has at most %1 letters.").arg(longestShortName));
    fields.suggested(u"kind"_s, tr("Kind"), service.kind, valuesOf(draft, [](const Service& one) { return one.kind; }));
    fields.tip(tr("“provider” and “region” are drawn as frames around others."));
    if (fields.isSetting(u"kind"_s) && wasFrame && !service.isFrame() && isFrameInUse(draft, service.id))
        fields.refuse(tr("Others are drawn in it, so it stays a provider or a region: move them first."));
    fields.choice(u"parent"_s, tr("Drawn in"), service.parent, fields.isSetting() ? std::vector<FormChoice>() : framesFor(draft, service));
    fields.suggested(u"family"_s, tr("Group"), service.family, valuesOf(draft, [](const Service& one) { return one.family.raw(); }));
    fields.tip(tr("Services of one group may be gathered under its title."));
    fields.suggested(u"provider"_s, tr("Provider"), service.provider, valuesOf(draft, [](const Service& one) { return one.provider; }));
    fields.tip(tr("Who operates it."));
    fields.suggested(u"region"_s, tr("Region"), service.region, valuesOf(draft, [](const Service& one) { return one.region; }));
    fields.number(u"weight"_s, tr("Weight"), service.weight);
    fields.tip(tr("What it counts for in the impact; 1 is usual."));
    fields.text(u"note"_s, tr("Note"), service.note);
}

void headFields(FormFields& fields, Timeline& timeline)
{
    fields.line(u"title"_s, tr("Title"), timeline.title, true);
    fields.text(u"summary"_s, tr("Summary"), timeline.summary);
    fields.line(u"severity"_s, tr("Severity"), timeline.severity);
    fields.tip(tr("As its owner called it: SEV-1."));
    SafeText zone(timeline.zone);
    fields.line(u"zone"_s, tr("Zone"), zone, true);
    fields.tip(tr("Whose clock the story is told on: Europe/Berlin."));
    if (fields.isSetting(u"zone"_s) && zone.raw() != timeline.zone) {
        const Result<Zone> known = Zone::named(zone.raw().trimmed());
        if (known)
            timeline.zone = known->name();
        else
            fields.refuse(known.error().message);
    }
    fields.time(u"window-start"_s, tr("Starts"), timeline.window.earliest);
    fields.time(u"window-end"_s, tr("Ends"), timeline.window.latest);
    const bool isWindow = fields.isSetting(u"window-start"_s) || fields.isSetting(u"window-end"_s);
    if (isWindow && timeline.window.latest <= timeline.window.earliest)
        fields.refuse(tr("What is replayed ends after it starts."));
}

void milestoneFields(FormFields& fields, std::optional<Milestone>& milestone)
{
    std::optional<Instant> at = milestone ? std::optional(milestone->time.at) : std::nullopt;
    if (milestone) {
        fields.statedTime(milestone->time);
        fields.confidence(milestone->confidence);
        fields.sources(milestone->sources);
        fields.text(u"note"_s, tr("Note"), milestone->note);
        return;
    }
    fields.time(u"time"_s, tr("Time"), at, std::nullopt);
    if (at && fields.isSetting(u"time"_s)) {
        milestone = Milestone();
        milestone->time.at = *at;
    }
}

void chapterFields(FormFields& fields, Chapter& chapter)
{
    fields.line(u"title"_s, tr("Title"), chapter.title, true);
    fields.text(u"text"_s, tr("Sentence"), chapter.text);
    fields.time(u"start"_s, tr("Starts"), chapter.start);
    fields.time(u"end"_s, tr("Ends"), chapter.end);
    if ((fields.isSetting(u"start"_s) || fields.isSetting(u"end"_s)) && chapter.end < chapter.start)
        fields.refuse(tr("A chapter does not end before it starts."));
    fields.services(u"cast"_s, tr("Services"), chapter.cast);
}

void questionFields(FormFields& fields, Question& question)
{
    fields.text(u"text"_s, tr("Question"), question.text, true);
    fields.line(u"who"_s, tr("Who asks"), question.who);
    fields.sources(question.sources);
}

void actionFields(FormFields& fields, Action& action)
{
    fields.text(u"text"_s, tr("Action"), action.text, true);
    fields.line(u"owner"_s, tr("Owner"), action.owner);
    fields.line(u"status"_s, tr("Status"), action.status);
    fields.sources(action.sources);
}

void figureFields(FormFields& fields, Figure& figure)
{
    fields.line(u"label"_s, tr("What"), figure.label, true);
    fields.line(u"value"_s, tr("Value"), figure.value, true);
    fields.line(u"unit"_s, tr("Unit"), figure.unit);
    fields.line(u"scope"_s, tr("Scope"), figure.scope);
    fields.service(figure.service);
    fields.confidence(figure.confidence);
    fields.sources(figure.sources);
    fields.text(u"note"_s, tr("Note"), figure.note);
}

void sourceFields(FormFields& fields, Source& source)
{
    const std::vector<Source>& all = fields.draft().timeline.sources;
    fields.line(u"title"_s, tr("Title"), source.title, true);
    fields.line(u"publisher"_s, tr("Published by"), source.publisher);
    fields.line(u"url"_s, tr("Address"), source.url);
    fields.tip(tr("Where it can be read. It is shown as text and never opened by itself."));
    fields.suggested(u"kind"_s, tr("Kind"), source.kind, valuesIn(all, [](const Source& one) { return one.kind.raw(); }));
    fields.tip(tr("What it is worth: official, press, chat."));
    fields.text(u"note"_s, tr("Note"), source.note);
}

} // namespace aftermap
