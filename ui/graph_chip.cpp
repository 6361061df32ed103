// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graph_chip.h"

#include <QFontMetrics>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr int corner = 10;  // pixels kept beside it
constexpr int between = 3;  // above and below it
constexpr int padding = 26; // of the button, both sides

int heightFor(const QFontMetrics& metrics)
{
    return std::max(28, metrics.height() + 10);
}

} // namespace

GraphChip::GraphChip(QWidget* graph) : QPushButton(graph)
{
    setObjectName(u"graphChip"_s);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setToolTip(tr("A part of the graph is faded or hidden; click to show everything again."));
    hide();
}

void GraphChip::say(const QString& words)
{
    if (words == m_words)
        return;
    m_words = words;
    setAccessibleName(words);
    setAccessibleDescription(toolTip());
    setVisible(!words.isEmpty());
    if (parentWidget() != nullptr)
        place(parentWidget()->size());
}

void GraphChip::place(QSize graph)
{
    const QString closing = u"  \u00d7"_s;
    const QFontMetrics metrics(font());
    const int room = std::max(24, graph.width() - 2 * corner);
    const QString cut =
        metrics.elidedText(m_words, Qt::ElideMiddle, room - padding - metrics.horizontalAdvance(closing));
    // An ampersand in a name is not a mnemonic.
    setText(QString(cut).replace(u'&', u"&&"_s) + closing);
    const int width = std::min(room, metrics.horizontalAdvance(cut + closing) + padding);
    const int height = heightFor(metrics);
    setGeometry(corner, graph.height() - height - between, width, height);
}

int GraphChip::room() const
{
    return m_words.isEmpty() ? 0 : heightFor(QFontMetrics(font())) + 2 * between;
}

} // namespace aftermap
