// SPDX-License-Identifier: GPL-3.0-or-later
// The window of what keeps coming back.
#include "session/library_files.h"
#include "ui/library_window.h"
#include "ui/main_window.h"
#include "ui/opening.h"
#include "ui/welcome_page.h"

#include <QDir>

using namespace Qt::StringLiterals;

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
        QStringList all = bundledTimelines(dataPlaces());
        if (const QDir own(m_welcome->shownFolder()); !own.entryList({u"*.timeline.json"_s}, QDir::Files).isEmpty())
            all << own.path();
        m_library->read(all);
    }
    m_library->show();
    m_library->raise();
    m_library->activateWindow();
}

} // namespace aftermap
