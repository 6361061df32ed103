// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGuiApplication>

namespace aftermap {

/// Fonts and pictures without a display: a QGuiApplication on Qt's offscreen platform.
class HeadlessApplication
{
public:
    HeadlessApplication();

private:
    char m_name[9] = "aftermap";
    char m_option[10] = "-platform";
    char m_platform[10] = "offscreen";
    int m_argumentCount = 3;
    char* m_arguments[4] = {m_name, m_option, m_platform, nullptr};
    QGuiApplication m_application;
};

} // namespace aftermap
