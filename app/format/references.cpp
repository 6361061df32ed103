// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/references.h"

#include "format/suggestion.h"

namespace aftermap {

void References::add(const QString& id, const JsonValue& where)
{
    add(id, where.at(), where);
}

void References::addKey(const QString& id, const JsonValue& where)
{
    add(id, where.keyAt(), where);
}

void References::add(const QString& id, TextPosition at, const JsonValue& where)
{
    const auto found = m_index.constFind(id);
    const std::size_t index = found == m_index.constEnd() ? m_all.size() : *found;
    if (index == m_all.size()) {
        m_index.insert(id, index);
        m_all.push_back({id, 0, {}});
    }
    Named& named = m_all[index];
    if (++named.count <= Diagnostics::limit)
        named.places.push_back({at, where.pointer()});
}

void reportDangling(const References& references, const std::function<bool(const QString&)>& isKnown,
                    const QStringList& candidates,
                    const std::function<QString(const QString&)>& sentence, Reporter& reporter)
{
    for (const References::Named& named : references.all()) {
        if (isKnown(named.id))
            continue;
        if (!reporter.wants(Diagnostic::Severity::Error)) {
            reporter.moreErrors(named.count);
            continue;
        }
        const QString message = sentence(named.id) + didYouMean(named.id, candidates);
        for (const Place& place : named.places)
            reporter.error(place, message);
        reporter.moreErrors(named.count - named.places.size());
    }
}

} // namespace aftermap
