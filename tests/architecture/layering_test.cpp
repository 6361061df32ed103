// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/house.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iostream>

using namespace aftermap::architecture;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

constexpr int linesWorthASecondLook = 400;
constexpr int mostLinesOfAFile = 600;

std::vector<Source> programSources()
{
    std::vector<Source> sources = sourcesUnder({"app", "ui"});
    std::erase_if(sources, [](const Source& source) { return !isCpp(source.path); });
    return sources;
}

/// What the house says about one made-up file that holds `text`.
std::vector<std::string> verdict(const std::string& path, const std::string& text)
{
    const std::vector<Source> tree{{"app/base/time.h", ""},
                                   {"app/incident/incident.h", ""},
                                   {"app/replay/replay.h", ""},
                                   {"app/layout/graph_layout.h", ""},
                                   {"app/render/theme.h", ""},
                                   {"app/session/document.h", ""},
                                   {"app/layout/helper/protocol.h", ""},
                                   {"ui/main_window.h", ""}};
    static const QtModules qt = installedQtModules();
    return violations({path, text}, tree, qt);
}

} // namespace

TEST(Layering, EveryIncludePointsDown)
{
    const std::vector<Source> sources = programSources();
    const QtModules qt = installedQtModules();
    std::size_t includes = 0;
    for (const Source& source : sources) {
        includes += includesOf(source.text).size();
        for (const std::string& violation : violations(source, sources, qt))
            ADD_FAILURE() << violation;
    }
    // Nothing is proven by a walk that saw nothing.
    EXPECT_GE(sources.size(), 40U);
    EXPECT_GE(includes, 120U);
}

TEST(Layering, FilesStayReadable)
{
    for (const Source& source : programSources()) {
        const int lines = lineCount(source.text);
        if (lines > linesWorthASecondLook)
            std::cout << "note: " << source.path << " has " << lines
                      << " lines; is there a second idea in it?\n";
        EXPECT_LE(lines, mostLinesOfAFile) << source.path;
    }
}

TEST(Layering, QtHeadersAreKnownByModule)
{
    const QtModules qt = installedQtModules();
    EXPECT_THAT(qt.at("QPainter"), ElementsAre("QtGui"));
    EXPECT_THAT(qt.at("qdialog.h"), ElementsAre("QtWidgets"));
    EXPECT_THAT(qt.at("QtCore/QProcess"), ElementsAre("QtCore"));
}

TEST(Layering, IncludesDownTheFloorsAreFine)
{
    EXPECT_THAT(verdict("app/replay/replay.cpp",
                        "#include \"replay/replay.h\"\n#include \"base/time.h\"\n"
                        "#include <QString>\n#include <vector>\n"),
                IsEmpty());
    EXPECT_THAT(verdict("ui/main_window.cpp",
                        "#include \"main_window.h\"\n#include <QMainWindow>\n"
                        "#include \"session/document.h\"\n#include \"main_window.moc\"\n"),
                IsEmpty());
    EXPECT_THAT(verdict("app/layout/client.cpp",
                        "#include \"layout/helper/protocol.h\"\n#include <QProcess>\n"),
                IsEmpty());
}

TEST(Layering, IncludesUpOrSidewaysAreSeen)
{
    EXPECT_THAT(verdict("app/base/time.cpp", "// why\n#include \"incident/incident.h\"\n"),
                ElementsAre(HasSubstr(
                    "app/base/time.cpp:2: incident/incident.h: app/base/ (floor 1) may not know")));
    EXPECT_THAT(verdict("app/replay/replay.cpp", "#include \"layout/graph_layout.h\"\n"),
                ElementsAre(HasSubstr("may not know app/layout/ (floor 3)")));
    EXPECT_THAT(verdict("app/replay/replay.cpp", "  #  include \"../layout/graph_layout.h\"\n"),
                ElementsAre(HasSubstr("may not know app/layout/ (floor 3)")));
    EXPECT_THAT(verdict("app/commands/render.cpp", "#include \"ui/main_window.h\"\n"),
                ElementsAre(HasSubstr("may not know ui/ (floor 7)")));
    EXPECT_THAT(verdict("app/session/document.cpp", "#include <../ui/main_window.h>\n"),
                ElementsAre(HasSubstr("may not know ui/ (floor 7)")));
}

TEST(Layering, TheHelperStandsAlone)
{
    EXPECT_THAT(verdict("app/layout/helper/main.cpp", "#include \"base/time.h\"\n"),
                ElementsAre(HasSubstr("app/layout/helper/ (floor 0) may not know app/base/")));
    EXPECT_THAT(verdict("app/render/painter.cpp", "#include \"layout/helper/protocol.h\"\n"),
                ElementsAre(HasSubstr("may not know app/layout/helper/")));
}

TEST(Layering, ForeignHeadersStayBehindTheirFences)
{
    const auto isFenced = [](const std::string& path, const std::string& header) {
        return !verdict(path, "#include <" + header + ">\n").empty();
    };
    EXPECT_TRUE(isFenced("ui/graph_view.h", "qcustomplot.h"));
    EXPECT_FALSE(isFenced("ui/impact_plot.cpp", "qcustomplot.h"));
    EXPECT_TRUE(isFenced("app/layout/client.cpp", "graphviz/gvc.h"));
    EXPECT_FALSE(isFenced("app/layout/helper/main.cpp", "graphviz/gvc.h"));
    EXPECT_TRUE(isFenced("app/commands/render.cpp", "QApplication"));
    EXPECT_TRUE(isFenced("app/render/frame_painter.cpp", "QtWidgets/QWidget"));
    EXPECT_FALSE(isFenced("app/main.cpp", "QApplication"));
    EXPECT_TRUE(isFenced("app/cascade/explanation.cpp", "QColor"));
    EXPECT_FALSE(isFenced("app/commands/render.cpp", "QImage"));
    EXPECT_TRUE(isFenced("app/replay/replay.cpp", "nlohmann/json.hpp"));
    EXPECT_FALSE(isFenced("app/format/map_reader.cpp", "nlohmann/json.hpp"));
    EXPECT_TRUE(isFenced("app/session/document.cpp", "QProcess"));
    EXPECT_FALSE(isFenced("app/layout/layout_client.cpp", "QProcess"));
}

TEST(Layering, FilesOutsideTheHouseAreSeen)
{
    EXPECT_THAT(verdict("app/utils.cpp", ""), ElementsAre(HasSubstr("stands in no room")));
    EXPECT_THAT(verdict("app/misc/utils.cpp", ""), ElementsAre(HasSubstr("stands in no room")));
    EXPECT_THAT(verdict("app/base/time.cpp", "#include \"gone.h\"\n"),
                ElementsAre(HasSubstr("no such file")));
}
