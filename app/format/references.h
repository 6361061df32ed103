// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/reporter.h"

#include <QHash>
#include <QStringList>

#include <functional>

namespace aftermap {

/// Places that name things by id, kept until the things are known. Of each id only as many places
/// as can be reported.
class References
{
public:
    struct Named
    {
        QString id;
        std::size_t count = 0;
        std::vector<Place> places;
    };

    /// At the value, or for addKey() at the value's name.
    void add(const QString& id, const JsonValue& where);
    void addKey(const QString& id, const JsonValue& where);
    const std::vector<Named>& all() const { return m_all; }

private:
    void add(const QString& id, TextPosition at, const JsonValue& where);

    std::vector<Named> m_all; ///< in the order of their first place
    QHash<QString, std::size_t> m_index;
};

/// Reports each place that names something unknown. `sentence` gives what is said of an id, up to
/// the suggestion: "There is no service \"x\"".
void reportDangling(const References& references, const std::function<bool(const QString&)>& isKnown,
                    const QStringList& candidates,
                    const std::function<QString(const QString&)>& sentence, Reporter& reporter);

} // namespace aftermap
