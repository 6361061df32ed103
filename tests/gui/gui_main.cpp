// SPDX-License-Identifier: GPL-3.0-or-later
// One family of letters, a home of its own and no display: the same everywhere.
#include "ui/look_style.h"
#include "ui/plain_text.h"

#include <QApplication>
#include <QDir>
#include <QFile>

#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace {

void pinFonts(const QString& folder)
{
    const QString fonts = u"/usr/share/fonts/truetype/dejavu"_s;
    if (!QDir(fonts).exists())
        return; // what the machine has will do: nothing here compares with stored pictures
    QFile file(folder + u"/fonts.conf"_s);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><dir>");
    file.write(fonts.toUtf8() + "</dir><cachedir>" + folder.toUtf8() + "/cache</cachedir></fontconfig>\n");
    qputenv("FONTCONFIG_FILE", file.fileName().toUtf8());
}

} // namespace

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    const QTemporaryDir home;
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"}) {
        const QString folder = home.filePath(QString::fromLatin1(name));
        QDir().mkpath(folder);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv(name, folder.toUtf8());
    }
    pinFonts(home.path());
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_ACCESSIBILITY", "1");
    qputenv("TZ", "UTC"); // the reader's clock
    qunsetenv("QT_SCALE_FACTOR");
    QApplication application(argc, argv);
    QApplication::setStyle(new aftermap::LookStyle);
    // What the desktop's setting for larger text comes to.
    if (const double scale = qEnvironmentVariable("AFTERMAP_TEST_TEXT_SCALE").toDouble(); scale > 0) {
        QFont font = QApplication::font();
        font.setPointSizeF(font.pointSizeF() * scale);
        QApplication::setFont(font);
    }
    if (qEnvironmentVariableIsSet("AFTERMAP_TEST_RIGHT_TO_LEFT"))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    aftermap::PlainTextGuard guard;
    application.installEventFilter(&guard);
    return RUN_ALL_TESTS();
}
