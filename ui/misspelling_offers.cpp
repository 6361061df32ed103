// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/misspelling_offers.h"

#include "base/safe_text.h"
#include "ui/plain_text.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QString keyOf(const LikelyMisspelling& pair)
{
    return pair.name + u'\n' + pair.meant;
}

QString shown(const QString& name)
{
    return shownSnippet(name, 32);
}

QString onButton(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

MisspellingOffers::MisspellingOffers(QWidget* parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    setObjectName(u"misspellingOffers"_s);
    setAccessibleName(tr("Names that are probably one service"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(4);
    hide();
}

void MisspellingOffers::offer(const std::vector<LikelyMisspelling>& pairs)
{
    m_pairs = pairs;
    build();
}

void MisspellingOffers::build()
{
    std::vector<LikelyMisspelling> wanted;
    for (const LikelyMisspelling& pair : m_pairs) {
        if (!m_refused.contains(keyOf(pair)) && wanted.size() < most)
            wanted.push_back(pair);
    }
    if (wanted == m_shown)
        return;
    m_shown = wanted;
    for (QWidget* old : findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        m_rows->removeWidget(old);
        old->hide();
        old->setObjectName({});
        old->deleteLater();
    }
    for (const LikelyMisspelling& pair : m_shown) {
        auto* offer = new QWidget(this);
        auto* row = new QHBoxLayout(offer);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        auto* merge = new QPushButton(onButton(tr("Merge “%1” into “%2”").arg(shown(pair.name), shown(pair.meant))), offer);
        merge->setObjectName(u"mergeName"_s);
        merge->setToolTip(tr("They look like one service. Every place in the notes is written alike; Ctrl+Z takes it back."));
        merge->setAutoDefault(false);
        auto* apart = new QPushButton(tr("They are two"), offer);
        apart->setObjectName(u"keepNamesApart"_s);
        apart->setProperty("tone", u"quiet"_s);
        apart->setAutoDefault(false);
        row->addWidget(merge);
        row->addWidget(apart);
        row->addStretch(1);
        m_rows->addWidget(offer);
        connect(merge, &QPushButton::clicked, this, [this, pair] { emit mergeWanted(pair); });
        connect(apart, &QPushButton::clicked, this, [this, pair] {
            m_refused.insert(keyOf(pair));
            build();
        });
    }
    setVisible(!m_shown.empty());
}

} // namespace aftermap
