// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/library_tables.h"
#include "session/job.h"
#include "session/library_files.h"
#include "render/theme.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPlainTextEdit;
class QTabWidget;
class QToolButton;

namespace aftermap {

class LibraryTableView;
class LibraryView;

/// A window of its own: the picture of what keeps coming back, and the same as tables. Files are
/// read beside it.
class LibraryWindow : public QWidget
{
    Q_OBJECT

public:
    explicit LibraryWindow(QWidget* parent);

    /// Reads timelines, and those in folders; shows what is found once it is found.
    void read(const QStringList& filesAndFolders);
    bool isReading() const { return m_job.isRunning(); }

public slots:
    void setTheme(aftermap::ThemeKind kind);

signals:
    /// What was read is shown.
    void shown();
    void openWanted(const QString& path);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void take(std::shared_ptr<const LibraryFiles> read);
    void showProblems();
    void open(std::size_t outage);
    void copyTable();
    void copyPicture();
    QToolButton* addButton(const QString& name, const QString& text, const QString& tip);
    LibraryTableView* currentTable() const;

    ThemeKind m_theme = ThemeKind::Dark;
    std::shared_ptr<const LibraryFiles> m_read;
    LibraryView* m_picture;
    QTabWidget* m_tabs;
    QPlainTextEdit* m_problems;
    QLabel* m_status;
    std::array<LibraryTableView*, libraryPartCount> m_tables{};
    Job m_job{*this}; ///< last: it goes first
};

} // namespace aftermap
