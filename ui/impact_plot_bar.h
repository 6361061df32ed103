// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/curve_geometry.h"
#include "render/curve_measure.h"
#include "ui/look.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QToolButton;

namespace aftermap {

class ChoiceBox;
class ElidedLabel;

/// What the signs in the plot mean, in one line, as much of it as there is room for.
class CurveKey : public QWidget
{
    Q_OBJECT

public:
    explicit CurveKey(QWidget* parent = nullptr);

    void show(const CurveGeometry& geometry, ThemeKind theme);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    CurveGeometry m_geometry; ///< only its key
    ThemeKind m_theme = ThemeKind::Dark;
};

/// The line above the curve: which measure, what it means, and the figures of the span that is
/// selected.
class ImpactPlotBar : public QWidget
{
    Q_OBJECT

public:
    explicit ImpactPlotBar(QWidget* parent = nullptr);

    /// All measures of the outage, in their order.
    void setMeasures(const QStringList& names);
    void setMeasure(int index, const QString& meaning, const QString& explanation);
    void setKey(const CurveGeometry& geometry, ThemeKind theme) const;
    /// The figures of a span in words; empty: none is selected.
    void setFigures(const QString& line, const QString& explanation, qsizetype services);
    /// Says for a moment that the figures are in the clipboard.
    void confirmCopied();
    QToolButton* servicesButton() const { return m_services; }
    QString words() const;

signals:
    void measureChosen(int index);
    void servicesWanted();
    void copyWanted();
    void clearWanted();

private:
    void showWords();

    ChoiceBox* m_measure;
    ElidedLabel* m_words;
    CurveKey* m_key;
    QToolButton* m_services;
    QToolButton* m_copy;
    QToolButton* m_clear;
    QTimer m_copied;
    QString m_meaning, m_explanation, m_figures, m_figuresExplanation;
};

} // namespace aftermap
