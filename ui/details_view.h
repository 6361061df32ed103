// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/details_writer.h"

#include <QTextEdit>

namespace aftermap {

class DetailsObjects;

/// Shows details as one text that can be selected and copied, with places that lead somewhere. Tab
/// comes in and goes out; the arrow keys go from place to place, Enter follows one, Left and Right
/// fold the section whose heading it is.
class DetailsView : public QTextEdit
{
    Q_OBJECT

public:
    explicit DetailsView(QWidget* parent = nullptr);

    /// Shows other details; what told of the same thing before stays where it is scrolled to.
    void show(const Details& details, const PresentationPtr& presentation);
    /// Changes the one piece that goes with the clock.
    void setLive(const QString& text);
    void setNow(Instant now);
    void setTheme(ThemeKind kind);

    const QSet<QString>& folded() const { return m_folding.folded; }
    void setFolded(const QSet<QString>& folded);

    /// What has the keyboard's focus, as DetailsAnchor has it; empty without.
    QString focusedReference() const;
    /// Where such a place stands in the viewport, for tests and tooltips; empty if it is not shown.
    QRect rectOf(const QString& reference) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void serviceChosen(aftermap::ServiceId service);
    void eventChosen(aftermap::EventId event);
    void timeChosen(aftermap::Instant time);
    void foldedChanged();

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;
    QVariant loadResource(int type, const QUrl& name) override;

private:
    void write();
    void follow(const QString& reference);
    void fold(const QString& id, bool folded);
    void moveFocus(int step);
    void setFocusedPlace(int index);
    void showFocus();
    bool scroll(int key);
    void scrollTo(int value);

    DetailsObjects* m_objects;
    Details m_details;
    PresentationPtr m_presentation;
    DetailsFolding m_folding;
    WrittenDetails m_written;
    QString m_live;
    QString m_pressed;  ///< the reference under the mouse button
    int m_focused = -1; ///< of the written anchors
    bool m_showFocus = false;
    ThemeKind m_theme = ThemeKind::Dark;
};

} // namespace aftermap
