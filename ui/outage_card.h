// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"
#include "session/bundled_outages.h"

#include <QAbstractButton>

namespace aftermap {

/// An outage as a card to press: title, day, how many services, what it was, and its impact curve.
class OutageCard : public QAbstractButton
{
    Q_OBJECT

public:
    OutageCard(const BundledOutage& outage, ThemeKind kind, QWidget* parent);

    const QString& path() const { return m_outage.path; }
    void setTheme(ThemeKind kind);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    QString figures() const;

    BundledOutage m_outage;
    ThemeKind m_theme;
    bool m_showFocus = false; ///< of the keyboard
};

} // namespace aftermap
