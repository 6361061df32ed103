// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/same_thing.h"

#include "base/folded_text.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

using Pair = std::pair<QLatin1StringView, QLatin1StringView>;

// All that is matched by knowledge and not by spelling.
constexpr std::array companiesOfToday{Pair{"facebook"_L1, "meta"_L1}, Pair{"slack"_L1, "salesforce"_L1},
                                      Pair{"twitter"_L1, "x"_L1}};
constexpr std::array companyNames{Pair{"aws"_L1, "Amazon Web Services"_L1}, Pair{"nyt"_L1, "New York Times"_L1}, Pair{"openai"_L1, "OpenAI"_L1},
                                  Pair{"x"_L1, "X (Twitter)"_L1}};
constexpr std::array nobody{"various"_L1, "multiple"_L1, "unknown"_L1, "other"_L1, "none"_L1};

QString companyAsWritten(const Service& service)
{
    return folded(service.provider).simplified();
}

QString withoutBrackets(const QString& text)
{
    QString kept;
    int depth = 0;
    for (const QChar letter : text) {
        depth += letter == u'(';
        if (depth == 0)
            kept += letter;
        depth -= letter == u')' && depth > 0;
    }
    return kept;
}

/// Without what names the maker: "Amazon CloudWatch" and "CloudWatch" are near.
QString nearName(const QString& name, const QString& company)
{
    const QString words = comparable(name);
    QStringList makers{company + u' '};
    if (company == "aws"_L1)
        makers << u"amazon "_s;
    for (const QString& maker : makers) {
        if (words.startsWith(maker))
            return words.mid(maker.size());
    }
    return words;
}

/// Sets that grow together; each set remembers the weakest ground.
class Sets
{
public:
    explicit Sets(std::size_t count) : m_parents(count), m_grounds(count, MatchedBy::Name)
    {
        std::iota(m_parents.begin(), m_parents.end(), std::size_t(0));
    }
    std::size_t root(std::size_t one)
    {
        while (m_parents[one] != one)
            one = m_parents[one] = m_parents[m_parents[one]];
        return one;
    }
    void join(std::size_t one, std::size_t other, MatchedBy ground)
    {
        const std::size_t a = root(one);
        const std::size_t b = root(other);
        if (a == b)
            return;
        const auto [low, high] = std::minmax(a, b);
        m_parents[high] = low;
        m_grounds[low] = std::max({m_grounds[low], m_grounds[high], ground});
    }
    MatchedBy ground(std::size_t root) const { return m_grounds[root]; }

private:
    std::vector<std::size_t> m_parents;
    std::vector<MatchedBy> m_grounds;
};

struct Entry
{
    std::size_t incident;
    const Service* service;
    QString company;
};

std::vector<Entry> entriesOf(const Incidents& incidents)
{
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < incidents.size(); ++i) {
        for (const Service& service : incidents[i]->map().services.values())
            entries.push_back({i, &service, companyOf(service)});
    }
    return entries;
}

QStringList keysOf(const Entry& entry, MatchedBy ground)
{
    if (ground == MatchedBy::Name)
        return {folded(entry.service->name.raw())};
    if (entry.company.isEmpty())
        return {};
    if (ground == MatchedBy::Id)
        return {entry.service->id};
    return {nearName(entry.service->name.raw(), entry.company), nearName(entry.service->label().raw(), entry.company)};
}

Sets matched(const std::vector<Entry>& entries)
{
    Sets sets(entries.size());
    for (const MatchedBy ground : {MatchedBy::Name, MatchedBy::NearName, MatchedBy::Id}) {
        QHash<std::pair<QString, QString>, std::size_t> first;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            for (const QString& key : keysOf(entries[i], ground)) {
                if (key.isEmpty())
                    continue;
                const auto known = first.find({entries[i].company, key});
                if (known == first.end())
                    first.insert({entries[i].company, key}, i);
                else if (entries[*known].incident != entries[i].incident)
                    sets.join(*known, i, ground);
            }
        }
    }
    return sets;
}

} // namespace

QString companyOf(const Service& service)
{
    const QString word = companyAsWritten(service);
    if (std::find(nobody.begin(), nobody.end(), word) != nobody.end())
        return {};
    for (const auto& [before, today] : companiesOfToday) {
        if (word == before)
            return today;
    }
    return word;
}

QString companyName(const QString& company, const Incidents& incidents)
{
    for (const auto& [word, name] : companyNames) {
        if (company == word)
            return name;
    }
    for (const std::shared_ptr<const Incident>& incident : incidents) {
        for (const Service& service : incident->map().services.values()) {
            for (const SafeText& name : {service.shortName, service.name}) {
                if (companyOf(service) == company && comparable(name.raw()) == comparable(company))
                    return withoutBrackets(name.shown()).trimmed();
            }
        }
    }
    QString name = SafeText(company).shown();
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

MatchedBy companyGround(const QString& company, const Incidents& incidents)
{
    for (const std::shared_ptr<const Incident>& incident : incidents) {
        for (const Service& service : incident->map().services.values()) {
            if (companyOf(service) == company && companyAsWritten(service) != company)
                return MatchedBy::CompanyOfToday;
        }
    }
    return MatchedBy::Name;
}

QString comparable(const QString& name)
{
    QString words = withoutBrackets(folded(name));
    for (QChar& letter : words) {
        if (!letter.isLetterOrNumber() && letter != u'+')
            letter = u' ';
    }
    return words.simplified();
}

Things thingsOf(const Incidents& incidents)
{
    const std::vector<Entry> entries = entriesOf(incidents);
    Sets sets = matched(entries);
    Things found;
    QHash<std::size_t, std::size_t> places;
    QStringList written; // of each thing: the company of its first entry as the file has it
    std::vector<std::size_t> named; // of each thing: the incident that named it last
    for (const std::shared_ptr<const Incident>& incident : incidents) {
        found.of.emplace_back();
        found.of.back().values().reserve(incident->serviceCount());
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::size_t root = sets.root(i);
        const auto place = places.constFind(root);
        const std::size_t thing = place == places.constEnd() ? found.things.size() : *place;
        if (thing == found.things.size()) {
            places.insert(root, thing);
            found.things.push_back({{}, entries[i].company, sets.ground(root)});
            written.push_back(companyAsWritten(*entries[i].service));
        }
        if (thing == named.size() || named[thing] != entries[i].incident)
            found.things[thing].name = entries[i].service->label().shown();
        if (companyAsWritten(*entries[i].service) != written[qsizetype(thing)])
            found.things[thing].matchedBy = MatchedBy::CompanyOfToday;
        named.resize(found.things.size());
        named[thing] = entries[i].incident;
        found.of[entries[i].incident].append(thing);
    }
    return found;
}

} // namespace aftermap
