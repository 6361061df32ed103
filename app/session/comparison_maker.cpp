// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/comparison_maker.h"

#include "base/safe_text.h"
#include "format/document_file.h"
#include "session/map_alone.h"


#include <utility>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

struct Problem
{
    QString message;
    QStringList details;
};

QStringList linesOf(const Diagnostics& diagnostics)
{
    QStringList lines;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        if (diagnostic.severity == Diagnostic::Severity::Error)
            lines += format(diagnostic);
    }
    return lines;
}

} // namespace

void ComparisonMaker::read(const QStringList& files, MilestoneKind alignment)
{
    m_job.start([this, files, alignment](JobControl& control) -> Job::Report {
        Read read;
        std::vector<Problem> problems;
        for (const QString& file : files) {
            if (control.isCancelled())
                break;
            const Result<OpenedDocument> document = openDocument(file, control);
            if (!document) {
                problems.push_back({document.error().message, {}});
            } else if (!document->incident) {
                problems.push_back({tr("%1 has errors and cannot be compared.").arg(shownLastName(file, 100)),
                                    linesOf(document->diagnostics)});
            } else if (isMapAlone(*document->incident)) {
                problems.push_back({tr("%1 is a map without a timeline: there is nothing to compare.").arg(shownLastName(file, 100)), {}});
            } else {
                read.incidents.push_back(document->incident);
                read.files += file;
            }
        }
        Result<Comparison> comparison = compare(read.incidents, alignment);
        return [this, read = std::move(read), problems = std::move(problems), comparison = std::move(comparison)] {
            for (const Problem& problem : problems)
                emit failed(problem.message, problem.details);
            finish(read, comparison);
        };
    });
}

void ComparisonMaker::align(MilestoneKind alignment)
{
    if (m_read.incidents.empty())
        return;
    m_job.start([this, read = m_read, alignment](JobControl&) -> Job::Report {
        Result<Comparison> comparison = compare(read.incidents, alignment);
        return [this, read, comparison = std::move(comparison)] { finish(read, comparison); };
    });
}

void ComparisonMaker::finish(const Read& read, const Result<Comparison>& comparison)
{
    if (!comparison) {
        emit failed(comparison.error().message, {});
        return;
    }
    m_read = read;
    emit made({std::make_shared<const Comparison>(*comparison), read.files});
}

} // namespace aftermap
