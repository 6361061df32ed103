// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dock_title.h"

#include "ui/elided_label.h"
#include "ui/icons.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr int buttonSide = 24; // the least that a finger or an unsteady hand can hit
constexpr int signSide = 14;

} // namespace

DockTitle::DockTitle(QDockWidget* dock)
    : QWidget(dock), m_dock(dock), m_label(new ElidedLabel(0.92, QFont::DemiBold, this)),
      m_float(button(u"floatPanel"_s)), m_hide(button(u"hidePanel"_s))
{
    setObjectName(u"dockTitle"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 4, 0);
    row->setSpacing(0);
    row->addWidget(m_label, 1);
    row->addWidget(m_float);
    row->addWidget(m_hide);
    m_label->setProperty("tone", u"muted"_s);
    m_label->setText(dock->windowTitle());
    const QString hides = tr("Hide the panel “%1”.").arg(dock->windowTitle());
    m_hide->setAccessibleName(hides);
    m_hide->setToolTip(tr("Hide this panel; it comes back with View ▸ Panels."));
    connect(m_float, &QToolButton::clicked, dock, [dock] { dock->setFloating(!dock->isFloating()); });
    connect(m_hide, &QToolButton::clicked, dock, &QDockWidget::hide);
    connect(dock, &QDockWidget::topLevelChanged, this, &DockTitle::tellWhatItDoes);
    tellWhatItDoes();
}

QToolButton* DockTitle::button(const QString& name)
{
    auto* made = new QToolButton(this);
    made->setObjectName(name);
    made->setFixedSize(buttonSide, buttonSide);
    made->setIconSize(QSize(signSide, signSide));
    made->setFocusPolicy(Qt::NoFocus); // the menu of panels does the same for the keyboard
    return made;
}

void DockTitle::tellWhatItDoes()
{
    const bool floating = m_dock->isFloating();
    const QString title = m_dock->windowTitle();
    m_float->setAccessibleName(floating ? tr("Put the panel “%1” back into the window.").arg(title)
                                        : tr("Detach the panel “%1”.").arg(title));
    m_float->setToolTip(floating ? tr("Put this panel back into the window.")
                                 : tr("Detach this panel as a window of its own."));
}

QSize DockTitle::sizeHint() const
{
    return {m_label->sizeHint().width() + 2 * buttonSide + 16, minimumSizeHint().height()};
}

QSize DockTitle::minimumSizeHint() const
{
    return {2 * buttonSide + 16, m_folded ? 0 : std::max(buttonSide, m_label->sizeHint().height() + 4)};
}

void DockTitle::setFolded(bool folded)
{
    if (folded == m_folded)
        return;
    m_folded = folded;
    for (QWidget* part : {static_cast<QWidget*>(m_label), static_cast<QWidget*>(m_float), static_cast<QWidget*>(m_hide)})
        part->setVisible(!folded);
    updateGeometry();
}

void DockTitle::setTheme(ThemeKind kind)
{
    m_float->setIcon(quietIcon(Icon::Float, theme(kind)));
    m_hide->setIcon(quietIcon(Icon::Close, theme(kind)));
}

} // namespace aftermap
