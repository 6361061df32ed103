// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present_view.h"

#include "render/present_waiting.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr int fadeMs = 200;
constexpr int settledMs = 100;
constexpr int restedMs = 1500;
constexpr int patienceMs = 1000;
constexpr int refreshMs = 100;

} // namespace

QList<std::pair<QString, QString>> presentKeys()
{
    return {{PresentView::tr("PgDown, Right, Enter"), PresentView::tr("Next chapter")},
            {PresentView::tr("PgUp, Left"), PresentView::tr("This chapter again, or the one before")},
            {PresentView::tr("Space"), PresentView::tr("Hold, or go on")},
            {PresentView::tr("B, ."), PresentView::tr("Black screen")},
            {PresentView::tr("T"), PresentView::tr("Dark or light")},
            {PresentView::tr("Esc, P"), PresentView::tr("Back to the window")}};
}

PresentView::PresentView(Playback& playback, QWidget* parent)
    : QWidget(parent, Qt::Window), m_playback(playback), m_tour(playback)
{
    setObjectName(u"presentView"_s);
    setWindowTitle(tr("Aftermap"));
    setAccessibleName(tr("Presentation"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_fade.setStartValue(0.0);
    m_fade.setEndValue(1.0);
    m_fade.setDuration(fadeMs);
    for (QTimer* once : {&m_resized, &m_idle, &m_patience})
        once->setSingleShot(true);
    m_resized.setInterval(settledMs);
    m_idle.setInterval(restedMs);
    m_patience.setInterval(patienceMs);
    m_refresh.setInterval(refreshMs);
    connect(&m_idle, &QTimer::timeout, this, [this] { setCursor(Qt::BlankCursor); });
    connect(&m_resized, &QTimer::timeout, this, &PresentView::remake);
    connect(&m_patience, &QTimer::timeout, &m_refresh, qOverload<>(&QTimer::start));
    connect(&m_refresh, &QTimer::timeout, this, [this] { update(); });
    connect(&m_fade, &QVariantAnimation::valueChanged, this, [this] { update(); });
    connect(&m_fade, &QVariantAnimation::finished, this, [this] { m_before = QImage(); });
    connect(&m_deck, &PresentDeck::made, this, &PresentView::showSlides);
    connect(&m_tour, &PresentTour::chapterChanged, this, &PresentView::change);
    connect(&m_tour, &PresentTour::blankChanged, this, [this] { update(); });
    connect(&playback, &Playback::positionChanged, this, [this] {
        if (slide() != nullptr && !m_tour.isBlank())
            update();
    });
}

void PresentView::begin(const PresentationPtr& presentation, const LayoutOptions& options, bool reducedMotion)
{
    m_presentation = presentation;
    m_options = options;
    m_reducedMotion = reducedMotion;
    m_playback.pause();
    if (const QWidget* window = parentWidget())
        setGeometry(window->screen()->geometry()); // the screen that the window is on
    showFullScreen();
    activateWindow();
    setFocus();
    m_idle.start();
    m_resized.start(); // the screen may need a moment to make room
    describe();
}

void PresentView::replace(const PresentationPtr& presentation)
{
    if (m_presentation == nullptr)
        return;
    m_tour.end();
    m_presentation = presentation;
    remake();
}

void PresentView::leave()
{
    if (m_presentation == nullptr)
        return;
    for (QTimer* timer : {&m_resized, &m_idle, &m_patience, &m_refresh})
        timer->stop();
    m_fade.stop();
    m_before = QImage();
    if (m_deck.isMaking())
        m_deckOf.reset(); // what stands there now is not what was asked for
    m_deck.cancel();
    m_tour.end();
    m_presentation.reset();
    hide();
    emit left();
}

void PresentView::setTheme(ThemeKind kind)
{
    m_theme = kind;
    m_still = QImage();
    update();
}

void PresentView::remake()
{
    if (m_presentation == nullptr)
        return;
    if (m_deckOf == m_presentation && m_deckSize == size() && !m_deck.slides().empty()) {
        m_deck.cancel();
        showSlides();
        return;
    }
    if (m_deckOf != m_presentation)
        m_tour.end(); // what the old slides show is another outage
    m_deckOf = m_presentation;
    m_deckSize = size();
    m_deck.make(m_presentation, size(), m_options);
    m_patience.start();
    update();
}

void PresentView::showSlides()
{
    m_patience.stop();
    m_refresh.stop();
    m_still = QImage();
    if (m_tour.isRunning()) {
        change(); // another size: the same chapter, laid out anew
        return;
    }
    std::vector<PresentTour::Stretch> stretches;
    for (const Slide& one : slides()) {
        stretches.push_back({m_presentation->pacing.playTime(one.caption.span.earliest),
                             m_presentation->pacing.playTime(one.caption.span.latest)});
    }
    m_painted = slides().size(); // none
    m_tour.begin(std::move(stretches));
    emit ready();
}

void PresentView::change()
{
    m_fade.stop();
    m_before = QImage();
    if (!m_reducedMotion && isVisible() && m_painted != m_tour.chapter() && m_painted < slides().size()) {
        m_before = QImage(size() * devicePixelRatioF(), QImage::Format_RGB32);
        m_before.setDevicePixelRatio(devicePixelRatioF());
        QPainter painter(&m_before);
        paintSlide(painter, slides()[m_painted]);
        painter.end();
        m_fade.start();
    }
    m_painted = m_tour.chapter();
    m_still = QImage();
    describe();
    update();
}

const Slide* PresentView::slide() const
{
    return m_tour.isRunning() && m_tour.chapter() < slides().size() ? &slides()[m_tour.chapter()] : nullptr;
}

void PresentView::describe()
{
    const Slide* now = slide();
    if (now == nullptr)
        setAccessibleDescription(tr("The chapters are being arranged. Escape goes back."));
    else if (now->caption.place.isEmpty())
        setAccessibleDescription(tr("%1. %2").arg(now->caption.title, now->caption.sentence));
    else
        setAccessibleDescription(
            tr("%1: %2. %3").arg(now->caption.place, now->caption.title, now->caption.sentence));
}

void PresentView::paintSlide(QPainter& painter, const Slide& slide)
{
    View view;
    view.size = size();
    view.devicePixelRatio = devicePixelRatioF();
    view.theme = m_theme;
    view.reducedMotion = m_reducedMotion;
    if (m_still.isNull()) {
        m_still = QImage(size() * devicePixelRatioF(), QImage::Format_RGB32);
        m_still.setDevicePixelRatio(devicePixelRatioF());
        QPainter still(&m_still);
        paintPresentStill(still, *slide.presentation, view, slide.caption);
    }
    painter.drawImage(0, 0, m_still);
    painter.save();
    painter.translate(presentParts(view.size).graph.topLeft());
    m_renderer.paint(painter, slide.presentation, presentGraphView(view), m_playback.position());
    painter.restore();
    paintPresentMoment(painter, *slide.presentation, view, m_playback.position());
}

void PresentView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_tour.isBlank()) {
        painter.fillRect(rect(), Qt::black);
        return;
    }
    if (slide() == nullptr) {
        const QString title = m_presentation == nullptr ? QString() : m_presentation->incident->timeline().title.shown();
        paintPresentWaiting(painter, size(), title,
                            m_refresh.isActive() ? std::optional(m_deck.progress()) : std::nullopt, theme(m_theme));
        return;
    }
    paintSlide(painter, *slide());
    if (m_before.isNull())
        return;
    // Two texts over each other cannot be read: the words change at once, the boxes fade.
    painter.setClipRect(presentParts(size()).graph);
    painter.setOpacity(1 - m_fade.currentValue().toDouble());
    painter.drawImage(0, 0, m_before);
}

void PresentView::resizeEvent(QResizeEvent*)
{
    m_still = QImage();
    m_before = QImage();
    if (m_presentation != nullptr)
        m_resized.start();
}

void PresentView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter: m_tour.next(); break;
    case Qt::Key_PageUp:
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_Backspace: m_tour.previous(); break;
    case Qt::Key_Space: m_tour.toggle(); break;
    case Qt::Key_B:
    case Qt::Key_Period: m_tour.blank(); break;
    case Qt::Key_T: setTheme(m_theme == ThemeKind::Light ? ThemeKind::Dark : ThemeKind::Light); break;
    case Qt::Key_Escape:
    case Qt::Key_P: leave(); break;
    default: QWidget::keyPressEvent(event);
    }
}

void PresentView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        m_tour.toggle();
}

void PresentView::mouseMoveEvent(QMouseEvent*)
{
    setCursor(Qt::ArrowCursor);
    m_idle.start();
}

void PresentView::closeEvent(QCloseEvent* event)
{
    leave();
    event->accept();
}

} // namespace aftermap
