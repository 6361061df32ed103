// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <initializer_list>

namespace aftermap {

/// What one run of the program gave.
struct Ran
{
    int exitCode = -1; ///< -1 when it was killed
    QByteArray out;
    QByteArray err;

    /// Standard output as one JSON document; empty when it is none.
    QJsonObject json() const;
};

/// Runs the real program without a display. Arguments are bytes, as the system has them.
Ran aftermapWith(std::initializer_list<QByteArray> arguments);
/// The same, with standard output into a file of that name.
Ran aftermapInto(const QByteArray& file, std::initializer_list<QByteArray> arguments);

/// A folder with a small outage in it: web > api > db, db in a major outage from 10:00 to 10:30.
class Folder
{
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    QByteArray path(const QByteArray& name) const { return m_path + '/' + name; }
    QByteArray write(const QByteArray& name, const QByteArray& content) const;
    QByteArray read(const QByteArray& name) const;
    /// The good timeline under a name of one's own.
    QByteArray timeline(const QByteArray& name = "small.timeline.json") const;

private:
    QByteArray m_path;
};

} // namespace aftermap
