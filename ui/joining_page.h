// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"
#include "session/new_outage.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace aftermap {

class ImpactPreview;
class MatchCell;
class MatchModel;
class PartList;

/// Several outages that become one: the files, which of their services are the same, and what was read,
/// guessed and skipped.
class JoiningPage : public QWidget
{
    Q_OBJECT

public:
    /// `outage` outlives the page.
    explicit JoiningPage(NewOutage& outage, QWidget* parent = nullptr);

    void setTheme(ThemeKind kind);
    void takeFocus();

signals:
    void addFilesWanted();
    void lookWanted(std::size_t part);

private:
    void composeTable();
    void showJoined();
    void showParts();

    NewOutage& m_outage;
    QLabel* m_title;
    PartList* m_parts;
    QPushButton* m_addFile;
    QLabel* m_counts;
    QTableView* m_table;
    MatchModel* m_model;
    MatchCell* m_cell;
    ImpactPreview* m_preview;
    QPlainTextEdit* m_log;
};

} // namespace aftermap
