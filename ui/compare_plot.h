// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/compare_painter.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace aftermap {

/// The curves of several outages with a clock line that follows the pointer or the keys. One outage
/// may be chosen; it stands out.
class ComparePlot : public QWidget
{
    Q_OBJECT

public:
    explicit ComparePlot(QWidget* parent = nullptr);

    QSize sizeHint() const override { return {1100, 480}; }
    QSize minimumSizeHint() const override;
    /// What is painted now.
    CompareView view() const;
    const std::shared_ptr<const Comparison>& comparison() const { return m_comparison; }
    std::optional<std::size_t> chosen() const { return m_chosen; }
    /// Where the clock line was put, on the axis; the pointer does not change it.
    std::optional<double> position() const { return m_position; }
    /// The instant of an outage at the clock line, or its onset without one; none where it has no place.
    std::optional<Instant> instantOf(std::size_t outage) const;

public slots:
    void setComparison(const std::shared_ptr<const aftermap::Comparison>& comparison);
    void setAxis(aftermap::CompareAxis axis);
    void setTheme(aftermap::ThemeKind kind);
    void choose(std::optional<std::size_t> outage);
    void setPosition(std::optional<double> position);

signals:
    void chosenChanged();
    void positionChanged();
    /// Somebody wants to look at an outage at the clock line.
    void openWanted(std::size_t outage);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    CompareParts parts() const;
    void chooseBeside(int step);
    void tell();

    std::shared_ptr<const Comparison> m_comparison;
    CompareAxis m_axis = CompareAxis::Hours;
    ThemeKind m_theme = ThemeKind::Dark;
    std::optional<double> m_position;
    std::optional<double> m_hovered;
    std::optional<std::size_t> m_chosen;
    bool m_showFocus = false;
};

} // namespace aftermap
