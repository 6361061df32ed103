// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace aftermap {

/// Says below the graph, in its corner, what is filtered, so that nobody takes a part for the whole; a click
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
    /// Height of what it needs for itself below the picture; 0 while it is gone.
    int room() const;

private:
    QString m_words;
};

} // namespace aftermap
