// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QAccessibleEvent;
class QAccessibleInterface;
class QWidget;

namespace aftermap {

class PlayheadOnScreen;
class ServicesOnScreen;

/// Makes every SpokenView readable over AT-SPI and its kin: a ServicesOnScreen as a list of services
/// that can be chosen, a PlayheadOnScreen as a value that can be set. Once a program; more do nothing.
void installAccessibility();

/// `view` is the same object as `widget`; both live as long as the interface.
QAccessibleInterface* accessibleServices(QWidget* widget, ServicesOnScreen& view);
QAccessibleInterface* accessiblePlayhead(QWidget* widget, PlayheadOnScreen& view);

/// Whether a screen reader or its kin is there. What is only for them is left undone otherwise.
bool somebodyListens();
/// Hands an event on to them.
void tell(QAccessibleEvent& event);
/// Listens instead of them, also where the platform knows no screen readers; empty ends that.
void listen(std::function<void(const QAccessibleEvent&)> listener);

/// Tells whoever listens that the keyboard now stands on the chosen service of `widget`, a
/// ServicesOnScreen with the focus. Costs nothing while nobody listens.
void tellChosenService(QWidget* widget);

/// Tells whoever listens that what `widget` says of itself has changed. Costs nothing while nobody listens.
void tellDescription(QWidget* widget);

} // namespace aftermap
