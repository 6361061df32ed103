// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/recent_files.h"

#include "base/file_name.h"

#include <QDir>
#include <QSettings>

#include <utility>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr auto listKey = "recent"_L1;
constexpr auto fileKey = "file"_L1;

} // namespace

RecentFiles::RecentFiles(QString path, QObject* parent) : QObject(parent), m_path(std::move(path)) {}

QStringList RecentFiles::files() const
{
    QSettings stored(m_path, QSettings::IniFormat);
    QStringList files;
    const int count = stored.beginReadArray(listKey);
    for (int i = 0; i < count && files.size() < most; ++i) {
        stored.setArrayIndex(i);
        // Bytes: a name need not be UTF-8.
        const QString file = fileNameFromBytes(stored.value(fileKey).toByteArray());
        if (QDir::isAbsolutePath(file) && !files.contains(file))
            files += file;
    }
    return files;
}

void RecentFiles::add(const QString& file)
{
    const QString absolute = QDir::cleanPath(QDir::current().absoluteFilePath(file));
    QStringList list = files();
    if (!list.isEmpty() && list.first() == absolute)
        return;
    list.removeAll(absolute);
    list.prepend(absolute);
    store(list.first(std::min(list.size(), most)));
}

void RecentFiles::remove(const QString& file)
{
    QStringList list = files();
    if (list.removeAll(file) > 0)
        store(list);
}

void RecentFiles::clear()
{
    if (!files().isEmpty())
        store({});
}

void RecentFiles::store(const QStringList& files)
{
    {
        QSettings stored(m_path, QSettings::IniFormat);
        stored.remove(listKey);
        stored.beginWriteArray(listKey, int(files.size()));
        for (qsizetype i = 0; i < files.size(); ++i) {
            stored.setArrayIndex(int(i));
            stored.setValue(fileKey, fileNameBytes(files[i]));
        }
        stored.endArray();
    }
    emit changed();
}

} // namespace aftermap
