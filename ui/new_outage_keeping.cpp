// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody has written about a new outage stays until it is watched.
#include "session/state_folder.h"
#include "ui/date_and_zone.h"
#include "ui/new_outage_bar.h"
#include "ui/new_outage_window.h"
#include "ui/notes_editor.h"
#include "ui/notes_page.h"
#include "ui/notice_bar.h"

#include <QDate>
#include <QDir>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr auto zoneKey = "new-outage/zone"_L1;

std::optional<LocalTime> dayOf(const QString& text)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid())
        return std::nullopt;
    LocalTime day;
    day.year = date.year();
    day.month = date.month();
    day.day = date.day();
    return day;
}

} // namespace

KeptNotes NewOutageWindow::notes() const
{
    const NotesDefaults& defaults = m_outage.defaults();
    const auto& day = defaults.date;
    return {m_outage.text(), day ? QDate(day->year, day->month, day->day).toString(Qt::ISODate) : QString(), defaults.zone,
            m_outage.files()};
}

void NewOutageWindow::restoreNotes()
{
    if (std::exchange(m_isRestored, true))
        return;
    const KeptNotes kept = loadKeptNotes(keptNotesPath());
    const QString zone = QSettings(statePath(), QSettings::IniFormat).value(zoneKey).toString();
    DateAndZone& dateAndZone = m_write->dateAndZone();
    dateAndZone.setDefaults({kept.isEmpty() ? std::nullopt : dayOf(kept.date), kept.isEmpty() || kept.zone.isEmpty() ? zone : kept.zone});
    m_outage.setDefaults(dateAndZone.defaults());
    if (kept.isEmpty())
        return;
    m_write->editor().setPlainText(kept.text);
    m_write->editor().moveCursor(QTextCursor::End);
    m_outage.addFiles(kept.files);
    m_bar->say(tr("This is what you had written before."));
}

/// Beside the window, as it waits for the disk; the last one, when the window goes, is waited for.
void NewOutageWindow::keepNotes()
{
    m_keeping.stop();
    if (m_mode != Mode::Write || !m_isRestored)
        return;
    const KeptNotes kept = notes();
    QDir().mkpath(stateFolder());
    QSettings(statePath(), QSettings::IniFormat).setValue(zoneKey, kept.zone);
    const quint64 number = m_keeper->next();
    if (!isVisible()) {
        std::ignore = m_keeper->keep(number, kept);
        return;
    }
    m_writing.start([this, kept, number, keeper = m_keeper](JobControl&) -> Job::Report {
        const Result<void> written = keeper->keep(number, kept);
        return [this, written] {
            if (!written)
                m_notices->showNotice(tr("What you write here cannot be kept: %1").arg(shownSnippet(written.error().message, 300)));
        };
    });
}

} // namespace aftermap
