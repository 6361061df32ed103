// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace aftermap {

/// Says in the graph's corner what is filtered, so that nobody takes a part for the whole; a click
/// shows everything again.
class GraphChip : public QPushButton
{
    Q_OBJECT

public:
    explicit GraphChip(QWidget* graph);

    /// Empty: nothing is filtered, and the chip is gone.
    void say(const QString& words);
    /// Into the corner of a graph of that size.
    void place(QSize graph);

private:
    QString m_words;
};

} // namespace aftermap
