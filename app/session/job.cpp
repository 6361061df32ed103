// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/job.h"

#include <QMetaObject>
#include <QObject>

#include <utility>

namespace aftermap {

Job::Job(QObject& receiver) : m_receiver(receiver)
{
    m_pool.setMaxThreadCount(2); // a cancelled one may take a moment to notice
}

Job::~Job()
{
    cancel();
    m_pool.clear();
    m_pool.waitForDone();
}

void Job::start(Work work)
{
    cancel();
    m_current = std::make_shared<JobControl>();
    m_pool.start([this, control = m_current, work = std::move(work)] {
        if (control->isCancelled())
            return;
        Report report = work(*control);
        QMetaObject::invokeMethod(
            &m_receiver, [this, control, report = std::move(report)] { finish(control, report); },
            Qt::QueuedConnection);
    });
}

bool Job::cancel()
{
    if (!m_current)
        return false;
    m_current->cancel();
    m_current.reset();
    return true;
}

void Job::finish(const std::shared_ptr<JobControl>& control, const Report& report)
{
    if (control != m_current)
        return; // cancelled or superseded
    m_current.reset();
    report();
}

} // namespace aftermap
