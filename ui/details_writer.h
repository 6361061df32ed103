// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/details.h"
#include "render/theme.h"

#include <QSet>
#include <QString>
#include <QTextCursor>

#include <vector>

class QTextDocument;

namespace aftermap {

/// A stretch of the text that leads somewhere. References are "service:3", "event:5",
/// "time:1760943720000", "fold:why" and "more:needs"; they are made here and nowhere else.
struct DetailsAnchor
{
    QString reference;
    QTextCursor range;
};

/// What was written, besides the text.
struct WrittenDetails
{
    std::vector<DetailsAnchor> anchors; ///< in the order of the text
    int liveAt = -1; ///< where the words stand that go with the clock, empty as yet; -1 without
};

/// Which sections are folded, and of which all lines are shown; by id.
struct DetailsFolding
{
    QSet<QString> folded;
    QSet<QString> whole;
};

/// Writes details into an empty document. Text is put in as text: nothing of it is taken for markup.
WrittenDetails writeDetails(QTextDocument& document, const Details& details, const DetailsFolding& folding,
                            const Theme& theme);

} // namespace aftermap
