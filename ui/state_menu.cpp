// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state_menu.h"

#include "render/narration.h"
#include "render/state_glyph.h"
#include "ui/look.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr ServiceState worstFirst[] = {ServiceState::MajorOutage, ServiceState::PartialOutage,
                                       ServiceState::DegradedPerformance, ServiceState::UnderMaintenance,
                                       ServiceState::Recovering, ServiceState::Operational, ServiceState::Unknown};

QIcon signOf(ServiceState state, ThemeKind kind, double devicePixelRatio)
{
    const double side = textPixels(1.1);
    QPixmap pixmap((QSizeF(side, side) * devicePixelRatio).toSize());
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    ServiceStatus status;
    status.state = state;
    status.evidence = Evidence::Reported;
    paintStateGlyph(painter, QRectF(1, 1, side - 2, side - 2), status, theme(kind));
    return QIcon(pixmap);
}

/// An ampersand in a name is no mnemonic.
QString plain(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

StateMenu::StateMenu(QWidget* parent) : QMenu(parent)
{
    setObjectName(u"stateMenu"_s);
    setAccessibleName(tr("States"));
}

void StateMenu::begin(const QString& title)
{
    clear();
    addAction(plain(title))->setEnabled(false);
    addSeparator();
}

void StateMenu::add(ServiceState state, const QString& words, ThemeKind theme)
{
    QAction* action = addAction(signOf(state, theme, devicePixelRatioF()), plain(words));
    action->setObjectName(toWord(state));
    connect(action, &QAction::triggered, this, [this, state] { emit chosen(state); });
}

void StateMenu::offer(const QString& title, ThemeKind theme, QPoint at)
{
    begin(title);
    for (const ServiceState state : worstFirst)
        add(state, stateWords(state), theme);
    popup(at);
}

} // namespace aftermap
