// SPDX-License-Identifier: GPL-3.0-or-later
//
// `aftermap render` of the flagship to 1600×900, layout run each time, against a Qt program that
// paints nothing and writes such a PNG. Whole processes with what they start; median over many,
// taken in turns. Fails above the promised ratio, in optimised builds.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <spawn.h>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

constexpr int runs = 15;
constexpr double promisedRatio = 2.5;
#ifdef NDEBUG
constexpr bool counts = !AFTERMAP_SANITIZED;
#else
constexpr bool counts = false;
#endif

/// Seconds that one run took.
struct Cost
{
    double wall = 0;
    double cpu = 0; ///< of the process and the children that it waited for
};

double seconds(const timeval& time)
{
    return double(time.tv_sec) + double(time.tv_usec) * 1e-6;
}

Cost costOf(std::vector<std::string> command)
{
    std::vector<char*> arguments;
    for (std::string& word : command)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const auto start = std::chrono::steady_clock::now();
    pid_t child = 0;
    int status = 0;
    rusage usage{};
    if (posix_spawn(&child, arguments[0], nullptr, nullptr, arguments.data(), environ) != 0 ||
        wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) ||
        WEXITSTATUS(status) != 0) {
        std::fprintf(stderr, "%s failed\n", arguments[0]);
        std::exit(1);
    }
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
    return {wall.count(), seconds(usage.ru_utime) + seconds(usage.ru_stime)};
}

double median(const std::vector<Cost>& costs, double Cost::*part)
{
    std::vector<double> values;
    for (const Cost& cost : costs)
        values.push_back(cost.*part);
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Prints the medians and their ratio; whether the promise is kept.
bool compare(const char* what, const std::vector<Cost>& render, const std::vector<Cost>& blank,
             double Cost::*part)
{
    const double ours = median(render, part), theirs = median(blank, part);
    std::printf("%s: render %.1f ms, blank %.1f ms, ratio %.2f (at most %.1f)\n", what, ours * 1e3,
                theirs * 1e3, ours / theirs, promisedRatio);
    return ours <= promisedRatio * theirs;
}

} // namespace

int main()
{
    unsetenv("DISPLAY");
    unsetenv("WAYLAND_DISPLAY");
    std::string folder =
        (std::filesystem::temp_directory_path() / "aftermap-bench-XXXXXX").string();
    if (!mkdtemp(folder.data()))
        return 1;
    const std::vector<std::string> renderCommand{
        AFTERMAP_PROGRAM, "render",
        AFTERMAP_SOURCE_DIR "/timelines/2025-10-20-aws-us-east-1.timeline.json", "-o",
        folder + "/render.png"};
    const std::vector<std::string> blankCommand{AFTERMAP_BLANK_PNG, folder + "/blank.png"};
    std::vector<Cost> render, blank;
    costOf(renderCommand); // the first of each reads the disk
    costOf(blankCommand);
    for (int i = 0; i < runs; ++i) {
        render.push_back(costOf(renderCommand));
        blank.push_back(costOf(blankCommand));
    }
    std::filesystem::remove_all(folder);
    const bool wallKept = compare("wall", render, blank, &Cost::wall);
    const bool cpuKept = compare("CPU", render, blank, &Cost::cpu);
    if (!counts)
        std::printf("Not an optimised build: the figures do not count.\n");
    return !counts || (wallKept && cpuKept) ? 0 : 1;
}
