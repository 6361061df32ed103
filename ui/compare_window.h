// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/comparison_maker.h"
#include "session/job.h"
#include "ui/compare_plot.h"
#include "ui/compare_table.h"

#include <QPointer>
#include <QWidget>

class QFileDialog;
class QLabel;
class QPushButton;

namespace aftermap {

class ChoiceBox;
class NoticeBar;

/// Two to six outages side by side, in a window of its own.
class CompareWindow : public QWidget
{
    Q_OBJECT

public:
    /// The program does not wait for this window to close.
    explicit CompareWindow(ThemeKind kind);

    ComparePlot& plot() const { return *m_plot; }
    CompareTable& table() const { return *m_table; }
    NoticeBar& notices() const { return *m_notices; }
    const QStringList& files() const { return m_made.files; }

public slots:
    /// Reads the files beside the window; errors are told in the notice bar.
    void compareFiles(const QStringList& files);
    void setTheme(aftermap::ThemeKind kind);
    /// The sheet and the warnings, as text with tabs.
    void copySheet();
    /// The picture as `aftermap compare -o` paints it, into a PNG.
    void savePicture(const QString& path);

signals:
    /// Somebody wants that outage in the main window: a file, and a TIME as on a command line.
    void openWanted(const QString& file, const QString& at);
    void otherOutagesWanted();
    /// A comparison is shown.
    void shown();
    void saved(const QString& path);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void compose();
    QWidget* choices();
    QWidget* buttonsBelow();
    QPushButton* button(const QString& text, const QString& name, const QString& tip);
    void showComparison(const MadeComparison& made);
    void tellChosen();
    void openOutage(std::size_t outage);
    void askWhereToSave();

    ThemeKind m_theme;
    MadeComparison m_made;
    ComparisonMaker m_maker;
    NoticeBar* m_notices;
    ChoiceBox* m_align;
    ChoiceBox* m_axis;
    ChoiceBox* m_sort;
    ComparePlot* m_plot;
    CompareTable* m_table;
    QLabel* m_warnings;
    QPushButton* m_copy;
    QPushButton* m_save;
    QPushButton* m_open;
    QPointer<QFileDialog> m_dialog;
    Job m_saving{*this};
};

} // namespace aftermap
