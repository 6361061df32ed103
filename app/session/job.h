// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"

#include <QThreadPool>

#include <functional>
#include <memory>

class QObject;

namespace aftermap {

/// Runs one piece of work at a time beside the window. Starting another cancels the one before,
/// whose report is then never made. Lives in the thread of its receiver.
class Job
{
public:
    /// Told in the receiver's thread what the work has found.
    using Report = std::function<void()>;
    /// Runs in a worker: takes values, asks `control` now and then, returns what to report.
    using Work = std::function<Report(JobControl& control)>;

    /// `receiver` outlives the job.
    explicit Job(QObject& receiver);
    ~Job(); ///< cancels and waits
    Job(const Job&) = delete;
    Job& operator=(const Job&) = delete;

    void start(Work work);
    /// Whether there was anything to cancel.
    bool cancel();
    bool isRunning() const { return m_current != nullptr; }
    /// Fraction of the running work, 0 to 1; 0 when none runs.
    double progress() const { return m_current ? m_current->progress() : 0.0; }

private:
    void finish(const std::shared_ptr<JobControl>& control, const Report& report);

    QObject& m_receiver;
    std::shared_ptr<JobControl> m_current; ///< null when nothing runs
    QThreadPool m_pool;
};

} // namespace aftermap
