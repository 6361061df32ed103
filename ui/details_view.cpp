// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details_view.h"

#include "ui/details_objects.h"
#include "ui/look.h"
#include "ui/plain_text.h"

#include <QAbstractTextDocumentLayout>
#include <QHelpEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QToolTip>

#include <utility>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr double detailsMargin = 12;

/// Drawn objects are no text.
QString asPlainText(const QTextCursor& cursor)
{
    QString text = cursor.selectedText();
    text.remove(QChar::ObjectReplacementCharacter);
    text.replace(QChar::ParagraphSeparator, u'\n');
    text.replace(QChar::LineSeparator, u'\n');
    return text;
}

} // namespace

DetailsView::DetailsView(QWidget* parent) : QTextEdit(parent), m_objects(new DetailsObjects(document()))
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(detailsMargin);
    viewport()->setMouseTracking(true);
}

QSize DetailsView::sizeHint() const
{
    return {int(textPixels(26)), int(textPixels(21))};
}

QSize DetailsView::minimumSizeHint() const
{
    return {int(textPixels(12)), int(textPixels(5))};
}

void DetailsView::show(const Details& details, const PresentationPtr& presentation)
{
    const bool same = details.title == m_details.title && presentation == m_presentation;
    if (same && details == m_details)
        return;
    const QString focused = focusedReference();
    const int scrolled = verticalScrollBar()->value();
    if (!same) {
        m_folding.whole.clear();
        m_live.clear();
    }
    m_details = details;
    m_presentation = presentation;
    m_objects->setPresentation(presentation);
    write();
    scrollTo(same ? scrolled : 0);
    for (std::size_t i = 0; i < m_written.anchors.size() && !focused.isEmpty(); ++i) {
        if (m_written.anchors[i].reference == focused) {
            m_focused = int(i);
            break;
        }
    }
    showFocus();
}

void DetailsView::write()
{
    m_focused = -1;
    m_written = {};
    setExtraSelections({});
    document()->clear();
    document()->setDefaultFont(textFont());
    m_written = writeDetails(*document(), m_details, m_folding, theme(m_theme));
    setLive(std::exchange(m_live, {}));
    QTextCursor start(document());
    setTextCursor(start);
}

void DetailsView::scrollTo(int value)
{
    document()->size(); // laid out to its end, so that the scroll bar knows its range
    verticalScrollBar()->setValue(value);
}

void DetailsView::setLive(const QString& text)
{
    if (text == m_live || m_written.liveAt < 0)
        return;
    QTextCursor live(document());
    live.setPosition(m_written.liveAt);
    live.setPosition(m_written.liveAt + int(m_live.size()), QTextCursor::KeepAnchor);
    QTextCharFormat format;
    format.setFont(textFont());
    format.setForeground(theme(m_theme).text);
    live.insertText(text, format);
    m_live = text;
}

void DetailsView::setNow(Instant now)
{
    m_objects->setNow(now);
    const QRectF bar = m_objects->barRect();
    if (!bar.isEmpty())
        viewport()->update(bar.translated(0, -verticalScrollBar()->value()).toAlignedRect());
}

void DetailsView::setTheme(ThemeKind kind)
{
    m_theme = kind;
    m_objects->setTheme(kind);
    const int scrolled = verticalScrollBar()->value();
    write();
    scrollTo(scrolled);
}

void DetailsView::setFolded(const QSet<QString>& folded)
{
    if (folded == m_folding.folded)
        return;
    m_folding.folded = folded;
    write();
}

QString DetailsView::focusedReference() const
{
    return m_focused < 0 ? QString() : m_written.anchors[std::size_t(m_focused)].reference;
}

QRect DetailsView::rectOf(const QString& reference) const
{
    for (const DetailsAnchor& anchor : m_written.anchors) {
        if (anchor.reference != reference)
            continue;
        QTextCursor end(anchor.range);
        end.setPosition(anchor.range.selectionStart());
        QRect rect = cursorRect(end);
        end.setPosition(anchor.range.selectionEnd());
        const QRect last = cursorRect(end);
        return last.top() == rect.top() ? rect.united(last) : rect.adjusted(0, 0, 8, 0);
    }
    return {};
}

void DetailsView::fold(const QString& id, bool folded)
{
    if (folded == m_folding.folded.contains(id))
        return;
    folded ? void(m_folding.folded.insert(id)) : void(m_folding.folded.remove(id));
    const int scrolled = verticalScrollBar()->value();
    const QString focused = focusedReference();
    write();
    scrollTo(scrolled);
    for (std::size_t i = 0; i < m_written.anchors.size(); ++i) {
        if (m_written.anchors[i].reference == focused)
            setFocusedPlace(int(i));
    }
    emit foldedChanged();
}

void DetailsView::follow(const QString& reference)
{
    const QString what = reference.section(u':', 0, 0);
    const QString which = reference.section(u':', 1);
    if (what == "fold"_L1) {
        fold(which, !m_folding.folded.contains(which));
    } else if (what == "more"_L1) {
        const int scrolled = verticalScrollBar()->value();
        const int place = m_focused;
        m_folding.whole.insert(which);
        write();
        scrollTo(scrolled);
        setFocusedPlace(std::min(place, int(m_written.anchors.size()) - 1));
    } else if (what == "service"_L1) {
        emit serviceChosen(ServiceId(which.toULongLong()));
    } else if (what == "event"_L1) {
        emit eventChosen(EventId(which.toULongLong()));
    } else if (what == "time"_L1) {
        emit timeChosen(Instant(Milliseconds(which.toLongLong())));
    }
}

bool DetailsView::event(QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QTextEdit::event(event);
    // With nothing selected here, the window copies the words for the moment; letters are its own.
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool copies = key->matches(QKeySequence::Copy) && textCursor().hasSelection();
    event->setAccepted(copies || key->matches(QKeySequence::SelectAll));
    return true;
}

bool DetailsView::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QTextEdit::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QPointF point = help->pos() + QPointF(0, verticalScrollBar()->value());
    const int position = document()->documentLayout()->hitTest(point, Qt::ExactHit);
    QTextCursor cursor(document());
    if (position >= 0 && position + 1 < document()->characterCount())
        cursor.setPosition(position + 1); // a format is that of the character before
    const QString words = position < 0 ? QString() : cursor.charFormat().toolTip();
    if (words.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainTooltip(words), this);
    return true;
}

void DetailsView::mousePressEvent(QMouseEvent* event)
{
    setFocusedPlace(-1);
    m_pressed = event->button() == Qt::LeftButton ? anchorAt(event->pos()) : QString();
    QTextEdit::mousePressEvent(event);
}

void DetailsView::mouseMoveEvent(QMouseEvent* event)
{
    QTextEdit::mouseMoveEvent(event);
    viewport()->setCursor(anchorAt(event->pos()).isEmpty() ? Qt::IBeamCursor : Qt::PointingHandCursor);
}

void DetailsView::mouseReleaseEvent(QMouseEvent* event)
{
    QTextEdit::mouseReleaseEvent(event);
    const QString pressed = std::exchange(m_pressed, {});
    if (event->button() == Qt::LeftButton && !pressed.isEmpty() && !textCursor().hasSelection() &&
        anchorAt(event->pos()) == pressed)
        follow(pressed);
}

void DetailsView::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* copy = menu->addAction(tr("&Copy"), this, &QTextEdit::copy);
    copy->setEnabled(textCursor().hasSelection());
    menu->addAction(tr("Select &all"), this, &QTextEdit::selectAll);
    menu->popup(event->globalPos());
}

QMimeData* DetailsView::createMimeDataFromSelection() const
{
    auto* copied = new QMimeData;
    copied->setText(asPlainText(textCursor()));
    return copied;
}

QVariant DetailsView::loadResource(int, const QUrl&)
{
    return {}; // text names no files
}

} // namespace aftermap
