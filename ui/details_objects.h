// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "render/theme.h"

#include <QObject>
#include <QRectF>
#include <QTextObjectInterface>

class QTextDocument;

namespace aftermap {

/// What stands between the words of the details and is drawn: the glyph of a state, the arrow of a
/// heading, the states of a service as a bar across the outage.
class DetailsObjects : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    explicit DetailsObjects(QTextDocument* document);

    void setPresentation(PresentationPtr presentation) { m_presentation = std::move(presentation); }
    void setTheme(ThemeKind kind) { m_theme = kind; }
    /// Where the playhead stands in bars.
    void setNow(Instant now) { m_now = now; }

    /// Formats of the one character that each of them is in the text.
    static QTextCharFormat glyph(ServiceStatus status);
    static QTextCharFormat arrow(bool open);
    static QTextCharFormat bar(ServiceId service);
    /// Where the last bar was drawn, in the document; empty before.
    QRectF barRect() const { return m_barRect; }

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    void drawBar(QPainter& painter, const QRectF& rect, ServiceId service);

    PresentationPtr m_presentation;
    ThemeKind m_theme = ThemeKind::Dark;
    Instant m_now;
    QRectF m_barRect;
};

} // namespace aftermap
