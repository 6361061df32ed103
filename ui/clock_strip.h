// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "render/theme.h"
#include "ui/outage_view.h"

#include <QWidget>

#include <vector>

namespace aftermap {

/// One moment on several clocks: where the story happened, where the reader is, UTC, and since the
/// onset. The reader's clock is left out where it reads like one of the others; a day is named where
/// it is not the onset's. Its hint does not change while time runs.
class ClockStrip : public QWidget, public OutageView
{
    Q_OBJECT

public:
    /// `local` is the reader's zone.
    explicit ClockStrip(const Zone& local, QWidget* parent = nullptr);

    QSize sizeHint() const override { return sizeFor(Clocks::All); }
    /// Where there is little room the reader's clock goes first, then UTC, which the header tells too.
    QSize minimumSizeHint() const override { return sizeFor(Clocks::OfThePlace); }

    struct Reading
    {
        QString value, name;
        bool operator==(const Reading&) const = default;
    };
    const std::vector<Reading>& readings() const { return m_readings; }

public slots:
    void setPresentation(const aftermap::PresentationPtr& presentation, aftermap::Change change) override;
    void setPosition(aftermap::PlayTime position) override;
    void setTheme(aftermap::ThemeKind kind) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Reading> readingsAt(Instant t) const;
    void measure();
    enum class Clocks { All, WithoutReaders, OfThePlace };

    bool isReaders(std::size_t reading) const;
    bool isShown(std::size_t reading, Clocks clocks) const;
    QSize sizeFor(Clocks clocks) const;

    Zone m_local;
    PresentationPtr m_presentation;
    PlayTime m_position;
    ThemeKind m_theme = ThemeKind::Dark;
    std::vector<Zone> m_zones;
    std::vector<Reading> m_readings;
    std::vector<double> m_widths; ///< of each reading at its widest
};

/// The zone that this machine is set to; UTC when that cannot be told.
Zone readersZone();

} // namespace aftermap
