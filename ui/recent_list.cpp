// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recent_list.h"

#include "base/file_name.h"
#include "base/safe_text.h"
#include "session/file_watch.h"
#include "ui/look.h"
#include "ui/plain_text.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

bool isThere(const QString& path)
{
    return stampOf(path).exists();
}

/// An ampersand is a mnemonic to buttons and menus.
QString literal(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

ShownFile shownFile(const QString& path)
{
    const QFileInfo info(path);
    QString folder = info.path();
    const QString home = QDir::homePath();
    if (folder == home || folder.startsWith(home + u'/'))
        folder = u'~' + folder.sliced(home.size());
    return {shownSnippet(shownFileName(info.fileName()), 120), shownSnippet(shownFileName(folder), 200)};
}

RecentMenu::RecentMenu(RecentFiles& recent, QWidget* parent) : QMenu(tr("Open &recent"), parent), m_recent(recent)
{
    setObjectName(u"recentMenu"_s);
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &RecentMenu::fill);
    fill();
}

void RecentMenu::fill()
{
    clear();
    const QStringList files = m_recent.files();
    QStringList gone;
    for (const QString& file : files) {
        const ShownFile shown = shownFile(file);
        QAction* action = addAction(literal(isThere(file) ? shown.name : tr("%1 (gone)").arg(shown.name)));
        action->setToolTip(plainTooltip(shown.folder + u'/' + shown.name));
        action->setEnabled(isThere(file));
        if (!isThere(file))
            gone += file;
        connect(action, &QAction::triggered, this, [this, file] { emit chosen(file); });
    }
    if (files.isEmpty())
        addAction(tr("No files yet"))->setEnabled(false);
    addSeparator();
    QAction* tidy = addAction(tr("&Take off what is gone"));
    tidy->setEnabled(!gone.isEmpty());
    connect(tidy, &QAction::triggered, this, [this, gone] {
        for (const QString& file : gone)
            m_recent.remove(file);
    });
    QAction* clear = addAction(tr("&Clear the list"));
    clear->setEnabled(!files.isEmpty());
    connect(clear, &QAction::triggered, &m_recent, &RecentFiles::clear);
}

RecentList::RecentList(RecentFiles& recent, QWidget* parent)
    : QWidget(parent), m_recent(recent), m_rows(new QVBoxLayout(this))
{
    setObjectName(u"recentList"_s);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(4);
    connect(&recent, &RecentFiles::changed, this, &RecentList::fill);
    fill();
}

void RecentList::fill()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was pressed
        delete item;
    }
    const QStringList files = m_recent.files();
    for (const QString& file : files)
        m_rows->addWidget(row(file));
    if (files.isEmpty()) {
        QLabel* none = plainLabel(this, tr("No files yet."));
        none->setProperty("tone", u"muted"_s);
        m_rows->addWidget(none);
        return;
    }
    auto* clear = new QPushButton(tr("&Clear the list"), this);
    clear->setObjectName(u"clearRecentButton"_s);
    clear->setToolTip(tr("Forget which files were opened; the files stay."));
    clear->setProperty("tone", u"quiet"_s);
    connect(clear, &QPushButton::clicked, &m_recent, &RecentFiles::clear);
    m_rows->addWidget(clear, 0, Qt::AlignLeft);
}

QWidget* RecentList::row(const QString& file)
{
    const ShownFile shown = shownFile(file);
    const bool there = isThere(file);
    auto* line = new QWidget(this);
    auto* parts = new QHBoxLayout(line);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(6);
    auto* open = new QPushButton(line);
    open->setObjectName(u"recentFile"_s);
    open->setProperty("tone", u"row"_s);
    open->setText(literal(QFontMetrics(textFont()).elidedText(shown.name, Qt::ElideMiddle, int(textPixels(22)))));
    open->setToolTip(there ? tr("Open %1/%2.").arg(shown.folder, shown.name)
                           : tr("%1/%2 is no longer there.").arg(shown.folder, shown.name));
    open->setAccessibleName(there ? shown.name : tr("%1, gone").arg(shown.name));
    open->setEnabled(there);
    connect(open, &QPushButton::clicked, this, [this, file] { emit chosen(file); });
    parts->addWidget(open, 1);
    if (there)
        return line;
    auto* remove = new QPushButton(tr("Take off"), line);
    remove->setObjectName(u"removeRecentButton"_s);
    remove->setAccessibleName(tr("Take %1 off the list").arg(shown.name));
    remove->setToolTip(tr("This file is gone; take it off the list."));
    remove->setProperty("tone", u"quiet"_s);
    connect(remove, &QPushButton::clicked, this, [this, file] { m_recent.remove(file); });
    parts->addWidget(remove);
    return line;
}

} // namespace aftermap
