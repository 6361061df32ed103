// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes_page.h"

#include "session/name_places.h"
#include "session/understood_files.h"
#include "ui/date_and_zone.h"
#include "ui/date_gap_notice.h"
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

/// Of the earliest event, on the clock of the story; null without any.
QDate firstDay(const Timeline& timeline)
{
    const auto first = std::min_element(timeline.events.begin(), timeline.events.end(),
                                        [](const Event& a, const Event& b) { return a.time.at < b.time.at; });
    const Result<Zone> zone = Zone::named(timeline.zone);
    if (first == timeline.events.end() || !zone)
        return {};
    const LocalTime day = zone->local(first->time.at);
    return {day.year, day.month, day.day};
}

} // namespace

NotesPage::NotesPage(NewOutage& outage, QWidget* parent)
    : QWidget(parent), m_outage(outage), m_dateAndZone(new DateAndZone(u"notes"_s, this)), m_gap(new DateGapNotice(this)),
      m_editor(new NotesEditor(this)),
      m_parts(new PartList(this)), m_addFile(new QPushButton(tr("Add &files…"), this)), m_afresh(new QPushButton(tr("Start a&fresh"), this)), m_counts(quiet(this)),
      m_fileModel(new UnderstoodModel(this)), m_fileDelegate(new UnderstoodDelegate(*m_fileModel, this)),
      m_files(makeList(m_fileModel, m_fileDelegate)), m_help(new NotationHelp(this)), m_model(new UnderstoodModel(this)),
      m_delegate(new UnderstoodDelegate(*m_model, this)), m_list(makeList(m_model, m_delegate)),
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
    rows->addWidget(m_gap);
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
    setTabOrder(m_dateAndZone, m_gap);
    setTabOrder(m_gap, m_editor);
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

QListView* NotesPage::makeList(UnderstoodModel* model, UnderstoodDelegate* delegate)
{
    auto* list = new QListView(this);
    list->setModel(model);
    list->setItemDelegate(delegate);
    list->setMouseTracking(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setTabKeyNavigation(false);
    connect(list, &QListView::clicked, this, [this, model](const QModelIndex& index) { goTo(model->row(index.row())); });
    connect(list, &QListView::activated, this, [this, model](const QModelIndex& index) {
        goTo(model->row(index.row()));
        m_editor->setFocus(Qt::OtherFocusReason);
    });
    return list;
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
    m_files->setObjectName(u"understoodFiles"_s);
    m_files->setAccessibleName(tr("What was understood of files"));
    m_list->setObjectName(u"understoodList"_s);
    m_list->setAccessibleName(tr("What was understood"));
    rows->addWidget(m_files);
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
    m_list->viewport()->installEventFilter(this);
    connect(m_gap, &DateGapNotice::dateWanted, this, &NotesPage::takeDate);
    connect(m_addFile, &QPushButton::clicked, this, &NotesPage::addFilesWanted);
    connect(m_afresh, &QPushButton::clicked, this, &NotesPage::startAfreshWanted);
    connect(m_parts, &PartList::lookWanted, this, &NotesPage::lookWanted);
    connect(m_parts, &PartList::removeWanted, &m_outage, &NewOutage::removePart);
    connect(m_parts, &PartList::putBackWanted, &m_outage, &NewOutage::putBack);
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
    showRows();
    std::vector<int> doubts;
    if (understanding) {
        for (const UnderstoodRow& row : understanding->rows) {
            if (!row.why.isEmpty())
                doubts.push_back(row.line);
        }
        const Notes& notes = understanding->notes;
        m_dateAndZone->setSaid(notes.saysDate ? std::optional(firstDay(notes.timeline)) : std::nullopt,
                               notes.saysZone ? std::optional(notes.timeline.zone) : std::nullopt);
    }
    m_editor->markLines(doubts);
    tellAfresh();
    m_offers->offer(understanding ? understanding->notes.misspellings : std::vector<LikelyMisspelling>());
    showServices();
    followCursor();
}

/// What was understood of files and of the text, and how much it is together.
void NotesPage::showRows()
{
    const auto understanding = m_outage.understanding();
    const auto joined = m_outage.joined();
    const bool hasText = understanding && !understanding->rows.empty();
    m_model->setRows(hasText ? understanding->rows : std::vector<UnderstoodRow>());
    m_fileModel->setRows(rowsOfFiles(m_outage.parts(), joined.get(), understanding ? &understanding->notes : nullptr), m_model->longestTime());
    m_files->viewport()->update();
    m_list->setVisible(hasText);
    m_help->setVisible(!hasText);
    fitFiles();
    const bool isTogether = joined && !m_outage.parts().empty() && !joined->parts.empty();
    m_counts->setText(isTogether ? togetherWords(*joined) : hasText ? understanding->counts() : QString());
}

void NotesPage::showServices()
{
    const auto understanding = m_outage.understanding();
    const auto joined = m_outage.joined();
    QStringList names = understanding ? understanding->services : QStringList();
    if (joined && !m_outage.parts().empty())
        names = serviceNames(*joined);
    QString words = QStringList(names.mid(0, namesInSight)).join(u", "_s);
    if (names.size() > namesInSight)
        words = tr("%1 and %2 more").arg(words).arg(names.size() - namesInSight);
    m_services->setText(tr("Services: %1").arg(words));
    m_services->setVisible(!names.isEmpty());
}

void NotesPage::takeDate(const LocalTime& date)
{
    m_dateAndZone->setDefaults({date, m_dateAndZone->defaults().zone});
    m_outage.setDefaults(m_dateAndZone->defaults());
    m_editor->setFocus(Qt::OtherFocusReason); // the button goes away
}

void NotesPage::tellAfresh()
{
    m_afresh->setVisible(!m_editor->document()->isEmpty() || !m_outage.parts().empty());
}

void NotesPage::showJoined()
{
    const auto joined = m_outage.joined();
    m_preview->setPresentation(joined ? joined->presentation : nullptr);
    const auto understanding = m_outage.understanding();
    m_gap->tell(joined ? dateGapOf(*joined, understanding && understanding->notes.saysDate) : std::nullopt);
    showRows();
    showServices();
    followCursor();
}

void NotesPage::showParts()
{
    m_parts->setParts(m_outage.parts(), int(m_outage.waiting()), m_outage.removed());
    showRows();
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

void NotesPage::goTo(const UnderstoodRow& row)
{
    if (const int line = row.line > 0 ? row.line : row.about; line > 0)
        m_editor->goToLine(line);
}

/// As high as its rows, up to a fifth of the page: the text's own rows need the room.
void NotesPage::fitFiles()
{
    int wanted = 2 * m_files->frameWidth() + 4; // and the line below them
    for (int row = 0; row < m_fileModel->rowCount(); ++row)
        wanted += m_files->sizeHintForRow(row);
    m_files->setFixedHeight(std::min(wanted, std::max(int(textPixels(9)), height() / 5)));
    m_files->setVisible(m_fileModel->rowCount() > 0);
}

void NotesPage::setTheme(ThemeKind kind)
{
    m_delegate->setTheme(kind);
    m_fileDelegate->setTheme(kind);
    m_files->viewport()->update();
    m_editor->setTheme(kind);
    m_parts->setTheme(kind);
    m_preview->setTheme(kind);
    m_list->viewport()->update();
}

/// The files above the list and the services below it take its room; the row of the cursor stays in sight.
bool NotesPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == m_list->viewport() && m_list->currentIndex().isValid())
        QMetaObject::invokeMethod(m_list, [this] { m_list->scrollTo(m_list->currentIndex()); }, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

/// A large window has room for a larger picture.
void NotesPage::resizeEvent(QResizeEvent* event)
{
    m_preview->setFixedHeight(int(std::clamp(height() / 8.0, textPixels(6), textPixels(14))));
    fitFiles();
    QWidget::resizeEvent(event);
}

void NotesPage::forget()
{
    m_offers->forget();
}

} // namespace aftermap
