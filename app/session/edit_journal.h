// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/journal.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace aftermap {

/// `recovery` in the state folder.
QString recoveryFolder();

/// Keeps every edit on disk while an outage is edited, so that a kill costs at most `mostDelay` of work. Neither
/// beginning nor appending waits for the disk: a thread of its own encodes, writes and synchronises.
class EditJournal
{
public:
    static constexpr std::chrono::milliseconds mostDelay{250};

    /// Begins a journal in `folder`, which is made with access for its owner only. The file is locked as long
    /// as this lives. `superseded` is the path of the journal that `start` was recovered from, or empty: this one takes
    /// its place in one step when its own start is on disk, and holds it until then. Errors: FileAccess.
    static Result<std::unique_ptr<EditJournal>> begin(const QString& folder, const JournalBase& base,
                                                      std::shared_ptr<const Draft> start, const QString& superseded = {});
    /// What is waiting is written; the file stays unless it was discarded.
    ~EditJournal();
    EditJournal(const EditJournal&) = delete;
    EditJournal& operator=(const EditJournal&) = delete;

    void append(const Edit& edit);
    /// Waits until the start and all that was appended are on disk. False where it could not be written, or the
    /// journal was discarded.
    bool flush();
    /// The outage is saved, or its edits are not wanted: the file goes at once, with the one it supersedes.
    void discard();
    /// One sentence since writing failed, else empty. Edits go on without a journal then.
    QString failure() const;
    /// It may change until the start is on disk.
    QString path() const;

private:
    EditJournal(int file, int superseded, QString path, QString wanted, std::shared_ptr<const Draft> start);
    void work();
    bool write(const QByteArray& bytes);
    bool writeStart(const Draft& start);
    void releaseSuperseded();

    const int m_file;
    mutable std::mutex m_mutex;
    int m_superseded; ///< locked, so that nobody else is offered it; -1 where there is none
    QString m_path;
    const QString m_wanted; ///< its path from when its start is on disk
    std::condition_variable m_wake;
    std::condition_variable m_written;
    std::shared_ptr<const Draft> m_start; ///< until it is written
    std::vector<Edit> m_waiting;
    bool m_isBusy = false;
    bool m_isEnding = false;
    bool m_isDiscarded = false;
    QString m_failure;
    std::thread m_thread;
};

} // namespace aftermap
