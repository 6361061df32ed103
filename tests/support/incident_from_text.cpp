// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/incident_from_text.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

[[noreturn]] void refuse(const QString& part)
{
    qFatal("incidentFrom() cannot read \"%s\"", qPrintable(part));
}

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool isClock(const QString& word)
{
    return word.size() >= 5 && word[0].isDigit() && word[1].isDigit() && word[2] == u':';
}

Instant clock(const QString& word)
{
    if (!isClock(word))
        refuse(word);
    const QStringList fields = word.split(u':');
    const std::chrono::sys_days day{std::chrono::year(2026) / std::chrono::January / 5};
    return Instant(day) + std::chrono::hours(fields[0].toInt()) +
           std::chrono::minutes(fields[1].toInt()) +
           std::chrono::seconds(fields.size() > 2 ? fields[2].toInt() : 0);
}

ServiceState stateFrom(const QString& word)
{
    if (word == "ok"_L1)
        return ServiceState::Operational;
    for (const Word<ServiceState>& state : wordsOf<ServiceState>()) {
        const QString name = QLatin1StringView(state.text);
        if (name == word || name.startsWith(word + u'_') || name.endsWith(u'_' + word))
            return state.value;
    }
    refuse(word);
}

class Writer
{
public:
    Writer() { m_timeline.window = {clock(u"00:00"_s), clock(u"24:00"_s)}; }

    void add(const QString& part)
    {
        const QStringList words = part.split(u' ', Qt::SkipEmptyParts);
        if (words.isEmpty())
            return;
        if (isClock(words[0]))
            addEvent(words);
        else if (words.size() == 1 || words[1].startsWith(u'>'))
            addChain(words);
        else
            addStatement(words);
    }

    Incident incident()
    {
        const Result<Incident> joined = Incident::join(m_timeline, m_map);
        if (!joined)
            refuse(joined.error().message);
        return *joined;
    }

private:
    Service& service(const QString& id)
    {
        for (Service& known : m_map.services.values()) {
            if (known.id == id)
                return known;
        }
        Service added;
        added.id = id;
        added.name = SafeText(id);
        return m_map.services[m_map.services.append(std::move(added))];
    }

    void addChain(const QStringList& words)
    {
        service(words[0]);
        for (qsizetype i = 1; i + 1 < words.size(); i += 2) {
            service(words[i + 1]);
            Dependency edge;
            edge.dependent = words[i - 1];
            edge.dependency = words[i + 1];
            if (words[i].size() > 1) {
                const QStringList parts = words[i].mid(1).split(u':');
                const auto strength = fromWord<Strength>(parts[0]);
                const auto basis = fromWord<Basis>(parts.value(1, u"inferred"_s));
                if (!strength || !basis)
                    refuse(words[i]);
                edge.strength = *strength;
                edge.basis = *basis;
            }
            m_map.dependencies.append(std::move(edge));
        }
        if (words.size() % 2 == 0)
            refuse(words.join(u' '));
    }

    void addEvent(const QStringList& words)
    {
        if (words.size() < 3)
            refuse(words.join(u' '));
        Event event;
        event.time.at = clock(words[0]);
        event.kind = EventKind::Impact;
        if (words[1] != "-"_L1)
            event.service = service(words[1]).id;
        if (words[2] != "-"_L1)
            event.state = stateFrom(words[2]);
        for (const QString& flag : words.mid(3))
            addFlag(flag, event);
        m_timeline.events.push_back(std::move(event));
    }

    static void addFlag(const QString& flag, Event& event)
    {
        if (flag == "~"_L1)
            event.time.approximate = true;
        else if (flag == "derived"_L1)
            event.time.derived = true;
        else if (flag.startsWith("known="_L1))
            event.knownAt = clock(flag.mid(6));
        else if (flag.startsWith("reported="_L1))
            event.reportedAt = clock(flag.mid(9));
        else if (flag == "quarter"_L1)
            event.time.precision = Precision::QuarterHour;
        else if (flag.startsWith("id="_L1))
            event.id = flag.mid(3);
        else if (flag.startsWith("cause="_L1))
            event.cause = flag.mid(6);
        else if (const auto confidence = fromWord<Confidence>(flag))
            event.confidence = *confidence;
        else if (const auto precision = fromWord<Precision>(flag))
            event.time.precision = *precision;
        else
            refuse(flag);
    }

    void addStatement(const QStringList& words)
    {
        const QString& verb = words[0];
        const qsizetype count = words.size();
        if (verb == "frame"_L1) {
            service(words[1]).kind = u"provider"_s;
            for (const QString& member : words.mid(2))
                service(member).parent = words[1];
        } else if (verb == "affected"_L1) {
            Statement statement;
            statement.affected = true;
            if (count > 2)
                statement.confidence = fromWord<Confidence>(words[2]).value_or(statement.confidence);
            service(words[1]).statements.push_back(statement);
        } else if (verb == "zone"_L1) {
            m_timeline.zone = words[1];
        } else if (verb == "weight"_L1 && count == 3) {
            service(words[1]).weight = words[2].toDouble();
        } else if (verb == "severity"_L1 && count == 3) {
            m_timeline.severities.emplace_back(stateFrom(words[1]), words[2].toDouble());
        } else if (verb == "window"_L1 && count == 3) {
            m_timeline.window = {clock(words[1]), clock(words[2])};
        } else if (verb == "milestone"_L1 && count == 3 && fromWord<MilestoneKind>(words[1])) {
            Milestone milestone;
            milestone.time.at = clock(words[2]);
            const auto kind = static_cast<std::size_t>(*fromWord<MilestoneKind>(words[1]));
            m_timeline.milestones[kind] = milestone;
        } else if (verb == "cause"_L1) {
            addCause(words);
        } else if (verb == "title"_L1) {
            m_timeline.title = SafeText(words.mid(1).join(u' '));
        } else if (verb == "name"_L1) {
            service(words[1]).name = SafeText(words.mid(2).join(u' '));
        } else if (verb == "provider"_L1) {
            service(words[1]).provider = words.mid(2).join(u' ');
        } else if (verb == "open"_L1 && count >= 3) {
            addOpenEnd(words.mid(1));
        } else {
            refuse(words.join(u' '));
        }
    }

    void addCause(const QStringList& words)
    {
        const auto kind = fromWord<CauseClass>(words[1]);
        if (!kind)
            refuse(words[1]);
        OutageCause cause;
        cause.kind = *kind;
        for (const QString& factor : words.mid(2).join(u' ').split(u", "_s, Qt::SkipEmptyParts))
            cause.factors.emplace_back(factor);
        m_timeline.cause = std::move(cause);
    }

    void addOpenEnd(const QStringList& words)
    {
        const auto rule = [](const QStringList& w) {
            OpenEnd end;
            end.earliest = clock(w[0]);
            end.state = stateFrom(w[1]);
            end.latest = clock(w[2]);
            return end;
        };
        if (words.size() == 3)
            m_timeline.openEnds.rule = rule(words);
        else if (words.size() == 4)
            m_timeline.openEnds.services.emplace_back(words[0], rule(words.mid(1)));
        else if (words.size() == 2 && words[1] == "nothing"_L1)
            m_timeline.openEnds.services.emplace_back(words[0], std::nullopt);
        else
            refuse(words.join(u' '));
    }

    Timeline m_timeline;
    ServiceMap m_map;
};

} // namespace

Incident incidentFrom(std::string_view text)
{
    Writer writer;
    for (const QString& part : fromView(text).split(u'|'))
        writer.add(part);
    return writer.incident();
}

Instant utc(std::string_view text)
{
    return clock(fromView(text));
}

ServiceId serviceIn(const Incident& incident, std::string_view id)
{
    const ServiceId service = incident.serviceNamed(fromView(id));
    if (!service)
        refuse(fromView(id));
    return service;
}

ServiceStatus statusOf(const Incident& incident, const Moment& moment, std::string_view id)
{
    return moment.services[serviceIn(incident, id)];
}

ServiceState stateOf(const Incident& incident, const Moment& moment, std::string_view id)
{
    return statusOf(incident, moment, id).state;
}

} // namespace aftermap
