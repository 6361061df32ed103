// SPDX-License-Identifier: GPL-3.0-or-later
// The window of what keeps coming back.
#include "session/library_files.h"
#include "ui/library_window.h"
#include "ui/main_window.h"
#include "ui/opening.h"

namespace aftermap {

void MainWindow::showLibrary()
{
    if (m_library == nullptr) {
        m_library = new LibraryWindow(this);
        m_library->setTheme(m_theme);
        connect(m_library, &LibraryWindow::openWanted, this, [this](const QString& path) {
            m_opening->open(path);
            raise();
            activateWindow();
        });
        m_library->read(bundledTimelines(dataPlaces()));
    }
    m_library->show();
    m_library->raise();
    m_library->activateWindow();
}

} // namespace aftermap
