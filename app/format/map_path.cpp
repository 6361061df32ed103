// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/map_path.h"

#include "base/file_name.h"
#include "base/safe_text.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace aftermap {

Result<QString> resolveMapPath(const QString& timelinePath, const QString& map)
{
    const QString shown = shownSnippet(map, 200);
    const auto refuse = [&](const QString& why) {
        return fail(Error::Kind::Format, u"\"map\" must be a path inside the timeline's own folder, and \"%1\" %2."_s.arg(shown, why));
    };
    if (map.contains(QChar(u'\0')))
        return refuse(u"holds a zero byte"_s);
    // A backslash or a drive would lead elsewhere on another system.
    if (map.contains(u'\\'))
        return refuse(u"holds a backslash"_s);
    if (QDir::isAbsolutePath(map) || map.startsWith(u'~') || (map.size() > 1 && map[1] == u':'))
        return refuse(u"is absolute"_s);
    if (map.split(u'/').contains(u".."_s))
        return refuse(u"leads out of it"_s);

    const QFileInfo timeline(timelinePath);
    const bool bare = !timelinePath.contains(u'/');
    const QString path = bare ? map : timeline.path() + (timeline.path().endsWith(u'/') ? u""_s : u"/"_s) + map;
    const QString folder = canonicalFileName(timeline.absolutePath());
    const QString target = canonicalFileName(path);
    if (target.isEmpty())
        return fail(Error::Kind::FileMissing, u"There is no file \"%1\" in the timeline's folder."_s.arg(shown), path);
    if (!target.startsWith(folder.endsWith(u'/') ? folder : folder + u'/'))
        return refuse(u"is a link that leads out of it"_s);
    return path;
}

} // namespace aftermap
