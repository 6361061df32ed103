// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes_page.h"

#include "session/name_places.h"
#include "ui/date_and_zone.h"
#include "ui/elided_label.h"
#include "ui/impact_preview.h"
#include "ui/look.h"
#include "ui/misspelling_offers.h"
#include "ui/notation_help.h"
#include "ui/notes_editor.h"
#include "ui/part_list.h"
#include "ui/plain_text.h"
#include "ui/understood_delegate.h"
#include "ui/understood_model.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr int side = 20; ///< pixels
constexpr qsizetype namesInSight = 40;

QLabel* heading(const QString& text, QWidget* parent)
{
    QLabel* label = plainLabel(parent, text);
    label->setFont(textFont(1.15, QFont::Bold));
    return label;
}

QLabel* quiet(QWidget* parent, const QString& text = {})
{
    QLabel* label = plainLabel(parent, text);
    label->setProperty("tone", u"muted"_s);
    label->setWordWrap(true);
    return label;
}

} // namespace

NotesPage::NotesPage(NewOutage& outage, QWidget* parent)
    : QWidget(parent), m_outage(outage), m_dateAndZone(new DateAndZone(u"notes"_s, this)), m_editor(new NotesEditor(this)),
      m_parts(new PartList(this)), m_addFile(new QPushButton(tr("Add &files…"), this)), m_afresh(new QPushButton(tr("Start a&fresh"), this)), m_counts(quiet(this)),
      m_list(new QListView(this)), m_help(new NotationHelp(this)),
      m_model(new UnderstoodModel(this)), m_delegate(new UnderstoodDelegate(*m_model, this)),
      m_offers(new MisspellingOffers(this)), m_services(quiet(this)), m_preview(new ImpactPreview(this))
{
    setObjectName(u"notesPage"_s);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(side, 14, side, 0);
    rows->setSpacing(12);
    auto* top = new QHBoxLayout;
    top->addWidget(m_dateAndZone);
    top->addStretch(1);
    m_afresh->setObjectName(u"startAfreshButton"_s);
    m_afresh->setProperty("tone", u"quiet"_s);
    m_afresh->setAutoDefault(false);
    m_afresh->setToolTip(tr("Take all of it away; Ctrl+Z brings the text back."));
    top->addWidget(m_afresh);
    rows->addLayout(top);
    auto* halves = new QSplitter(Qt::Horizontal, this);
    halves->setObjectName(u"notesHalves"_s);
    halves->setChildrenCollapsible(false);
    halves->setHandleWidth(side);
    halves->addWidget(composeLeft());
    halves->addWidget(composeRight());
    halves->setStretchFactor(0, 1);
    halves->setStretchFactor(1, 1);
    halves->setSizes({1000, 1000});
    rows->addWidget(halves, 1);
    setTabOrder(m_dateAndZone, m_editor);
    connectParts();
    showParts();
    showUnderstanding();
}

QWidget* NotesPage::composeLeft()
{
    auto* half = new QWidget(this);
    auto* rows = new QVBoxLayout(half);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(heading(tr("What happened"), half));
    rows->addWidget(m_editor, 1);
    rows->addWidget(m_parts);
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    m_addFile->setObjectName(u"addFilesButton"_s);
    m_addFile->setAutoDefault(false);
    m_addFile->setToolTip(tr("A status page's JSON, a table (CSV or TSV), other notes, or a list of the names of your services."));
    row->addWidget(m_addFile);
    auto* hint = new ElidedLabel(1, QFont::Normal, half);
    hint->setProperty("tone", u"muted"_s);
    hint->setWhole(tr("or drop them here: a status page's file, a table, a list of service names"));
    row->addWidget(hint, 1);
    rows->addLayout(row);
    return half;
}

QWidget* NotesPage::composeRight()
{
    auto* half = new QWidget(this);
    auto* rows = new QVBoxLayout(half);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    auto* top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(heading(tr("What was understood"), half));
    m_counts->setObjectName(u"understoodCounts"_s);
    m_counts->setWordWrap(false);
    top->addWidget(m_counts, 1, Qt::AlignRight);
    rows->addLayout(top);
    m_list->setObjectName(u"understoodList"_s);
    m_list->setAccessibleName(tr("What was understood"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTabKeyNavigation(false);
    rows->addWidget(m_help, 1);
    rows->addWidget(m_list, 1);
    rows->addWidget(m_preview);
    m_services->setObjectName(u"understoodServices"_s);
    rows->addWidget(m_services);
    rows->addWidget(m_offers);
    return half;
}

void NotesPage::connectParts()
{
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] { m_outage.setText(m_editor->toPlainText()); });
    connect(m_editor, &QPlainTextEdit::cursorPositionChanged, this, &NotesPage::followCursor);
    connect(m_dateAndZone, &DateAndZone::changed, this, [this] { m_outage.setDefaults(m_dateAndZone->defaults()); });
    connect(m_addFile, &QPushButton::clicked, this, &NotesPage::addFilesWanted);
    connect(m_afresh, &QPushButton::clicked, this, &NotesPage::startAfreshWanted);
    connect(m_parts, &PartList::lookWanted, this, &NotesPage::lookWanted);
    connect(m_parts, &PartList::removeWanted, &m_outage, &NewOutage::removePart);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { goTo(index.row()); });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) {
        goTo(index.row());
        m_editor->setFocus(Qt::OtherFocusReason);
    });
    connect(m_offers, &MisspellingOffers::mergeWanted, this, [this](const LikelyMisspelling& pair) {
        m_editor->replace(placesOfName(m_editor->toPlainText(), pair.name), pair.meant);
        m_editor->setFocus(Qt::OtherFocusReason); // not on what comes next, which may take a file away
    });
    connect(&m_outage, &NewOutage::understood, this, &NotesPage::showUnderstanding);
    connect(&m_outage, &NewOutage::joinedChanged, this, &NotesPage::showJoined);
    connect(&m_outage, &NewOutage::partsChanged, this, &NotesPage::showParts);
}

void NotesPage::showUnderstanding()
{
    const auto understanding = m_outage.understanding();
    m_model->setUnderstanding(understanding);
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_help->setVisible(!any);
    m_counts->setText(any ? understanding->counts() : QString());
    std::vector<int> doubts;
    if (understanding) {
        for (const UnderstoodRow& row : understanding->rows) {
            if (!row.why.isEmpty())
                doubts.push_back(row.line);
        }
        m_dateAndZone->setSaid(understanding->notes.saysDate, understanding->notes.saysZone);
    }
    m_editor->markLines(doubts);
    tellAfresh();
    m_offers->offer(understanding ? understanding->notes.misspellings : std::vector<LikelyMisspelling>());
    const QStringList names = understanding ? understanding->services : QStringList();
    QString words = QStringList(names.mid(0, namesInSight)).join(u", "_s);
    if (names.size() > namesInSight)
        words = tr("%1 and %2 more").arg(words).arg(names.size() - namesInSight);
    m_services->setText(tr("Services: %1").arg(words));
    m_services->setVisible(!names.isEmpty());
    followCursor();
}

void NotesPage::tellAfresh()
{
    m_afresh->setVisible(!m_editor->document()->isEmpty() || !m_outage.parts().empty());
}

void NotesPage::showJoined()
{
    const auto joined = m_outage.joined();
    m_preview->setPresentation(joined ? joined->presentation : nullptr);
}

void NotesPage::showParts()
{
    m_parts->setParts(m_outage.parts(), int(m_outage.waiting()));
    tellAfresh();
}

/// The row of the line that the cursor is in, without taking the keyboard.
void NotesPage::followCursor()
{
    if (m_list->hasFocus())
        return;
    const int row = m_model->rowOfLine(m_editor->currentLine());
    if (row < 0 || m_editor->document()->isEmpty()) {
        m_list->clearSelection();
        return;
    }
    m_list->setCurrentIndex(m_model->index(row));
}

void NotesPage::goTo(int row)
{
    m_editor->goToLine(m_model->row(row).line);
}

void NotesPage::setTheme(ThemeKind kind)
{
    m_delegate->setTheme(kind);
    m_editor->setTheme(kind);
    m_parts->setTheme(kind);
    m_preview->setTheme(kind);
    m_list->viewport()->update();
}

/// A large window has room for a larger picture.
void NotesPage::resizeEvent(QResizeEvent* event)
{
    m_preview->setFixedHeight(int(std::clamp(height() / 8.0, textPixels(6), textPixels(14))));
    QWidget::resizeEvent(event);
}

void NotesPage::forget()
{
    m_offers->forget();
}

} // namespace aftermap
