// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/impact_plot_services.h"

#include "render/narration.h"
#include "ui/look.h"
#include "ui/plain_text.h"

#include <QGridLayout>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

ImpactPlotServices::ImpactPlotServices(QWidget* parent)
    : QFrame(parent, Qt::Popup), m_title(plainLabel(this)), m_grid(new QGridLayout), m_more(plainLabel(this))
{
    setObjectName(u"spanServicesList"_s);
    setAccessibleName(tr("Services affected in the span"));
    setFrameShape(QFrame::StyledPanel);
    m_title->setFont(textFont(1, QFont::DemiBold));
    m_more->setProperty("tone", u"muted"_s);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(3);
    auto* copy = new QPushButton(tr("Copy these figures"), this);
    copy->setObjectName(u"copyAllFigures"_s);
    copy->setToolTip(tr("All figures and all services, as text and columns (Ctrl+Shift+C)."));
    connect(copy, &QPushButton::clicked, this, &ImpactPlotServices::copyWanted);
    connect(copy, &QPushButton::clicked, this, &QWidget::close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addLayout(m_grid);
    column->addWidget(m_more);
    column->addWidget(copy, 0, Qt::AlignLeft);
}

void ImpactPlotServices::showFor(const Presentation& presentation, const SpanFigures& figures, const QWidget* below)
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_title->setText(tr("Affected for how long, of %1").arg(formatSpan(figures.span.length())));
    const std::size_t listed = std::min(figures.services.size(), mostListed);
    for (std::size_t i = 0; i < listed; ++i) {
        const ServiceTime& time = figures.services[i];
        const int row = int(i);
        m_grid->addWidget(plainLabel(this, presentation.incident->service(time.service).label().shown()), row, 0);
        m_grid->addWidget(plainLabel(this, formatSpan(time.affected)), row, 1, Qt::AlignRight);
        auto* worst = plainLabel(this, time.assumed > Milliseconds::zero()
                                           ? tr("worst: %1 · %2 assumed")
                                                 .arg(stateWords(time.worst).toLower(), formatSpan(time.assumed))
                                           : tr("worst: %1").arg(stateWords(time.worst).toLower()));
        worst->setProperty("tone", u"muted"_s);
        m_grid->addWidget(worst, row, 2);
    }
    m_more->setVisible(listed < figures.services.size());
    m_more->setText(tr("and %1 more, all of them in the copied text").arg(figures.services.size() - listed));
    adjustSize();
    const QPoint corner = below->mapToGlobal(QPoint(below->width(), 0));
    QPoint at = corner - QPoint(width(), height() + 4);
    if (const QScreen* screen = below->screen()) {
        const QRect room = screen->availableGeometry();
        at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
        at.setY(std::max(at.y(), room.top()));
    }
    move(at);
    show();
}

} // namespace aftermap
