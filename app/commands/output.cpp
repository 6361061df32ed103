// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/output.h"

#include "base/file_name.h"
#include "base/safe_text.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <cstdio>
#include <poll.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr qsizetype longestLine = 16384;

void write(std::FILE* stream, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
}

QByteArray lineBytes(const QString& line)
{
    return shownSnippet(shownFileName(line), longestLine).toUtf8() + '\n';
}

/// Whoever read us has had enough, as `head` does: no error of anybody's.
bool nobodyReads()
{
    pollfd output{STDOUT_FILENO, POLLOUT, 0};
    return ::poll(&output, 1, 0) == 1 && (output.revents & POLLERR) != 0;
}

} // namespace

ExitCode exitCodeOf(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Format:
        return exitInputHasErrors;
    case Error::Kind::Usage:
        return exitUsage;
    case Error::Kind::FileMissing:
    case Error::Kind::FileAccess:
    case Error::Kind::Conflict:
    case Error::Kind::Environment:
    case Error::Kind::Cancelled:
        break;
    }
    return exitEnvironment;
}

void printLine(const QString& line)
{
    write(stdout, lineBytes(line));
}

void printText(const QString& text)
{
    write(stdout, text.toUtf8());
}

void printError(const QString& line)
{
    write(stderr, lineBytes(line));
}

ExitCode report(const Error& error)
{
    printError(u"aftermap: %1"_s.arg(error.message));
    return exitCodeOf(error.kind);
}

void printJson(const QJsonObject& object)
{
    write(stdout, QJsonDocument(object).toJson(QJsonDocument::Indented));
}

double rounded(double value)
{
    constexpr double decimals = 1e4;
    return std::round(value * decimals) / decimals;
}

ExitCode finishOutput(ExitCode code)
{
    if ((std::fflush(stdout) == 0 && std::ferror(stdout) == 0) || nobodyReads())
        return code;
    printError(u"aftermap: Standard output cannot be written."_s);
    return exitEnvironment;
}

} // namespace aftermap
