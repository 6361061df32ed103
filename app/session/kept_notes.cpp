// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/kept_notes.h"

#include "base/file_name.h"
#include "base/safe_file.h"
#include "session/state_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace aftermap {

QString keptNotesPath()
{
    return stateFolder() + u"/new-outage.json"_s;
}

KeptNotes loadKeptNotes(const QString& path)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return {};
    const QJsonObject object = QJsonDocument::fromJson(*bytes).object();
    KeptNotes notes{object[u"text"_s].toString(), object[u"date"_s].toString(), object[u"zone"_s].toString(), {}};
    for (const auto& file : object[u"files"_s].toArray()) {
        // As bytes in Latin-1: a name need not be UTF-8.
        if (const QString name = fileNameFromBytes(file.toString().toLatin1()); QDir::isAbsolutePath(name))
            notes.files += name;
    }
    return notes;
}

Result<void> NotesKeeper::keep(quint64 number, const KeptNotes& notes)
{
    const std::lock_guard lock(m_mutex);
    if (number < m_kept)
        return {};
    m_kept = number;
    return saveKeptNotes(m_path, notes);
}

Result<void> saveKeptNotes(const QString& path, const KeptNotes& notes)
{
    if (notes.isEmpty()) {
        if (QFile::exists(path) && !QFile::remove(path))
            return fail(Error::Kind::FileAccess, u"Cannot remove %1."_s.arg(path), path);
        return {};
    }
    QJsonArray files;
    for (const QString& file : notes.files)
        files += QString::fromLatin1(fileNameBytes(file));
    const QJsonObject object{{u"text"_s, notes.text}, {u"date"_s, notes.date}, {u"zone"_s, notes.zone}, {u"files"_s, files}};
    QDir().mkpath(QFileInfo(path).path());
    return writeFile(path, QJsonDocument(object).toJson());
}

} // namespace aftermap
