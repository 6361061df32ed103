// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace aftermap {

/// While it is on, Escape is its own wherever the focus is: for drags, which can be called off.
class EscapeWatch : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void setOn(bool on);

signals:
    void escaped();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_isOn = false;
};

} // namespace aftermap
