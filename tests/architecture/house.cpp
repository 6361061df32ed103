// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/house.h"

#include <algorithm>
#include <filesystem>

namespace aftermap::architecture {

namespace {

/// Foreign headers that only a few places may include.
struct Fence
{
    std::string_view what;
    bool (*holds)(const std::string& header, const std::set<std::string>& qtModules);
    std::vector<std::string_view> allowedUnder;
};

const std::vector<Fence>& fences()
{
    using Modules = std::set<std::string>;
    static const std::vector<Fence> all{
        {"QCustomPlot",
         [](const std::string& header, const Modules&) { return header == "qcustomplot.h"; },
         {"ui/impact_plot"}},
        {"Graphviz",
         [](const std::string& header, const Modules&) {
             return header.starts_with("graphviz/") || header == "gvc.h" || header == "cgraph.h" ||
                    header == "cdt.h";
         },
         {"app/layout/helper/"}},
        {"Qt's widgets",
         [](const std::string&, const Modules& modules) {
             return modules.contains("QtWidgets") || modules.contains("QtPrintSupport");
         },
         {"ui/", "app/main.cpp"}},
        {"QtGui",
         [](const std::string&, const Modules& modules) { return modules.contains("QtGui"); },
         {"app/render/", "app/export/", "app/session/", "app/commands/", "ui/", "app/main.cpp"}},
        {"nlohmann's JSON",
         [](const std::string& header, const Modules&) { return header.starts_with("nlohmann/"); },
         {"app/format/", "app/layout/", "app/commands/"}},
        {"QProcess",
         [](const std::string& header, const Modules&) {
             return header.ends_with("QProcess") || header.ends_with("qprocess.h");
         },
         {"app/layout/", "app/export/"}},
    };
    return all;
}

bool isGenerated(std::string_view header)
{
    return header.ends_with(".moc") || header.starts_with("moc_") || header.starts_with("ui_");
}

/// The path of the project's file that an include line reaches, beside the file, under app/ or
/// under the root.
std::optional<std::string> resolve(const Source& source, const std::string& header,
                                   const std::vector<Source>& tree)
{
    namespace fs = std::filesystem;
    for (const fs::path& base :
         {fs::path(source.path).parent_path(), fs::path("app"), fs::path()}) {
        const std::string path = (base / header).lexically_normal().generic_string();
        const auto isIt = [&](const Source& other) { return other.path == path; };
        if (std::any_of(tree.begin(), tree.end(), isIt))
            return path;
    }
    return {};
}

std::string describe(const Room& room)
{
    return std::string(room.place) + " (floor " + std::to_string(room.floor) + ")";
}

/// The sentence against this include of one of our own files, or nothing.
std::string objection(const Source& source, const Room& room, const Include& include,
                      const std::vector<Source>& tree)
{
    const auto target = resolve(source, include.header, tree);
    if (!target) {
        const bool foreign = !include.quoted || isGenerated(include.header);
        return foreign ? "" : "there is no such file in the project.";
    }
    const auto targetRoom = roomOf(*target);
    if (!targetRoom)
        return *target + " stands in no room.";
    if (!mayKnow(room, *targetRoom))
        return describe(room) + " may not know " + describe(*targetRoom) + ".";
    return {};
}

} // namespace

std::optional<Room> roomOf(std::string_view path)
{
    for (const Room& room : house) {
        const bool isFolder = room.place.ends_with("/");
        if (isFolder ? path.starts_with(room.place) : path == room.place)
            return room;
    }
    return {};
}

bool mayKnow(const Room& from, const Room& to)
{
    if (from == to)
        return true;
    if (to == helperRoom)
        return from == helperClientRoom;
    return from != helperRoom && to.floor < from.floor;
}

std::vector<std::string> violations(const Source& source, const std::vector<Source>& tree,
                                    const QtModules& qt)
{
    const auto room = roomOf(source.path);
    if (!room)
        return {source.path + ": stands in no room of the house."};

    std::vector<std::string> found;
    for (const Include& include : includesOf(source.text)) {
        const auto say = [&](const std::string& sentence) {
            found.push_back(source.path + ":" + std::to_string(include.line) + ": " +
                            include.header + ": " + sentence);
        };
        if (const std::string sentence = objection(source, *room, include, tree); !sentence.empty())
            say(sentence);
        const auto modules = qt.find(include.header);
        for (const Fence& fence : fences()) {
            if (!fence.holds(include.header,
                             modules == qt.end() ? std::set<std::string>{} : modules->second))
                continue;
            const auto allows = [&](std::string_view place) {
                return source.path.starts_with(place);
            };
            if (std::none_of(fence.allowedUnder.begin(), fence.allowedUnder.end(), allows))
                say(std::string(fence.what) + " may not be known here.");
        }
    }
    return found;
}

} // namespace aftermap::architecture
