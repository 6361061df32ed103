// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/table_mappings.h"

#include "base/safe_file.h"
#include "session/state_folder.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace aftermap {

QString tableMappingsPath()
{
    return stateFolder() + u"/table-mappings.json"_s;
}

TableMappings TableMappings::load(const QString& path)
{
    TableMappings all;
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return all;
    const QJsonArray list = QJsonDocument::fromJson(*bytes).array();
    for (const auto& one : list) {
        const QJsonObject object = one.toObject();
        const QString key = object[u"columns"_s].toString();
        if (key.isEmpty() || all.m_keys.size() >= most || !mappingFromJson(object[u"mapping"_s].toObject()))
            continue;
        all.m_keys.removeAll(key);
        all.m_keys += key;
        all.m_mappings.insert(key, object[u"mapping"_s].toObject());
    }
    return all;
}

Result<void> TableMappings::save(const QString& path) const
{
    QJsonArray list;
    for (const QString& key : m_keys)
        list += QJsonObject{{u"columns"_s, key}, {u"mapping"_s, m_mappings[key]}};
    QDir().mkpath(QFileInfo(path).path());
    return writeFile(path, QJsonDocument(list).toJson());
}

std::optional<TableMapping> TableMappings::find(const Table& table, bool hasHeader) const
{
    TableMapping like;
    like.hasHeader = hasHeader;
    const auto known = m_mappings.constFind(mappingKey(table, like));
    if (known == m_mappings.constEnd())
        return std::nullopt;
    auto mapping = mappingFromJson(*known);
    if (!mapping || qsizetype(mapping->columns.size()) != table.columns || !mapping->missing().isEmpty())
        return std::nullopt;
    return mapping;
}

void TableMappings::remember(const Table& table, const TableMapping& mapping)
{
    const QString key = mappingKey(table, mapping);
    m_keys.removeAll(key);
    m_keys += key;
    m_mappings[key] = mappingToJson(mapping);
    while (m_keys.size() > most)
        m_mappings.remove(m_keys.takeFirst());
}

} // namespace aftermap
