// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/source_tree.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>

namespace aftermap::architecture {

namespace fs = std::filesystem;

namespace {

std::string contentsOf(const fs::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

bool isSkipped(const fs::path& folder)
{
    const std::string name = folder.filename().string();
    return name == "build" || name == "__pycache__" || name.starts_with(".");
}

} // namespace

std::vector<Source> sourcesUnder(const std::vector<std::string>& places)
{
    const fs::path root = AFTERMAP_SOURCE_DIR;
    std::vector<Source> sources;
    const auto add = [&](const fs::path& file) {
        sources.push_back({file.lexically_relative(root).generic_string(), contentsOf(file)});
    };
    for (const std::string& place : places) {
        const fs::path start = root / place;
        if (fs::is_regular_file(start))
            add(start);
        if (!fs::is_directory(start))
            continue;
        for (fs::recursive_directory_iterator it(start), end; it != end; ++it) {
            if (it->is_directory() && isSkipped(it->path()))
                it.disable_recursion_pending();
            else if (it->is_regular_file())
                add(it->path());
        }
    }
    std::sort(sources.begin(), sources.end(),
              [](const Source& a, const Source& b) { return a.path < b.path; });
    return sources;
}

bool isCpp(const std::string& path)
{
    return path.ends_with(".cpp") || path.ends_with(".h");
}

std::vector<Include> includesOf(const std::string& text)
{
    static const std::regex pattern(R"re(^\s*#\s*include\s*(["<])([^">]+)[">])re");
    std::vector<Include> includes;
    std::istringstream lines(text);
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        std::smatch match;
        if (std::regex_search(line, match, pattern))
            includes.push_back({number, match[1] == "\"", match[2]});
    }
    return includes;
}

int lineCount(const std::string& text)
{
    return int(std::count(text.begin(), text.end(), '\n'));
}

QtModules installedQtModules()
{
    QtModules modules;
    for (const fs::directory_entry& folder : fs::directory_iterator(AFTERMAP_QT_HEADERS)) {
        const std::string module = folder.path().filename().string();
        if (!folder.is_directory() || !module.starts_with("Qt"))
            continue;
        for (const fs::directory_entry& header : fs::directory_iterator(folder.path())) {
            modules[header.path().filename().string()].insert(module);
            modules[module + "/" + header.path().filename().string()].insert(module);
        }
    }
    return modules;
}

} // namespace aftermap::architecture
