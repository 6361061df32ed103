// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/headless_application.h"

#include <cstdio>

namespace aftermap {

namespace {

/// Qt's remarks about the machine are no errors of ours; only what is fatal is told.
void quietly(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtFatalMsg)
        std::fprintf(stderr, "aftermap: %s\n", message.toUtf8().constData());
}

/// What a desktop would load into the program is of no use to a picture, and takes time.
void leaveTheDesktopAlone()
{
    qInstallMessageHandler(quietly);
    qunsetenv("QT_QPA_PLATFORMTHEME");
    qunsetenv("QT_SCALE_FACTOR");
    qputenv("QT_IM_MODULE", "none");
}

} // namespace

HeadlessApplication::HeadlessApplication()
    : m_application((leaveTheDesktopAlone(), m_argumentCount), m_arguments)
{
}

} // namespace aftermap
