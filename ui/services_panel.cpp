// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services_panel.h"

#include "ui/icons.h"
#include "ui/plain_text.h"
#include "ui/service_table.h"
#include "ui/service_table_model.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace aftermap {

ServicesPanel::ServicesPanel(SelectionState& selection, QWidget* parent)
    : QWidget(parent), m_table(new ServiceTable(selection, this)), m_field(new QLineEdit(this)),
      m_sort(new QToolButton(this)), m_count(plainLabel(this))
{
    setObjectName(u"servicesPanel"_s);
    setFocusProxy(m_table);
    m_field->setObjectName(u"findService"_s);
    m_field->setPlaceholderText(tr("Find a service…"));
    m_field->setAccessibleName(tr("Find a service"));
    m_field->setToolTip(tr("Show only the services whose name or whereabouts have these words."));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_sort->setObjectName(u"sortServices"_s);
    m_sort->setAccessibleName(tr("Sort the services"));
    m_sort->setToolTip(tr("Choose what the services are sorted by."));
    m_sort->setPopupMode(QToolButton::InstantPopup);
    m_sort->setFocusPolicy(Qt::TabFocus);
    m_sort->setFixedSize(28, 28);
    m_sort->setIconSize(QSize(16, 16));
    m_count->setObjectName(u"servicesFound"_s);
    m_count->setProperty("tone", u"muted"_s);
    fillSortMenu();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(6);
    row->addWidget(m_field, 1);
    row->addWidget(m_count);
    row->addWidget(m_sort);
    column->addLayout(row);
    column->addWidget(m_table, 1);
    setTabOrder(m_field, m_sort);
    setTabOrder(m_sort, m_table);

    connect(m_field, &QLineEdit::textChanged, this, &ServicesPanel::find);
    connect(m_table, &ServiceTable::findingStarted, this, [this](const QString& letter) {
        m_field->setFocus(Qt::TabFocusReason);
        m_field->setText(letter);
    });
}

void ServicesPanel::fillSortMenu()
{
    auto* menu = new QMenu(m_sort);
    for (int column = 0; column < ServiceTableModel::ColumnCount; ++column) {
        QAction* entry = menu->addAction(columnTitle(column));
        entry->setToolTip(columnMeaning(column));
        connect(entry, &QAction::triggered, m_table, [this, column] {
            const QHeaderView* header = m_table->horizontalHeader();
            const bool again = header->sortIndicatorSection() == column &&
                               header->sortIndicatorOrder() == Qt::AscendingOrder;
            m_table->sortByColumn(column, again ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
    }
    menu->setToolTipsVisible(true);
    m_sort->setMenu(menu);
}

void ServicesPanel::find()
{
    const int found = m_table->find(m_field->text());
    const int all = m_table->services().rowCount();
    m_count->setText(found == all ? QString() : tr("%1 of %2").arg(found).arg(all));
}

void ServicesPanel::setPresentation(const PresentationPtr& presentation, Change change)
{
    if (m_missed == nullptr || change == Change::Opened)
        m_missedChange = change;
    m_missed = presentation;
    if (isVisible())
        catchUp();
}

void ServicesPanel::catchUp()
{
    const PresentationPtr missed = std::exchange(m_missed, nullptr);
    if (missed == nullptr)
        return;
    m_table->setPresentation(missed, m_missedChange);
    m_table->setPosition(m_position);
    if (m_missedChange == Change::Opened)
        m_field->clear();
    find();
}

void ServicesPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    catchUp();
}

void ServicesPanel::setPosition(PlayTime position)
{
    m_position = position;
    if (m_missed == nullptr)
        m_table->setPosition(position);
}

void ServicesPanel::setTheme(ThemeKind kind)
{
    m_sort->setIcon(quietIcon(Icon::Sort, theme(kind)));
    m_table->setTheme(kind);
}

bool ServicesPanel::eventFilter(QObject* watched, QEvent* event)
{
    const bool asked = event->type() == QEvent::ShortcutOverride;
    if (!asked && event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape && !m_field->text().isEmpty()) {
        asked ? event->accept() : m_field->clear();
        return true;
    }
    const bool goesOn = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down;
    if (asked || !goesOn || m_table->model()->rowCount() == 0)
        return QWidget::eventFilter(watched, event);
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_table->model()->index(0, 0));
    m_table->setFocus(Qt::TabFocusReason);
    return true;
}

} // namespace aftermap
