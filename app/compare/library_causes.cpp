// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/library_parts.h"

#include <QHash>

#include <algorithm>

namespace aftermap {

std::vector<RecurringCause> recurringCauses(const Incidents& outages)
{
    std::vector<RecurringCause> causes;
    for (const Word<CauseClass>& word : wordsOf<CauseClass>()) {
        RecurringCause cause{word.value, {}};
        for (std::size_t i = 0; i < outages.size(); ++i) {
            const std::optional<OutageCause>& given = outages[i]->timeline().cause;
            if (given && given->kind == word.value)
                cause.outages.push_back(i);
        }
        if (!cause.outages.empty())
            causes.push_back(std::move(cause));
    }
    std::stable_sort(causes.begin(), causes.end(), [](const RecurringCause& a, const RecurringCause& b) {
        return a.outages.size() > b.outages.size();
    });
    return causes;
}

std::vector<RecurringFactor> recurringFactors(const Incidents& outages)
{
    std::vector<RecurringFactor> factors;
    QHash<QString, std::size_t> places;
    for (std::size_t i = 0; i < outages.size(); ++i) {
        const std::optional<OutageCause>& cause = outages[i]->timeline().cause;
        if (!cause)
            continue;
        for (const SafeText& factor : cause->factors) {
            const QString key = comparable(factor.raw());
            if (key.isEmpty())
                continue;
            const auto place = places.constFind(key);
            const std::size_t at = place == places.constEnd() ? factors.size() : *place;
            if (at == factors.size()) {
                places.insert(key, at);
                factors.push_back({factor.shown(), {}});
            }
            if (OutagePlaces& named = factors[at].outages; named.empty() || named.back() != i)
                named.push_back(i);
        }
    }
    std::stable_sort(factors.begin(), factors.end(), [](const RecurringFactor& a, const RecurringFactor& b) {
        return std::pair(b.outages.size(), a.words) < std::pair(a.outages.size(), b.words);
    });
    return factors;
}

} // namespace aftermap
