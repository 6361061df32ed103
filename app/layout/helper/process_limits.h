// SPDX-License-Identifier: MIT
#pragma once

namespace aftermap::helper {

/// What the process may use, and who must be alive for it to go on.
struct Limits
{
    unsigned long long memory = 1ull << 30; ///< bytes of address space
    unsigned seconds = 60;                  ///< of CPU time
    long parent = 0;                        ///< process id; 0 is anybody
};

/// Binds this process: memory, CPU time, no file written, no core, no new privileges, dead when the
/// parent dies. False when the parent is gone already or a limit cannot be set.
bool bindProcess(const Limits& limits);

} // namespace aftermap::helper
