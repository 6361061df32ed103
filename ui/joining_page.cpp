// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/joining_page.h"

#include "base/file_name.h"
#include "ui/impact_preview.h"
#include "ui/look.h"
#include "ui/match_cell.h"
#include "ui/match_model.h"
#include "ui/part_list.h"
#include "ui/plain_text.h"

#include <QClipboard>
#include <QFileInfo>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QLabel* heading(const QString& text, double size, QWidget* parent)
{
    QLabel* label = plainLabel(parent, text);
    label->setFont(textFont(size, QFont::Bold));
    return label;
}

QString titleOf(const JoinedParts* joined)
{
    const bool hasNotes = joined != nullptr && std::any_of(joined->parts.begin(), joined->parts.end(),
                                                           [](const JoiningPart& part) { return part.key.isEmpty(); });
    if (hasNotes && joined->parts.size() > 1)
        return JoiningPage::tr("Your notes and these files become one outage");
    return joined != nullptr && joined->parts.size() > 1 ? JoiningPage::tr("These files become one outage")
                                                         : JoiningPage::tr("This file becomes an outage");
}

/// What was guessed and skipped first: that is what somebody has to look at.
QString logText(const ImportLog& log)
{
    QStringList lines;
    const auto words = [](ImportEntry entry) {
        entry.place.file = QFileInfo(entry.place.file).fileName();
        return shownSnippet(shownFileName(format(entry)), 1200);
    };
    for (const ImportVerdict verdict : {ImportVerdict::Guessed, ImportVerdict::Skipped, ImportVerdict::Read}) {
        for (const ImportEntry& entry : log.entries) {
            if (entry.verdict == verdict)
                lines += words(entry);
        }
    }
    if (log.notListed > 0)
        lines += JoiningPage::tr("%1 more are not listed.").arg(log.notListed);
    return lines.join(u'\n');
}

} // namespace

JoiningPage::JoiningPage(NewOutage& outage, QWidget* parent)
    : QWidget(parent), m_outage(outage), m_title(heading(tr("These files become one outage"), 1.4, this)), m_parts(new PartList(this)),
      m_addFile(new QPushButton(tr("Add &files…"), this)), m_counts(plainLabel(this)), m_table(new QTableView(this)),
      m_model(new MatchModel(this)), m_cell(new MatchCell(*m_model, this)), m_preview(new ImpactPreview(this)),
      m_log(new QPlainTextEdit(this))
{
    setObjectName(u"joiningPage"_s);
    composeTable();
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(20, 14, 20, 0);
    rows->setSpacing(10);
    rows->addWidget(m_title);
    rows->addWidget(m_parts);
    m_addFile->setObjectName(u"joinAddFiles"_s);
    m_addFile->setAutoDefault(false);
    rows->addWidget(m_addFile, 0, Qt::AlignLeft);
    auto* halves = new QSplitter(Qt::Vertical, this);
    halves->setChildrenCollapsible(false);
    halves->setHandleWidth(12);
    auto* matches = new QWidget(this);
    auto* upper = new QVBoxLayout(matches);
    upper->setContentsMargins(0, 0, 0, 0);
    upper->setSpacing(6);
    auto* top = new QHBoxLayout;
    top->addWidget(heading(tr("Which services are the same"), 1.15, matches));
    m_counts->setObjectName(u"matchCounts"_s);
    m_counts->setProperty("tone", u"muted"_s);
    top->addWidget(m_counts, 1, Qt::AlignRight);
    upper->addLayout(top);
    upper->addWidget(m_table, 1);
    upper->addWidget(m_preview);
    auto* said = new QWidget(this);
    auto* lower = new QVBoxLayout(said);
    lower->setContentsMargins(0, 0, 0, 0);
    lower->setSpacing(6);
    auto* above = new QHBoxLayout;
    above->addWidget(heading(tr("What was guessed, skipped and read"), 1.15, said), 1);
    auto* copy = new QPushButton(tr("&Copy"), said);
    copy->setObjectName(u"copyImportLog"_s);
    copy->setToolTip(tr("Copy all of it as text."));
    copy->setAutoDefault(false);
    above->addWidget(copy);
    lower->addLayout(above);
    m_log->setObjectName(u"importLog"_s);
    m_log->setAccessibleName(tr("What was guessed, skipped and read"));
    m_log->setReadOnly(true);
    m_log->setTabChangesFocus(true);
    m_log->setLineWrapMode(QPlainTextEdit::NoWrap);
    lower->addWidget(m_log, 1);
    halves->addWidget(matches);
    halves->addWidget(said);
    halves->setSizes({600, 260});
    rows->addWidget(halves, 1);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_log->toPlainText()); });
    connect(m_addFile, &QPushButton::clicked, this, &JoiningPage::addFilesWanted);
    connect(m_parts, &PartList::lookWanted, this, &JoiningPage::lookWanted);
    connect(m_parts, &PartList::removeWanted, &m_outage, &NewOutage::removePart);
    connect(m_parts, &PartList::putBackWanted, &m_outage, &NewOutage::putBack);
    connect(m_model, &MatchModel::chosen, &m_outage, &NewOutage::choose);
    connect(&m_outage, &NewOutage::joinedChanged, this, &JoiningPage::showJoined);
    connect(&m_outage, &NewOutage::partsChanged, this, &JoiningPage::showParts);
}

void JoiningPage::composeTable()
{
    m_table->setObjectName(u"matchTable"_s);
    m_table->setAccessibleName(tr("Which services are the same"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(m_cell);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(int(textPixels(2.2)));
    m_table->setCornerButtonEnabled(false);
    QHeaderView* header = m_table->horizontalHeader();
    header->setAccessibleName(tr("Columns"));
    header->setHighlightSections(false);
    header->setStretchLastSection(false);
    for (int column = 0; column < MatchModel::ColumnCount; ++column)
        header->setSectionResizeMode(column, column <= MatchModel::Same ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    const auto edit = [this](const QModelIndex& index) {
        m_table->setCurrentIndex(index.siblingAtColumn(MatchModel::Same));
        m_table->edit(index.siblingAtColumn(MatchModel::Same));
    };
    connect(m_table, &QTableView::activated, this, edit);
    connect(m_table, &QTableView::clicked, this, [edit](const QModelIndex& index) {
        if (index.column() == MatchModel::Same)
            edit(index);
    });
}

void JoiningPage::showJoined()
{
    const auto joined = m_outage.joined();
    m_model->setJoined(joined);
    const bool several = joined && joined->parts.size() > 1;
    m_title->setText(titleOf(joined.get()));
    std::size_t same = 0;
    if (joined) {
        for (const MatchRow& row : joined->rows)
            same += row.match ? 1 : 0;
    }
    QString counts = several ? tr("%1 of %2 are the same as another").arg(same).arg(joined->rows.size()) : QString();
    if (several && joined->guesses() > 0)
        counts = tr("%1, %2 by a guess").arg(counts).arg(joined->guesses());
    m_counts->setText(counts);
    m_preview->setPresentation(joined ? joined->presentation : nullptr);
    const QString log = joined ? logText(joined->log) : QString();
    if (log != m_log->toPlainText())
        m_log->setPlainText(log);
}

void JoiningPage::showParts()
{
    m_parts->setParts(m_outage.parts(), int(m_outage.waiting()), m_outage.removed());
}

void JoiningPage::setTheme(ThemeKind kind)
{
    m_cell->setTheme(kind);
    m_parts->setTheme(kind);
    m_preview->setTheme(kind);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(int(textPixels(0.95)));
    m_log->setFont(fixed);
    m_table->viewport()->update();
}

void JoiningPage::takeFocus()
{
    m_table->setFocus(Qt::OtherFocusReason);
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, MatchModel::Same));
}

} // namespace aftermap
