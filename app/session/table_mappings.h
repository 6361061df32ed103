// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/table_mapping.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace aftermap {

/// How tables were understood before, by the names of their columns. A value, kept in a file of the state folder.
class TableMappings
{
public:
    /// As many are kept; the one that was not used for longest goes.
    static constexpr qsizetype most = 200;

    /// A file that is missing or makes no sense holds none.
    static TableMappings load(const QString& path);
    /// Errors: FileAccess.
    Result<void> save(const QString& path) const;

    /// What was said about a table with such columns; none, where it would not fit this one.
    std::optional<TableMapping> find(const Table& table, bool hasHeader) const;
    void remember(const Table& table, const TableMapping& mapping);

private:
    QStringList m_keys; ///< in the order in which they were used, the last one last
    QHash<QString, QJsonObject> m_mappings;
};

/// `table-mappings.json` in the state folder.
QString tableMappingsPath();

} // namespace aftermap
