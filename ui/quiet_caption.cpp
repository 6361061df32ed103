// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quiet_caption.h"

#include "render/quiet_words.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr int belowTop = 12;

} // namespace

QuietCaption::QuietCaption(QWidget* canvas) : QLabel(canvas)
{
    setObjectName(u"quietCaption"_s);
    setTextFormat(Qt::PlainText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    canvas->installEventFilter(this);
    hide();
}

void QuietCaption::setPresentation(const PresentationPtr& presentation, Change)
{
    m_presentation = presentation;
    setPosition(m_position);
}

void QuietCaption::setPosition(PlayTime position)
{
    m_position = position;
    const QString words = m_presentation && m_playing ? quietCaption(m_presentation->pacing, position) : QString();
    if (words == text())
        return;
    setText(words);
    setVisible(!words.isEmpty());
    place();
}

void QuietCaption::setPlaying(bool playing)
{
    m_playing = playing;
    setPosition(m_position);
}

void QuietCaption::place()
{
    adjustSize();
    move((parentWidget()->width() - width()) / 2, belowTop);
}

bool QuietCaption::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return QLabel::eventFilter(watched, event);
}

} // namespace aftermap
