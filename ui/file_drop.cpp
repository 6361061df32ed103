// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/file_drop.h"

#include "ui/look.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// What a person sees who holds a file over the window. It takes no events: the drop is the window's.
class DropTarget : public QWidget
{
public:
    DropTarget(QWidget* window, const QString& words) : QWidget(window)
    {
        setObjectName(u"dropTarget"_s);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAccessibleName(words.isEmpty() ? FileDrop::tr("Drop the file to open it") : words);
        setVisible(false);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor veil = palette().color(QPalette::Window);
        veil.setAlphaF(0.82f);
        painter.fillRect(rect(), veil);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2, Qt::DashLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(17, 17, -17, -17), 12, 12);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.setFont(textFont(1.6, QFont::Medium));
        painter.drawText(rect(), Qt::AlignCenter, accessibleName());
    }
};

} // namespace

FileDrop::FileDrop(QWidget* window, const QString& words)
    : QObject(window), m_window(window), m_target(new DropTarget(window, words))
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

FileDrop::~FileDrop() = default;

QStringList FileDrop::draggedFiles(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls()) {
        if (!url.isLocalFile())
            return {};
        files += url.toLocalFile();
    }
    return files;
}

bool FileDrop::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto* drag = static_cast<QDragMoveEvent*>(event);
        const bool takes = !draggedFiles(*drag->mimeData()).isEmpty();
        if (takes)
            drag->acceptProposedAction();
        showTarget(takes);
        return true;
    }
    case QEvent::DragLeave:
        showTarget(false);
        return true;
    case QEvent::Drop: {
        auto* drop = static_cast<QDropEvent*>(event);
        showTarget(false);
        const QStringList files = draggedFiles(*drop->mimeData());
        if (!files.isEmpty()) {
            drop->acceptProposedAction();
            emit dropped(files);
        }
        return true;
    }
    default:
        return QObject::eventFilter(watched, event);
    }
}

void FileDrop::showTarget(bool shown)
{
    if (shown && !m_target->isVisible()) {
        m_target->setGeometry(m_window->rect());
        m_target->raise();
    }
    m_target->setVisible(shown);
}

} // namespace aftermap
