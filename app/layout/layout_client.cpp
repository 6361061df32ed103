// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layout_client.h"

#include "base/tr.h"
#include "layout/layout_pipe.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include <unistd.h>

#include <algorithm>

namespace aftermap {

using namespace Qt::StringLiterals;

namespace {

constexpr int sliceMs = 10; ///< how long a cancel, or a runaway, can go unseen
constexpr qsizetype largestAnswer = qsizetype(32) << 20;
constexpr int exitNoMemory = 5; ///< see layout/helper/main.cpp

auto fault(const QString& sentence)
{
    return fail(Error::Kind::Environment, sentence);
}

QString memoryFault(qint64 limit)
{
    return tr("The layout program needed more than %1 MB of memory.").arg(limit >> 20);
}

/// Bytes of memory that a process occupies; 0 when nobody knows.
qint64 residentSize(qint64 pid)
{
    QFile file(u"/proc/%1/statm"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> pages = file.readAll().split(' ');
    return pages.size() > 1 ? pages[1].toLongLong() * sysconf(_SC_PAGESIZE) : 0;
}

/// Kills what it holds when it goes out of scope: no way out of a function leaves a child behind.
class Child
{
public:
    Child() { m_process.setProcessEnvironment(cleanEnvironment()); }
    ~Child()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished(1000);
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    QProcess* operator->() { return &m_process; }

private:
    /// Nothing of ours: no plugin paths, no preloads, no locale.
    static QProcessEnvironment cleanEnvironment()
    {
        QProcessEnvironment environment;
        environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
        environment.insert(u"LC_ALL"_s, u"C"_s);
        return environment;
    }

    QProcess m_process;
};

/// How the program ended, once it has.
Result<QByteArray> judge(Child& child, QByteArray output, qint64 memoryLimit)
{
    if (child->exitStatus() == QProcess::CrashExit)
        return fault(tr("The layout program crashed."));
    if (child->exitCode() == exitNoMemory)
        return fault(memoryFault(memoryLimit));
    if (child->exitCode() != 0)
        return fault(tr("The layout program gave up (exit code %1).").arg(child->exitCode()));
    return output;
}

Result<QByteArray> converse(const QString& program, const QByteArray& request,
                            const HelperCall& call, const JobControl& control)
{
    QElapsedTimer clock;
    clock.start();
    const qint64 timeout = call.timeout.count();
    Child child;
    child->setStandardErrorFile(QProcess::nullDevice());
    child->start(program, {u"--memory"_s, QString::number(std::max<qint64>(call.memoryLimit, 1)),
                           u"--seconds"_s, QString::number(timeout / 1000 + 1), u"--parent"_s,
                           QString::number(QCoreApplication::applicationPid())});
    if (!child->waitForStarted(static_cast<int>(std::clamp<qint64>(timeout, 1, 10000))))
        return fault(tr("The layout program %1 could not be started.").arg(program));
    child->write(request);
    child->closeWriteChannel();

    QByteArray output;
    while (true) {
        child->waitForReadyRead(sliceMs);
        output += child->readAllStandardOutput();
        if (child->state() == QProcess::NotRunning)
            return judge(child, output, call.memoryLimit);
        if (control.isCancelled())
            return fail(Error::Kind::Cancelled, tr("The layout was cancelled."));
        if (clock.elapsed() >= timeout)
            return fault(tr("The layout program did not answer within %1 s.").arg(
                static_cast<double>(timeout) / 1000));
        if (output.size() > largestAnswer)
            return fault(tr("The layout program would not stop talking."));
        if (residentSize(child->processId()) > call.memoryLimit)
            return fault(memoryFault(call.memoryLimit));
    }
}

} // namespace

QString defaultLayoutHelper()
{
    const QString wanted = qEnvironmentVariable("AFTERMAP_LAYOUT_HELPER");
    if (!wanted.isEmpty())
        return wanted;
    const QString folder = QCoreApplication::instance()
                               ? QCoreApplication::applicationDirPath()
                               : QFileInfo(QFile::symLinkTarget(u"/proc/self/exe"_s)).path();
    return folder + u"/aftermap-layout"_s;
}

Result<PlacedSpine> layOutWithHelper(const SpineGraph& graph, const HelperCall& call,
                                     const JobControl& control)
{
    const QString program = call.program.isEmpty() ? defaultLayoutHelper() : call.program;
    if (!QFileInfo(program).isExecutable())
        return fault(tr("The layout program %1 is missing.").arg(program));
    const Result<QByteArray> answer = converse(program, layoutRequest(graph), call, control);
    if (!answer)
        return tl::unexpected(answer.error());
    return readLayoutAnswer(*answer, graph);
}

} // namespace aftermap
