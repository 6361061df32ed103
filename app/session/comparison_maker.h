// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "session/job.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <vector>

namespace aftermap {

/// A comparison, and the file of each of its outages.
struct MadeComparison
{
    std::shared_ptr<const Comparison> comparison; ///< never null
    QStringList files;                            ///< as Comparison::outages
};

/// Reads outages beside the window and puts them side by side.
class ComparisonMaker : public QObject
{
    Q_OBJECT

public:
    explicit ComparisonMaker(QObject* parent = nullptr) : QObject(parent) {}

    bool isBusy() const { return m_job.isRunning(); }

public slots:
    /// Files with errors are told and left out; with fewer than two others nothing is made.
    void read(const QStringList& files, aftermap::MilestoneKind alignment);
    /// The outages that were read, on another milestone.
    void align(aftermap::MilestoneKind alignment);

signals:
    void made(const aftermap::MadeComparison& made);
    /// One sentence for each, and its details, a line each.
    void failed(const QString& message, const QStringList& details);

private:
    struct Read
    {
        std::vector<std::shared_ptr<const Incident>> incidents;
        QStringList files;
    };
    void finish(const Read& read, const Result<Comparison>& comparison);

    Read m_read;
    Job m_job{*this};
};

} // namespace aftermap
