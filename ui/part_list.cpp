// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/part_list.h"

#include "ui/elided_label.h"
#include "ui/icons.h"
#include "ui/look.h"
#include "ui/plain_text.h"

#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr int rowsInSight = 4;

/// What there is to look at, as a button says it; empty where there is nothing.
QString lookWords(const OutagePart& part)
{
    if (part.table)
        return PartList::tr("Columns…");
    return part.found && part.found->outages.size() > 1 ? PartList::tr("Outages…") : QString();
}

} // namespace

PartList::PartList(QWidget* parent) : QScrollArea(parent), m_inside(new QWidget), m_rows(new QVBoxLayout(m_inside))
{
    setObjectName(u"partList"_s);
    setAccessibleName(tr("Files"));
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(2);
    setWidget(m_inside);
    m_inside->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    hide();
}

QWidget* PartList::makeRow(const OutagePart& part, std::size_t index)
{
    auto* line = new QWidget(m_inside);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 1, 6, 1);
    row->setSpacing(10);
    QLabel* name = plainLabel(line);
    name->setFont(textFont(1, QFont::DemiBold));
    name->setText(QFontMetricsF(name->font()).elidedText(part.name(), Qt::ElideMiddle, textPixels(18)));
    name->setToolTip(part.name());
    row->addWidget(name);
    auto* words = new ElidedLabel(1, QFont::Normal, line);
    words->setObjectName(u"partWords"_s);
    words->setWhole(part.words());
    words->setProperty("tone", u"muted"_s);
    row->addWidget(words, 1);
    if (const QString look = lookWords(part); !look.isEmpty()) {
        auto* button = new QPushButton(look, line);
        button->setObjectName(u"lookAtPart"_s);
        button->setAccessibleName(tr("%1: %2").arg(part.name(), look));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, index] { emit lookWanted(index); });
        row->addWidget(button);
    }
    if (QDir::isAbsolutePath(part.path)) {
        auto* remove = new QToolButton(line);
        remove->setObjectName(u"removePart"_s);
        remove->setIcon(quietIcon(Icon::Close, theme(m_theme)));
        remove->setToolTip(tr("Leave this file out again."));
        remove->setAccessibleName(tr("Leave out %1").arg(part.name()));
        remove->setFocusPolicy(Qt::TabFocus);
        connect(remove, &QToolButton::clicked, this, [this, index] { emit removeWanted(index); });
        row->addWidget(remove);
    }
    return line;
}

QWidget* PartList::makeRemoved(const QString& name)
{
    auto* line = new QWidget(m_inside);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 1, 6, 1);
    row->setSpacing(10);
    auto* words = new ElidedLabel(1, QFont::Normal, line);
    words->setWhole(tr("%1 is left out.").arg(name));
    words->setProperty("tone", u"muted"_s);
    row->addWidget(words, 1);
    auto* back = new QPushButton(tr("Put back"), line);
    back->setObjectName(u"putPartBack"_s);
    back->setAccessibleName(tr("Put back %1").arg(name));
    back->setAutoDefault(false);
    connect(back, &QPushButton::clicked, this, &PartList::putBackWanted);
    row->addWidget(back);
    return line;
}

void PartList::setParts(const std::vector<OutagePart>& parts, int waiting, const QString& removed)
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (QWidget* old = item->widget()) {
            old->hide();
            for (QWidget* part : old->findChildren<QWidget*>())
                part->setObjectName({});
            old->deleteLater();
        }
        delete item;
    }
    for (std::size_t i = 0; i < parts.size(); ++i)
        m_rows->addWidget(makeRow(parts[i], i));
    if (!removed.isEmpty())
        m_rows->addWidget(makeRemoved(removed));
    if (waiting > 0) {
        QLabel* reading = plainLabel(m_inside, tr("%n files are being read…", nullptr, waiting));
        reading->setProperty("tone", u"muted"_s);
        m_rows->addWidget(reading);
    }
    const int count = m_rows->count();
    m_rows->addStretch(1);
    int height = 0;
    for (int i = 0; i < std::min(count, rowsInSight); ++i)
        height += m_rows->itemAt(i)->widget()->sizeHint().height() + m_rows->spacing(); // the item of what is not shown yet has none
    setFixedHeight(height + 2);
    setVisible(count > 0);
}

void PartList::setTheme(ThemeKind kind)
{
    m_theme = kind;
    for (QToolButton* button : m_inside->findChildren<QToolButton*>(u"removePart"_s))
        button->setIcon(quietIcon(Icon::Close, theme(kind)));
}

} // namespace aftermap
