// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/change.h"

#include <QByteArray>

namespace aftermap {

/// What a journal's edits are applied to.
struct JournalBase
{
    QString timelinePath; ///< of the timeline; empty for an outage that was never saved
    QString mapPath;      ///< of its map, or empty
    QByteArray timelineHash; ///< SHA-256 of the bytes on disk; empty where there is no file
    QByteArray mapHash;

    bool operator==(const JournalBase&) const = default;
};

/// SHA-256, 32 bytes.
QByteArray journalHash(QByteArrayView bytes);

/// What a journal begins with. It ends in a line break.
QByteArray journalHead(const JournalBase& base);

/// What is appended for one edit: its length, a check sum (CRC-32), the edit as bytes.
QByteArray journalRecord(const Edit& edit);

/// A journal as it was found, up to the first record that is not whole.
struct Journal
{
    JournalBase base;
    std::vector<Edit> edits;
    qsizetype wholeBytes = 0; ///< of head and whole records
    bool isTorn = false;      ///< something comes after them
};

/// Not even its head is whole, and nothing else is in it: a program was stopped while it wrote it.
bool isJournalBegun(const QByteArray& bytes);

/// Errors: Error::Kind::Format where it is no journal of this version. A torn end is none.
Result<Journal> readJournal(const QByteArray& bytes);

} // namespace aftermap
