// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/header_view.h"

#include "render/header_painter.h"
#include "render/narration.h"

#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

HeaderView::HeaderView(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"headerView"_s);
    setAccessibleName(tr("Clock, impact and legend"));
    setAttribute(Qt::WA_OpaquePaintEvent);
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
    return int(std::ceil(headerHeight(width)));
}

void HeaderView::setPresentation(const PresentationPtr& presentation, Change)
{
    m_presentation = presentation;
    setToolTip(m_presentation ? impactExplanation(*m_presentation) : QString());
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
    View view;
    view.size = size();
    view.devicePixelRatio = devicePixelRatioF();
    view.theme = m_theme;
    paintHeader(painter, rect(), *m_presentation, view, m_presentation->pacing.instant(m_position));
}

} // namespace aftermap
