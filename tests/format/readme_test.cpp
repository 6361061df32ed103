// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/document_file.h"
#include "format/notes.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

/// Saves each code block under the file name that stands above it; gives the names.
QStringList saveExamples(const QString& folder)
{
    QFile readme(QStringLiteral(AFTERMAP_SOURCE_DIR "/timelines/README.md"));
    if (!readme.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression block(u"^`([^`\\n]+)`\\n\\n```json\\n(.*?)^```$"_s,
                                          QRegularExpression::MultilineOption |
                                              QRegularExpression::DotMatchesEverythingOption);
    QStringList names;
    auto matches = block.globalMatch(QString::fromUtf8(readme.readAll()));
    while (matches.hasNext()) {
        const auto match = matches.next();
        QFile file(folder + u'/' + match.captured(1));
        if (!file.open(QIODevice::WriteOnly) || file.write(match.captured(2).toUtf8()) < 0)
            return {};
        names.append(match.captured(1));
    }
    return names;
}

TEST(Readme, ItsExampleWorksByCopyAndPaste)
{
    const QTemporaryDir folder;
    ASSERT_TRUE(folder.isValid());
    const QStringList names = saveExamples(folder.path());
    ASSERT_EQ(names, QStringList({u"my-outage.map.json"_s, u"my-outage.timeline.json"_s}));
    for (const QString& name : names) {
        const Result<OpenedDocument> document = openDocument(folder.filePath(name), JobControl());
        ASSERT_TRUE(document) << document.error().message.toStdString();
        for (const Diagnostic& diagnostic : document->diagnostics.sorted())
            ADD_FAILURE() << format(diagnostic).toStdString();
        ASSERT_NE(document->incident, nullptr);
        EXPECT_EQ(document->incident->serviceCount(), 4U);
    }
}

TEST(Readme, ItsNotesAreReadWithoutARemark)
{
    QFile readme(QStringLiteral(AFTERMAP_SOURCE_DIR "/timelines/README.md"));
    ASSERT_TRUE(readme.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(readme.readAll());
    const qsizetype start = text.indexOf(u"```\ndate:"_s) + 4;
    ASSERT_GT(start, 4);
    const Notes notes = readNotes(QStringView(text).sliced(start, text.indexOf(u"```"_s, start) - start));
    for (const NoteLine& line : notes.lines)
        EXPECT_EQ(line.why, QString()) << line.line;
    EXPECT_EQ(notes.map.services.size(), 3U);
    EXPECT_EQ(notes.map.dependencies.size(), 2U);
    EXPECT_EQ(notes.timeline.events.size(), 8U);
    EXPECT_EQ(notes.timeline.zone, u"Europe/Berlin"_s);
}

} // namespace
