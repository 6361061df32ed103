// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace aftermap {

/// What became of something in a file that is not ours.
enum class ImportVerdict : std::uint8_t {
    Read,    ///< as the file says it
    Guessed, ///< more than the file says
    Skipped  ///< the file says it and it is not in the outage
};

/// "read", "guessed", "skipped".
QString wordOf(ImportVerdict verdict);

/// Where in a file something stands.
struct ImportPlace
{
    QString file;
    int line = 0; ///< from 1; 0: the whole file
    int column = 0; ///< from 1; 0: the whole line
    QString pointer; ///< RFC 6901, of a JSON file

    bool operator==(const ImportPlace&) const = default;
};

struct ImportEntry
{
    ImportVerdict verdict = ImportVerdict::Read;
    QString what; ///< one sentence; may hold text of the file, made safe to show
    ImportPlace place;
    bool isImportant = false; ///< the outage is not right before somebody says more

    bool operator==(const ImportEntry&) const = default;
};

/// "file:line:column: guessed: sentence".
QString format(const ImportEntry& entry);

/// How many there were of something.
struct ImportCount
{
    QString what; ///< plural: "updates"
    std::size_t count = 0;

    bool operator==(const ImportCount&) const = default;
};

/// What was read of a file, what was skipped, and what was guessed. A value.
struct ImportLog
{
    /// As many entries are kept; what comes after is only counted.
    static constexpr std::size_t limit = 500;

    std::vector<ImportEntry> entries;
    std::vector<ImportCount> counts; ///< in the order in which they came up
    std::size_t notListed = 0;

    void add(ImportVerdict verdict, const QString& what, const ImportPlace& place = {});
    /// A guess that makes all of the outage wrong where it is wrong.
    void warn(const QString& what, const ImportPlace& place = {});
    void count(const QString& what, std::size_t howMany = 1);
    std::size_t counted(const QString& what) const;
    void append(const ImportLog& other);

    bool operator==(const ImportLog&) const = default;
};

} // namespace aftermap
