// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/header_view.h"

#include "render/header_painter.h"
#include "render/line_legend.h"
#include "render/narration.h"
#include "ui/look.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// The header has sizes of its own, as in pictures and films; here it grows with the system's text, as
/// far as what it says still fits.
double scaleFor(int width)
{
    constexpr double needed = 985; // with the whole of both legends
    return std::clamp(width / needed, 1.0, textScale());
}

} // namespace

HeaderView::HeaderView(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"headerView"_s);
    setAccessibleName(tr("Clock, impact and legend"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setLayoutDirection(Qt::LeftToRight); // as in pictures and films
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize HeaderView::sizeHint() const
{
    return {900, heightForWidth(900)};
}

int HeaderView::heightForWidth(int width) const
{
    const double scale = scaleFor(width);
    return int(std::ceil(headerHeight(width / scale) * scale));
}

void HeaderView::setPresentation(const PresentationPtr& presentation, Change)
{
    m_presentation = presentation;
    QStringList tip;
    if (m_presentation) {
        tip << impactExplanation(*m_presentation);
        if (const QString lines = lineLegendWords(*m_presentation->incident); !lines.isEmpty())
            tip << tr("Lines: %1.").arg(lines);
    }
    setToolTip(tip.join(u'\n'));
    update();
}

void HeaderView::setPosition(PlayTime position)
{
    m_position = position;
    update();
}

void HeaderView::setTheme(ThemeKind kind)
{
    m_theme = kind;
    update();
}

void HeaderView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme(m_theme).canvas);
    if (m_presentation == nullptr)
        return;
    const double scale = scaleFor(width());
    View view;
    view.size = QSizeF(size()) / scale;
    view.devicePixelRatio = devicePixelRatioF() * scale;
    view.theme = m_theme;
    painter.scale(scale, scale);
    paintHeader(painter, QRectF(QPointF(), view.size), *m_presentation, view, m_presentation->pacing.instant(m_position));
}

} // namespace aftermap
