// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/state_folder.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace aftermap {

QString stateFolder()
{
    // QStandardPaths knows this place only from Qt 6.7 on.
    QString home = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(home))
        home = QDir::homePath() + u"/.local/state"_s;
    return home + u"/aftermap"_s;
}

QString statePath()
{
    return stateFolder() + u"/state.ini"_s;
}

} // namespace aftermap
