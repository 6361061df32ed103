// SPDX-License-Identifier: GPL-3.0-or-later
//
// A seek to a random instant of a long timeline, against folding its events from the start to that
// instant. Both give the full state; CPU time; median over many. Fails below the promised ratio.
#include "replay/replay.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>

using namespace aftermap;

namespace {

constexpr std::size_t eventCount = 1'000'000;
constexpr std::size_t serviceCount = 10'000;
constexpr int pairs = 101;
constexpr double promisedRatio = 20;
constexpr Instant start(std::chrono::sys_days(std::chrono::year(2026) / 1 / 5));
constexpr Milliseconds length = std::chrono::hours(24);

/// A day of changes in no order of time, as a file may have them.
std::vector<StatusChange> syntheticChanges(std::mt19937_64& random)
{
    std::uniform_int_distribution<std::int64_t> when(0, length.count());
    std::uniform_int_distribution<std::size_t> which(0, serviceCount - 1);
    std::uniform_int_distribution<int> what(0, int(serviceStateCount) - 1);
    std::vector<StatusChange> changes(eventCount);
    for (std::size_t i = 0; i < eventCount; ++i) {
        changes[i].at = start + Milliseconds(when(random));
        changes[i].service = ServiceId(which(random));
        changes[i].status = {static_cast<ServiceState>(what(random)), Evidence::Reported,
                             EventId(i)};
    }
    return changes;
}

/// Seconds of this thread's CPU time that `work` takes.
template <typename Work>
double cpuSeconds(Work work)
{
    timespec before{}, after{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &before);
    work();
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &after);
    return double(after.tv_sec - before.tv_sec) + double(after.tv_nsec - before.tv_nsec) * 1e-9;
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

int main()
{
    std::mt19937_64 random(20251020);
    std::vector<StatusChange> given = syntheticChanges(random);
    const IdVector<ServiceId, ServiceStatus> initial(serviceCount);
    Replay replay(initial, {});
    const double building = cpuSeconds([&] { replay = Replay(initial, std::move(given)); });
    // The fold is given the best it could have: lean changes, already in order of time.
    const std::vector<StatusChange> changes = replay.changes();

    std::uniform_int_distribution<std::int64_t> when(0, length.count());
    std::vector<double> folds, seeks;
    for (int i = 0; i < pairs; ++i) {
        const Instant t = start + Milliseconds(when(random));
        Moment folded, sought;
        folds.push_back(cpuSeconds([&] {
            folded = Moment{t, initial};
            for (const StatusChange& change : changes) {
                if (change.at > t)
                    break;
                folded.services[change.service] = change.status;
            }
        }));
        seeks.push_back(cpuSeconds([&] { sought = replay.at(t); }));
        if (folded != sought) {
            std::fprintf(stderr, "seek and fold differ\n");
            return 1;
        }
    }
    const double ratio = median(folds) / median(seeks);
    std::printf("%zu events, %zu services: built in %.0f ms; fold %.1f us, seek %.1f us: "
                "%.1f x (at least %.0f x)\n",
                eventCount, serviceCount, building * 1e3, median(folds) * 1e6, median(seeks) * 1e6,
                ratio, promisedRatio);
    return ratio >= promisedRatio ? 0 : 1;
}
