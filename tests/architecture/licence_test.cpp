// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/source_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <sstream>

using namespace aftermap::architecture;

namespace {

bool isOurCode(const Source& source)
{
    for (const std::string ending : {".cpp", ".h", ".cmake", ".sh", ".py", "CMakeLists.txt"}) {
        if (source.path.ends_with(ending))
            return true;
    }
    return source.text.starts_with("#!");
}

std::string licenceFor(const std::string& path)
{
    return path.starts_with("app/layout/helper/") ? "MIT" : "GPL-3.0-or-later";
}

/// What the SPDX line says; it is the first line, or the second after `#!`.
std::optional<std::string> statedLicence(const std::string& text)
{
    const std::string tag = "SPDX-License-Identifier: ";
    std::istringstream lines(text);
    std::string line;
    std::getline(lines, line);
    if (line.starts_with("#!"))
        std::getline(lines, line);
    const auto at = line.find(tag);
    if (at == std::string::npos)
        return {};
    const std::string rest = line.substr(at + tag.size());
    return rest.substr(0, rest.find_first_of(" \t\r"));
}

} // namespace

TEST(Licences, EverySourceFileStatesItsOwn)
{
    int seen = 0;
    for (const Source& source :
         sourcesUnder({"app", "ui", "tests", "packaging", ".ci", "CMakeLists.txt"})) {
        if (!isOurCode(source))
            continue;
        ++seen;
        EXPECT_EQ(statedLicence(source.text), licenceFor(source.path)) << source.path;
    }
    EXPECT_GT(seen, 60);
}

TEST(Licences, TheirTextsAreHere)
{
    const std::vector<Source> texts = sourcesUnder({"LICENSES"});
    ASSERT_EQ(texts.size(), 2U);
    EXPECT_EQ(texts[0].path, "LICENSES/GPL-3.0-or-later.txt");
    EXPECT_THAT(texts[0].text, testing::HasSubstr("GNU GENERAL PUBLIC LICENSE"));
    EXPECT_EQ(texts[1].path, "LICENSES/MIT.txt");
    EXPECT_THAT(texts[1].text, testing::HasSubstr("Permission is hereby granted, free of charge"));
}

TEST(Licences, AMissingOrDisplacedLineIsSeen)
{
    EXPECT_EQ(statedLicence("// SPDX-License-Identifier: MIT\n"), "MIT");
    EXPECT_EQ(statedLicence("#!/bin/sh\n# SPDX-License-Identifier: MIT\n"), "MIT");
    EXPECT_FALSE(statedLicence("\n// SPDX-License-Identifier: MIT\n"));
    EXPECT_FALSE(statedLicence("int main() {}\n"));
}
