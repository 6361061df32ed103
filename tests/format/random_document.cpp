// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_document.h"

#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

using rc::gen::inRange;

template <typename T>
T oneOf(const std::vector<T>& values)
{
    return values[*inRange<std::size_t>(0, values.size())];
}

bool chance(int percent)
{
    return *inRange(0, 100) < percent;
}

/// Text with what files hold in practice and what breaks writers: quotes, controls, NUL, bidi, a byte
/// order mark, characters beyond the first plane, noncharacters.
QString anyText()
{
    static const std::vector<QString> pieces{
        u"a"_s,      u"Z 9"_s,    u"\""_s,      u"\\"_s,  u"/"_s,          u"\n"_s, u"\t"_s,
        u"\u0001"_s, u"\u007f"_s, u"\u00fc"_s,  u"\u202e"_s, u"\ufeff"_s,  u"\uffff"_s,
        u"\U0001f680"_s, QString(QChar(u'\0')), u"e\u0301"_s, u"\\u0041"_s, u"\u2028"_s, u"<b>"_s};
    QString text;
    const int length = *inRange(0, 6);
    for (int i = 0; i < length; ++i)
        text += oneOf(pieces);
    return text;
}

SafeText anySafe()
{
    return SafeText(anyText());
}

/// Short enough for a short name.
SafeText shortSafe()
{
    QString text = anyText();
    while (text.toUcs4().size() > 22)
        text.chop(1);
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    return SafeText(text);
}

double anyNumber(double least)
{
    static const std::vector<double> odd{0.0,  -0.0, 1.0,   0.1,   1e300, 5e-324, 1.0 / 3,
                                         1e22, 1e21, 4e18, 1.8446744073709552e19, 123456789012345680.0, 0.35};
    const double number = chance(40) ? oneOf(odd) : *inRange(-100000, 100000) / 64.0;
    return std::max(number, least);
}

Instant anyInstant()
{
    static const std::vector<std::int64_t> odd{-62135596800000, 253402300799999, 0, -1, 999};
    if (chance(10))
        return Instant(Milliseconds(oneOf(odd)));
    return Instant(Milliseconds(*inRange<std::int64_t>(1700000000000, 1800000000000)));
}

template <typename E>
E anyWord()
{
    const auto words = wordsOf<E>();
    return words[*inRange<std::size_t>(0, words.size())].value;
}

/// Values as another program might have written them; none of them changes when it is kept.
Extras anyExtras()
{
    static const std::vector<QByteArray> values{
        "null", "1.50", "[]", "{ \"deep\" : [1,\r\n 2] }", "\"\\u0041\"", "-0", "\"\xc3\xbc\"", "true"};
    static const std::vector<QString> names{u"x-tool"_s, u"ZZ"_s, u"\u00fc/~"_s, u"a \"b\""_s, u""_s, u"\ufeffq"_s};
    Extras extras;
    if (chance(70))
        return extras;
    for (const QString& name : names) {
        if (chance(40))
            extras.push_back({name, oneOf(values)});
    }
    if (chance(50))
        std::reverse(extras.begin(), extras.end());
    return extras;
}

template <typename Make>
auto several(int most, Make make)
{
    std::vector<decltype(make(0))> all;
    const int count = *inRange(0, most + 1);
    for (int i = 0; i < count; ++i)
        all.push_back(make(i));
    return all;
}

const QStringList sourceIds{u"s0"_s, u"s:1"_s, u"s/2"_s};

QStringList anySources()
{
    QStringList ids;
    for (const QString& id : sourceIds) {
        if (chance(30))
            ids.append(id);
    }
    return ids;
}

std::vector<Source> allSources()
{
    std::vector<Source> sources;
    for (const QString& id : sourceIds)
        sources.push_back({id, anySafe(), anySafe(), anySafe(), anySafe(), anySafe(), anyExtras()});
    return sources;
}

Statement anyStatement(int)
{
    return {anySafe(), anySources(), anyWord<Confidence>(), chance(50), anyText(), anyExtras()};
}

StatedTime anyStatedTime()
{
    return {anyInstant(), anyWord<Precision>(), chance(50), chance(50)};
}

QString serviceId(std::size_t i)
{
    return u"svc-%1"_s.arg(i);
}

QString maybeService()
{
    return chance(50) ? serviceId(*inRange<std::size_t>(0, 5)) : QString();
}

Service anyService(std::size_t i)
{
    Service service;
    service.id = serviceId(i);
    service.name = anySafe();
    service.shortName = shortSafe();
    // The first is a frame; parents and wholes come before their members, so there is no loop.
    service.kind = i == 0 ? u"region"_s : anyText();
    service.provider = anyText();
    service.hostedBy = anyText();
    service.region = anyText();
    if (i > 0 && chance(50))
        service.parent = serviceId(0);
    if (i > 1 && chance(50))
        service.memberOf = serviceId(1 + *inRange<std::size_t>(0, i - 1));
    service.family = anySafe();
    service.weight = anyNumber(0.0);
    if (chance(30))
        service.layer = *inRange(0, 1001);
    service.note = anySafe();
    service.statements = several(2, anyStatement);
    service.extras = anyExtras();
    return service;
}

Dependency anyDependency(std::size_t services)
{
    Dependency edge;
    edge.dependent = serviceId(*inRange<std::size_t>(0, services));
    edge.dependency = serviceId(*inRange<std::size_t>(0, services));
    edge.strength = anyWord<Strength>();
    edge.basis = anyWord<Basis>();
    edge.sources = anySources();
    edge.note = anySafe();
    if (chance(30)) {
        edge.redundancyGroup = u"g%1"_s.arg(*inRange(0, 2));
        edge.redundancyExtras = anyExtras();
    }
    if (chance(30))
        edge.delaySeconds = anyNumber(0.0);
    if (chance(30))
        edge.cacheSeconds = anyNumber(0.0);
    if (chance(30))
        edge.discoveredAt = anyInstant();
    edge.feedbackLoop = chance(20);
    edge.extras = anyExtras();
    return edge;
}

/// All edges of one group must agree on k, and k may not be more than there are.
void settleGroups(std::vector<Dependency>& edges)
{
    QHash<QPair<QString, QString>, int> members;
    for (const Dependency& edge : edges)
        ++members[{edge.dependent, edge.redundancyGroup}];
    for (Dependency& edge : edges) {
        if (!edge.redundancyGroup.isEmpty())
            edge.redundancyNeeded = members.value({edge.dependent, edge.redundancyGroup});
    }
}

OpenEnd anyOpenEnd()
{
    OpenEnd end;
    end.earliest = anyInstant();
    end.latest = std::max(end.earliest, anyInstant());
    end.state = anyWord<ServiceState>();
    end.why = anySafe();
    end.sources = anySources();
    end.extras = anyExtras();
    return end;
}

OpenEnds anyOpenEnds()
{
    OpenEnds ends;
    if (chance(30))
        return ends;
    if (chance(60))
        ends.rule = anyOpenEnd();
    for (std::size_t i = 0; i < 4; ++i) {
        if (!chance(50))
            continue;
        std::optional<OpenEnd> exception;
        if (chance(70))
            exception = anyOpenEnd();
        if (exception && ends.rule && chance(50)) {
            exception->earliest = ends.rule->earliest;
            exception->latest = ends.rule->latest;
            exception->sources = ends.rule->sources;
        }
        ends.services.emplace_back(serviceId(i), exception);
    }
    if (!ends.rule)
        ends.extras = anyExtras();
    return ends;
}

Event anyEvent(int i)
{
    Event event;
    if (chance(50))
        event.id = u"e%1"_s.arg(i);
    event.time = anyStatedTime();
    if (chance(30))
        event.knownAt = anyInstant();
    if (chance(30))
        event.reportedAt = anyInstant();
    event.service = maybeService();
    if (chance(60))
        event.state = anyWord<ServiceState>();
    event.kind = anyWord<EventKind>();
    event.role = anySafe();
    event.person = anySafe();
    event.text = anySafe();
    event.note = anySafe();
    event.quote = anySafe();
    event.sources = anySources();
    event.confidence = anyWord<Confidence>();
    event.evidence = anyText();
    event.cause = maybeService();
    event.extras = anyExtras();
    return event;
}

SeriesPoint anyPoint(int)
{
    return {anyStatedTime(), anyNumber(-1e300), anySources(), anyWord<Confidence>(), anySafe(), anyExtras()};
}

Series anySeries(int i)
{
    Series series{u"q%1"_s.arg(i), anySafe(), anySafe(), anySafe(), maybeService(), anyWord<SeriesKind>(),
                  i == 0 && chance(50), anySources(), several(4, anyPoint), anySafe(), anyExtras()};
    std::stable_sort(series.points.begin(), series.points.end(),
                     [](const SeriesPoint& a, const SeriesPoint& b) { return a.time.at < b.time.at; });
    return series;
}

Chapter anyChapter(int)
{
    const Instant start = anyInstant();
    QStringList cast;
    for (std::size_t i = 0; i < 3; ++i) {
        if (chance(40))
            cast.append(serviceId(i));
    }
    return {anySafe(), anySafe(), start, std::max(start, anyInstant()), cast, anyExtras()};
}

void addMilestones(Timeline& timeline)
{
    timeline.milestoneExtras = anyExtras();
    Instant earliest = Instant::max();
    for (std::optional<Milestone>& milestone : timeline.milestones) {
        if (chance(50))
            continue;
        milestone = Milestone{anyStatedTime(), anySources(), anyWord<Confidence>(), anySafe(), anyExtras()};
        earliest = std::min(earliest, milestone->time.at);
    }
    if (auto& onset = timeline.milestones[0])
        onset->time.at = earliest;
}

} // namespace

rc::Gen<ServiceMap> randomMap()
{
    return rc::gen::exec([] {
        ServiceMap map;
        map.title = anySafe();
        map.note = anySafe();
        map.weightMeaning = anySafe();
        if (chance(50))
            map.selection = anyWord<Selection>();
        map.selectionNote = anySafe();
        const auto count = *inRange<std::size_t>(1, 6);
        for (std::size_t i = 0; i < count; ++i)
            map.services.append(anyService(i));
        map.dependencies.values() = several(6, [&](int) { return anyDependency(count); });
        settleGroups(map.dependencies.values());
        map.statements = several(3, anyStatement);
        map.sources = allSources();
        map.extras = anyExtras();
        return map;
    });
}

rc::Gen<Timeline> randomTimeline()
{
    return rc::gen::exec([] {
        Timeline timeline;
        timeline.title = anySafe();
        timeline.summary = anySafe();
        timeline.severity = anySafe();
        if (chance(60)) {
            timeline.cause = OutageCause{anyWord<CauseClass>(), several(3, [](int) { return anySafe(); }), anySources(),
                                         anyWord<Confidence>(), anySafe(), anyExtras()};
        }
        timeline.zone = oneOf<QString>({u"UTC"_s, u"America/New_York"_s, u"Etc/UTC"_s});
        timeline.window.earliest = anyInstant();
        timeline.window.latest = std::max(timeline.window.earliest, anyInstant());
        timeline.windowExtras = anyExtras();
        timeline.map = anyText();
        addMilestones(timeline);
        timeline.events = several(5, anyEvent);
        timeline.openEnds = anyOpenEnds();
        for (const Word<ServiceState>& word : wordsOf<ServiceState>()) {
            if (chance(20))
                timeline.severities.emplace_back(word.value, *inRange(0, 101) / 100.0);
        }
        timeline.series = several(3, anySeries);
        timeline.figures = several(2, [](int) {
            return Figure{anySafe(), anySafe(), anySafe(), anySafe(), maybeService(), anySources(), anyWord<Confidence>(), anySafe(), anyExtras()};
        });
        timeline.commentary = several(2, [](int) {
            return Comment{anySafe(), anySafe(), anySafe(), anySources(), anyExtras()};
        });
        timeline.chapters = several(3, anyChapter);
        std::stable_sort(timeline.chapters.begin(), timeline.chapters.end(),
                         [](const Chapter& a, const Chapter& b) { return a.start < b.start; });
        timeline.questions = several(2, [](int) {
            return Question{anySafe(), anySafe(), anySources(), anyExtras()};
        });
        timeline.actions = several(2, [](int) {
            return Action{anySafe(), anySafe(), anySafe(), anySources(), anyExtras()};
        });
        timeline.conflicts = several(2, [](int) {
            return Conflict{anySafe(),
                            several(3, [](int) { return Claim{anySafe(), anySources(), anyExtras()}; }),
                            anySafe(), anyExtras()};
        });
        timeline.evidenceClasses = several(2, [](int i) {
            return EvidenceClass{u"c%1 \u00fc"_s.arg(i), anySafe()};
        });
        timeline.sources = allSources();
        timeline.extras = anyExtras();
        return timeline;
    });
}

} // namespace aftermap
