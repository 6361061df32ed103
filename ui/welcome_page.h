// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/bundled_outages.h"
#include "session/recent_files.h"
#include "ui/actions.h"

#include <QScrollArea>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace aftermap {

class OutageCard;
class RecentList;

/// What the window shows when nothing is open: what the program is, the outages that come with it,
/// the files of before, and how to open one.
class WelcomePage : public QScrollArea
{
    Q_OBJECT

public:
    /// `recent` outlives the page.
    WelcomePage(const Actions& actions, RecentFiles& recent, QWidget* parent = nullptr);

    void setTheme(ThemeKind kind);
    /// The keyboard to the first card, or to what there is.
    void takeFocus();

signals:
    void chosen(const QString& file);
    /// The cards stand.
    void filled();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void fill(const std::vector<BundledOutage>& outages);

    BundledOutages m_bundled;
    QVBoxLayout* m_cards;
    QPushButton* m_open;
    QLabel* m_nothing;
    RecentList* m_recent;
    ThemeKind m_theme = ThemeKind::Dark;
};

} // namespace aftermap
