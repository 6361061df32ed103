// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/document_file.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

namespace aftermap {

using namespace Qt::StringLiterals;

using Tally = std::map<std::string, int>;

inline QString sourcePath(const QString& path)
{
    return QStringLiteral(AFTERMAP_SOURCE_DIR) + u'/' + path;
}

inline Tally tallyOf(const QJsonValue& table)
{
    Tally tally;
    const QJsonObject object = table.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        tally[entry.key().toStdString()] = entry.value().toInt();
    return tally;
}

inline std::set<std::string> wordsIn(const QJsonValue& list)
{
    std::set<std::string> words;
    for (const QJsonValue& word : list.toArray())
        words.insert(word.toString().toStdString());
    return words;
}

/// How often each word comes up among `items`.
template <typename Items, typename WordOf>
Tally tallyOf(const Items& items, WordOf wordOf)
{
    Tally tally;
    for (const auto& item : items)
        ++tally[wordOf(item).toStdString()];
    return tally;
}

inline QString stateWord(const Event& event)
{
    return event.state ? toWord(*event.state) : QString();
}

/// The flagship, opened once, and a table that was counted from the collected facts and not from
/// the files: what the table has and the files have not was lost between the two.
class Flagship : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        QFile table(sourcePath(u"tests/data/flagship/expected.json"_s));
        ASSERT_TRUE(table.open(QIODevice::ReadOnly)) << qPrintable(table.fileName());
        s_expected = QJsonDocument::fromJson(table.readAll()).object();
        const QString path = sourcePath(u"timelines/2025-10-20-aws-us-east-1.timeline.json"_s);
        const Result<OpenedDocument> opened = openDocument(path, JobControl());
        ASSERT_TRUE(opened) << qPrintable(opened.error().message);
        s_document = *opened;
    }

    void SetUp() override
    {
        ASSERT_FALSE(s_expected.isEmpty());
        for (const Diagnostic& diagnostic : s_document.diagnostics.sorted()) {
            EXPECT_NE(diagnostic.severity, Diagnostic::Severity::Error)
                << qPrintable(format(diagnostic));
        }
        ASSERT_NE(s_document.incident, nullptr);
    }

    static QJsonObject expected(QLatin1StringView key) { return s_expected[key].toObject(); }
    static const Incident& incident() { return *s_document.incident; }
    static const Timeline& timeline() { return incident().timeline(); }
    static const std::vector<Service>& services() { return incident().map().services.values(); }

    /// The events that the facts have, without those that were derived from impact windows.
    static std::vector<Event> givenEvents()
    {
        std::vector<Event> given;
        for (const Event& event : incident().events().values()) {
            if (!event.time.derived)
                given.push_back(event);
        }
        return given;
    }

    /// The state of every service that an event set at or before `t`, by a plain fold.
    static std::map<std::string, std::string> statesAt(Instant t)
    {
        std::map<std::string, std::string> states;
        for (const Event& event : incident().events().values()) {
            if (event.time.at <= t && event.state && !event.service.isEmpty())
                states[event.service.toStdString()] = stateWord(event).toStdString();
        }
        return states;
    }

    static inline QJsonObject s_expected;
    static inline OpenedDocument s_document;
};

} // namespace aftermap
