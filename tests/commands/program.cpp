// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/program.h"

#include <QJsonDocument>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sys/wait.h>

namespace aftermap {

namespace {

constexpr char smallTimeline[] = R"({
  "format": "aftermap-timeline/1",
  "title": "A small outage",
  "zone": "Europe/Berlin",
  "window": {"start": "2026-01-05T09:00:00Z", "end": "2026-01-05T12:00:00Z"},
  "map": "small.map.json",
  "milestones": {
    "onset": {"at": "2026-01-05T10:00:00Z"},
    "acknowledged": {"at": "2026-01-05T10:05:00Z"},
    "recovered": {"at": "2026-01-05T10:45:00Z"}
  },
  "events": [
    {"at": "2026-01-05T10:00:00Z", "service": "db", "state": "major_outage", "kind": "impact", "text": "db down"},
    {"at": "2026-01-05T10:10:00Z", "service": "api", "state": "partial_outage", "kind": "impact", "text": "api slow"},
    {"at": "2026-01-05T10:30:00Z", "service": "db", "state": "operational", "kind": "recovery", "text": "db back"},
    {"at": "2026-01-05T10:45:00Z", "service": "api", "state": "operational", "kind": "recovery", "text": "api back"}
  ]
})";

constexpr char smallMap[] = R"({
  "format": "aftermap-map/1",
  "services": [
    {"id": "acme", "name": "Acme", "kind": "provider"},
    {"id": "web", "name": "Web"},
    {"id": "api", "name": "API", "parent": "acme"},
    {"id": "db", "name": "Database", "parent": "acme"}
  ],
  "dependencies": [
    {"dependent": "web", "dependency": "api"},
    {"dependent": "api", "dependency": "db", "strength": "hard"}
  ]
})";

QByteArray quoted(QByteArray argument)
{
    return '\'' + argument.replace("'", "'\\''") + '\'';
}

QByteArray contentOf(const QByteArray& path)
{
    std::ifstream file(path.toStdString(), std::ios::binary);
    return QByteArray::fromStdString(
        {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()});
}

Ran run(const QByteArray& outFile, const QByteArray& errFile,
        std::initializer_list<QByteArray> arguments)
{
    QByteArray line = "env -u DISPLAY -u WAYLAND_DISPLAY -u QT_QPA_PLATFORM " AFTERMAP_PROGRAM;
    for (const QByteArray& argument : arguments)
        line += ' ' + quoted(argument);
    line += " </dev/null >" + quoted(outFile) + " 2>" + quoted(errFile);
    const int status = std::system(line.constData());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, {}, contentOf(errFile)};
}

} // namespace

QJsonObject Ran::json() const
{
    return QJsonDocument::fromJson(out).object();
}

Ran aftermapWith(std::initializer_list<QByteArray> arguments)
{
    const Folder streams;
    const QByteArray out = streams.path("stdout");
    Ran ran = run(out, streams.path("stderr"), arguments);
    ran.out = contentOf(out);
    return ran;
}

Ran aftermapInto(const QByteArray& file, std::initializer_list<QByteArray> arguments)
{
    const Folder streams;
    return run(file, streams.path("stderr"), arguments);
}

Folder::Folder()
{
    std::string pattern = (std::filesystem::temp_directory_path() / "aftermap-XXXXXX").string();
    m_path = ::mkdtemp(pattern.data());
}

Folder::~Folder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path.toStdString(), ignored);
}

QByteArray Folder::write(const QByteArray& name, const QByteArray& content) const
{
    const QByteArray target = path(name);
    std::ofstream(target.toStdString(), std::ios::binary)
        .write(content.constData(), content.size());
    return target;
}

QByteArray Folder::read(const QByteArray& name) const
{
    return contentOf(path(name));
}

QByteArray Folder::timeline(const QByteArray& name) const
{
    write("small.map.json", smallMap);
    return write(name, smallTimeline);
}

} // namespace aftermap
