// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/change.h"

#include <QByteArray>

class QIODevice;

namespace aftermap {

/// Where the outage of a journal comes from, and what was on disk then.
struct JournalBase
{
    QString timelinePath;    ///< of the timeline; empty for an outage that was never saved
    QString mapPath;         ///< of its map, or empty
    QByteArray timelineHash; ///< SHA-256 of the bytes on disk when they were read; empty where there was no file
    QByteArray mapHash;
    QString title;               ///< what the outage is called, for a list of journals; its first 200 letters are kept
    bool isStartUnsaved = false; ///< the draft it starts from is in no file: it is worth keeping without an edit

    /// Something would be lost without the journal, although nothing was edited.
    bool keepsMoreThanEdits() const { return isStartUnsaved || timelinePath.isEmpty(); }
    bool operator==(const JournalBase&) const = default;
};

/// SHA-256, 32 bytes.
QByteArray journalHash(QByteArrayView bytes);

/// What a journal begins with. A journal is a signature and records: the base, the draft it starts from, and
/// each edit. A record is its length and check sum (CRC-32), four bytes each, and its bytes.
QByteArray journalHead(const JournalBase& base);
/// The record of the whole draft that the edits are applied to, so that it matters no more what is on disk.
QByteArray journalStart(const Draft& start);
/// What is appended for one edit.
QByteArray journalRecord(const Edit& edit);

/// A journal as it was found, up to the first record that is not whole.
struct Journal
{
    JournalBase base;
    Draft start;
    std::vector<Edit> edits;
    qsizetype wholeBytes = 0; ///< of head, start and whole edits
    bool isTorn = false;      ///< something comes after them, or an edit that does not fit
};

/// What the first bytes of a journal tell.
struct JournalOutline
{
    JournalBase base;
    bool hasStart = false; ///< the file is long enough for it
    bool hasEdits = false; ///< and for an edit
};

/// Without reading the draft and the edits; `file` is open and can seek. Errors: Error::Kind::Format where it is no
/// journal of this version.
Result<JournalOutline> outlineJournal(QIODevice& file);

/// Errors: Error::Kind::Format where it is no journal of this version, or its start is not whole. A torn end
/// is none.
Result<Journal> readJournal(const QByteArray& bytes);

/// The start with all edits. Errors: Error::Kind::Format where one does not fit, which readJournal() never gives.
Result<Draft> recovered(const Journal& journal);

} // namespace aftermap
