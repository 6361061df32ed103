// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/impact_plot_bar.h"

#include "render/curve_decor.h"
#include "ui/choice_box.h"
#include "ui/elided_label.h"

#include <QAbstractItemView>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr double wordSize = 0.92; // of the system's text, as the labels of the plot
constexpr int arrowRoom = 44;      // px, of the box of measures
constexpr std::chrono::seconds confirmation{2};

QToolButton* button(const QString& name, const QString& text, const QString& tip, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(text);
    button->setFont(textFont(wordSize));
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->hide();
    return button;
}

} // namespace

CurveKey::CurveKey(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"curveKey"_s);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void CurveKey::show(const CurveGeometry& geometry, ThemeKind theme)
{
    m_geometry = {};
    m_geometry.key = geometry.key;
    m_theme = theme;
    const QString words = curveKeyWords(m_geometry);
    setAccessibleName(words.isEmpty() ? tr("No key") : tr("Key: %1").arg(words));
    setToolTip(words);
    update();
}

void CurveKey::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintCurveKey(painter, rect(), m_geometry, textFont(wordSize), theme(m_theme));
}

ImpactPlotBar::ImpactPlotBar(QWidget* parent)
    : QWidget(parent), m_measure(new ChoiceBox(this)), m_words(new ElidedLabel(wordSize, QFont::Normal, this)),
      m_key(new CurveKey(this)),
      m_services(button(u"spanServices"_s, {}, tr("Who was affected, and for how long."), this)),
      m_copy(button(u"copyFigures"_s, tr("Copy"), tr("Copy these figures, with all services, as text and columns "
                                                     "(Ctrl+Shift+C)."), this)),
      m_clear(button(u"clearSpan"_s, tr("Clear"), tr("Select no span (U)."), this))
{
    setObjectName(u"impactPlotBar"_s);
    m_measure->setObjectName(u"measureBox"_s);
    m_measure->setAccessibleName(tr("Measure"));
    m_measure->setFocusPolicy(Qt::TabFocus);
    m_measure->setFont(textFont(wordSize, QFont::DemiBold));
    m_measure->setStyleSheet(u"QComboBox { border: 2px solid transparent; background: transparent; padding: 0 14px 0 2px;"
                             " min-height: 20px; } QComboBox:focus { border-color: palette(highlight); }"_s);
    m_words->setObjectName(u"plotWords"_s);
    m_words->setProperty("tone", u"muted"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_measure);
    row->addWidget(m_words, 5);
    row->addWidget(m_key, 6);
    row->addWidget(m_services);
    m_services->setAccessibleName(tr("Services affected"));
    row->addWidget(m_copy);
    row->addWidget(m_clear);
    connect(m_measure, &QComboBox::activated, this, &ImpactPlotBar::measureChosen);
    connect(m_services, &QToolButton::clicked, this, &ImpactPlotBar::servicesWanted);
    connect(m_copy, &QToolButton::clicked, this, &ImpactPlotBar::copyWanted);
    connect(m_clear, &QToolButton::clicked, this, &ImpactPlotBar::clearWanted);
    m_copied.setSingleShot(true);
    connect(&m_copied, &QTimer::timeout, this, &ImpactPlotBar::showWords);
}

void ImpactPlotBar::setMeasures(const QStringList& names)
{
    m_measure->clear();
    m_measure->addItems(names);
    int widest = 0;
    for (const QString& name : names)
        widest = std::max(widest, QFontMetrics(m_measure->font()).horizontalAdvance(name));
    m_measure->view()->setMinimumWidth(widest + 24);
}

void ImpactPlotBar::setMeasure(int index, const QString& meaning, const QString& explanation)
{
    m_measure->setCurrentIndex(index);
    // As wide as what it says, so that the words after it say what it means.
    const int wide = QFontMetrics(m_measure->font()).horizontalAdvance(m_measure->currentText());
    m_measure->setFixedWidth(std::min(wide + arrowRoom, int(textPixels(24))));
    m_measure->setToolTip(tr("What the curve shows (M, Shift+M).\n%1").arg(explanation));
    m_meaning = meaning;
    m_explanation = explanation;
    showWords();
}

void ImpactPlotBar::setKey(const CurveGeometry& geometry, ThemeKind theme) const
{
    m_key->show(geometry, theme);
}

void ImpactPlotBar::setFigures(const QString& line, const QString& explanation, qsizetype services)
{
    m_figures = line;
    m_figuresExplanation = explanation;
    const bool span = !line.isEmpty();
    m_services->setText(tr("%1 affected…").arg(services));
    m_services->setAccessibleName(services == 1 ? tr("1 service affected") : tr("%1 services affected").arg(services));
    m_services->setVisible(span && services > 0);
    m_copy->setVisible(span);
    m_clear->setVisible(span);
    m_key->setVisible(!span);
    m_copied.stop();
    showWords();
}

void ImpactPlotBar::confirmCopied()
{
    m_words->setWhole(tr("The figures are in the clipboard."));
    m_copied.start(confirmation);
}

QString ImpactPlotBar::words() const
{
    return m_words->text();
}

void ImpactPlotBar::showWords()
{
    const bool span = !m_figures.isEmpty();
    m_words->setWhole(span ? m_figures : m_meaning);
    const QString more = span ? m_figuresExplanation : m_explanation;
    m_words->setToolTip(more.isEmpty() ? m_words->text() : m_words->text() + u'\n' + more);
}

} // namespace aftermap
