// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/column_choices.h"

#include "ui/choice_box.h"
#include "ui/elided_label.h"
#include "ui/look.h"

#include <QGridLayout>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

QString columnWords(ColumnRole role)
{
    switch (role) {
    case ColumnRole::Ignored: return ColumnChoices::tr("not used");
    case ColumnRole::Time: return ColumnChoices::tr("Time, or start");
    case ColumnRole::End: return ColumnChoices::tr("End");
    case ColumnRole::Duration: return ColumnChoices::tr("How long");
    case ColumnRole::Service: return ColumnChoices::tr("Service");
    case ColumnRole::State: return ColumnChoices::tr("State");
    case ColumnRole::Text: return ColumnChoices::tr("Text");
    case ColumnRole::Value: return ColumnChoices::tr("Number");
    case ColumnRole::From: return ColumnChoices::tr("Who needs");
    case ColumnRole::To: break;
    }
    return ColumnChoices::tr("Who is needed");
}

QString tableKindWords(TableKind kind)
{
    switch (kind) {
    case TableKind::Events: return ColumnChoices::tr("Things that happened at a time");
    case TableKind::Intervals: return ColumnChoices::tr("A service in a state, from and to");
    case TableKind::Counts: return ColumnChoices::tr("Numbers over time");
    case TableKind::Edges: break;
    }
    return ColumnChoices::tr("Who needs whom");
}

std::vector<ColumnRole> columnRolesOf(TableKind kind)
{
    using enum ColumnRole;
    switch (kind) {
    case TableKind::Events: return {Ignored, Time, Service, State, Text};
    case TableKind::Intervals: return {Ignored, Time, End, Duration, Service, State, Text};
    case TableKind::Counts: return {Ignored, Time, Value, Service};
    case TableKind::Edges: break;
    }
    return {Ignored, From, To};
}

ColumnChoices::ColumnChoices(QWidget* parent) : QScrollArea(parent)
{
    setObjectName(u"columnChoices"_s);
    setAccessibleName(tr("Columns"));
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget;
    m_grid = new QGridLayout(inside);
    m_grid->setContentsMargins(0, 0, 8, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(2, 1);
    m_grid->setColumnMinimumWidth(0, int(textPixels(11)));
    setWidget(inside);
    inside->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

void ColumnChoices::setColumns(const QStringList& names, const QStringList& samples, const TableMapping& mapping)
{
    for (QWidget* old : widget()->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        m_grid->removeWidget(old);
        old->hide();
        old->setObjectName({});
        old->deleteLater();
    }
    m_boxes.clear();
    m_roles = mapping.columns;
    const std::vector<ColumnRole> offered = columnRolesOf(mapping.kind);
    const auto columns = std::min<qsizetype>({names.size(), most, qsizetype(m_roles.size())});
    for (qsizetype i = 0; i < columns; ++i) {
        auto* name = new ElidedLabel(1, QFont::DemiBold, widget());
        name->setWhole(names[i]);
        auto* box = new ChoiceBox(widget());
        box->setObjectName(u"column%1"_s.arg(i));
        box->setAccessibleName(tr("What column %1 holds").arg(names[i]));
        for (const ColumnRole role : offered)
            box->addItem(columnWords(role), int(role));
        box->setCurrentIndex(std::max(0, box->findData(int(m_roles[std::size_t(i)]))));
        auto* sample = new ElidedLabel(1, QFont::Normal, widget());
        sample->setProperty("tone", u"muted"_s);
        sample->setWhole(samples.value(i));
        m_grid->addWidget(name, int(i), 0);
        m_grid->addWidget(box, int(i), 1);
        m_grid->addWidget(sample, int(i), 2);
        connect(box, &QComboBox::activated, this, &ColumnChoices::changed);
        m_boxes.push_back(box);
    }
    for (int row = 0; row < m_grid->rowCount(); ++row)
        m_grid->setRowStretch(row, row == columns ? 1 : 0);
    m_grid->setRowStretch(int(columns), 1);
    int height = 0;
    for (const ChoiceBox* box : m_boxes)
        height += box->sizeHint().height() + m_grid->verticalSpacing();
    setMaximumHeight(std::max(40, height + 6));
}

std::vector<ColumnRole> ColumnChoices::roles() const
{
    std::vector<ColumnRole> roles = m_roles;
    for (std::size_t i = 0; i < m_boxes.size(); ++i)
        roles[i] = ColumnRole(m_boxes[i]->currentData().toInt());
    return roles;
}

} // namespace aftermap
