// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incident_page.h"

#include "ui/incident_model.h"
#include "ui/look.h"
#include "ui/plain_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace aftermap {

IncidentPage::IncidentPage(NewOutage& outage, QWidget* parent)
    : QWidget(parent), m_outage(outage), m_title(plainLabel(this)), m_find(new QLineEdit(this)), m_table(new QTableView(this)),
      m_model(new IncidentModel(this)), m_filtered(new QSortFilterProxyModel(this)), m_words(plainLabel(this)),
      m_use(new QPushButton(tr("&Use it"), this))
{
    setObjectName(u"incidentPage"_s);
    m_title->setFont(textFont(1.4, QFont::Bold));
    m_find->setObjectName(u"findIncident"_s);
    m_find->setAccessibleName(tr("Find an outage"));
    m_find->setPlaceholderText(tr("Type to find one of them"));
    m_find->setClearButtonEnabled(false);
    m_find->setMaximumWidth(int(textPixels(28)));
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filtered->setFilterKeyColumn(-1);
    m_table->setObjectName(u"incidentTable"_s);
    m_table->setAccessibleName(tr("Outages of the status page, newest first"));
    m_table->setModel(m_filtered);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->setCornerButtonEnabled(false);
    m_table->horizontalHeader()->setAccessibleName(tr("Columns"));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setProperty("tone", u"choice"_s);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(20, 14, 20, 0);
    rows->setSpacing(12);
    rows->addWidget(m_title);
    rows->addWidget(m_find);
    rows->addWidget(m_table, 1);
    rows->addWidget(composeButtons());
    connect(m_find, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_find, &QLineEdit::textChanged, this, [this] {
        if (!m_table->currentIndex().isValid())
            m_table->selectRow(0);
        tellChosen();
    });
    connect(m_find, &QLineEdit::returnPressed, this, &IncidentPage::use);
    connect(m_table, &QTableView::activated, this, &IncidentPage::use);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &IncidentPage::tellChosen);
}

QWidget* IncidentPage::composeButtons()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 12);
    row->setSpacing(8);
    m_words->setProperty("tone", u"muted"_s);
    row->addWidget(m_words, 1);
    auto* back = new QPushButton(tr("&Back"), bar);
    back->setObjectName(u"incidentsBack"_s);
    back->setAutoDefault(false);
    m_use->setObjectName(u"useIncidents"_s);
    m_use->setProperty("tone", u"primary"_s);
    row->addWidget(back);
    row->addWidget(m_use);
    connect(back, &QPushButton::clicked, this, &IncidentPage::left);
    connect(m_use, &QPushButton::clicked, this, &IncidentPage::use);
    return bar;
}

void IncidentPage::look(std::size_t part)
{
    m_part = part;
    const OutagePart& one = m_outage.parts()[part];
    m_title->setText(tr("Which outage of %1?").arg(one.name()));
    m_find->clear();
    m_model->setOutages(one.found, Zone::named(m_outage.defaults().zone).value_or(Zone()));
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(IncidentModel::Title, QHeaderView::Stretch);
    m_table->clearSelection();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (one.chosen.contains(m_model->outage(row).id))
            m_table->selectionModel()->select(m_filtered->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    if (one.chosen.isEmpty())
        m_table->selectRow(0);
    m_table->setFocus(Qt::OtherFocusReason);
    tellChosen();
}

QStringList IncidentPage::chosen() const
{
    QStringList ids;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        ids += m_model->outage(m_filtered->mapToSource(index).row()).id;
    return ids;
}

void IncidentPage::tellChosen()
{
    const qsizetype count = chosen().size();
    m_use->setEnabled(count > 0);
    m_words->setText(count > 1 ? tr("%1 are chosen; they become one outage.").arg(count)
                               : tr("Ctrl and a click (or Shift and the arrows) chooses several, which become one outage."));
}

void IncidentPage::use()
{
    const QStringList ids = chosen();
    if (ids.isEmpty())
        return;
    m_outage.chooseIncidents(m_part, ids);
    emit used();
}

} // namespace aftermap
