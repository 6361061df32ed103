// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

#include <string>
#include <vector>

namespace aftermap {

/// An application that notes how much CPU of its thread each event takes that the event loop hands
/// out; events sent by a handler count as part of it.
class HandlerClock : public QApplication
{
public:
    enum Frequency {
        Common, ///< what a person does all the time: counts for the percentile
        Rare    ///< counts for the worst only
    };

    using QApplication::QApplication;

    /// From now on events belong to `name`; the first one is Rare.
    void phase(const char* name, Frequency frequency = Common);
    bool notify(QObject* receiver, QEvent* event) override;

    /// Prints a line a phase; returns the 99th percentile over the common phases, ms of CPU. Events
    /// that took less than 0.05 ms are no handlers worth the name and are left out.
    double report() const;
    /// ms of CPU of the dearest event of all.
    double worst() const;

private:
    struct Phase
    {
        std::string name;
        Frequency frequency;
        std::vector<double> costs; ///< ms of CPU
        double worst = 0;
        std::string worstEvent;
    };
    std::vector<Phase> m_phases;
    int m_depth = 0;
};

} // namespace aftermap
