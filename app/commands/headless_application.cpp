// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/headless_application.h"

namespace aftermap {

namespace {

/// What a desktop would load into the program is of no use to a picture, and takes time.
void leaveTheDesktopAlone()
{
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
