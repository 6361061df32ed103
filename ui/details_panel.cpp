// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details_panel.h"

#include "ui/form_view.h"
#include "ui/inspector.h"
#include "ui/look.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QStackedLayout>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace aftermap {

namespace {

constexpr double linesOfForm = 44; ///< most of a form is seen at once
constexpr double mostOfWindow = 0.56;

} // namespace

DetailsPanel::DetailsPanel(Inspector& details, FormView& form, QWidget* parent)
    : QWidget(parent), m_stack(new QStackedLayout(this)), m_details(details), m_form(form)
{
    m_stack->addWidget(&details);
    m_stack->addWidget(&form);
    m_stack->setCurrentWidget(&details);
    setFocusProxy(&details);
}

QDockWidget* DetailsPanel::dock() const
{
    return qobject_cast<QDockWidget*>(parentWidget());
}

void DetailsPanel::showForm(bool isShown)
{
    if (isShown == (m_stack->currentWidget() == &m_form))
        return;
    m_stack->setCurrentWidget(isShown ? static_cast<QWidget*>(&m_form) : &m_details);
    // A form has no one place for the keyboard: it stays where it is put.
    setFocusProxy(isShown ? nullptr : static_cast<QWidget*>(&m_details));
    if (QDockWidget* panel = dock(); isShown && panel != nullptr) {
        panel->show();
        panel->raise();
    }
    if (isShown) {
        if (height() != m_restored) // somebody has moved the border since
            m_before = height();
        share(std::max(height(), int(std::min(textPixels(linesOfForm), window()->height() * mostOfWindow))));
    } else {
        share(m_before);
        QTimer::singleShot(0, this, [this] { m_restored = height(); });
    }
}

void DetailsPanel::share(int wanted)
{
    QDockWidget* panel = dock();
    auto* whole = qobject_cast<QMainWindow*>(window());
    if (panel == nullptr || whole == nullptr || panel->isFloating() || wanted <= 0)
        return;
    // Those above and below get what is left: told of one alone, the window moves them all, and a little every time.
    QList<QDockWidget*> docks{panel};
    int others = 0;
    for (QDockWidget* dock : whole->findChildren<QDockWidget*>()) {
        const bool isBeside = dock != panel && !dock->isFloating() && !dock->visibleRegion().isEmpty() &&
                              whole->dockWidgetArea(dock) == whole->dockWidgetArea(panel) &&
                              dock->x() < panel->x() + panel->width() && panel->x() < dock->x() + dock->width();
        if (!isBeside)
            continue;
        docks.append(dock);
        others += dock->height();
    }
    const int own = wanted + panel->height() - height();
    const double share = others > 0 ? std::max(0.0, double(others + panel->height() - own) / others) : 0;
    QList<int> sizes{own};
    for (const QDockWidget* dock : docks.sliced(1))
        sizes.append(int(std::lround(dock->height() * share)));
    whole->resizeDocks(docks, sizes, Qt::Vertical);
}

} // namespace aftermap
