// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

class QJsonObject;

namespace aftermap {

/// What the process ends with.
enum ExitCode : int
{
    exitGood = 0,
    exitInputHasErrors = 1,
    exitUsage = 2,
    exitEnvironment = 3
};

ExitCode exitCodeOf(Error::Kind kind);

/// One line on standard output. What a terminal would obey is made visible.
void printLine(const QString& line);
/// Text of our own, as it is, on standard output.
void printText(const QString& text);
/// One line on standard error.
void printError(const QString& line);
/// Tells the error and returns what to end with.
ExitCode report(const Error& error);
/// One JSON document on standard output.
void printJson(const QJsonObject& object);

/// Numbers in JSON have four decimals at most.
double rounded(double value);

/// Ends what was written; `code`, or exitEnvironment when standard output could not take it.
ExitCode finishOutput(ExitCode code);

} // namespace aftermap
