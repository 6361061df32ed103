// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/save_words.h"

#include <QFileInfo>

#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QString sizeWords(qint64 bytes)
{
    if (bytes < 1024)
        return u"%1 bytes"_s.arg(bytes);
    if (bytes < 1024 * 1024)
        return u"%1 KiB"_s.arg(double(bytes) / 1024, 0, 'f', 1);
    return u"%1 MiB"_s.arg(double(bytes) / (1024 * 1024), 0, 'f', 1);
}

} // namespace

QString systemReason(int number)
{
    return QString::fromLocal8Bit(std::strerror(number));
}

QString listedNames(const QStringList& names)
{
    if (names.size() < 2)
        return names.value(0);
    return u"%1 and %2"_s.arg(names.first(names.size() - 1).join(u", "_s), names.last());
}

QString outcomeWords(const QStringList& newOnes, const QStringList& oldOnes)
{
    if (newOnes.isEmpty())
        return u"Nothing was changed."_s;
    const QString isNew = u"%1 %2 new"_s.arg(listedNames(newOnes), newOnes.size() == 1 ? u"is"_s : u"are"_s);
    if (oldOnes.isEmpty())
        return isNew + u'.';
    return u"%1, and %2 %3 before."_s.arg(isNew, listedNames(oldOnes), oldOnes.size() == 1 ? u"is as it was"_s : u"are as they were"_s);
}

QString noTemporaryReason(const QString& path, int number)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (number == ENOENT || number == ENOTDIR)
        return u"there is no folder %1"_s.arg(folder);
    if (number == EROFS)
        return u"the folder %1 is on a disk that can only be read"_s.arg(folder);
    if (number == EACCES || number == EPERM)
        return u"no file may be made in the folder %1"_s.arg(folder);
    return systemReason(number);
}

QString noRoomReason(qint64 needed, qint64 free)
{
    if (free < 0)
        return u"the disk is full, and %1 are needed"_s.arg(sizeWords(needed));
    return u"the disk is full: %1 are needed and %2 are free"_s.arg(sizeWords(needed), sizeWords(free));
}

} // namespace aftermap
