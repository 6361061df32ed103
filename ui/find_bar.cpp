// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find_bar.h"

#include "ui/icons.h"
#include "ui/plain_text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

QToolButton* stepButton(const QString& name, const QString& tip, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setFocusPolicy(Qt::TabFocus);
    button->hide();
    return button;
}

} // namespace

FindBar::FindBar(QWidget* parent)
    : QWidget(parent), m_field(new QLineEdit(this)), m_place(plainLabel(this)),
      m_previous(stepButton(u"findPrevious"_s, tr("To the event found before (Shift+Enter)"), this)),
      m_next(stepButton(u"findNext"_s, tr("To the next event found (Enter)"), this)),
      m_services(new QListWidget(this))
{
    setObjectName(u"findBar"_s);
    m_field->setObjectName(u"findField"_s);
    m_field->setAccessibleName(tr("Find an event or a service"));
    m_field->setPlaceholderText(tr("Find an event or a service"));
    m_field->setToolTip(tr("Looks into text, service, source, role and kind of every listed event (Ctrl+F)."));
    m_field->setMinimumWidth(60);
    m_field->installEventFilter(this);
    m_place->setObjectName(u"findPlace"_s);
    m_place->setProperty("tone", u"muted"_s);
    m_place->hide();
    m_services->setObjectName(u"foundServices"_s);
    m_services->setAccessibleName(tr("Services that are found"));
    m_services->setUniformItemSizes(true);
    m_services->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_services->setFocusPolicy(Qt::StrongFocus);
    m_services->installEventFilter(this);
    m_services->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* row = new QHBoxLayout;
    row->setSpacing(2);
    row->addWidget(m_field, 1);
    row->addSpacing(4);
    row->addWidget(m_place);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    column->addLayout(row);
    column->addWidget(m_services);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& query) {
        suggest(true);
        emit queryChanged(query);
    });
    connect(m_previous, &QToolButton::clicked, this, [this] { emit stepped(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { emit stepped(1); });
    connect(m_services, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { choose(m_services->row(item)); });
}

void FindBar::begin(QWidget* before)
{
    if (before != nullptr && !isAncestorOf(before))
        m_before = before;
    suggest(true);
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

QString FindBar::query() const
{
    return m_field->text();
}

QList<QWidget*> FindBar::inTabOrder() const
{
    return {m_field, m_previous, m_next, m_services};
}

void FindBar::setPlace(int place, int of)
{
    const bool on = !query().trimmed().isEmpty();
    m_place->setText(of == 0 ? tr("No event") : tr("%1 of %2").arg(place).arg(of));
    m_place->setVisible(on);
    m_previous->setVisible(on && of > 0);
    m_next->setVisible(on && of > 0);
}

void FindBar::setServices(const std::vector<Hit>& hits)
{
    m_hits = hits;
    m_services->clear();
    for (const Hit& hit : hits)
        m_services->addItem(hit.name);
    suggest(m_suggesting);
    if (!hits.empty())
        m_services->setFixedHeight(m_services->sizeHintForRow(0) * int(hits.size()) + 2 * m_services->frameWidth());
}

void FindBar::suggest(bool on)
{
    m_suggesting = on;
    m_services->setVisible(on && !m_hits.empty());
}

void FindBar::setTheme(const Theme& theme)
{
    m_previous->setIcon(actionIcon(Icon::Previous, theme));
    m_next->setIcon(actionIcon(Icon::Next, theme));
}

void FindBar::choose(int row)
{
    if (row >= 0 && row < int(m_hits.size()))
        emit chosen(m_hits[std::size_t(row)].service);
}

void FindBar::leave()
{
    m_field->clear();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    else
        emit toEvents();
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    const bool override = event->type() == QEvent::ShortcutOverride;
    if (!override && event->type() != QEvent::KeyPress)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (override) {
        // Escape and Enter belong to the search while it has the focus.
        if (key->key() == Qt::Key_Escape)
            event->accept();
        return key->key() == Qt::Key_Escape;
    }
    return watched == m_field ? fieldKey(key->key(), key->modifiers()) : servicesKey(key->key());
}

bool FindBar::fieldKey(int key, Qt::KeyboardModifiers modifiers)
{
    switch (key) {
    case Qt::Key_Escape:
        leave();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        suggest(false);
        emit stepped(modifiers.testFlag(Qt::ShiftModifier) ? -1 : 1);
        return true;
    case Qt::Key_Down:
        if (m_services->isVisible()) {
            m_services->setCurrentRow(0);
            m_services->setFocus(Qt::OtherFocusReason);
        } else {
            emit toEvents();
        }
        return true;
    default:
        return false;
    }
}

bool FindBar::servicesKey(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        leave();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        choose(m_services->currentRow());
        return true;
    case Qt::Key_Up:
        if (m_services->currentRow() > 0)
            return false;
        m_field->setFocus(Qt::OtherFocusReason);
        return true;
    case Qt::Key_Down:
        if (m_services->currentRow() + 1 < m_services->count())
            return false;
        emit toEvents();
        return true;
    default:
        return false;
    }
}

} // namespace aftermap
