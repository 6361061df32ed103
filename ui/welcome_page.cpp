// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome_page.h"

#include "ui/look.h"
#include "ui/outage_card.h"
#include "ui/outage_gallery.h"
#include "ui/outage_summary.h"
#include "ui/plain_text.h"
#include "ui/recent_list.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr int sideWidth = 268; ///< pixels, in the usual size of text

QLabel* heading(const QString& text, double size, QWidget* parent)
{
    QLabel* label = plainLabel(parent, text);
    label->setFont(textFont(size, QFont::Bold));
    return label;
}

QLabel* quiet(const QString& text, QWidget* parent)
{
    QLabel* label = plainLabel(parent, text);
    label->setWordWrap(true);
    label->setProperty("tone", u"muted"_s);
    return label;
}

} // namespace

WelcomePage::WelcomePage(const Actions& actions, RecentFiles& recent, QWidget* parent)
    : QWidget(parent), m_shelf(dataPlaces()), m_gallery(new OutageGallery(this)), m_summary(new OutageSummary(this)),
      m_open(new QPushButton(tr("&Open a file…"), this)), m_folder(quiet({}, this)),
      m_chooseFolder(new QPushButton(tr("C&hoose a folder…"), this)),
      m_usualFolder(new QPushButton(tr("The usual one"), this)), m_recent(new RecentList(recent, this))
{
    setObjectName(u"welcomePage"_s);
    setAccessibleName(tr("Welcome"));
    setVisible(false);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(24, 18, 24, 0);
    rows->setSpacing(4);
    rows->addWidget(heading(tr("Aftermap"), 1.8, this));
    rows->addWidget(quiet(tr("Replays an outage on the map of its services: what failed when, why, and how much was "
                             "down at every moment."),
                          this));
    rows->addSpacing(10);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addWidget(m_gallery, 1);
    columns->addWidget(makeSide(actions));
    rows->addLayout(columns, 1);

    connect(m_recent, &RecentList::chosen, this, &WelcomePage::chosen);
    connect(m_gallery, &OutageGallery::opened, this, &WelcomePage::chosen);
    connect(m_gallery, &OutageGallery::compareWanted, this, &WelcomePage::compareWanted);
    connect(m_gallery, &OutageGallery::selected, this, [this](const OutageCard* card) {
        card != nullptr ? m_summary->showOutage(card->outage()) : m_summary->showNothing();
    });
    connect(m_summary, &OutageSummary::opened, this, [this] {
        if (m_gallery->current() != nullptr)
            emit chosen(m_gallery->current()->path());
    });
    connect(&m_shelf, &OutageShelf::found, m_gallery, &OutageGallery::add);
    connect(&m_shelf, &OutageShelf::gone, m_gallery, &OutageGallery::remove);
    connect(&m_shelf, &OutageShelf::looked, this, [this] {
        m_gallery->settle();
        if (!std::exchange(m_filled, true)) {
            if (isVisible() && !m_gallery->isSearching())
                takeFocus();
            emit filled();
        }
    });
    tellFolder();
}

QWidget* WelcomePage::makeSide(const Actions& actions)
{
    auto* scroller = new QScrollArea(this);
    scroller->setObjectName(u"welcomeSide"_s);
    scroller->setAccessibleName(tr("The selected outage, and your own files"));
    scroller->setFocusPolicy(Qt::NoFocus);
    scroller->setFrameShape(QFrame::NoFrame);
    scroller->setWidgetResizable(true);
    scroller->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroller->setFixedWidth(int(sideWidth * textScale()));
    auto* side = new QWidget(scroller);
    auto* rows = new QVBoxLayout(side);
    rows->setContentsMargins(0, 0, 6, 16);
    rows->setSpacing(8);
    rows->addWidget(m_summary);
    rows->addSpacing(14);
    rows->addWidget(heading(tr("All together"), 1.15, side));
    auto* library = new QPushButton(tr("What &keeps coming back"), side);
    library->setObjectName(u"welcomeLibraryButton"_s);
    library->setToolTip(actions[ActionId::Library]->toolTip());
    connect(library, &QPushButton::clicked, actions[ActionId::Library], &QAction::trigger);
    rows->addWidget(library, 0, Qt::AlignLeft);
    rows->addSpacing(14);
    rows->addWidget(heading(tr("Your own"), 1.15, side));
    auto* begin = new QPushButton(tr("&New outage…"), side);
    begin->setObjectName(u"welcomeNewButton"_s);
    begin->setProperty("tone", u"primary"_s);
    begin->setToolTip(actions[ActionId::NewOutage]->toolTip());
    connect(begin, &QPushButton::clicked, actions[ActionId::NewOutage], &QAction::trigger);
    rows->addWidget(begin, 0, Qt::AlignLeft);
    rows->addWidget(quiet(tr("Paste what was written in the chat, add the status page's file, and watch it."), side));
    m_open->setObjectName(u"welcomeOpenButton"_s);
    m_open->setToolTip(actions[ActionId::Open]->toolTip());
    connect(m_open, &QPushButton::clicked, actions[ActionId::Open], &QAction::trigger);
    rows->addWidget(m_open, 0, Qt::AlignLeft);
    rows->addWidget(quiet(tr("Or drop files anywhere on this window: timelines, maps, notes, a status page's JSON, tables."), side));
    rows->addWidget(m_folder);
    m_folder->setObjectName(u"ownFolder"_s);
    m_chooseFolder->setObjectName(u"chooseFolderButton"_s);
    m_usualFolder->setObjectName(u"usualFolderButton"_s);
    m_usualFolder->setProperty("tone", u"quiet"_s);
    rows->addWidget(m_chooseFolder, 0, Qt::AlignLeft);
    rows->addWidget(m_usualFolder, 0, Qt::AlignLeft);
    connect(m_chooseFolder, &QPushButton::clicked, this, &WelcomePage::askFolder);
    connect(m_usualFolder, &QPushButton::clicked, this, [this] { setOwnFolder({}); });
    rows->addSpacing(14);
    rows->addWidget(heading(tr("Recent files"), 1.15, side));
    rows->addWidget(m_recent);
    rows->addStretch(1);
    scroller->setWidget(side);
    side->setAutoFillBackground(false); // what covers it whole would hide it from Tab
    scroller->viewport()->setAutoFillBackground(false);
    return scroller;
}

void WelcomePage::setOwnFolder(const QString& folder)
{
    m_shelf.setOwnFolder(folder);
    tellFolder();
}

void WelcomePage::askFolder()
{
    if (m_dialog == nullptr) {
        m_dialog = new QFileDialog(window(), tr("The folder of your own outages"), m_shelf.ownFolder());
        m_dialog->setObjectName(u"folderDialog"_s);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->setFileMode(QFileDialog::Directory);
        m_dialog->setOption(QFileDialog::ShowDirsOnly);
        connect(m_dialog, &QFileDialog::fileSelected, this, &WelcomePage::setOwnFolder);
    }
    m_dialog->open();
}

void WelcomePage::tellFolder()
{
    const ShownFile folder = shownFile(m_shelf.ownFolder());
    m_folder->setText(tr("Timelines in %1/%2 stand beside those that come with the program.").arg(folder.folder, folder.name));
    m_usualFolder->setVisible(!m_shelf.chosenFolder().isEmpty());
}

void WelcomePage::takeFocus()
{
    m_gallery->takeFocus();
}

void WelcomePage::setTheme(ThemeKind kind)
{
    m_gallery->setTheme(kind);
}

void WelcomePage::showEvent(QShowEvent* event)
{
    m_shelf.look();
    m_recent->fill(); // files come and go
    QWidget::showEvent(event);
}

} // namespace aftermap
