// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

#include <atomic>
#include <mutex>

namespace aftermap {

/// What somebody has written about a new outage and not made one of yet.
struct KeptNotes
{
    QString text;
    QString date; ///< "2026-01-05", or empty
    QString zone; ///< IANA name, or empty
    QStringList files;

    bool isEmpty() const { return text.trimmed().isEmpty() && files.isEmpty(); }
    bool operator==(const KeptNotes&) const = default;
};

/// `new-outage.json` in the state folder.
QString keptNotesPath();

/// Keeps notes in one file from several threads: what is older never overwrites what is newer.
class NotesKeeper
{
public:
    explicit NotesKeeper(const QString& path) : m_path(path) {}

    /// Takes a number for notes that are to be kept, in the order in which they were written.
    quint64 next() { return ++m_last; }
    /// Errors: those of saveKeptNotes. Does nothing when later ones are kept already.
    Result<void> keep(quint64 number, const KeptNotes& notes);

private:
    QString m_path;
    std::atomic<quint64> m_last = 0;
    std::mutex m_mutex; ///< held while the file is written
    quint64 m_kept = 0;
};

/// Nothing where there is no such file, or it makes no sense.
KeptNotes loadKeptNotes(const QString& path);
/// Notes that are empty are removed. Errors: FileAccess.
Result<void> saveKeptNotes(const QString& path, const KeptNotes& notes);

} // namespace aftermap
