// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace aftermap {

/// What a long piece of work and the person waiting for it share. Thread-safe.
class JobControl
{
public:
    bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }

    /// Fraction done, 0 to 1.
    void report(double fraction) { m_fraction.store(fraction, std::memory_order_relaxed); }
    double progress() const { return m_fraction.load(std::memory_order_relaxed); }

private:
    std::atomic<bool> m_cancelled = false;
    std::atomic<double> m_fraction = 0.0;
};

} // namespace aftermap
