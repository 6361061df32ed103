// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run_window.h"

#include <QApplication>
#include <QMainWindow>
#include <QStyleFactory>

using namespace Qt::StringLiterals;

namespace aftermap {

int runWindow(int& argc, char** argv, const WindowOptions& options)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"aftermap"_s);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QMainWindow window;
    window.setWindowTitle(u"Aftermap"_s);
    window.resize(options.size.isEmpty() ? QSize(1680, 1020) : options.size);
    window.show();
    return QApplication::exec();
}

} // namespace aftermap
