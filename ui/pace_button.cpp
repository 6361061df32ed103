// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pace_button.h"

#include "session/pace_words.h"
#include "ui/look.h"

#include <QActionGroup>
#include <QInputDialog>
#include <QMenu>
#include <QStyleOptionButton>
#include <QStylePainter>

#include <array>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr std::array lengths{30, 90, 300}; ///< seconds
constexpr int textLeft = 12;
constexpr int besideText = textLeft + 30;              ///< the arrow and the frame

int seconds(PlaySpan span)
{
    return int(std::chrono::duration_cast<std::chrono::seconds>(span).count());
}

} // namespace

PaceButton::PaceButton(std::span<const double> speeds, QAction* extra, QWidget* parent)
    : QPushButton(parent), m_lengths(new QActionGroup(this)), m_speeds(new QActionGroup(this))
{
    setObjectName(u"paceButton"_s);
    setAccessibleName(tr("How long the outage is played"));
    setToolTip(tr("How long the whole outage takes on the screen, and how much faster or slower it is played "
                  "just now (Ctrl+Up, Ctrl+Down)."));
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto* all = new QMenu(this);
    all->setToolTipsVisible(true);
    addLengths(*all);
    addSpeeds(*all, speeds);
    all->addSeparator();
    all->addAction(extra);
    setMenu(all);
    say();
}

void PaceButton::addLengths(QMenu& all)
{
    all.addSection(tr("Make the whole outage last"));
    const auto add = [&](const QString& text, const QString& name, const QVariant& value) {
        QAction* action = all.addAction(text);
        action->setObjectName(name);
        action->setCheckable(true);
        action->setData(value);
        m_lengths->addAction(action);
        return action;
    };
    for (const int length : lengths)
        add(playLength(std::chrono::seconds(length)), u"last%1"_s.arg(length), length);
    m_custom = add(tr("Another length…"), u"lastCustom"_s, -1);
    add(tr("Real time"), u"lastRealTime"_s, 0)->setToolTip(tr("A second of the outage takes a second."));
    connect(m_lengths, &QActionGroup::triggered, this, [this](const QAction* action) {
        const int wanted = action->data().toInt();
        say(); // the mark stays where it is until the pace has changed
        if (wanted < 0)
            askLength();
        else
            emit paceChosen(wanted == 0 ? Pace::inRealTime(m_pace.skipQuiet)
                                        : Pace::lasting(std::chrono::seconds(wanted), m_pace.skipQuiet));
    });
}

void PaceButton::addSpeeds(QMenu& all, std::span<const double> speeds)
{
    all.addSection(tr("Speed"));
    for (const double speed : speeds) {
        QAction* action = all.addAction(tr("%1×").arg(speed));
        action->setObjectName(u"speed%1"_s.arg(speed));
        action->setCheckable(true);
        action->setData(speed);
        m_speeds->addAction(action);
    }
    connect(m_speeds, &QActionGroup::triggered, this,
            [this](const QAction* action) { emit speedChosen(action->data().toDouble()); });
}

QSize PaceButton::sizeFor(double textWidth) const
{
    return {int(std::ceil(textWidth)) + besideText, std::max(28, QPushButton::sizeHint().height())};
}

QSize PaceButton::sizeHint() const
{
    // As wide as its usual words, so that nothing moves when the speed changes.
    const QFontMetricsF metrics(font());
    return sizeFor(std::max(metrics.horizontalAdvance(paceWords(Pace(), 1)),
                            metrics.horizontalAdvance(paceWords(m_pace, m_speed))));
}

QSize PaceButton::minimumSizeHint() const
{
    return sizeFor(QFontMetricsF(font()).horizontalAdvance(shortPaceWords(m_pace, m_speed)));
}

void PaceButton::fitWords()
{
    const QString all = paceWords(m_pace, m_speed);
    const bool fits = sizeFor(QFontMetricsF(font()).horizontalAdvance(all)).width() <= width();
    setText(fits ? all : shortPaceWords(m_pace, m_speed));
}

void PaceButton::resizeEvent(QResizeEvent* event)
{
    QPushButton::resizeEvent(event);
    fitWords();
}

void PaceButton::showPace(const Pace& pace)
{
    m_pace = pace;
    say();
}

void PaceButton::showSpeed(double speed)
{
    m_speed = speed;
    say();
}

void PaceButton::say()
{
    fitWords();
    setAccessibleDescription(paceWords(m_pace, m_speed));
    updateGeometry();
    const int wanted = m_pace.length ? seconds(*m_pace.length) : 0;
    bool found = false;
    for (QAction* action : m_lengths->actions()) {
        const bool here = action->data().toInt() == wanted;
        action->setChecked(here);
        found = found || here;
    }
    if (!found)
        m_custom->setChecked(true);
    for (QAction* action : m_speeds->actions())
        action->setChecked(action->data().toDouble() == m_speed);
}

void PaceButton::askLength()
{
    if (m_dialog == nullptr) {
        m_dialog = new QInputDialog(window());
        m_dialog->setObjectName(u"lengthDialog"_s);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->setWindowTitle(tr("How long the outage is played"));
        m_dialog->setInputMode(QInputDialog::IntInput);
        m_dialog->setLabelText(tr("Seconds that the whole outage takes at 1×:"));
        m_dialog->setIntRange(seconds(Pace::shortest), seconds(Pace::longest));
        m_dialog->setIntValue(seconds(m_pace.length.value_or(*Pace().length)));
        connect(m_dialog, &QInputDialog::intValueSelected, this, [this](int wanted) {
            emit paceChosen(Pace::lasting(std::chrono::seconds(wanted), m_pace.skipQuiet));
        });
    }
    m_dialog->open();
}

void PaceButton::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionButton frame;
    initStyleOption(&frame);
    const QString words = std::exchange(frame.text, QString());
    painter.drawControl(QStyle::CE_PushButton, frame);
    painter.setPen(palette().color(isEnabled() ? QPalette::Normal : QPalette::Disabled, QPalette::ButtonText));
    painter.drawText(rect().adjusted(textLeft, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::ButtonText), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle(width() - 15, height() / 2.0 + 0.5);
    painter.drawPolyline(QPolygonF{middle + QPointF(-4, -2), middle + QPointF(0, 2), middle + QPointF(4, -2)});
}

} // namespace aftermap
