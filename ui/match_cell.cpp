// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/match_cell.h"

#include "ui/choice_box.h"
#include "ui/look.h"
#include "ui/match_model.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTimer>

#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr int matchMargin = 6;
constexpr int arrow = 16;

} // namespace

MatchCell::MatchCell(MatchModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

QSize MatchCell::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const QFontMetricsF metrics(textFont(1, index.column() == MatchModel::Service ? QFont::DemiBold : QFont::Normal));
    const int more = index.column() == MatchModel::Same ? arrow : 0;
    return {int(std::ceil(metrics.horizontalAdvance(index.data().toString()))) + 2 * matchMargin + more + 4, int(metrics.height()) + 12};
}

void MatchCell::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& colours = theme(m_theme);
    const MatchRow& row = m_model.row(index.row());
    const bool isSame = index.column() == MatchModel::Same;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, mixed(colours.accent, colours.canvas, 0.14));
    QRectF area = QRectF(option.rect).adjusted(matchMargin, 0, -matchMargin, 0);
    if (isSame) {
        area.setLeft(area.left() + 4);
        const QRectF box = QRectF(option.rect).adjusted(2, 3, -2, -3);
        const bool isCurrent = (option.state & QStyle::State_HasFocus) != 0;
        painter->setPen(QPen(isCurrent ? colours.accent : colours.panelBorder, isCurrent ? 2 : 1));
        painter->setBrush(mixed(colours.text, colours.panel, 0.04));
        painter->drawRoundedRect(box, 6, 6);
        painter->setPen(QPen(colours.text, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF middle(box.right() - 12, box.center().y() + 0.5);
        painter->drawPolyline(QPolygonF{middle + QPointF(-4, -2), middle + QPointF(0, 2), middle + QPointF(4, -2)});
        area.setRight(area.right() - arrow);
    }
    const bool isDoubtful = row.match && !row.isChosen && row.match->reason == MatchReason::Likeness;
    const bool isMain = index.column() == MatchModel::Service || (isSame && row.match);
    painter->setFont(textFont(1, index.column() == MatchModel::Service || (isDoubtful && index.column() == MatchModel::Sure)
                                     ? QFont::DemiBold
                                     : QFont::Normal));
    painter->setPen(isMain || (isDoubtful && index.column() == MatchModel::Sure) ? colours.text : colours.mutedText);
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetricsF(painter->font()).elidedText(index.data().toString(), Qt::ElideRight, area.width()));
    painter->restore();
}

QWidget* MatchCell::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    auto* box = new ChoiceBox(parent);
    box->setObjectName(u"matchChoice"_s);
    box->setAccessibleName(tr("What %1 is").arg(m_model.row(index.row()).name));
    box->setMaxVisibleItems(20);
    box->addItem(tr("a service of its own"));
    for (const MatchCandidate& one : m_model.joined().candidates(m_model.row(index.row())))
        box->addItem(tr("%1 (%2)").arg(one.name, one.part), QVariant::fromValue(QStringList{one.service.part, one.service.id}));
    auto* delegate = const_cast<MatchCell*>(this);
    connect(box, &QComboBox::activated, delegate, [delegate, box] {
        emit delegate->commitData(box);
        emit delegate->closeEditor(box);
    });
    QTimer::singleShot(0, box, &QComboBox::showPopup);
    return box;
}

void MatchCell::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* box = static_cast<ChoiceBox*>(editor);
    const auto same = m_model.same(index.row());
    int now = 0;
    for (int i = 1; same && i < box->count(); ++i) {
        if (box->itemData(i).toStringList() == QStringList{same->part, same->id})
            now = i;
    }
    box->setCurrentIndex(now);
}

void MatchCell::setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const
{
    const auto* box = static_cast<ChoiceBox*>(editor);
    const QStringList choice = box->currentData().toStringList();
    const auto same = choice.size() == 2 ? std::optional(PartService{choice[0], choice[1]}) : std::nullopt;
    if (same != m_model.same(index.row()))
        emit m_model.chosen(m_model.service(index.row()), same);
}

} // namespace aftermap
