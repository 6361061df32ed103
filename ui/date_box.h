// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateEdit>

namespace aftermap {

/// A day with a calendar behind an arrow of the same family as the icons.
class DateBox : public QDateEdit
{
    Q_OBJECT

public:
    explicit DateBox(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace aftermap
