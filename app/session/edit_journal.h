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

/// Keeps every edit on disk while an outage is edited, so that a kill costs at most `mostDelay` of work.
/// Appending never waits for the disk: a thread of its own writes and synchronises.
class EditJournal
{
public:
    static constexpr std::chrono::milliseconds mostDelay{250};

    /// Begins a journal in `folder`, which is made with access for its owner only. The file is locked as long
    /// as this lives. Errors: FileAccess.
    static Result<std::unique_ptr<EditJournal>> begin(const QString& folder, const JournalBase& base);
    /// What is waiting is written; the file stays unless it was discarded.
    ~EditJournal();
    EditJournal(const EditJournal&) = delete;
    EditJournal& operator=(const EditJournal&) = delete;

    void append(const Edit& edit);
    /// Waits until all that was appended is on disk. False where it could not be written.
    bool flush();
    /// The outage is saved, or its edits are not wanted: the file goes.
    void discard();
    /// One sentence since writing failed, else empty. Edits go on without a journal then.
    QString failure() const;
    QString path() const { return m_path; }

private:
    EditJournal(int file, QString path, QByteArray head);
    void work();
    bool write(const QByteArray& bytes);

    const int m_file;
    const QString m_path;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_written;
    QByteArray m_waiting;
    bool m_isBusy = false;
    bool m_isEnding = false;
    QString m_failure;
    std::thread m_thread;
};

/// A journal that nobody is writing: its program ended without saving.
struct LeftJournal
{
    QString path;
    Journal journal;
};

/// All such in `folder`, the latest first. Files that are no journals are left alone; those without an edit
/// are removed, so are those that a kill cut before their head was whole.
std::vector<LeftJournal> leftJournals(const QString& folder);
/// Removes a journal that leftJournals() gave, unless somebody is writing it now.
void removeJournal(const QString& path);

} // namespace aftermap
