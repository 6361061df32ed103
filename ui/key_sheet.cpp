// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/key_sheet.h"

#include "ui/actions.h"
#include "ui/look.h"
#include "ui/plain_text.h"
#include "ui/present_view.h"

#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr int columnCount = 3;
constexpr int distance = 24; ///< from the edges of the window
constexpr int widest = 1120;

using Lines = QList<std::pair<QString, QString>>; ///< keys, and what they do

QString keysOf(const ActionSpec& spec)
{
    QStringList keys;
    for (const QKeySequence& key : keySequences(spec.canvasKeys) + keySequences(spec.keys))
        keys += key.toString(QKeySequence::NativeText);
    return keys.join(KeySheet::tr(", ", "between two keys that do the same"));
}

Lines linesOf(MenuId menu)
{
    Lines lines;
    for (const ActionSpec& spec : actionSpecs()) {
        const QString keys = keysOf(spec);
        if (spec.menu == menu && !keys.isEmpty())
            lines.append({keys, QCoreApplication::translate("Actions", spec.text).remove(u'&').remove(u'…')});
    }
    return lines;
}

Lines gestures()
{
    return {{KeySheet::tr("Wheel, pinch"), KeySheet::tr("Zoom about the pointer")},
            {KeySheet::tr("Drag the map"), KeySheet::tr("Move the picture")},
            {KeySheet::tr("Click a service"), KeySheet::tr("Select it everywhere")},
            {KeySheet::tr("Point at a service"), KeySheet::tr("Say how it is and why")},
            {KeySheet::tr("Click the curve"), KeySheet::tr("Go to that moment")},
            {KeySheet::tr("Drag an end of a state, a milestone"), KeySheet::tr("Move it in time; Alt: by seconds")},
            {KeySheet::tr("Ctrl and drag a service"), KeySheet::tr("Draw what it needs")},
            {KeySheet::tr("Click an event"), KeySheet::tr("Go to it")},
            {KeySheet::tr("Drop a file"), KeySheet::tr("Open it")}};
}

} // namespace

KeySheet::KeySheet(QWidget* window)
    : QFrame(window), m_window(window), m_field(new QLineEdit(this)), m_none(plainLabel(this)),
      m_columns(new QHBoxLayout)
{
    setObjectName(u"keySheet"_s);
    setAccessibleName(tr("All keys"));
    setVisible(false);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(24, 18, 24, 18);
    rows->setSpacing(14);
    auto* top = new QHBoxLayout;
    top->setSpacing(12);
    QLabel* title = plainLabel(this, tr("All keys"));
    title->setFont(textFont(1.4, QFont::Bold));
    top->addWidget(title);
    top->addStretch(1);
    m_field->setObjectName(u"keySheetField"_s);
    m_field->setPlaceholderText(tr("Find a command or a key"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumWidth(260);
    top->addWidget(m_field);
    auto* away = new QToolButton(this);
    away->setObjectName(u"keySheetCloseButton"_s);
    away->setText(u"✕"_s);
    away->setFixedSize(28, 28);
    away->setAccessibleName(tr("Close"));
    away->setToolTip(tr("Put this sheet away (Esc)."));
    connect(away, &QToolButton::clicked, this, &KeySheet::close);
    top->addWidget(away);
    rows->addLayout(top);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* page = new QWidget(scroll);
    page->setLayout(m_columns);
    m_columns->setContentsMargins(0, 0, 8, 0);
    m_columns->setSpacing(32);
    scroll->setWidget(page);
    page->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    rows->addWidget(m_none);
    rows->addWidget(scroll, 1);
    m_none->setText(tr("No command is called that."));
    m_none->setVisible(false);
    connect(m_field, &QLineEdit::textChanged, this, &KeySheet::find);
    for (QWidget* part : {static_cast<QWidget*>(m_field), static_cast<QWidget*>(away), m_window})
        part->installEventFilter(this);
}

void KeySheet::fill()
{
    QList<std::pair<QWidget*, int>> groups;
    QList<MenuId> menus;
    for (const ActionSpec& spec : actionSpecs()) {
        const Lines lines = menus.contains(spec.menu) ? Lines() : linesOf(spec.menu);
        if (lines.isEmpty())
            continue;
        menus.append(spec.menu);
        groups.append({addGroup(menuTitle(spec.menu).remove(u'&'), lines), int(lines.size()) + 2});
    }
    groups.append({addGroup(tr("Mouse"), gestures()), int(gestures().size()) + 2});
    groups.append({addGroup(tr("While presenting"), presentKeys()), int(presentKeys().size()) + 2});
    // Each group goes where most room is left, the longest first.
    std::stable_sort(groups.begin(), groups.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    QList<QVBoxLayout*> columns;
    for (int i = 0; i < columnCount; ++i) {
        columns.append(new QVBoxLayout);
        columns.last()->setSpacing(18);
        m_columns->addLayout(columns.last(), 1);
    }
    std::array<int, columnCount> heights{};
    for (const auto& [group, height] : groups) {
        const auto shortest = std::min_element(heights.begin(), heights.end()) - heights.begin();
        columns[shortest]->addWidget(group);
        heights[std::size_t(shortest)] += height;
    }
    for (QVBoxLayout* column : columns)
        column->addStretch(1);
}

QWidget* KeySheet::addGroup(const QString& title, const Lines& lines)
{
    auto* group = new QWidget(this);
    auto* grid = new QGridLayout(group);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    QLabel* heading = plainLabel(group, title);
    heading->setFont(textFont(1.0, QFont::Bold));
    grid->addWidget(heading, 0, 0, 1, 2);
    for (const auto& [keys, what] : lines) {
        const Row row{plainLabel(group, keys), plainLabel(group, what), group};
        row.keys->setProperty("tone", u"muted"_s);
        row.keys->setAlignment(Qt::AlignRight | Qt::AlignTop);
        row.what->setWordWrap(true);
        row.what->setObjectName(u"keySheetLine"_s);
        row.what->setAccessibleDescription(keys);
        grid->addWidget(row.what, int(m_rows.size()) + 1, 0);
        grid->addWidget(row.keys, int(m_rows.size()) + 1, 1);
        m_rows.append(row);
    }
    return group;
}

void KeySheet::find(const QString& text)
{
    const QString wanted = text.trimmed();
    QSet<QWidget*> groups;
    for (const Row& row : m_rows) {
        const bool matches = row.what->text().contains(wanted, Qt::CaseInsensitive) ||
                             row.keys->text().contains(wanted, Qt::CaseInsensitive);
        row.what->setVisible(matches);
        row.keys->setVisible(matches);
        if (matches)
            groups.insert(row.group);
    }
    for (const Row& row : m_rows)
        row.group->setVisible(groups.contains(row.group));
    m_none->setVisible(groups.isEmpty());
}

void KeySheet::toggle()
{
    isVisible() ? close() : open();
}

void KeySheet::open()
{
    m_before = QApplication::focusWidget();
    if (m_rows.isEmpty()) // not before somebody asks: a hundred labels cost at every change of theme
        fill();
    m_field->clear();
    place();
    setVisible(true);
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void KeySheet::close()
{
    const QWidget* focus = QApplication::focusWidget();
    const bool had = focus != nullptr && isAncestorOf(focus);
    setVisible(false);
    if (had && m_before != nullptr)
        m_before->setFocus(Qt::PopupFocusReason);
}

void KeySheet::place()
{
    const QSize room = m_window->size() - QSize(2 * distance, 2 * distance);
    // As high as its lines want, and no higher than there is room.
    const int wanted = m_columns->totalSizeHint().height() + m_field->sizeHint().height() + 70;
    const QSize size = QSize(widest, wanted).boundedTo(room);
    setGeometry(QRect(QPoint((m_window->width() - size.width()) / 2, (m_window->height() - size.height()) / 2), size));
}

bool KeySheet::eventFilter(QObject* watched, QEvent* event)
{
    if (!isVisible())
        return false;
    if (watched == m_window && event->type() == QEvent::Resize)
        place();
    // What nobody below wants comes to the window, so that these work wherever the focus is.
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Escape && key != Qt::Key_Question && key != Qt::Key_F1)
        return false;
    event->accept(); // not a shortcut of the window now
    if (event->type() == QEvent::KeyPress)
        close();
    return true;
}

} // namespace aftermap
