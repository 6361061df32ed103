// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/graph_painter.h"
#include "session/present_deck.h"
#include "session/present_tour.h"

#include <QImage>
#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

namespace aftermap {

/// Every key of the presentation and what it does, for the sheet of all keys.
QList<std::pair<QString, QString>> presentKeys();

/// The outage on a wall: a window of its own that fills the screen and shows nothing to press. Page
/// Down and Page Up (clickers) walk through the chapters, Space holds, B blanks, Escape leaves.
class PresentView : public QWidget
{
    Q_OBJECT

public:
    /// `playback` is the window's one clock and outlives this view.
    explicit PresentView(Playback& playback, QWidget* parent);

    /// Shows `presentation`'s chapters; `options` say how to lay out. Lays them out beside the window
    /// unless they are there already.
    void begin(const PresentationPtr& presentation, const LayoutOptions& options, bool reducedMotion);
    /// While it is shown: the same outage, read or interpreted anew.
    void replace(const PresentationPtr& presentation);
    void leave();

    const PresentTour& tour() const { return m_tour; }
    const std::vector<Slide>& slides() const { return m_deck.slides(); }
    ThemeKind themeKind() const { return m_theme; }

public slots:
    void setTheme(aftermap::ThemeKind kind);

signals:
    void left();
    /// The slides are there and the first one plays.
    void ready();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void remake();
    void showSlides();
    void change();
    void describe();
    const Slide* slide() const;
    void paintSlide(QPainter& painter, const Slide& slide);

    Playback& m_playback;
    PresentDeck m_deck;
    PresentTour m_tour;
    GraphRenderer m_renderer;
    PresentationPtr m_presentation; ///< null while nothing is presented
    PresentationPtr m_deckOf;       ///< what the slides were made from
    QSize m_deckSize;               ///< and for how large a picture
    LayoutOptions m_options;
    ThemeKind m_theme = ThemeKind::Light;
    bool m_reducedMotion = false;
    std::size_t m_painted = 0; ///< index of the slide that was shown last
    QImage m_still;            ///< of it, what does not move; null when it has to be made
    QImage m_before;           ///< the picture of the slide before, while its graph goes
    QVariantAnimation m_fade;  ///< of the next one, 0 to 1
    QTimer m_resized;          ///< the picture has kept its size for a moment
    QTimer m_idle;             ///< the mouse has rested
    QTimer m_patience;         ///< then progress is worth a word
    QTimer m_refresh;          ///< of the progress
};

} // namespace aftermap
