// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace aftermap {

/// Edits (insert, delete, replace, swap of neighbours) that turn one into the other, or `limit` + 1
/// when there are more. Case counts.
int editDistance(QStringView a, QStringView b, int limit);

/// The candidate that `word` was most likely meant to be, or nothing when none is near enough (a
/// third of its length, at most 3). The first of equally near ones.
QString closest(QStringView word, const QStringList& candidates);

/// "; did you mean \"x\"?" for the closest candidate, else ".".
QString didYouMean(QStringView word, const QStringList& candidates);

} // namespace aftermap
