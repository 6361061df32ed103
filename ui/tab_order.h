// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace aftermap {

/// Where Tab goes from `current` (Shift+Tab: not `forward`): through `parts` in their order, and
/// inside each through everything in sight that takes the focus, in the order in which it was made,
/// what is scrolled away too; round again at the end. What is none of them, such as tabs, comes last. Null where nothing takes
/// the focus. Qt's own chain breaks where scroll areas and parts with parts of their own are ordered
/// one by one.
QWidget* nextTabStop(const QWidget& window, const QList<QWidget*>& parts, const QWidget* current, bool forward);

} // namespace aftermap
