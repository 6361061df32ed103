// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/new_outage_window.h"

#include "session/state_folder.h"
#include "ui/file_drop.h"
#include "ui/incident_page.h"
#include "ui/joining_page.h"
#include "ui/look.h"
#include "ui/new_outage_bar.h"
#include "ui/notes_editor.h"
#include "ui/notes_page.h"
#include "ui/notice_bar.h"
#include "ui/table_mapping_page.h"

#include <QFileDialog>
#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr std::chrono::milliseconds keepAfter{500};

} // namespace

NewOutageWindow::NewOutageWindow(Mode mode, QWidget* parent)
    : QWidget(parent, Qt::Window), m_mode(mode), m_outage(tableMappingsPath()), m_notices(new NoticeBar(this)),
      m_pages(new QStackedWidget(this)), m_write(new NotesPage(m_outage, this)), m_joining(new JoiningPage(m_outage, this)),
      m_mapping(new TableMappingPage(m_outage, this)), m_incidents(new IncidentPage(m_outage, this)),
      m_bar(new NewOutageBar(m_outage, mode == Mode::Write ? tr("&Watch it") : tr("&Join"), this))
{
    setObjectName(mode == Mode::Write ? u"newOutageWindow"_s : u"joiningWindow"_s);
    setWindowTitle(mode == Mode::Write ? tr("New outage – Aftermap") : tr("Joining files – Aftermap"));
    setMinimumSize(880, 560);
    resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
    compose();
    connectParts();
    m_keeper = std::make_shared<NotesKeeper>(keptNotesPath());
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(keepAfter);
    connect(&m_keeping, &QTimer::timeout, this, &NewOutageWindow::keepNotes);
}

NewOutageWindow::~NewOutageWindow()
{
    if (m_keeping.isActive())
        keepNotes();
}

void NewOutageWindow::compose()
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_notices);
    rows->addWidget(m_pages, 1);
    rows->addWidget(m_bar);
    for (QWidget* page : {static_cast<QWidget*>(m_write), static_cast<QWidget*>(m_joining), static_cast<QWidget*>(m_mapping),
                          static_cast<QWidget*>(m_incidents)})
        m_pages->addWidget(page);
    showMain();
}

void NewOutageWindow::connectParts()
{
    connect(new FileDrop(this, tr("Drop files to add them")), &FileDrop::dropped, &m_outage, &NewOutage::addFiles);
    connect(&m_write->editor(), &NotesEditor::tooLong, this, [this] {
        m_notices->showError(tr("This is longer than the 2 MiB that are read of notes; nothing was pasted."), {});
    });
    connect(&m_write->editor(), &QPlainTextEdit::textChanged, &m_keeping, qOverload<>(&QTimer::start));
    connect(&m_outage, &NewOutage::partsChanged, &m_keeping, qOverload<>(&QTimer::start));
    connect(m_write, &NotesPage::startAfreshWanted, this, &NewOutageWindow::startAfresh);
    connect(m_write, &NotesPage::addFilesWanted, this, &NewOutageWindow::askForFiles);
    connect(m_write, &NotesPage::lookWanted, this, &NewOutageWindow::lookAt);
    connect(m_joining, &JoiningPage::addFilesWanted, this, &NewOutageWindow::askForFiles);
    connect(m_joining, &JoiningPage::lookWanted, this, &NewOutageWindow::lookAt);
    connect(m_mapping, &TableMappingPage::used, this, &NewOutageWindow::showMain);
    connect(m_mapping, &TableMappingPage::left, this, &NewOutageWindow::showMain);
    connect(m_incidents, &IncidentPage::used, this, &NewOutageWindow::showMain);
    connect(m_incidents, &IncidentPage::left, this, &NewOutageWindow::showMain);
    connect(m_bar, &NewOutageBar::watchWanted, this, &NewOutageWindow::watch);
    connect(m_bar, &NewOutageBar::servicesWanted, this, &NewOutageWindow::showServices);
    connect(m_bar, &NewOutageBar::backWanted, this, &NewOutageWindow::showMain);
    connect(m_bar, &NewOutageBar::closeWanted, this, &QWidget::close);
    connect(&m_outage, &NewOutage::partsChanged, this, &NewOutageWindow::goOn);
    connect(&m_outage, &NewOutage::joinedChanged, this, &NewOutageWindow::goOn);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, this, &NewOutageWindow::watch);
}

void NewOutageWindow::comeForward()
{
    show();
    raise();
    activateWindow();
}

void NewOutageWindow::write()
{
    restoreNotes();
    comeForward();
    if (m_pages->currentWidget() == m_write)
        m_write->editor().setFocus(Qt::OtherFocusReason);
}

void NewOutageWindow::join(const QStringList& files)
{
    m_outage.clear();
    m_seen.clear();
    m_isDirect = files.size() == 1;
    showMain();
    m_outage.addFiles(files);
    comeForward();
}

void NewOutageWindow::joinOnto(const ImportedOutage& open, const QString& title, const QStringList& files)
{
    join(files);
    m_isDirect = false;
    m_outage.addOutage(open, title);
}

void NewOutageWindow::showMain()
{
    QWidget* main = m_mode == Mode::Write ? static_cast<QWidget*>(m_write) : m_joining;
    m_pages->setCurrentWidget(main);
    m_bar->setVisible(true);
    m_bar->setBackVisible(false);
    if (m_mode == Mode::Write)
        m_write->editor().setFocus(Qt::OtherFocusReason);
    else
        m_joining->takeFocus();
    goOn();
}

void NewOutageWindow::showServices()
{
    m_guessesSeen = true;
    m_pages->setCurrentWidget(m_joining);
    m_bar->setBackVisible(m_mode == Mode::Write);
    m_bar->setServicesVisible(false);
    m_joining->takeFocus();
}

void NewOutageWindow::lookAt(std::size_t part)
{
    if (part >= m_outage.parts().size())
        return;
    const OutagePart& one = m_outage.parts()[part];
    m_seen.insert(one.path);
    m_bar->setVisible(false); // these pages have buttons of their own
    if (one.table) {
        m_pages->setCurrentWidget(m_mapping);
        m_mapping->look(part);
    } else {
        m_pages->setCurrentWidget(m_incidents);
        m_incidents->look(part);
    }
}

/// Questions first, then what follows from the answers.
void NewOutageWindow::goOn()
{
    const QWidget* page = m_pages->currentWidget();
    if (page == m_mapping || page == m_incidents)
        return;
    const auto joined = m_outage.joined();
    m_bar->setServicesVisible(page == m_write && joined && joined->parts.size() > 1);
    const auto& parts = m_outage.parts();
    const auto asks = [this](const OutagePart& part) { return part.isAsking && !m_seen.contains(part.path); };
    if (const auto asking = std::find_if(parts.begin(), parts.end(), asks); asking != parts.end() && m_outage.waiting() == 0) {
        lookAt(std::size_t(asking - parts.begin()));
        return;
    }
    if (!m_outage.isSettled() || !joined)
        return;
    const bool isReady = m_isDirect && parts.size() == 1 && parts.front().isUsed();
    if ((m_isWanted || isReady) && joined->missing().isEmpty() && !joined->parts.empty())
        handOver();
    m_isWanted = false;
}

void NewOutageWindow::watch()
{
    if (!m_bar->isVisible())
        return;
    if (const auto asking = m_outage.askingPart(); asking && !m_seen.contains(m_outage.parts()[*asking].path)) {
        lookAt(*asking);
        return;
    }
    const auto joined = m_outage.joined();
    if (m_pages->currentWidget() == m_write && joined && joined->guesses() > 0 && !m_guessesSeen) {
        showServices();
        m_bar->say(tr("Some of these services are taken for others because their names are alike. Is that right?"));
        return;
    }
    m_isWanted = true;
    goOn();
}

void NewOutageWindow::handOver()
{
    const auto joined = m_outage.joined();
    m_isWanted = false;
    m_isDirect = false;
    const auto give = [this, joined] {
        emit finished(joined->draft(), joined->suggestedName());
        startAfresh();
        m_write->editor().document()->clearUndoRedoStacks();
        close();
        keepNotes(); // there is nothing left to keep
    };
    m_askFirst ? m_askFirst(give) : give();
}

void NewOutageWindow::startAfresh()
{
    m_write->editor().wipe();
    m_write->forget();
    m_outage.clear();
    m_seen.clear();
    m_guessesSeen = false;
    m_bar->say({});
    showMain();
}

void NewOutageWindow::askForFiles()
{
    if (m_dialog == nullptr) {
        m_dialog = new QFileDialog(this, tr("Add files"), {},
                                   tr("What an outage can be made of (*.json *.csv *.tsv *.txt *.log *.md);;All files (*)"));
        m_dialog->setObjectName(u"addFilesDialog"_s);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->setFileMode(QFileDialog::ExistingFiles);
        connect(m_dialog, &QFileDialog::filesSelected, &m_outage, &NewOutage::addFiles);
    }
    m_dialog->open();
}

void NewOutageWindow::setTheme(ThemeKind kind)
{
    m_notices->setTheme(kind);
    m_write->setTheme(kind);
    m_joining->setTheme(kind);
}

void NewOutageWindow::keyPressEvent(QKeyEvent* event)
{
    const bool isAway = event->key() == Qt::Key_Escape && m_pages->currentIndex() != (m_mode == Mode::Write ? 0 : 1);
    if (isAway)
        showMain();
    else if (event->key() == Qt::Key_Escape || event->matches(QKeySequence::Close))
        close();
    else
        QWidget::keyPressEvent(event);
}

void NewOutageWindow::hideEvent(QHideEvent* event)
{
    if (m_keeping.isActive())
        keepNotes();
    m_isWanted = false;
    QWidget::hideEvent(event);
}

} // namespace aftermap
