// SPDX-License-Identifier: MIT
#include "process_limits.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

namespace aftermap::helper {

namespace {

// AddressSanitizer reserves terabytes of address space: there the parent's watch must do.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool mayLimitAddressSpace = false;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool mayLimitAddressSpace = false;
#else
constexpr bool mayLimitAddressSpace = true;
#endif
#else
constexpr bool mayLimitAddressSpace = true;
#endif

bool limit(__rlimit_resource_t what, rlim_t value)
{
    const rlimit both{value, value};
    return setrlimit(what, &both) == 0;
}

} // namespace

bool bindProcess(const Limits& limits)
{
    // Graphviz opens files that a graph names unless it believes to be a web server. Ours names
    // none; this is a second lock on that door.
    setenv("SERVER_NAME", "aftermap-layout", 1);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (limits.parent > 0 && getppid() != static_cast<pid_t>(limits.parent))
        return false;
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && limit(RLIMIT_FSIZE, 0) &&
           limit(RLIMIT_CORE, 0) && limit(RLIMIT_CPU, limits.seconds) &&
           (!mayLimitAddressSpace || limit(RLIMIT_AS, limits.memory));
}

} // namespace aftermap::helper
