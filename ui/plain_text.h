// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QObject>
#include <QString>

namespace aftermap {

/// A label that never takes its text for markup. Qt's own default guesses, and a guess opens files.
QLabel* plainLabel(QWidget* parent, const QString& text = {});

/// The text as a tooltip shows it: escaped, line breaks kept, wrapped where it is long. The only
/// thing that is ever given to QToolTip.
QString plainTooltip(const QString& text);

/// A property: the widget answers tooltip events itself, with plainTooltip().
inline constexpr char tellsItsOwnTooltip[] = "tellsItsOwnTooltip";

/// Watches the whole application: labels that appear become plain text, and tooltips of widgets are
/// escaped before they are shown, whoever set them.
class PlainTextGuard : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace aftermap
