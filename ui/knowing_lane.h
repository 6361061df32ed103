// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/knowing_painter.h"
#include "ui/outage_view.h"

#include <QWidget>

namespace aftermap {

class SelectionState;

/// How late it became known: a bar an event of which the file says so, and the median in words. Not
/// there when the file says nothing of the kind.
class KnowingLane : public QWidget, public OutageView
{
    Q_OBJECT

public:
    explicit KnowingLane(SelectionState& selection, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    const std::vector<KnowingRow>& rows() const { return m_rows; }
    QString summary() const { return m_words.text(); }
    /// "Happened 06:48 · reported to the public 09:01, …: All addresses disappear …"
    QString words(std::size_t row) const;

public slots:
    void setPresentation(const aftermap::PresentationPtr& presentation, aftermap::Change change) override;
    void setPosition(aftermap::PlayTime position) override;
    void setTheme(aftermap::ThemeKind kind) override;

signals:
    void sought(aftermap::PlayTime position);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF lane() const;
    int rowAt(QPointF point) const;
    void choose(int row);
    int sentenceHeight(const QString& sentence, int width) const;
    int wordsHeight(int width) const;
    void paintWords(QPainter& painter, const Theme& colours) const;

    SelectionState& m_selection;
    PresentationPtr m_presentation;
    KnowingGaps m_gaps;
    std::vector<KnowingRow> m_rows;
    KnowingWords m_words;
    int m_nowX = -1;
    PlayTime m_position;
    ThemeKind m_theme = ThemeKind::Dark;
};

} // namespace aftermap
