// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace aftermap {

/// What a long piece of work and the person waiting for it share. Thread-safe. The work sees it
/// const: it asks whether to go on and reports; only who waits may cancel.
class JobControl
{
public:
    bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }

    /// Fraction done of the present part (all of the work, unless a JobPart says otherwise), 0 to 1.
    void report(double fraction) const
    {
        m_fraction.store(m_from + fraction * (m_to - m_from), std::memory_order_relaxed);
    }
    /// Fraction done of all, 0 to 1.
    double progress() const { return m_fraction.load(std::memory_order_relaxed); }

private:
    friend class JobPart;

    std::atomic<bool> m_cancelled = false;
    mutable std::atomic<double> m_fraction = 0.0;
    mutable double m_from = 0.0; ///< of the present part; only the thread that works touches them
    mutable double m_to = 1.0;
};

/// While it lives, what is reported counts as the stretch `from` to `to` of the part around it.
class JobPart
{
public:
    JobPart(const JobControl& control, double from, double to)
        : m_control(control), m_from(control.m_from), m_to(control.m_to)
    {
        control.m_from = m_from + from * (m_to - m_from);
        control.m_to = m_from + to * (m_to - m_from);
    }
    ~JobPart()
    {
        m_control.m_from = m_from;
        m_control.m_to = m_to;
    }
    JobPart(const JobPart&) = delete;
    JobPart& operator=(const JobPart&) = delete;

private:
    const JobControl& m_control;
    double m_from;
    double m_to;
};

} // namespace aftermap
