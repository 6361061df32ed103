// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/document.h"

#include "base/file_name.h"
#include "base/safe_text.h"

#include <QFileInfo>

#include <memory>
#include <utility>

namespace aftermap {

namespace {

QString shownName(const QString& path)
{
    return shownSnippet(shownFileName(QFileInfo(path).fileName()));
}

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
    m_job.start([this, path, options, as = m_interpretation](JobControl& control) -> Job::Report {
        const auto loaded =
            std::make_shared<const Result<Loaded>>(loadPresentation(path, options, as, control));
        return [this, path, as, loaded] { report(path, *loaded, as); };
    });
    emit loadingStarted(path);
}

void Document::layOutAgain(const LayoutOptions& options)
{
    if (!m_presentation)
        return;
    m_job.start([this, path = m_path, incident = m_presentation->incident, options,
                 as = m_interpretation](JobControl& control) -> Job::Report {
        PresentationPtr presentation = buildPresentation(incident, options, as, control);
        return [this, path, as, presentation] {
            show(path, presentation, as, Change::LaidOut);
            emit loadingFinished();
        };
    });
    emit loadingStarted(m_path);
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
            return [this, presentation, as] {
                show(m_path, presentation, as, Change::Reinterpreted);
            };
        });
}

void Document::cancel()
{
    if (m_job.cancel())
        emit loadingFinished();
}

void Document::report(const QString& path, const Result<Loaded>& loaded,
                      const Interpretation& as)
{
    if (!loaded) {
        if (loaded.error().kind != Error::Kind::Cancelled)
            emit failed(loaded.error().message, {});
    } else if (const Diagnostics& problems = loaded->document.diagnostics; !loaded->presentation) {
        const auto count = static_cast<int>(problems.errors());
        emit failed(
            tr("%1 cannot be shown: it has %n error(s).", nullptr, count).arg(shownName(path)),
            problemLines(problems));
    } else {
        show(path, loaded->presentation, as, Change::Opened);
        if (const auto count = static_cast<int>(problems.warnings()); count > 0)
            emit noticed(tr("%1 has %n warning(s); “aftermap check” lists them.", nullptr, count)
                             .arg(shownName(path)));
    }
    emit loadingFinished();
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
