// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library_window.h"

#include "render/library_painter.h"
#include "ui/library_table.h"
#include "ui/library_view.h"
#include "ui/plain_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScreen>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace aftermap {

LibraryWindow::LibraryWindow(QWidget* parent)
    : QWidget(parent, Qt::Window), m_picture(new LibraryView), m_tabs(new QTabWidget), m_problems(new QPlainTextEdit(this)),
      m_status(plainLabel(this))
{
    setObjectName(u"libraryWindow"_s);
    setWindowTitle(tr("What keeps coming back – Aftermap"));
    setMinimumSize(900, 600);
    resize(QSize(1600, 1000).boundedTo(screen()->availableSize()));
    m_tabs->setObjectName(u"libraryTabs"_s);
    m_tabs->setAccessibleName(tr("Tables"));
    m_tabs->tabBar()->setAccessibleName(tr("Tables"));
    m_tabs->setDocumentMode(true);
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        m_tables[i] = new LibraryTableView(m_tabs);
        m_tables[i]->setObjectName(u"libraryTable%1"_s.arg(i));
        m_tabs->addTab(m_tables[i], libraryTable(Library(), LibraryPart(i)).title);
        connect(m_tables[i], &LibraryTableView::opened, this, &LibraryWindow::open);
        connect(m_tables[i], &LibraryTableView::chosen, m_picture, &LibraryView::choose);
    }
    m_problems->setObjectName(u"libraryProblems"_s);
    m_problems->setAccessibleName(tr("Files that are left out"));
    m_problems->setReadOnly(true);
    m_problems->setTabChangesFocus(true);
    m_problems->hide();
    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->setObjectName(u"libraryParts"_s);
    parts->addWidget(m_picture);
    parts->addWidget(m_tabs);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 1);
    parts->setChildrenCollapsible(false);
    parts->setSizes({height() * 75 / 100, height() * 25 / 100});
    m_status->setObjectName(u"libraryStatus"_s);
    m_status->setProperty("tone", u"muted"_s);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 4, 12, 8);
    row->addWidget(m_status, 1);
    connect(addButton(u"copyLibraryTable"_s, tr("Copy table"), tr("Copy the table in sight, or its selected rows.")),
            &QToolButton::clicked, this, &LibraryWindow::copyTable);
    connect(addButton(u"copyLibraryPicture"_s, tr("Copy picture"), tr("Copy the picture in a size for a slide.")),
            &QToolButton::clicked, this, &LibraryWindow::copyPicture);
    for (QToolButton* button : findChildren<QToolButton*>(Qt::FindDirectChildrenOnly))
        row->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(parts, 1);
    column->addLayout(row);
    connect(m_picture, &LibraryView::opened, this, &LibraryWindow::open);
    m_picture->setFocus();
}

QToolButton* LibraryWindow::addButton(const QString& name, const QString& text, const QString& tip)
{
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(tip);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(text);
    return button;
}

void LibraryWindow::read(const QStringList& filesAndFolders)
{
    m_status->setText(tr("Reading…"));
    m_job.start([this, filesAndFolders](JobControl& control) -> Job::Report {
        auto read = std::make_shared<const LibraryFiles>(readLibrary(filesAndFolders, control));
        return [this, read] { take(read); };
    });
}

void LibraryWindow::take(std::shared_ptr<const LibraryFiles> read)
{
    m_read = std::move(read);
    const Library& library = m_read->library;
    m_picture->setLibrary(std::shared_ptr<const Library>(m_read, &library));
    for (std::size_t i = 0; i < m_tables.size(); ++i)
        m_tables[i]->setTable(libraryTable(library, LibraryPart(i)));
    m_status->setText(library.outages.empty()
                          ? tr("There is no outage to tell of.")
                          : tr("%n outages. Double-click or Enter opens one.", nullptr, int(library.outages.size())));
    showProblems();
    emit shown();
}

void LibraryWindow::showProblems()
{
    if (const int tab = m_tabs->indexOf(m_problems); tab >= 0)
        m_tabs->removeTab(tab);
    QStringList lines;
    for (const FileProblem& problem : m_read->problems)
        lines << (problem.message.contains(problem.path) ? problem.message : problem.path + u": "_s + problem.message);
    if (lines.isEmpty())
        return;
    for (QString& line : lines)
        line = SafeText(line).shown();
    m_problems->setPlainText(lines.join(u'\n'));
    m_tabs->addTab(m_problems, tr("Left out (%1)").arg(lines.size()));
    m_status->setText(tr("%1 %n files are left out: see the last tab.", nullptr, int(lines.size())).arg(m_status->text()));
}

void LibraryWindow::setTheme(ThemeKind kind)
{
    m_theme = kind;
    m_picture->setTheme(kind);
}

void LibraryWindow::open(std::size_t outage)
{
    if (m_read && qsizetype(outage) < m_read->paths.size())
        emit openWanted(m_read->paths[qsizetype(outage)]);
}

LibraryTableView* LibraryWindow::currentTable() const
{
    return qobject_cast<LibraryTableView*>(m_tabs->currentWidget());
}

void LibraryWindow::copyTable()
{
    if (const LibraryTableView* table = currentTable())
        QGuiApplication::clipboard()->setText(table->text());
    else
        QGuiApplication::clipboard()->setText(m_problems->toPlainText());
    m_status->setText(tr("The table is copied."));
}

void LibraryWindow::copyPicture()
{
    if (!m_read)
        return;
    QGuiApplication::clipboard()->setImage(libraryImage(m_read->library, QSize(1920, 1080), m_theme));
    m_status->setText(tr("The picture is copied."));
}

void LibraryWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape || event->matches(QKeySequence::Close))
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace aftermap
