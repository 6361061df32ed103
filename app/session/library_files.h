// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "compare/library.h"
#include "session/data_folder.h"

#include <QStringList>

namespace aftermap {

/// Most files that one library is read from.
constexpr int mostLibraryFiles = 500;

/// A file that is left out, and why, in one sentence.
struct FileProblem
{
    QString path;
    QString message;

    bool operator==(const FileProblem&) const = default;
};

/// What keeps coming back in files that can be opened.
struct LibraryFiles
{
    Library library;
    QStringList paths; ///< as Library::outages
    std::vector<FileProblem> problems;
};

/// The timelines of the data folder; empty without one.
QStringList bundledTimelines(const DataPlaces& places);

/// Reads timelines, and those in folders (`*.timeline.json`; where there are none, every `*.json` but
/// `*.map.json`), each once. What has errors is a problem and left out.
LibraryFiles readLibrary(const QStringList& filesAndFolders, const JobControl& control);

} // namespace aftermap
