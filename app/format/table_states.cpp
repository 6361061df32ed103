// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/table_states.h"

#include "format/import_bounds.h"
#include "format/notes_words.h"
#include "format/state_reports.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

void explainEvidence(ImportedOutage& outage)
{
    outage.timeline.evidenceClasses.push_back(
        {inferredFromTable, SafeText(u"the table names no state; it is guessed from its severity, or assumed"_s)});
}

/// The service of a row; `title` where it names none.
QString serviceOf(const RowMeaning& row, NotesNames& names, const QString& title, bool& isGuessed)
{
    isGuessed |= row.service.isEmpty();
    return names.add(row.service.isEmpty() ? cutTo(title, 200) : row.service);
}

/// Adds the changes, and an event without a state for each interval that another one covers; gives how many.
std::size_t addChanges(const std::vector<StateReport>& reports, ImportedOutage& outage)
{
    QSet<int> begun;
    for (StateChange& change : changesOf(reports)) {
        begun.insert(change.statement);
        outage.timeline.events.push_back(std::move(change.event));
    }
    std::size_t covered = 0;
    for (const StateReport& report : reports) {
        if (report.statement < 0 || begun.contains(report.statement))
            continue;
        Event event;
        event.time = report.time;
        event.service = report.service;
        event.kind = EventKind::Impact;
        event.text = SafeText(report.text);
        event.sources = report.sources;
        outage.timeline.events.push_back(std::move(event));
        ++covered;
    }
    return covered;
}

void logTitleAsService(const QString& title, ImportedOutage& outage)
{
    outage.log.add(ImportVerdict::Guessed,
                   u"Rows that name no service are taken to be about one called “%1”."_s.arg(shownSnippet(title)));
}

} // namespace

void addRowEvents(const std::vector<RowMeaning>& rows, NotesNames& names, const QString& title, ImportedOutage& outage,
                  const QString& source)
{
    bool serviceIsGuessed = false;
    bool stateIsInferred = false;
    for (const RowMeaning& row : rows) {
        Event event;
        event.time = *row.time;
        event.state = row.state.state;
        if (event.state)
            event.service = serviceOf(row, names, title, serviceIsGuessed);
        else if (!row.service.isEmpty())
            event.service = names.add(row.service);
        event.kind = event.state ? kindOf(*event.state) : kindOfSentence(row.text);
        event.text = importedText(row.text);
        if (event.text.isEmpty())
            event.text = importedText(event.state ? plainWords(*event.state) : u"Line %1 of the table"_s.arg(row.line));
        event.sources = {source};
        if (event.state && row.state.isInferred) {
            event.evidence = inferredFromTable;
            event.confidence = Confidence::Low;
            stateIsInferred = true;
        }
        outage.timeline.events.push_back(std::move(event));
    }
    if (serviceIsGuessed)
        logTitleAsService(title, outage);
    if (stateIsInferred) {
        explainEvidence(outage);
        outage.log.add(ImportVerdict::Guessed, u"States are inferred from the table's severity."_s);
    }
}

void addIntervals(const std::vector<RowMeaning>& rows, NotesNames& names, const QString& title, ImportedOutage& outage,
                  const QString& source)
{
    bool serviceIsGuessed = false;
    std::size_t inferred = 0;
    std::size_t open = 0;
    std::vector<StateReport> reports;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const RowMeaning& row = rows[i];
        StateReport report;
        report.time = *row.time;
        report.service = serviceOf(row, names, title, serviceIsGuessed);
        report.thread = int(i);
        report.sources = {source};
        report.state = row.state.isKnown ? row.state.state.value_or(ServiceState::Operational) : ServiceState::PartialOutage;
        if (!row.state.isKnown || row.state.isInferred) {
            report.evidence = inferredFromTable;
            report.confidence = Confidence::Low;
            ++inferred;
        }
        report.text = importedText(row.text.isEmpty() ? plainWords(report.state) : row.text).raw();
        if (report.state == ServiceState::Operational) {
            // No harm done: told, and nothing is coloured.
            Event event;
            event.time = report.time;
            event.service = report.service;
            event.text = SafeText(report.text);
            event.sources = report.sources;
            outage.timeline.events.push_back(std::move(event));
            continue;
        }
        report.statement = int(i);
        reports.push_back(report);
        if (!row.end) {
            ++open;
            continue;
        }
        report.time = *row.end;
        report.statement = -1;
        report.state = ServiceState::Operational;
        report.text = u"Over: %1"_s.arg(report.text);
        reports.push_back(std::move(report));
    }
    const std::size_t covered = addChanges(reports, outage);
    outage.log.count(u"intervals"_s, rows.size());
    if (covered > 0) {
        outage.log.add(ImportVerdict::Read,
                       u"%1 intervals begin inside another one of their service and do not change its state."_s.arg(covered));
    }
    if (serviceIsGuessed)
        logTitleAsService(title, outage);
    if (inferred > 0) {
        explainEvidence(outage);
        outage.log.add(ImportVerdict::Guessed,
                       u"The states of %1 intervals are inferred: from the table's severity, or a partial outage where it has none."_s
                           .arg(inferred));
    }
    if (open > 0)
        outage.log.add(ImportVerdict::Read, u"%1 intervals have no end; nothing is assumed of them."_s.arg(open));
}

} // namespace aftermap
