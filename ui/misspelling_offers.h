// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/notes.h"

#include <QSet>
#include <QWidget>

class QVBoxLayout;

namespace aftermap {

/// Offers to write names alike that are probably one service. Those that were refused do not come back.
class MisspellingOffers : public QWidget
{
    Q_OBJECT

public:
    /// So many are offered at a time.
    static constexpr int most = 3;

    explicit MisspellingOffers(QWidget* parent = nullptr);

    void offer(const std::vector<LikelyMisspelling>& pairs);
    /// Nothing is refused any more.
    void forget() { m_refused.clear(); }

signals:
    void mergeWanted(const aftermap::LikelyMisspelling& pair);

private:
    void build();

    std::vector<LikelyMisspelling> m_pairs;
    std::vector<LikelyMisspelling> m_shown;
    QSet<QString> m_refused;
    QVBoxLayout* m_rows;
};

} // namespace aftermap
