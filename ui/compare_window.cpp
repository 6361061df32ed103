// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare_window.h"

#include "export/picture.h"
#include "render/compare_words.h"
#include "render/narration.h"
#include "ui/choice_box.h"
#include "ui/look.h"
#include "ui/notice_bar.h"
#include "ui/plain_text.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

CompareWindow::CompareWindow(ThemeKind kind)
    : m_theme(kind), m_notices(new NoticeBar(this)), m_align(new ChoiceBox(this)),
      m_axis(new ChoiceBox(this)), m_sort(new ChoiceBox(this)), m_plot(new ComparePlot(this)),
      m_table(new CompareTable(this)), m_warnings(plainLabel(this))
{
    setObjectName(u"compareWindow"_s);
    setWindowTitle(tr("Outages side by side – Aftermap"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_QuitOnClose, false);
    resize(1280, 800);
    setMinimumSize(720, 480);
    compose();
    connect(&m_maker, &ComparisonMaker::failed, m_notices, &NoticeBar::showError);
    connect(&m_maker, &ComparisonMaker::made, this, &CompareWindow::showComparison);
    connect(m_align, &QComboBox::activated, this,
            [this](int index) { m_maker.align(alignments[std::size_t(index)]); });
    connect(m_axis, &QComboBox::currentIndexChanged, m_plot,
            [this](int index) { m_plot->setAxis(index == 0 ? CompareAxis::Hours : CompareAxis::Percent); });
    connect(m_sort, &QComboBox::activated, m_table,
            [this](int index) { m_table->sortByColumn(index, Qt::AscendingOrder); });
    connect(m_plot, &ComparePlot::chosenChanged, this, [this] { m_table->choose(m_plot->chosen()); });
    connect(m_table, &CompareTable::chosenChanged, this, [this] { m_plot->choose(m_table->chosen()); });
    connect(m_plot, &ComparePlot::chosenChanged, this, &CompareWindow::tellChosen);
    connect(m_plot, &ComparePlot::positionChanged, this, &CompareWindow::tellChosen);
    connect(m_plot, &ComparePlot::openWanted, this, &CompareWindow::openOutage);
    connect(m_table, &CompareTable::openWanted, this, &CompareWindow::openOutage);
    connect(m_table, &CompareTable::copyWanted, this, &CompareWindow::copySheet);
    setTheme(kind);
    tellChosen();
}

QPushButton* CompareWindow::button(const QString& text, const QString& name, const QString& tip)
{
    auto* made = new QPushButton(text, this);
    made->setObjectName(name);
    made->setToolTip(tip);
    made->setAutoDefault(false);
    return made;
}

QWidget* CompareWindow::choices()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(20, 8, 16, 8);
    row->setSpacing(8);
    const auto add = [&](ChoiceBox* box, const QString& name, const QString& label, const QString& tip) {
        box->setObjectName(name);
        box->setAccessibleName(label);
        box->setToolTip(tip);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        QLabel* before = plainLabel(bar, label);
        before->setProperty("tone", u"muted"_s);
        row->addWidget(before);
        row->addWidget(box);
        row->addSpacing(12);
    };
    add(m_align, u"compareAlign"_s, tr("Aligned on"), tr("What all outages have at 0 of the axis."));
    for (const MilestoneKind kind : alignments)
        m_align->addItem(milestoneWords(kind));
    add(m_axis, u"compareAxis"_s, tr("Axis"),
        tr("Clock hours, or each outage from onset to recovery as 100 % of its own length."));
    m_axis->addItems({tr("Hours"), tr("Percent of each")});
    add(m_sort, u"compareSort"_s, tr("Sorted by"), tr("What the table is sorted by."));
    row->addStretch(1);
    QPushButton* other = button(tr("Other &outages…"), u"compareOther"_s, tr("Choose two to six files to compare."));
    connect(other, &QPushButton::clicked, this, &CompareWindow::otherOutagesWanted);
    row->addWidget(other);
    return bar;
}

QWidget* CompareWindow::buttonsBelow()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(20, 6, 16, 10);
    row->setSpacing(8);
    m_open = button({}, u"compareOpen"_s, tr("Open the chosen outage in the main window, at the clock line (Enter)."));
    m_copy = button(tr("&Copy the sheet"), u"compareCopy"_s, tr("Copy the measures and the warnings, ready for a spreadsheet."));
    m_save = button(tr("&Save as a picture…"), u"compareSave"_s, tr("Write curves, sheet and warnings into a PNG."));
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_plot->chosen())
            openOutage(*m_plot->chosen());
    });
    connect(m_copy, &QPushButton::clicked, this, &CompareWindow::copySheet);
    connect(m_save, &QPushButton::clicked, this, &CompareWindow::askWhereToSave);
    row->addWidget(m_open);
    row->addStretch(1);
    row->addWidget(m_copy);
    row->addWidget(m_save);
    return bar;
}

void CompareWindow::compose()
{
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(u"compareScroll"_s);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_plot);
    m_warnings->setObjectName(u"compareWarnings"_s);
    m_warnings->setWordWrap(true);
    m_warnings->setContentsMargins(20, 6, 20, 0);
    m_warnings->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notices);
    column->addWidget(choices());
    column->addWidget(scroll, 1);
    auto* table = new QHBoxLayout;
    table->setContentsMargins(12, 4, 12, 0);
    table->addWidget(m_table);
    column->addLayout(table);
    column->addWidget(m_warnings);
    column->addWidget(buttonsBelow());
    m_plot->setFocus();
}

void CompareWindow::compareFiles(const QStringList& files)
{
    m_notices->clear();
    m_maker.read(files, alignments[std::size_t(m_align->currentIndex())]);
}

void CompareWindow::showComparison(const MadeComparison& made)
{
    const QString sorted = m_sort->currentText();
    m_made = made;
    m_plot->setComparison(made.comparison);
    m_table->setComparison(made.comparison);
    m_table->choose(m_plot->chosen());
    m_sort->clear();
    for (int column = 0; column < m_table->model()->columnCount(); ++column)
        m_sort->addItem(m_table->model()->headerData(column, Qt::Horizontal).toString());
    m_sort->setCurrentIndex(std::max(0, m_sort->findText(sorted)));
    QStringList warnings;
    for (const Misleading& one : made.comparison->misleading)
        warnings << tr("%1  %2").arg(one.outage + 1).arg(misleadingWords(*made.comparison, one));
    m_warnings->setText(warnings.join(u'\n'));
    m_warnings->setVisible(!warnings.isEmpty());
    tellChosen();
    emit shown();
}

void CompareWindow::tellChosen()
{
    const bool any = m_made.comparison != nullptr;
    m_copy->setEnabled(any);
    m_save->setEnabled(any);
    const auto chosen = m_plot->chosen();
    const auto at = chosen ? m_plot->instantOf(*chosen) : std::nullopt;
    m_open->setEnabled(any && at.has_value());
    if (!any || !at) {
        m_open->setText(tr("Choose an outage to open it"));
        return;
    }
    const Zone& zone = m_made.comparison->outages[*chosen].incident->zone();
    m_open->setText(tr("Open outage %1 at %2 %3").arg(*chosen + 1).arg(formatClock(*at, zone), zone.city()));
}

void CompareWindow::openOutage(std::size_t outage)
{
    const auto at = m_plot->instantOf(outage);
    if (!at || qsizetype(outage) >= m_made.files.size())
        return;
    emit openWanted(m_made.files[qsizetype(outage)], formatRfc3339(*at));
}

void CompareWindow::setTheme(ThemeKind kind)
{
    m_theme = kind;
    applyLook(theme(kind), *this);
    m_notices->setTheme(kind);
    m_plot->setTheme(kind);
    m_table->setTheme(kind);
}

void CompareWindow::copySheet()
{
    if (m_made.comparison == nullptr)
        return;
    QGuiApplication::clipboard()->setText(sheetText(*m_made.comparison));
    m_notices->showPassing(tr("The sheet is copied."));
}

void CompareWindow::askWhereToSave()
{
    if (m_dialog == nullptr) {
        m_dialog = new QFileDialog(this, tr("Save the comparison as a picture"), u"comparison.png"_s, tr("Pictures (*.png)"));
        m_dialog->setObjectName(u"compareSaveDialog"_s);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->setAcceptMode(QFileDialog::AcceptSave);
        m_dialog->setDefaultSuffix(u"png"_s);
        connect(m_dialog, &QFileDialog::fileSelected, this, &CompareWindow::savePicture);
    }
    m_dialog->open();
}

void CompareWindow::savePicture(const QString& path)
{
    if (m_made.comparison == nullptr)
        return;
    CompareView view = m_plot->view();
    view.withSheet = true;
    view.devicePixelRatio = 2;
    view.size.setWidth(std::max(1400.0, view.size.width()));
    view.size.setHeight(std::max(900.0, std::ceil(leastCompareHeight(*m_made.comparison, view)) + 120));
    m_saving.start([this, comparison = m_made.comparison, view, path](JobControl&) -> Job::Report {
        const Result<void> written = writePicture(path, comparisonImage(*comparison, view));
        return [this, written, path] {
            if (!written) {
                m_notices->showError(written.error().message, {});
                return;
            }
            m_notices->showPassing(tr("The picture is written."));
            emit saved(path);
        };
    });
}

void CompareWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Close))
        close();
    else if (event->matches(QKeySequence::Copy))
        copySheet();
    else
        QWidget::keyPressEvent(event);
}

} // namespace aftermap
