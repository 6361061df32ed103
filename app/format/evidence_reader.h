// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/fields.h"

#include <QHash>

namespace aftermap {

/// at, precision, approximate, derived
StatedTime readStatedTime(Fields& fields);
Confidence readConfidence(Fields& fields, Confidence otherwise = Confidence::Medium);
Source readSource(const JsonValue& value, ReadContext& context);
Statement readStatement(const JsonValue& value, ReadContext& context);

/// The ids of one kind of thing, and where each stands.
class IdTable
{
public:
    /// `noun` in the plural: "services". Reports an id that is there already, naming both places.
    explicit IdTable(QString noun) : m_noun(std::move(noun)) {}

    /// Takes the object's "id", if it has a good one.
    void add(const QString& id, const JsonValue& object, ReadContext& context);
    bool contains(const QString& id) const { return m_places.contains(id); }
    /// In alphabetical order.
    QStringList ids() const;

private:
    QString m_noun;
    QHash<QString, TextPosition> m_places;
};

/// Every source that was named must be in the table.
void checkSources(const IdTable& sources, ReadContext& context);

} // namespace aftermap
