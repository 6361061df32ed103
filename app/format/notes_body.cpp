// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/notes_body.h"

#include "base/safe_text.h"
#include "format/notes_words.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr std::size_t mostNamesInALine = 64;

/// A colon that ends a heading: behind it a blank or nothing, so that "db:5432" is one word.
qsizetype headingEnd(QStringView text)
{
    for (qsizetype at = text.indexOf(u':'); at >= 0; at = text.indexOf(u':', at + 1)) {
        if (at + 1 == text.size() || text[at + 1].isSpace())
            return at;
    }
    return -1;
}

void takePerson(QStringView& text, NoteBody& body)
{
    if (!text.startsWith(u'@'))
        return;
    qsizetype end = 1;
    while (end < text.size() && (text[end].isLetterOrNumber() || text[end] == u'.' || text[end] == u'_' || text[end] == u'-'))
        ++end;
    if (end == 1)
        return;
    body.person = text.sliced(1, end - 1).toString();
    text = text.sliced(end).trimmed();
    if (text.startsWith(u':'))
        text = text.sliced(1).trimmed();
}

bool takeMilestone(QStringView head, NoteBody& body)
{
    body.milestone = milestoneCalled(head);
    if (body.milestone)
        body.kind = kindOf(*body.milestone);
    return body.milestone.has_value();
}

void change(NoteBody& body, ServiceState state, std::vector<QString> services)
{
    body.services = std::move(services);
    body.state = state;
    body.kind = kindOf(state);
}

/// "is down" behind the name of a service says no more than the state itself; "is down again" does.
bool isOnlyState(QStringView words)
{
    constexpr std::array plain{"is"_L1, "are"_L1, "was"_L1, "were"_L1, "now"_L1, "went"_L1, "down"_L1, "up"_L1, "ok"_L1,
                               "okay"_L1, "partial"_L1, "degraded"_L1, "operational"_L1, "recovering"_L1, "major"_L1,
                               "outage"_L1, "performance"_L1, "under"_L1, "maintenance"_L1, "unknown"_L1};
    const auto all = words.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(all.begin(), all.end(), [&](QStringView word) {
        while (!word.isEmpty() && (word.back() == u'.' || word.back() == u'!' || word.back() == u','))
            word.chop(1);
        return std::any_of(plain.begin(), plain.end(),
                           [&](QLatin1StringView one) { return word.compare(one, Qt::CaseInsensitive) == 0; });
    });
}

/// "payments-api partial", "checkout and search are down". Says why not where it nearly was one.
bool takeChange(QStringView head, bool isHeading, NotesNames& names, NoteBody& body)
{
    const auto spoken = stateAtEnd(head);
    if (!spoken)
        return false;
    const auto parts = namesIn(spoken->before);
    // Without a colon a long sentence that happens to end in "down" names nothing.
    const auto isName = [&](QStringView part) {
        return !names.find(part).isEmpty() || (couldBeService(part) && (isHeading || part.count(u' ') < 3));
    };
    const auto odd = std::find_if_not(parts.begin(), parts.end(), isName);
    if (parts.empty() || odd != parts.end()) {
        if (odd != parts.end() && !odd->isEmpty())
            body.why = u"“%1” does not look like the name of a service; with “name state: text” it would be one."_s.arg(
                shownSnippet(*odd, 40));
        return false;
    }
    std::vector<QString> ids;
    for (const QStringView part : parts)
        ids.push_back(names.add(part));
    change(body, spoken->state, std::move(ids));
    if (isOnlyState(head.sliced(spoken->before.size())))
        body.text.clear();
    return true;
}

/// A known service first: "checkout down since the deploy", "checkout: the pool is full".
void takeMention(QStringView text, const NotesNames& names, NoteBody& body)
{
    const auto [id, length] = names.findAtStart(text);
    if (id.isEmpty())
        return;
    const QStringView rest = text.sliced(length).trimmed();
    if (const auto state = stateAtStart(rest)) {
        change(body, *state, {id});
        body.why.clear();
    } else {
        body.services = {id};
        if (rest.startsWith(u':') && body.why.isEmpty())
            body.why = u"No state stands behind the service, so its state stays as it was."_s;
    }
}

} // namespace

std::vector<QStringView> namesIn(QStringView text)
{
    std::vector<QStringView> names;
    for (QStringView part : text.split(u',', Qt::SkipEmptyParts)) {
        while (names.size() < mostNamesInALine) {
            const qsizetype both = part.indexOf(u" and "_s, 0, Qt::CaseInsensitive);
            const QStringView name = withoutArticle(both < 0 ? part : part.first(both));
            if (!name.isEmpty())
                names.push_back(name);
            if (both < 0)
                break;
            part = part.sliced(both + 5);
        }
    }
    return names;
}

NoteBody readBody(QStringView text, NotesNames& names)
{
    NoteBody body;
    text = text.trimmed();
    body.text = text.toString();
    takePerson(text, body);
    if (!body.person.isEmpty())
        body.text = text.toString();
    const qsizetype colon = headingEnd(text);
    const QStringView head = colon < 0 ? text : text.first(colon).trimmed();
    const QStringView behind = colon < 0 ? QStringView() : text.sliced(colon + 1).trimmed();
    if (takeMilestone(head, body) || takeChange(head, colon >= 0, names, body)) {
        if (!behind.isEmpty())
            body.text = behind.toString();
        return body;
    }
    takeMention(text, names, body);
    if (!body.state)
        body.kind = kindOfSentence(text);
    if (body.kind != EventKind::Note && !body.state)
        body.why.clear(); // its verbs say what it is
    return body;
}

} // namespace aftermap
