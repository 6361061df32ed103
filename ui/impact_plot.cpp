// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/impact_plot.h"

#include "render/curve_words.h"
#include "render/moment_words.h"
#include "ui/impact_plot_bar.h"
#include "ui/impact_plot_curve.h"
#include "ui/impact_plot_services.h"
#include "ui/look.h"
#include "ui/plain_text.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr int frame = 3; ///< room for the focus ring, px
constexpr double labelSize = 0.92; ///< of the system's text

} // namespace

ImpactPlot::ImpactPlot(SelectionState& selection, QWidget* parent)
    : QWidget(parent), m_selection(selection), m_bar(new ImpactPlotBar(this)),
      m_plot(std::make_unique<CurvePlot>(this)), m_services(new ImpactPlotServices(this))
{
    setObjectName(u"impactPlot"_s);
    setAccessibleName(tr("Impact over time"));
    setFocusPolicy(Qt::StrongFocus);
    setLayoutDirection(Qt::LeftToRight); // time runs to the right
    m_plot->widget->setProperty(tellsItsOwnTooltip, true);
    m_plot->widget->installEventFilter(this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_figuresDue.setSingleShot(true);
    connect(&m_figuresDue, &QTimer::timeout, this, &ImpactPlot::showFigures);
    connect(m_bar, &ImpactPlotBar::measureChosen, this,
            [this](int index) { setMeasure(m_measures.at(std::size_t(index))); });
    connect(m_bar, &ImpactPlotBar::copyWanted, this, &ImpactPlot::copyFigures);
    connect(m_bar, &ImpactPlotBar::clearWanted, this, [this] { m_selection.selectSpan({}); });
    connect(m_bar, &ImpactPlotBar::servicesWanted, this, [this] {
        if (m_presentation != nullptr && m_selection.span())
            m_services->showFor(*m_presentation, figures(), m_bar);
    });
    connect(m_services, &ImpactPlotServices::copyWanted, this, &ImpactPlot::copyFigures);
    connect(&selection, &SelectionState::spanChanged, this, &ImpactPlot::showSpan);
    connect(&selection, &SelectionState::pinnedChanged, this, [this] { showOverlay(); });
    connect(&selection, &SelectionState::hoveredEventChanged, this,
            [this](EventId event) { showEvent(event ? event : m_selection.event()); });
    connect(&selection, &SelectionState::eventChanged, this, &ImpactPlot::showEvent);
    connect(&selection, &SelectionState::hoveredChanged, this, &ImpactPlot::showService);
    connect(&selection, &SelectionState::serviceChanged, this, &ImpactPlot::showService);
}

ImpactPlot::~ImpactPlot() = default;

QWidget* ImpactPlot::canvas() const
{
    return m_plot->widget;
}

const PlacedCurve& ImpactPlot::placed() const
{
    return m_plot->placed();
}

void ImpactPlot::setGrasp(const std::optional<CurveOverlay::MilestoneGrasp>& grasp)
{
    m_overlay.milestone = grasp;
    if (grasp)
        m_overlay.crosshair.reset();
    showOverlay();
}

QFont ImpactPlot::labelFont()
{
    return textFont(labelSize);
}

QSize ImpactPlot::sizeHint() const
{
    return {1200, int(textPixels(16))};
}

QSize ImpactPlot::minimumSizeHint() const
{
    return {320, int(textPixels(10))};
}

CurveGeometry ImpactPlot::heldGeometry() const
{
    return m_plot->held();
}

double ImpactPlot::pixelOf(double axisPosition) const
{
    const PlacedCurve& placed = m_plot->placed();
    return placed.parts.x(placed.geometry, axisPosition) + m_plot->widget->x();
}

QRect ImpactPlot::plotArea() const
{
    return m_plot->placed().parts.plot.toRect().translated(m_plot->widget->pos());
}

QRectF ImpactPlot::curveArea() const
{
    return m_plot->widget->rect();
}

void ImpactPlot::setPresentation(const PresentationPtr& presentation, Change change)
{
    m_reading.reset();
    m_presentation = presentation;
    m_measures = measuresOf(*presentation);
    const bool known = std::find(m_measures.begin(), m_measures.end(), m_measure) != m_measures.end();
    if (change == Change::Opened || !known)
        m_measure = defaultMeasure(*presentation);
    QStringList names;
    for (const Measure& measure : m_measures)
        names << measureName(*presentation->incident, measure);
    m_bar->setMeasures(names);
    m_overlay.crosshair.reset();
    m_gesture.cancel();
    showMeasure();
    showSpan();
    showEvent(m_selection.hoveredEvent() ? m_selection.hoveredEvent() : m_selection.event());
    showService();
}

void ImpactPlot::setMeasure(const Measure& measure)
{
    const bool known = std::find(m_measures.begin(), m_measures.end(), measure) != m_measures.end();
    if (measure == m_measure || !known)
        return;
    m_measure = measure;
    m_overlay.crosshair.reset();
    showMeasure();
    showFigures();
    emit measureChanged(measure);
}

void ImpactPlot::stepMeasure(int steps)
{
    const auto now = std::find(m_measures.begin(), m_measures.end(), m_measure);
    if (now == m_measures.end())
        return;
    const auto count = std::ssize(m_measures);
    setMeasure(m_measures[std::size_t(((now - m_measures.begin() + steps) % count + count) % count)]);
}

void ImpactPlot::showMeasure()
{
    m_reading.emplace(*m_presentation, m_measure);
    const auto index = std::find(m_measures.begin(), m_measures.end(), m_measure) - m_measures.begin();
    m_bar->setMeasure(int(index), measureMeaning(*m_presentation, m_measure),
                      measureExplanation(*m_presentation, m_measure));
    rebuild();
}

void ImpactPlot::setPosition(PlayTime position)
{
    m_position = position;
    if (m_presentation == nullptr)
        return;
    showOverlay();
}

void ImpactPlot::setTheme(ThemeKind kind)
{
    m_theme = kind;
    rebuild();
}

void ImpactPlot::rebuild()
{
    const int bar = m_bar->sizeHint().height();
    m_bar->setGeometry(0, 0, width(), bar);
    m_plot->widget->setGeometry(frame, bar, width() - 2 * frame, std::max(1, height() - bar - frame));
    if (m_presentation == nullptr) {
        m_plot->show({}, theme(m_theme));
        return;
    }
    const PlacedCurve placed = placeCurve(*m_presentation, m_measure, curveArea(), labelFont());
    m_plot->show(placed, theme(m_theme));
    m_bar->setKey(placed.geometry, m_theme);
    showOverlay();
    emit placedAnew();
}

void ImpactPlot::showOverlay()
{
    m_overlay.since.reset();
    if (m_selection.pinned() && m_presentation != nullptr)
        m_overlay.since = m_presentation->axis.position(*m_selection.pinned());
    if (m_presentation != nullptr)
        m_overlay.playhead = m_presentation->axis.position(m_presentation->pacing.instant(m_position));
    m_plot->setOverlay(m_overlay);
}

void ImpactPlot::showSpan()
{
    m_overlay.span.reset();
    if (const auto& span = m_selection.span(); span && m_presentation != nullptr) {
        const TimeAxis& axis = m_presentation->axis;
        m_overlay.span = CurveOverlay::Span{axis.position(span->earliest), axis.position(span->latest)};
    } else {
        m_gesture.cancel();
    }
    showOverlay();
    m_figuresDue.start(0);
}

void ImpactPlot::showEvent(EventId event)
{
    m_overlay.event.reset();
    if (m_presentation != nullptr && event && event.index() < m_presentation->incident->events().size())
        m_overlay.event = m_presentation->axis.position(m_presentation->incident->event(event).time.at);
    showOverlay();
}

void ImpactPlot::showService()
{
    m_overlay.service.clear();
    if (m_presentation != nullptr) {
        m_overlay.service = stretchesOf(*m_presentation, m_selection.hovered() ? m_selection.hovered()
                                                                               : m_selection.service());
    }
    showOverlay();
}

void ImpactPlot::showFigures()
{
    if (m_presentation == nullptr || !m_selection.span()) {
        m_bar->setFigures({}, {}, 0);
        m_services->close();
        return;
    }
    const SpanFigures told = figures();
    m_bar->setFigures(figuresLine(*m_presentation, told), areaExplanation(told), qsizetype(told.services.size()));
}

SpanFigures ImpactPlot::figures() const
{
    const TimeSpan window = m_presentation->axis.window();
    return m_reading->figures(m_selection.span().value_or(window));
}

void ImpactPlot::copyFigures()
{
    if (m_presentation == nullptr || m_presentation->axis.window().length() <= Milliseconds::zero())
        return;
    QGuiApplication::clipboard()->setText(figuresText(*m_presentation, figures()));
    m_bar->confirmCopied();
}

QString ImpactPlot::spokenDescription() const
{
    if (!m_reading)
        return {};
    const Instant now = m_presentation->pacing.instant(m_position);
    return measureName(*m_presentation->incident, m_measure) + u": "_s +
           readingWords(*m_reading, *m_presentation, now) + u". "_s + momentLine(*m_presentation, now);
}

void ImpactPlot::resizeEvent(QResizeEvent*)
{
    rebuild();
}

void ImpactPlot::focusInEvent(QFocusEvent* event)
{
    m_showFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
}

void ImpactPlot::focusOutEvent(QFocusEvent*)
{
    m_showFocus = false;
    update();
}

void ImpactPlot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& colours = theme(m_theme);
    painter.fillRect(rect(), colours.canvas);
    if (m_showFocus) {
        painter.setPen(QPen(colours.accent, 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

} // namespace aftermap
