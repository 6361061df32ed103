// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace aftermap {

/// One line of plain text that ends in "…" where there is no room; the whole text is its tooltip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    /// `size` is a factor of the system's text.
    ElidedLabel(double size, QFont::Weight weight, QWidget* parent = nullptr);

    void setWhole(const QString& text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_size;
    QFont::Weight m_weight;
};

} // namespace aftermap
