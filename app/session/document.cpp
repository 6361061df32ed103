// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/document.h"

#include "base/safe_text.h"


#include <memory>
#include <utility>

namespace aftermap {

namespace {

QStringList problemLines(const Diagnostics& diagnostics)
{
    QStringList lines;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        if (diagnostic.severity != Diagnostic::Severity::Note)
            lines += format(diagnostic);
    }
    return lines;
}

} // namespace

Document::Document(QObject* parent) : QObject(parent) {}

void Document::open(const QString& path, const LayoutOptions& options)
{
    load({.path = path, .change = Change::Opened, .as = m_interpretation, .stamps = {}}, {path}, options);
}

void Document::reload(const LayoutOptions& options)
{
    if (m_presentation)
        load({.path = m_path, .change = Change::Reloaded, .as = m_interpretation, .stamps = {}}, m_files, options);
}

void Document::load(const Reading& what, const QStringList& files, const LayoutOptions& options)
{
    m_job.start([this, what, files, options, kept = m_arrangements](JobControl& control) -> Job::Report {
        Reading reading = what;
        for (const QString& file : files)
            reading.stamps.push_back(stampOf(file));
        const auto loaded = std::make_shared<const Result<Loaded>>(
            loadPresentation(reading.path, options, reading.as, control, kept));
        return [this, reading, loaded] { report(reading, *loaded); };
    });
    emit loadingStarted(what.path);
}

void Document::close()
{
    cancel();
    m_reinterpreting.cancel();
    if (!m_presentation)
        return;
    m_presentation.reset();
    m_path.clear();
    m_files.clear();
    m_stamps.clear();
    emit closed();
}

void Document::layOutAgain(const LayoutOptions& options)
{
    if (!m_presentation)
        return;
    m_job.start([this, path = m_path, incident = m_presentation->incident, options,
                 as = m_interpretation](JobControl& control) -> Job::Report {
        PresentationPtr presentation = buildPresentation(incident, options, as, control);
        return [this, path, as, presentation, options] {
            if (presentation && m_presentation->incident != presentation->incident)
                return layOutAgain(options); // it was edited meanwhile
            show(path, presentation, as, Change::LaidOut);
            emit loadingFinished();
        };
    });
    emit loadingStarted(m_path);
}

void Document::openUnsaved(const std::shared_ptr<const Incident>& incident, const LayoutOptions& options)
{
    m_job.start([this, incident, options, as = m_interpretation](JobControl& control) -> Job::Report {
        PresentationPtr presentation = buildPresentation(incident, options, as, control);
        return [this, as, presentation] {
            m_files.clear();
            m_stamps.clear();
            m_hashes.clear();
            m_kind = DocumentKind::Timeline;
            show({}, presentation, as, Change::Opened);
            emit loadingFinished();
        };
    });
    emit loadingStarted({});
}

void Document::showEdited(PresentationPtr presentation, const Interpretation& as)
{
    show(m_path, std::move(presentation), as, Change::Edited);
}

void Document::moveTo(const OutageFiles& files)
{
    m_path = files.main();
    m_kind = files.timeline.isEmpty() && !files.map.isEmpty() ? DocumentKind::Map : DocumentKind::Timeline;
    m_files.clear();
    m_stamps = files.stamps;
    m_hashes = files.hashes;
    for (const QString& file : {files.timeline, files.map}) {
        if (!file.isEmpty())
            m_files += file;
    }
    emit moved();
}

void Document::arrange(GraphLayout layout)
{
    if (!m_presentation)
        return;
    show(m_path, m_presentation->withLayout(std::move(layout)), m_shownAs, Change::LaidOut);
}

void Document::interpret(const Interpretation& interpretation)
{
    if (interpretation == m_interpretation)
        return;
    m_interpretation = interpretation;
    emit interpretationChanged(m_interpretation);
    catchUp();
}

void Document::catchUp()
{
    m_reinterpreting.cancel();
    if (!m_presentation || m_shownAs == m_interpretation)
        return;
    m_reinterpreting.start(
        [this, before = m_presentation, as = m_interpretation](JobControl& control) -> Job::Report {
            PresentationPtr presentation = reinterpreted(*before, as, control);
            return [this, before, presentation, as] {
                if (m_presentation->incident == before->incident)
                    show(m_path, presentation, as, Change::Reinterpreted);
                else
                    catchUp(); // it was edited meanwhile
            };
        });
}

void Document::cancel()
{
    if (m_job.cancel())
        emit loadingFinished();
}

void Document::report(const Reading& reading, const Result<Loaded>& loaded)
{
    if (!loaded) {
        if (loaded.error().kind != Error::Kind::Cancelled)
            emit failed(loaded.error().message, {});
    } else if (const Diagnostics& problems = loaded->document.diagnostics; !loaded->presentation) {
        reportProblems(reading, problems);
    } else {
        m_files = QStringList{reading.path};
        if (const QString& map = loaded->document.mapPath; !map.isEmpty())
            m_files += map;
        m_stamps = reading.stamps;
        m_hashes = {loaded->document.hash, loaded->document.mapHash};
        m_kind = loaded->document.kind.value_or(DocumentKind::Timeline);
        show(reading.path, loaded->presentation, reading.as, reading.change);
        if (!loaded->notice.isEmpty())
            emit noticed(loaded->notice);
        if (const auto count = static_cast<int>(problems.warnings()); count > 0)
            emit noticed(tr("%1 has %n warning(s); “aftermap check” lists them.", nullptr, count)
                             .arg(shownLastName(reading.path)));
    }
    emit loadingFinished();
}

void Document::reportProblems(const Reading& reading, const Diagnostics& problems)
{
    const auto count = static_cast<int>(problems.errors());
    const QStringList lines = problemLines(problems);
    if (reading.change != Change::Reloaded || lines.isEmpty()) {
        emit failed(tr("%1 cannot be shown: it has %n error(s).", nullptr, count).arg(shownLastName(reading.path)),
                    lines);
        return;
    }
    emit failed(tr("%1 now has %n error(s); you still see it as it was. %2", nullptr, count)
                    .arg(shownLastName(reading.path), lines.first()),
                lines);
}

void Document::show(const QString& path, PresentationPtr presentation, const Interpretation& as,
                    Change change)
{
    if (!presentation)
        return;
    m_path = path;
    m_presentation = std::move(presentation);
    m_shownAs = as;
    emit presentationChanged(m_presentation, change);
    if (m_presentation->layout.fellBack && change != Change::Reinterpreted)
        emit noticed(m_presentation->layout.notice);
    catchUp();
}

} // namespace aftermap
