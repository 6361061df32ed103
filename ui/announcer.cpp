// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/announcer.h"

#include "ui/accessibility.h"
#include "ui/spoken_view.h"

#include <QAccessible>
#include <QApplication>

namespace aftermap {

Announcer::Announcer(QWidget* fallback) : QObject(fallback), m_fallback(fallback)
{
    m_rests.setSingleShot(true);
    m_rests.setInterval(rest);
    connect(&m_rests, &QTimer::timeout, this, &Announcer::announce);
}

void Announcer::setPresentation(const PresentationPtr&, Change change)
{
    if (change == Change::Opened)
        m_told = PlayTime::min(); // whatever comes is news
}

void Announcer::setPosition(PlayTime position)
{
    m_position = position;
    if (somebodyListens())
        m_rests.start();
}

void Announcer::announce()
{
    if (m_position == m_told)
        return;
    m_told = m_position;
    QWidget* speaker = QApplication::focusWidget();
    if (dynamic_cast<SpokenView*>(speaker) == nullptr || speaker->window() != m_fallback->window())
        speaker = m_fallback;
    QAccessibleInterface* said = QAccessible::queryAccessibleInterface(speaker);
    if (said == nullptr)
        return;
    // The chosen service is what the keyboard stands on.
    QAccessibleInterface* inner = said->focusChild();
    QAccessibleEvent event(inner != nullptr ? inner : said, QAccessible::DescriptionChanged);
    tell(event);
}

} // namespace aftermap
