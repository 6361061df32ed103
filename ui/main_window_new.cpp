// SPDX-License-Identifier: GPL-3.0-or-later
// How the window comes by an outage that is not in a file of ours yet.
#include "base/safe_file.h"
#include "format/import_file.h"
#include "ui/leaving_question.h"
#include "ui/main_window.h"
#include "ui/new_outage_window.h"
#include "ui/notice_bar.h"
#include "ui/opening.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

std::optional<ForeignKind> kindOfFile(const QString& path)
{
    const Result<QByteArray> bytes = readFile(path);
    return bytes ? foreignKindOf(*bytes, path) : std::nullopt;
}

/// A timeline that is dropped together with its map is still one outage.
std::optional<QString> timelineWithMap(const QStringList& files)
{
    const auto isMap = [](const QString& file) { return file.endsWith(".map.json"_L1); };
    const auto other = std::find_if_not(files.begin(), files.end(), isMap);
    const bool isOne = other != files.end() && other->endsWith(".timeline.json"_L1) && std::all_of(other + 1, files.end(), isMap);
    return isOne ? std::optional(*other) : std::nullopt;
}

} // namespace

void MainWindow::connectNewOutage()
{
    connect(m_actions[ActionId::NewOutage], &QAction::triggered, this, &MainWindow::showNewOutage);
    // What cannot be opened as it is may need a word first: which columns, which incident.
    connect(&m_document, &Document::loadingStarted, this, [this](const QString& path) { m_askedFor = path; });
    connect(&m_document, &Document::failed, this, [this] { offerToConvert(m_askedFor); });
}

void MainWindow::showNewOutage()
{
    if (m_newOutage == nullptr) {
        m_newOutage = new NewOutageWindow(NewOutageWindow::Mode::Write, this);
        m_newOutage->setTheme(m_theme);
        connect(m_newOutage, &NewOutageWindow::finished, this, &MainWindow::watch);
        m_newOutage->askFirst([this](const auto& then) { m_leaving->before(LeavingQuestion::Why::Opening, then); });
    }
    m_newOutage->write();
}

void MainWindow::watch(const Draft& draft, const QString& suggestedName)
{
    m_notices->clear();
    m_editor.beginNew(draft, suggestedName);
    raise();
    activateWindow();
}

NewOutageWindow& MainWindow::joiningWindow()
{
    if (m_joining == nullptr) {
        m_joining = new NewOutageWindow(NewOutageWindow::Mode::Join, this);
        m_joining->setTheme(m_theme);
        connect(m_joining, &NewOutageWindow::finished, this, &MainWindow::watch);
    }
    return *m_joining;
}

void MainWindow::join(const QStringList& files)
{
    joiningWindow().askFirst([this](const auto& then) { m_leaving->before(LeavingQuestion::Why::Opening, then); });
    joiningWindow().join(files);
}

/// These files become one outage, with what is open where something is.
void MainWindow::joinOnto(const QStringList& files)
{
    if (m_stage == Stage::Nothing || !m_editor.canEdit()) {
        join(files);
        return;
    }
    ImportedOutage open;
    open.timeline = m_editor.draft().timeline;
    open.map = m_editor.draft().map;
    open.hasTimes = m_stage == Stage::Outage;
    const SafeText& title = open.hasTimes ? open.timeline.title : open.map.title;
    open.log.add(ImportVerdict::Read, tr("What is open."), {title.shown(), 0, 0, {}});
    joiningWindow().askFirst({}); // what is open goes along, with its edits
    joiningWindow().joinOnto(open, title.isEmpty() ? tr("What is open") : title.shown(), files);
}

void MainWindow::offerToConvert(const QString& path)
{
    m_looking.start([this, path](JobControl&) -> Job::Report {
        const auto kind = kindOfFile(path);
        const bool needsWords = kind == ForeignKind::Table || kind == ForeignKind::Statuspage;
        return [this, path, needsWords] {
            if (!needsWords)
                return;
            m_notices->clear();
            joiningWindow().askFirst({}); // that was done when it was to be opened
            joiningWindow().join({path}); // by itself: it was opened, not added
        };
    });
}

void MainWindow::openDropped(const QStringList& files)
{
    if (const auto timeline = timelineWithMap(files)) {
        m_opening->open(*timeline);
        return;
    }
    if (files.size() > 1) {
        joinOnto(files);
        return;
    }
    // Onto an outage that is open, what is no outage of its own belongs to it.
    if (m_stage == Stage::Nothing) {
        m_opening->open(files.first());
        return;
    }
    m_looking.start([this, path = files.first()](JobControl&) -> Job::Report {
        const bool isForeign = kindOfFile(path).has_value();
        return [this, path, isForeign] { isForeign ? joinOnto({path}) : m_opening->open(path); };
    });
}

} // namespace aftermap
