// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library_view.h"

#include "render/glossary.h"
#include "render/library_painter.h"
#include "render/library_words.h"
#include "ui/accessibility.h"
#include "ui/look.h"
#include "ui/plain_text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr double leastText = 0.85; ///< of the system's; what then has no place is in the tables

} // namespace

LibraryView::LibraryView(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"libraryView"_s);
    setAccessibleName(tr("Picture of what keeps coming back"));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(480, 320);
    setProperty(tellsItsOwnTooltip, true);
}

void LibraryView::setLibrary(std::shared_ptr<const Library> library)
{
    m_library = std::move(library);
    m_chosen.reset();
    m_stale = true;
    describe();
}

void LibraryView::setTheme(ThemeKind kind)
{
    m_theme = kind;
    m_stale = true;
    update();
}

void LibraryView::choose(std::size_t outage)
{
    if (!m_library || outage >= m_library->outages.size() || m_chosen == outage)
        return;
    m_chosen = outage;
    describe();
}

QString LibraryView::outageWords(std::size_t outage) const
{
    const Incident& incident = *m_library->outages[outage];
    const std::optional<OutageCause>& cause = incident.timeline().cause;
    QStringList lines{u"%1, %2"_s.arg(incident.timeline().title.shown(), outageDay(incident)),
                      cause ? tr("Class of cause: %1").arg(termName(termOf(cause->kind))) : tr("Class of cause: not in the file")};
    const AfterResolved& after = m_library->afterResolved[outage];
    const QString gap = afterResolvedGap(after);
    lines << tr("From declared resolved to recovered: %1").arg(gap.isEmpty() ? afterResolvedWords(after) : gap);
    return lines.join(u'\n');
}

void LibraryView::describe()
{
    QString words = m_library ? librarySentence(*m_library) : QString();
    if (m_chosen)
        words += u'\n' + outageWords(*m_chosen);
    setAccessibleDescription(words);
    tellDescription(this);
    update();
}

std::optional<std::size_t> LibraryView::outageAt(QPointF point) const
{
    return m_library ? libraryPlan(*m_library, QSizeF(size()), textPixels(leastText)).outageAt(point) : std::nullopt;
}

void LibraryView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (!m_library) {
        painter.fillRect(rect(), theme(m_theme).canvas);
        return;
    }
    const QSize pixels = (QSizeF(size()) * devicePixelRatioF()).toSize();
    if (m_stale || m_picture.size() != pixels) {
        m_picture = QPixmap(pixels);
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        QPainter onto(&m_picture);
        paintLibrary(onto, QSizeF(size()), *m_library, m_theme, textPixels(leastText));
        m_stale = false;
    }
    painter.drawPixmap(0, 0, m_picture);
    if (m_chosen)
        paintChosenOutage(painter, QSizeF(size()), *m_library, m_theme, *m_chosen, textPixels(leastText));
    if (hasFocus() && !m_chosen) {
        painter.setPen(QPen(theme(m_theme).accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void LibraryView::mousePressEvent(QMouseEvent* event)
{
    if (const auto outage = outageAt(event->position()); outage && event->button() == Qt::LeftButton)
        choose(*outage);
}

void LibraryView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const auto outage = outageAt(event->position()); outage && event->button() == Qt::LeftButton)
        emit opened(*outage);
}

void LibraryView::keyPressEvent(QKeyEvent* event)
{
    const std::size_t count = m_library ? m_library->outages.size() : 0;
    const int key = event->key();
    // Time always runs to the right.
    if (count > 0 && key == Qt::Key_Left)
        choose(m_chosen.value_or(count) == 0 ? 0 : m_chosen.value_or(count) - 1);
    else if (count > 0 && key == Qt::Key_Right)
        choose(m_chosen ? std::min(*m_chosen + 1, count - 1) : 0);
    else if (count > 0 && (key == Qt::Key_Home || key == Qt::Key_End))
        choose(key == Qt::Key_Home ? 0 : count - 1);
    else if (m_chosen && (key == Qt::Key_Return || key == Qt::Key_Enter))
        emit opened(*m_chosen);
    else
        QWidget::keyPressEvent(event);
}

bool LibraryView::event(QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto outage = outageAt(help->pos());
    QToolTip::showText(help->globalPos(), outage ? plainTooltip(outageWords(*outage)) : QString(), this);
    return true;
}

} // namespace aftermap
