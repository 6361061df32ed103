// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table_mapping_page.h"

#include "ui/choice_box.h"
#include "ui/column_choices.h"
#include "ui/date_and_zone.h"
#include "ui/look.h"
#include "ui/plain_text.h"
#include "ui/table_preview_model.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr std::size_t rowsShown = 50;
constexpr std::array kinds{TableKind::Events, TableKind::Intervals, TableKind::Counts, TableKind::Edges};
constexpr std::array units{Milliseconds(1000), Milliseconds(60'000), Milliseconds(3'600'000)};

QLabel* quiet(const QString& text, QWidget* parent)
{
    QLabel* label = plainLabel(parent, text);
    label->setProperty("tone", u"muted"_s);
    return label;
}

QLabel* heading(const QString& text, double size, QWidget* parent)
{
    QLabel* label = plainLabel(parent, text);
    label->setFont(textFont(size, QFont::Bold));
    return label;
}

} // namespace

TableMappingPage::TableMappingPage(NewOutage& outage, QWidget* parent)
    : QWidget(parent), m_outage(outage), m_title(heading({}, 1.4, this)), m_kind(new ChoiceBox(this)), m_dates(new ChoiceBox(this)),
      m_unit(new ChoiceBox(this)), m_unitTitle(quiet(tr("Bare lengths are in"), this)),
      m_header(new QCheckBox(tr("The first row &names the columns"), this)), m_dateAndZone(new DateAndZone(u"table"_s, this)),
      m_columns(new ColumnChoices(this)), m_preview(new QTableView(this)), m_model(new TablePreviewModel(this)),
      m_words(plainLabel(this)), m_use(new QPushButton(tr("&Use it"), this))
{
    setObjectName(u"tableMappingPage"_s);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(20, 14, 20, 0);
    rows->setSpacing(12);
    rows->addWidget(m_title);
    rows->addWidget(composeQuestions());
    rows->addWidget(heading(tr("What the columns hold"), 1.15, this));
    rows->addWidget(m_columns, 2);
    rows->addWidget(heading(tr("The first rows"), 1.15, this));
    m_preview->setObjectName(u"tablePreview"_s);
    m_preview->setAccessibleName(tr("The first rows"));
    m_preview->setModel(m_model);
    m_preview->setShowGrid(false);
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_preview->setTabKeyNavigation(false);
    m_preview->setWordWrap(false);
    m_preview->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_preview->verticalHeader()->hide();
    m_preview->horizontalHeader()->setAccessibleName(tr("Columns"));
    m_preview->setCornerButtonEnabled(false);
    rows->addWidget(m_preview, 3);
    rows->addWidget(composeButtons());
    for (ChoiceBox* box : {m_kind, m_dates, m_unit})
        connect(box, &QComboBox::activated, this, &TableMappingPage::take);
    connect(m_header, &QCheckBox::clicked, this, &TableMappingPage::take);
    connect(m_columns, &ColumnChoices::changed, this, &TableMappingPage::take);
    connect(m_dateAndZone, &DateAndZone::changed, this, [this] {
        m_outage.setDefaults(m_dateAndZone->defaults());
        showPreview();
    });
}

QWidget* TableMappingPage::composeQuestions()
{
    auto* block = new QWidget(this);
    auto* rows = new QVBoxLayout(block);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    const auto add = [&](QLabel* title, ChoiceBox* box, const QString& name) {
        box->setObjectName(name);
        box->setAccessibleName(title->text());
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        row->addWidget(title);
        row->addWidget(box);
        row->addSpacing(12);
    };
    add(quiet(tr("The rows are"), block), m_kind, u"tableKind"_s);
    for (const TableKind kind : kinds)
        m_kind->addItem(tableKindWords(kind), int(kind));
    add(quiet(tr("03/02 is"), block), m_dates, u"tableDates"_s);
    m_dates->addItem(tr("not known"), int(DateOrder::Unknown));
    m_dates->addItem(tr("3 February"), int(DateOrder::DayFirst));
    m_dates->addItem(tr("2 March"), int(DateOrder::MonthFirst));
    add(m_unitTitle, m_unit, u"tableUnit"_s);
    m_unit->addItems({tr("seconds"), tr("minutes"), tr("hours")});
    m_header->setObjectName(u"tableHeader"_s);
    row->addWidget(m_header);
    row->addStretch(1);
    rows->addLayout(row);
    rows->addWidget(m_dateAndZone, 0, Qt::AlignLeft);
    return block;
}

QWidget* TableMappingPage::composeButtons()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 12);
    row->setSpacing(8);
    m_words->setObjectName(u"mappingWords"_s);
    m_words->setProperty("tone", u"muted"_s);
    row->addWidget(m_words, 1);
    auto* back = new QPushButton(tr("&Back"), bar);
    back->setObjectName(u"mappingBack"_s);
    back->setAutoDefault(false);
    m_use->setObjectName(u"useMapping"_s);
    m_use->setProperty("tone", u"primary"_s);
    m_use->setToolTip(tr("Tables with the same columns are understood like this from now on."));
    row->addWidget(back);
    row->addWidget(m_use);
    connect(back, &QPushButton::clicked, this, &TableMappingPage::left);
    connect(m_use, &QPushButton::clicked, this, [this] {
        m_outage.setMapping(m_part, m_mapping);
        emit used();
    });
    return bar;
}

void TableMappingPage::look(std::size_t part)
{
    m_part = part;
    m_table = m_outage.parts()[part].table;
    m_mapping = m_outage.parts()[part].mapping;
    m_title->setText(m_outage.parts()[part].name());
    m_kind->setCurrentIndex(m_kind->findData(int(m_mapping.kind)));
    m_dates->setCurrentIndex(m_dates->findData(int(m_mapping.dates)));
    const auto unit = std::find(units.begin(), units.end(), m_mapping.durationUnit);
    m_unit->setCurrentIndex(unit == units.end() ? 1 : int(unit - units.begin()));
    m_header->setChecked(m_mapping.hasHeader);
    m_dateAndZone->setDefaults(m_outage.defaults());
    showColumns();
    showPreview();
    if (m_model->isOrderMissing())
        m_dates->setFocus(Qt::OtherFocusReason);
    else
        m_use->setFocus(Qt::OtherFocusReason);
}

void TableMappingPage::take()
{
    const TableMapping before = m_mapping;
    m_mapping.kind = TableKind(m_kind->currentData().toInt());
    m_mapping.dates = DateOrder(m_dates->currentData().toInt());
    m_mapping.durationUnit = units[std::size_t(std::max(0, m_unit->currentIndex()))];
    m_mapping.hasHeader = m_header->isChecked();
    m_mapping.columns = m_columns->roles();
    if (m_mapping.kind != before.kind) {
        const std::vector<ColumnRole> offered = columnRolesOf(m_mapping.kind);
        for (ColumnRole& role : m_mapping.columns) {
            if (std::find(offered.begin(), offered.end(), role) == offered.end())
                role = ColumnRole::Ignored;
        }
    }
    if (m_mapping.kind != before.kind || m_mapping.hasHeader != before.hasHeader)
        showColumns();
    showPreview();
}

void TableMappingPage::showColumns()
{
    QStringList names, samples;
    const auto& rows = m_table->rows;
    const std::size_t first = m_mapping.hasHeader ? 1 : 0;
    for (qsizetype i = 0; i < m_table->columns; ++i) {
        const QString name = m_mapping.hasHeader ? shownSnippet(rows.front().cells.value(i), 60) : QString();
        names += name.isEmpty() ? tr("Column %1").arg(i + 1) : name;
        samples += first < rows.size() ? shownSnippet(rows[first].cells.value(i), 120) : QString();
    }
    m_columns->setColumns(names, samples, m_mapping);
}

void TableMappingPage::showPreview()
{
    QStringList names;
    for (qsizetype i = 0; i < m_table->columns; ++i) {
        const QString name = m_mapping.hasHeader ? shownSnippet(m_table->rows.front().cells.value(i), 40) : QString();
        names += name.isEmpty() ? tr("Column %1").arg(i + 1) : name;
    }
    const std::size_t first = m_mapping.hasHeader ? 1 : 0;
    const auto begin = m_table->rows.begin() + std::ptrdiff_t(std::min(first, m_table->rows.size()));
    const auto count = std::min<std::size_t>(rowsShown, std::size_t(m_table->rows.end() - begin));
    const Zone zone = Zone::named(m_outage.defaults().zone).value_or(Zone());
    m_model->setPreview(names, {begin, begin + std::ptrdiff_t(count)}, m_outage.preview(m_part, m_mapping, rowsShown), zone);
    m_preview->resizeColumnsToContents();
    m_preview->setColumnWidth(0, std::clamp(m_preview->columnWidth(0), 260, std::max(260, m_preview->viewport()->width() / 2)));
    for (int column = 1; column < m_model->columnCount(); ++column)
        m_preview->setColumnWidth(column, std::min(m_preview->columnWidth(column), 220));
    const bool hasDuration = m_mapping.column(ColumnRole::Duration) >= 0;
    m_unit->setVisible(hasDuration);
    m_unitTitle->setVisible(hasDuration);
    int used = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        used += m_model->isUsed(row) ? 1 : 0;
    const QString missing = m_mapping.missing();
    m_words->setText(!missing.isEmpty() ? tr("Still needed: %1.").arg(missing)
                     : m_model->isOrderMissing() ? tr("Say above whether 03/02 is 3 February or 2 March.")
                     : used == 0        ? tr("None of these rows can be used like this.")
                                        : tr("%1 of the first %2 rows are understood.").arg(used).arg(m_model->rowCount()));
    // Rows further down may still be of use.
    m_use->setEnabled(missing.isEmpty() && (used > 0 || m_table->rows.size() > rowsShown));
}

} // namespace aftermap
