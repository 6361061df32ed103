// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/imported_outage.h"
#include "format/notes_names.h"
#include "format/statuspage_file.h"

#include <map>

namespace aftermap {

/// The services of an outage from the components that its incidents name.
class StatuspageServices
{
public:
    StatuspageServices(const StatuspageFile& file, ImportLog& log) : m_file(file), m_log(log) {}

    /// Adds what the incident names; a group whose members it names is left out.
    void addAll(const StatuspageIncident& incident);
    /// The id of the service; empty for a group that is left out.
    QString idOf(const StatuspageIncident& incident, const QString& code, const QString& name);
    /// The ids of all that the incident names; where it names none, the page as a whole.
    QStringList idsOf(const StatuspageIncident& incident);

    /// What the service with that id is called.
    QString nameOf(const QString& id) const { return m_called.value(id); }
    bool isEmpty() const { return m_known.empty(); }

    /// Puts the services into the map; where they are of several pages, in a frame for each.
    void finish(ImportedOutage& outage);

private:
    struct Known
    {
        QString id;
        QString code;
        QString family;
        std::size_t page = 0;
    };

    QString add(const StatuspageIncident& incident, const QString& code, const QString& name);
    QString wholePage(std::size_t page);
    QString familyOf(const StatuspageIncident& incident, const QString& code) const;
    const StatuspageComponent* component(const StatuspageIncident& incident, const QString& code) const;
    QString pageName(std::size_t page) const;

    const StatuspageFile& m_file;
    ImportLog& m_log;
    NotesNames m_names;
    std::vector<Known> m_known;
    QHash<QString, QString> m_called; ///< by id
    QHash<QString, std::size_t> m_byCode; ///< of page and code, or page and name
    QHash<QString, bool> m_groups;        ///< that are left out, likewise
    QHash<std::size_t, QString> m_wholes;
    std::map<QString, int> m_namesakes; ///< how many have been called that
};

} // namespace aftermap
