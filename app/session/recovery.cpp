// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/recovery.h"

#include "base/safe_text.h"
#include "base/tr.h"

#include <QLocale>

namespace aftermap {

namespace {

constexpr qsizetype longestName = 60;

QString outageWords(const JournalBase& base)
{
    const QString title = shownSnippet(base.title, longestName);
    const QString path = base.timelinePath.isEmpty() ? base.mapPath : base.timelinePath;
    const QString file = shownLastName(path, longestName);
    if (title.isEmpty())
        return file.isEmpty() ? tr("an outage without a title") : file;
    const QString quoted = tr("“%1”").arg(title);
    return file.isEmpty() ? quoted : tr("%1 (%2)").arg(quoted, file);
}

QString whenWords(const QDateTime& changed, const QDateTime& now)
{
    const QString clock = QLocale::c().toString(changed, u"HH:mm");
    return changed.date() == now.date() ? clock : tr("%1, %2").arg(QLocale().toString(changed, u"d MMMM yyyy"), clock);
}

} // namespace

void Recovery::lookIn(const QString& folder)
{
    m_folder = folder;
    look();
}

void Recovery::look()
{
    if (m_folder.isEmpty())
        return;
    m_looking.start([this, folder = m_folder](JobControl&) -> Job::Report {
        std::vector<LeftEdits> left;
        for (const LeftJournal& journal : leftJournals(folder))
            left.push_back({journal, !journal.base.timelinePath.isEmpty() && haveFilesChanged(journal.base)});
        return [this, left] { emit looked(left); };
    });
}

void Recovery::count(const LeftJournal& journal)
{
    m_counting.start([this, journal](JobControl&) -> Job::Report {
        const Result<Journal> read = readLeftJournal(journal.path);
        const std::size_t edits = read ? read->edits.size() : 0;
        return [this, journal, edits] { emit counted(journal, edits); };
    });
}

void Recovery::discard(const LeftJournal& journal)
{
    removeJournal(journal.path);
}

QString recoveryWords(const LeftEdits& left, const QDateTime& now)
{
    const QString words = tr("Unsaved changes to %1 from %2 were found.").arg(outageWords(left.journal.base), whenWords(left.journal.changed, now));
    return left.haveFilesChanged ? tr("%1 The file has changed since.").arg(words) : words;
}

QString discardingWords(const JournalBase& base, std::size_t edits)
{
    const QString outage = outageWords(base);
    const QString what = base.keepsMoreThanEdits() ? tr("Discard %1, which was never saved?").arg(outage)
                         : edits == 1              ? tr("Discard 1 edit of %1?").arg(outage)
                                                   : tr("Discard %1 edits of %2?").arg(edits).arg(outage);
    return tr("%1 This cannot be undone.").arg(what);
}

} // namespace aftermap
