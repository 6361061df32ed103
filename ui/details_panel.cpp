// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details_panel.h"

#include "ui/form_view.h"
#include "ui/inspector.h"
#include "ui/look.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QStackedLayout>

#include <algorithm>

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
        m_before = height();
        share(std::max(height(), int(std::min(textPixels(linesOfForm), window()->height() * mostOfWindow))));
    } else {
        share(m_before);
    }
}

void DetailsPanel::share(int wanted)
{
    QDockWidget* panel = dock();
    auto* whole = qobject_cast<QMainWindow*>(window());
    if (panel != nullptr && whole != nullptr && !panel->isFloating() && wanted > 0)
        whole->resizeDocks({panel}, {wanted + panel->height() - height()}, Qt::Vertical);
}

} // namespace aftermap
