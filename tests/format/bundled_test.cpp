// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/document_file.h"

#include <QDir>

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

QStringList bundled(const QString& pattern)
{
    const QDir folder(QStringLiteral(AFTERMAP_SOURCE_DIR "/timelines"));
    QStringList paths;
    for (const QString& name : folder.entryList({pattern}, QDir::Files, QDir::Name))
        paths.append(folder.filePath(name));
    return paths;
}

std::string messages(const Diagnostics& diagnostics)
{
    QStringList lines;
    for (const Diagnostic& diagnostic : diagnostics.sorted())
        lines.append(format(diagnostic));
    return lines.join(u'\n').toStdString();
}

TEST(BundledFiles, OpenWithoutErrors)
{
    const QStringList paths = bundled(u"*.json"_s);
    ASSERT_FALSE(paths.isEmpty());
    for (const QString& path : paths) {
        const Result<OpenedDocument> document = openDocument(path, JobControl());
        ASSERT_TRUE(document) << document.error().message.toStdString();
        EXPECT_FALSE(document->diagnostics.hasErrors()) << messages(document->diagnostics);
        EXPECT_NE(document->incident, nullptr) << path.toStdString();
    }
}

} // namespace
