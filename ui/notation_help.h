// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace aftermap {

/// How notes are written: an example of each kind of line, and what it means.
class NotationHelp : public QWidget
{
    Q_OBJECT

public:
    explicit NotationHelp(QWidget* parent = nullptr);
};

} // namespace aftermap
