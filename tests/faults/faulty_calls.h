// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file_calls.h"

#include <algorithm>
#include <cerrno>
#include <limits>
#include <string>
#include <vector>

namespace aftermap {

/// The system's calls, one of which fails: the n-th of all, or the write of the n-th byte.
class FaultyCalls : public FileCalls
{
public:
    static constexpr int never = std::numeric_limits<int>::max();

    int failAt = never;        ///< index among all calls
    int failAtByte = never;    ///< so many bytes are written before one fails
    int number = EIO;          ///< errno
    bool failsFromThenOn = false; ///< else once
    bool hasLinks = true;
    std::size_t atOnce = std::numeric_limits<std::size_t>::max(); ///< most bytes of one write
    std::vector<std::string> made; ///< every call

    /// The name of the first call that failed.
    std::string failed;

    int open(const QByteArray& path, int flags, mode_t mode) override { return fails("open") ? -1 : FileCalls::open(path, flags, mode); }
    ssize_t write(int file, const char* data, std::size_t size) override
    {
        if (fails("write"))
            return -1;
        const auto left = std::size_t(failAtByte - m_bytes);
        if (left == 0) {
            failed = failed.empty() ? "write" : failed;
            failAtByte = failsFromThenOn ? failAtByte : never;
            m_isBroken = failsFromThenOn;
            errno = number;
            return -1;
        }
        const ssize_t written = FileCalls::write(file, data, std::min({size, left, atOnce}));
        m_bytes += int(written);
        return written;
    }
    int fchmod(int file, mode_t mode) override { return fails("fchmod") ? -1 : FileCalls::fchmod(file, mode); }
    int fsync(int) override { return fails("fsync") ? -1 : 0; } // there is no power cut here
    int fstat(int file, struct stat* status) override { return fails("fstat") ? -1 : FileCalls::fstat(file, status); }
    int close(int file) override
    {
        // The descriptor is gone even where closing fails.
        const bool bad = fails("close");
        const int result = FileCalls::close(file);
        errno = number;
        return bad ? -1 : result;
    }
    int rename(const QByteArray& from, const QByteArray& to) override { return fails("rename") ? -1 : FileCalls::rename(from, to); }
    int link(const QByteArray& from, const QByteArray& to) override
    {
        if (fails("link"))
            return -1;
        errno = EPERM;
        return hasLinks ? FileCalls::link(from, to) : -1;
    }
    int unlink(const QByteArray& path) override { return fails("unlink") ? -1 : FileCalls::unlink(path); }
    int statvfs(const QByteArray& path, struct statvfs* status) override { return fails("statvfs") ? -1 : FileCalls::statvfs(path, status); }

private:
    bool fails(const char* name)
    {
        const int at = int(made.size());
        made.emplace_back(name);
        if (!m_isBroken && at != failAt)
            return false;
        m_isBroken = failsFromThenOn;
        failed = failed.empty() ? name : failed;
        errno = number;
        return true;
    }

    int m_bytes = 0;
    bool m_isBroken = false;
};

} // namespace aftermap
