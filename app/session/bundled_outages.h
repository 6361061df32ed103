// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "session/data_folder.h"
#include "session/job.h"

#include <QObject>
#include <QString>

#include <vector>

namespace aftermap {

/// An outage that comes with the program, as far as a card tells of it.
struct BundledOutage
{
    QString path;
    PresentationPtr presentation; ///< without a layout; never null
};

/// The timelines of the data folder, newest outage first; those with errors are left out.
std::vector<BundledOutage> findBundledOutages(const DataPlaces& places, const JobControl& control);

/// Finds them beside the window.
class BundledOutages : public QObject
{
    Q_OBJECT

public:
    explicit BundledOutages(QObject* parent = nullptr) : QObject(parent) {}

public slots:
    /// Looks once; later calls do nothing.
    void find();

signals:
    void found(const std::vector<aftermap::BundledOutage>& outages);

private:
    bool m_asked = false;
    Job m_job{*this};
};

} // namespace aftermap
