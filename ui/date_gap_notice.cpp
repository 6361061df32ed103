// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/date_gap_notice.h"

#include "ui/plain_text.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace aftermap {

DateGapNotice::DateGapNotice(QWidget* parent) : QFrame(parent), m_words(plainLabel(this)), m_take(new QPushButton(tr("Use its date"), this))
{
    setObjectName(u"dateGapNotice"_s);
    setAccessibleName(tr("Dates that lie far apart"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(10);
    m_words->setObjectName(u"dateGapWords"_s);
    m_words->setWordWrap(true);
    row->addWidget(m_words, 1);
    m_take->setObjectName(u"takeFileDate"_s);
    m_take->setAutoDefault(false);
    m_take->setToolTip(tr("Sets the date above to the day on which the file begins."));
    row->addWidget(m_take);
    connect(m_take, &QPushButton::clicked, this, [this] {
        if (m_gap && m_gap->date)
            emit dateWanted(*m_gap->date);
    });
    hide();
}

void DateGapNotice::tell(const std::optional<DateGap>& gap)
{
    m_gap = gap;
    if (gap) {
        m_words->setText(gap->words);
        m_take->setText(tr("Use %1").arg(gap->dateWords));
        m_take->setVisible(gap->date.has_value());
    }
    setVisible(gap.has_value());
}

} // namespace aftermap
