// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plain_text.h"

#include <QEvent>
#include <QHelpEvent>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace aftermap {

QLabel* plainLabel(QWidget* parent, const QString& text)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

QString plainTooltip(const QString& text)
{
    if (text.isEmpty())
        return {};
    return u"<p style=\"white-space:pre-wrap\">%1</p>"_s.arg(text.toHtmlEscaped());
}

bool PlainTextGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Polish) {
        auto* label = qobject_cast<QLabel*>(watched);
        // Qt's own tooltip is a label too; it is only ever given what plainTooltip() made.
        if (label != nullptr && !label->inherits("QTipLabel"))
            label->setTextFormat(Qt::PlainText);
    } else if (event->type() == QEvent::ToolTip) {
        auto* widget = qobject_cast<QWidget*>(watched);
        if (widget != nullptr && !widget->toolTip().isEmpty()
            && !widget->property(tellsItsOwnTooltip).toBool()) {
            QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(),
                               plainTooltip(widget->toolTip()), widget);
            return true;
        }
    }
    return false;
}

} // namespace aftermap
