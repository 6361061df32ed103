// SPDX-License-Identifier: MIT
// aftermap-layout [--memory BYTES] [--seconds N] [--parent PID]
// Reads one request (JSON) from standard input, writes one answer to standard output.
#include "dot_graph.h"
#include "process_limits.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string>
#include <unistd.h>

namespace {

using namespace aftermap::helper;

enum Exit
{
    Good = 0,
    BadUsage = 2,
    BadRequest = 3,
    NotBound = 4,
    NoMemory = 5,
    NoLayout = 6,
    NotWritten = 7
};

bool readArguments(int argc, char** argv, Limits& limits)
{
    for (int i = 1; i < argc; i += 2) {
        char* end = nullptr;
        const unsigned long long value = i + 1 < argc ? std::strtoull(argv[i + 1], &end, 10) : 0;
        if (!end || *end != '\0' || value == 0)
            return false;
        if (std::strcmp(argv[i], "--memory") == 0)
            limits.memory = value;
        else if (std::strcmp(argv[i], "--seconds") == 0)
            limits.seconds = static_cast<unsigned>(value);
        else if (std::strcmp(argv[i], "--parent") == 0)
            limits.parent = static_cast<long>(value);
        else
            return false;
    }
    return true;
}

/// All of standard input, or one byte more than a request may have.
std::string readInput()
{
    std::string input;
    char buffer[65536];
    while (input.size() <= Bounds::bytes) {
        const ssize_t got = read(STDIN_FILENO, buffer, sizeof buffer);
        if (got <= 0)
            break;
        input.append(buffer, static_cast<std::size_t>(got));
    }
    return input;
}

bool writeOutput(const std::string& output)
{
    std::size_t done = 0;
    while (done < output.size()) {
        const ssize_t wrote = write(STDOUT_FILENO, output.data() + done, output.size() - done);
        if (wrote <= 0)
            return false;
        done += static_cast<std::size_t>(wrote);
    }
    return true;
}

Exit run(const Limits& limits)
{
    if (!bindProcess(limits))
        return NotBound;
    const std::optional<Request> request = parseRequest(readInput());
    if (!request)
        return BadRequest;
    const std::string output = layOut(*request);
    if (output.empty())
        return NoLayout;
    return writeOutput(output) ? Good : NotWritten;
}

} // namespace

int main(int argc, char** argv)
{
    Limits limits;
    Exit result = BadUsage;
    if (readArguments(argc, argv, limits)) {
        try {
            result = run(limits);
        } catch (const std::bad_alloc&) {
            result = NoMemory;
        }
    } else {
        std::fputs("usage: aftermap-layout [--memory BYTES] [--seconds N] [--parent PID]\n",
                   stderr);
    }
    // Not exit(): there is nothing to flush, and Graphviz's own leftovers are no news.
    _exit(result);
}
