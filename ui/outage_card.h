// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"
#include "session/outage_shelf.h"

#include <QAbstractButton>
#include <QPixmap>

namespace aftermap {

/// "14 h 32 min", or that nobody reported it.
QString durationWords(const OutageFacts& facts);
/// "1 service", "120 services"
QString servicesWords(const OutageFacts& facts);

/// An outage as a card: its impact curve on the scale that all cards share, title, day, length, cause
/// and number of services. A click selects it, a double click or Enter opens it; with Ctrl it is
/// marked for a comparison. A file that cannot be read says why.
class OutageCard : public QAbstractButton
{
    Q_OBJECT

public:
    OutageCard(const ShelvedOutage& outage, ThemeKind kind, QWidget* parent);

    const ShelvedOutage& outage() const { return m_outage; }
    const QString& path() const { return m_outage.path; }
    bool isReadable() const { return m_outage.presentation != nullptr; }
    /// The file has changed.
    void setOutage(const ShelvedOutage& outage);
    void setTheme(ThemeKind kind);
    /// The one that is selected; it alone is a stop of Tab.
    void setCurrent(bool current);
    bool isCurrent() const { return m_current; }
    /// Marked for a comparison.
    void setMarked(bool marked);
    bool isMarked() const { return m_marked; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

signals:
    void selected();
    void opened();
    void markAsked();
    void keyPressed(QKeyEvent* event); ///< one that the card has no use for

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;

private:
    void describe();
    double wordsHeight() const;
    QRectF inner() const;
    QRectF curveArea() const;
    void paintCurve(QPainter& painter, const QRectF& area);
    void paintWords(QPainter& painter) const;

    ShelvedOutage m_outage;
    ThemeKind m_theme;
    bool m_current = false;
    bool m_marked = false;
    QPixmap m_curve; ///< as it was painted last; null when it must be painted anew
};

} // namespace aftermap
