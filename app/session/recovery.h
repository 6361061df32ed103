// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/job.h"
#include "session/left_journals.h"

#include <QObject>

namespace aftermap {

/// Edits that a program left behind when it ended.
struct LeftEdits
{
    LeftJournal journal;
    bool haveFilesChanged = false; ///< since they were edited
};

/// Looks beside the window for edits that were never saved.
class Recovery : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The folder of journals; empty: nothing is looked for.
    void lookIn(const QString& folder);
    void look();
    /// Reads how many edits there are, beside the window.
    void count(const LeftJournal& journal);
    /// They are not wanted.
    void discard(const LeftJournal& journal);

signals:
    /// The latest first; also when there is nothing.
    void looked(const std::vector<aftermap::LeftEdits>& left);
    /// 0 where it holds an outage that nobody has edited, or cannot be read.
    void counted(const aftermap::LeftJournal& journal, std::size_t edits);

private:
    QString m_folder;
    Job m_looking{*this};
    Job m_counting{*this};
};

/// "Unsaved changes to “Payments down” (payments.timeline.json) from 14:32 were found."
QString recoveryWords(const LeftEdits& left, const QDateTime& now);

/// "Discard 12 edits of “Payments down” (payments.timeline.json)? This cannot be undone."
QString discardingWords(const JournalBase& base, std::size_t edits);

} // namespace aftermap
