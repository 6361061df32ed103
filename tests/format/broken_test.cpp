// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/document_file.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

const QString folder = QStringLiteral(AFTERMAP_SOURCE_DIR "/tests/data/broken");

QByteArray bytesOf(const QString& name)
{
    QFile file(folder + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What `aftermap check` says of the file when it stands in the current folder.
QByteArray messagesFor(const QString& name)
{
    const QString before = QDir::currentPath();
    QDir::setCurrent(folder);
    const Result<OpenedDocument> document = openDocument(name, JobControl());
    QDir::setCurrent(before);
    if (!document)
        return document.error().message.toUtf8() + '\n';
    EXPECT_EQ(document->incident == nullptr, document->diagnostics.hasErrors());
    QByteArray lines;
    for (const Diagnostic& diagnostic : document->diagnostics.sorted())
        lines += format(diagnostic).toUtf8() + '\n';
    return lines;
}

class BrokenFile : public testing::TestWithParam<std::string>
{
};

TEST_P(BrokenFile, IsRefusedWithExactlyThis)
{
    const QString name = QString::fromStdString(GetParam());
    const QByteArray messages = messagesFor(name + u".json"_s);
    EXPECT_TRUE(messages.contains(": error: ")) << messages.toStdString();
    EXPECT_EQ(messages.toStdString(), bytesOf(name + u".expected"_s).toStdString());
}

std::vector<std::string> names()
{
    std::vector<std::string> all;
    for (const QString& name : QDir(folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name))
        all.push_back(name.chopped(5).toStdString());
    return all;
}

INSTANTIATE_TEST_SUITE_P(All, BrokenFile, testing::ValuesIn(names()),
                         [](const testing::TestParamInfo<std::string>& one) {
                             QString name = QString::fromStdString(one.param);
                             return name.replace(u'-', u'_').toStdString();
                         });

TEST(BrokenFiles, AreAtLeastForty)
{
    EXPECT_GE(names().size(), 40U);
}

} // namespace
