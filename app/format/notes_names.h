// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/notes.h"

#include <QHash>

namespace aftermap {

/// The services that notes name, in the order in which they are first named. "Payments API" and
/// "payments-api" are one service, and so are names that differ in case or accents only.
class NotesNames
{
public:
    /// The id of the service, made when it is new. `name` is not empty.
    QString add(QStringView name);
    /// The id, or nothing when no service is called that.
    QString find(QStringView name) const;
    /// The longest name that `text` begins with, as whole words; its id, and how much of `text` it is.
    std::pair<QString, qsizetype> findAtStart(QStringView text) const;

    const std::vector<Service>& services() const { return m_services; }
    /// Pairs of names that differ in a letter or two. Not looked for among more than 400 services.
    std::vector<LikelyMisspelling> misspellings() const;

private:
    QString freshId(const QString& key) const;

    std::vector<Service> m_services;
    std::vector<int> m_counts; ///< how often each is named
    QHash<QString, int> m_byKey;
    QHash<QString, int> m_byId;
};

} // namespace aftermap
