// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/import_file.h"
#include "format/import_matching.h"

class QJsonObject;

namespace aftermap {

struct ConvertTargets
{
    QString timeline;
    QString map;
};

/// What became of one file.
struct ConvertedFile
{
    QString path;
    QString refused; ///< one sentence, or empty
    ImportLog log;
};

/// What a run of “convert” did.
struct Conversion
{
    std::vector<ConvertedFile> files;
    std::vector<ImportedOutage> parts; ///< of the files that were read
    std::vector<ServiceMatch> matches;
    ImportLog together; ///< of joining several files
    std::size_t events = 0;
    std::size_t services = 0;
    QStringList written;
};

/// Tells in lines what was read, skipped and guessed; the first of each kind only, unless `all`.
void print(const Conversion& conversion, bool all);
QJsonObject toJson(const Conversion& conversion);

/// The incidents of a status page's file, a line each, where it has some.
void printFoundOutages(const QString& path);

} // namespace aftermap
