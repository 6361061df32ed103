// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outage_summary.h"

#include "render/glossary.h"
#include "ui/look.h"
#include "ui/outage_card.h"
#include "ui/plain_text.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QString figuresOf(const OutageFacts& facts)
{
    const QString cause = facts.cause ? termName(termOf(*facts.cause)) : OutageSummary::tr("not stated");
    QString after = OutageSummary::tr("not reported");
    if (facts.afterResolved)
        after = facts.afterResolved->count() == 0 ? OutageSummary::tr("at the same moment") : formatSpan(*facts.afterResolved);
    return QStringList{OutageSummary::tr("Onset: %1").arg(facts.date),
                       OutageSummary::tr("Onset to recovered: %1").arg(durationWords(facts)),
                       OutageSummary::tr("Declared resolved to recovered: %1").arg(after),
                       OutageSummary::tr("Cause: %1").arg(cause),
                       OutageSummary::tr("Peak: %1 % of the %2 in the file")
                           .arg(QString::number(facts.peak, 'f', 0), servicesWords(facts))}
        .join(u'\n');
}

} // namespace

OutageSummary::OutageSummary(QWidget* parent)
    : QWidget(parent), m_title(plainLabel(this)), m_summary(plainLabel(this)), m_figures(plainLabel(this)),
      m_open(new QPushButton(tr("O&pen this outage"), this))
{
    setObjectName(u"outageSummary"_s);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    m_title->setFont(textFont(1.15, QFont::Bold));
    m_figures->setProperty("tone", u"muted"_s);
    for (QLabel* label : {m_title, m_summary, m_figures}) {
        label->setWordWrap(true);
        label->setMinimumWidth(40);
        rows->addWidget(label);
    }
    m_title->setObjectName(u"summaryTitle"_s);
    m_summary->setObjectName(u"summaryText"_s);
    m_figures->setObjectName(u"summaryFigures"_s);
    m_open->setObjectName(u"openSelectedButton"_s);
    rows->addWidget(m_open, 0, Qt::AlignLeft);
    connect(m_open, &QPushButton::clicked, this, &OutageSummary::opened);
    showNothing();
}

void OutageSummary::showOutage(const ShelvedOutage& outage)
{
    const bool readable = outage.presentation != nullptr;
    m_title->setText(outage.facts.title);
    m_summary->setText(readable ? outage.facts.summary : outage.problem);
    m_summary->setVisible(!m_summary->text().isEmpty());
    m_figures->setText(readable ? figuresOf(outage.facts) : QString());
    m_figures->setVisible(readable);
    m_open->setVisible(readable);
}

void OutageSummary::showNothing()
{
    m_title->setText(tr("No outage is selected"));
    for (QWidget* part : {static_cast<QWidget*>(m_summary), static_cast<QWidget*>(m_figures), static_cast<QWidget*>(m_open)})
        part->setVisible(false);
}

} // namespace aftermap
