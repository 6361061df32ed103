// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"

#include "base/file_name.h"
#include "base/safe_file.h"
#include "commands/opening.h"
#include "format/document_writer.h"
#include "format/map_reader.h"
#include "format/timeline_reader.h"
#include "render/story_words.h"

#include <CLI/CLI.hpp>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

struct CheckOptions
{
    std::vector<std::string> files;
    bool json = false;
    bool verbose = false;
    bool story = false;
    bool rewrite = false;
    std::string out;

    Diagnostic::Severity least() const
    {
        return verbose ? Diagnostic::Severity::Note : Diagnostic::Severity::Warning;
    }
};

QString counted(std::size_t count, const QString& word)
{
    return u"%1 %2%3"_s.arg(count).arg(word, count == 1 ? QString() : u"s"_s);
}

QString summary(const Diagnostics& diagnostics)
{
    QStringList parts{diagnostics.hasErrors() ? counted(diagnostics.errors(), u"error"_s)
                                              : u"good"_s};
    if (diagnostics.warnings() > 0)
        parts += counted(diagnostics.warnings(), u"warning"_s);
    return parts.join(u", "_s);
}

QString severityWord(Diagnostic::Severity severity)
{
    switch (severity) {
    case Diagnostic::Severity::Error:
        return u"error"_s;
    case Diagnostic::Severity::Warning:
        return u"warning"_s;
    case Diagnostic::Severity::Note:
        break;
    }
    return u"note"_s;
}

QJsonObject toJson(const Diagnostic& diagnostic)
{
    return {{u"severity"_s, severityWord(diagnostic.severity)},
            {u"file"_s, shownFileName(diagnostic.file)},
            {u"line"_s, diagnostic.line},
            {u"column"_s, diagnostic.column},
            {u"pointer"_s, diagnostic.pointer},
            {u"message"_s, diagnostic.message}};
}

QJsonValue kindOrNull(std::optional<DocumentKind> kind)
{
    if (!kind)
        return {QJsonValue::Null};
    if (*kind == DocumentKind::Imported)
        return u"imported"_s;
    return *kind == DocumentKind::Map ? u"map"_s : u"timeline"_s;
}

QJsonObject toJson(const QString& path, const OpenedDocument& document, Diagnostic::Severity least)
{
    QJsonArray problems;
    for (const Diagnostic& diagnostic : document.diagnostics.sorted()) {
        if (diagnostic.severity <= least)
            problems += toJson(diagnostic);
    }
    return {{u"file"_s, shownFileName(path)},
            {u"kind"_s, kindOrNull(document.kind)},
            {u"errors"_s, static_cast<qint64>(document.diagnostics.errors())},
            {u"warnings"_s, static_cast<qint64>(document.diagnostics.warnings())},
            {u"problems"_s, problems}};
}

/// What a reader would ask of a story without errors, one sentence each.
QStringList storyQuestions(const OpenedDocument& document)
{
    QStringList questions;
    if (document.incident == nullptr)
        return questions;
    for (const StoryQuestion& question : storyQuestionsOf(*document.incident, Replay(*document.incident)))
        questions.append(storyQuestionWords(*document.incident, question));
    return questions;
}

/// A file that could not be read at all.
QJsonObject toJson(const QString& path, const Error& error)
{
    Diagnostic problem;
    problem.file = path;
    problem.message = error.message;
    return {{u"file"_s, shownFileName(path)},
            {u"kind"_s, QJsonValue()},
            {u"errors"_s, 1},
            {u"warnings"_s, 0},
            {u"problems"_s, QJsonArray{toJson(problem)}}};
}

/// What is wrong with a file as a whole is said like what is wrong inside it.
Result<OpenedDocument> openForCheck(const QString& path)
{
    Result<OpenedDocument> document = openDocument(path, JobControl());
    if (document || document.error().kind != Error::Kind::Format)
        return document;
    Diagnostic problem;
    problem.file = path;
    problem.message = document.error().message;
    OpenedDocument unread;
    unread.path = path;
    unread.diagnostics.add(problem);
    return unread;
}

/// The canonical form of one file that has no errors.
Result<QByteArray> canonicalForm(const QString& path, DocumentKind kind)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return bytes;
    Diagnostics diagnostics;
    if (kind == DocumentKind::Map) {
        if (const std::optional<ServiceMap> map = readMap(*bytes, path, diagnostics))
            return writeMap(*map);
    } else if (const std::optional<ReadTimeline> read = readTimeline(*bytes, path, diagnostics)) {
        return writeTimeline(read->timeline);
    }
    return fail(Error::Kind::Format, u"%1 has changed while it was being read."_s.arg(path), path);
}

ExitCode rewrite(const QString& path, DocumentKind kind, const QString& out)
{
    const Result<QByteArray> bytes = canonicalForm(path, kind);
    if (!bytes)
        return report(bytes.error());
    if (const Result<void> written = writeFile(out, *bytes); !written)
        return report(written.error());
    return exitGood;
}

/// Tells what there is to say about one file in lines.
void print(const QString& path, const OpenedDocument& document, Diagnostic::Severity least)
{
    printProblems(document.diagnostics, least);
    printLine(u"%1: %2"_s.arg(path, summary(document.diagnostics)));
}

ExitCode afterReading(const QString& path, const OpenedDocument& document,
                      const CheckOptions& options)
{
    if (document.diagnostics.hasErrors()) {
        if (options.rewrite)
            printError(u"aftermap: %1 has errors and is not rewritten."_s.arg(path));
        return exitInputHasErrors;
    }
    if (!options.rewrite)
        return exitGood;
    if (document.kind == DocumentKind::Imported)
        return report({Error::Kind::Usage, u"%1 is no timeline of ours; “aftermap convert” makes one of it."_s.arg(path), path});
    return rewrite(path, *document.kind, fileNameFromBytes(QByteArray::fromStdString(options.out)));
}

ExitCode check(const CheckOptions& options)
{
    ExitCode worst = exitGood;
    QJsonArray files;
    for (const std::string& name : options.files) {
        const QString path = fileNameFromBytes(QByteArray::fromStdString(name));
        const Result<OpenedDocument> document = openForCheck(path);
        if (!document) {
            files += toJson(path, document.error());
            worst = std::max(worst, report(document.error()));
            continue;
        }
        const QStringList questions = options.story ? storyQuestions(*document) : QStringList();
        if (options.json) {
            QJsonObject file = toJson(path, *document, options.least());
            if (options.story)
                file[u"questions"_s] = QJsonArray::fromStringList(questions);
            files += file;
        } else {
            print(path, *document, options.least());
            for (const QString& question : questions)
                printLine(u"%1: question: %2"_s.arg(path, question));
        }
        worst = std::max(worst, afterReading(path, *document, options));
    }
    if (options.json)
        printJson({{u"files"_s, files}});
    return worst;
}

ExitCode runCheck(const CheckOptions& options)
{
    if (options.rewrite && options.files.size() != 1)
        return report({Error::Kind::Usage, u"--rewrite takes exactly one file."_s, {}});
    return check(options);
}

} // namespace

void addCheckCommand(CLI::App& app, Run& run)
{
    const auto options = std::make_shared<CheckOptions>();
    CLI::App* command = app.add_subcommand("check", "Tell what is wrong with timelines and maps");
    command->add_option("FILE", options->files, "Timelines or maps")
        ->required()
        ->option_text("...");
    command->add_flag("--json", options->json, "One JSON document on standard output");
    command->add_flag("--verbose", options->verbose, "Notes too");
    command->add_flag("--story", options->story, "What a reader would ask of the story, too");
    CLI::Option* rewriteFlag =
        command->add_flag("--rewrite", options->rewrite, "Write the canonical form of one file");
    CLI::Option* out =
        command->add_option("-o", options->out, "Where --rewrite writes")->option_text("OUT");
    rewriteFlag->needs(out);
    out->needs(rewriteFlag);
    command->callback([options, &run] { run = [options] { return runCheck(*options); }; });
}

} // namespace aftermap
