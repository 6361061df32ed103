// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/house.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <sstream>

using namespace aftermap::architecture;

namespace {

using Row = std::pair<int, std::string>; ///< floor, place

std::string documentText(const std::string& path)
{
    const std::vector<Source> found = sourcesUnder({path});
    return found.size() == 1 ? found.front().text : std::string();
}

/// The rows `| 7 | `ui/` | … |` of a page.
std::vector<Row> floorsIn(const std::string& markdown)
{
    static const std::regex pattern(R"(^\|\s*(\d+)\s*\|\s*`([^`]+)`\s*\|)");
    std::vector<Row> rows;
    std::istringstream lines(markdown);
    for (std::string line; std::getline(lines, line);) {
        std::smatch match;
        if (std::regex_search(line, match, pattern))
            rows.emplace_back(std::stoi(match[1]), match[2]);
    }
    return rows;
}

std::vector<Row> floorsOfTheHouse()
{
    std::vector<Row> rows;
    for (const Room& room : house)
        rows.emplace_back(room.floor, std::string(room.place));
    return rows;
}

/// Every path between backquotes at one of our root folders; rooms of the table may still be
/// unfurnished.
std::vector<std::string> pathsIn(const std::string& markdown)
{
    static const std::regex pattern(
        "`((?:app|ui|tests|packaging|resources|timelines)/[A-Za-z0-9_./-]*)`");
    std::vector<std::string> paths;
    std::istringstream lines(markdown);
    for (std::string line; std::getline(lines, line);) {
        if (!floorsIn(line).empty())
            continue;
        for (std::sregex_iterator it(line.begin(), line.end(), pattern), end; it != end; ++it)
            paths.push_back((*it)[1]);
    }
    return paths;
}

} // namespace

TEST(Documents, ArchitectureShowsTheHouseThatIsTested)
{
    EXPECT_THAT(floorsIn(documentText("ARCHITECTURE.md")),
                testing::UnorderedElementsAreArray(floorsOfTheHouse()));
}

TEST(Documents, ARowIsReadFromItsTable)
{
    EXPECT_THAT(floorsIn("| floor | place |\n|---|---|\n| 7 | `ui/` | widgets |\n| x | `app/` |\n"),
                testing::ElementsAre(Row{7, "ui/"}));
}

TEST(Documents, PathsThatTheyNameExist)
{
    int seen = 0;
    for (const std::string page : {"README.md", "ARCHITECTURE.md"}) {
        for (const std::string& path : pathsIn(documentText(page))) {
            ++seen;
            EXPECT_TRUE(std::filesystem::exists(std::filesystem::path(AFTERMAP_SOURCE_DIR) / path))
                << page << " names " << path;
        }
    }
    EXPECT_GT(seen, 10);
}
