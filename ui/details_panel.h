// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDockWidget;
class QStackedLayout;

namespace aftermap {

class FormView;
class Inspector;

/// The details, or in their place the form in which they are changed. A form takes more of the column than reading does,
/// and gives it back.
class DetailsPanel : public QWidget
{
    Q_OBJECT

public:
    /// Both are taken into the panel.
    DetailsPanel(Inspector& details, FormView& form, QWidget* parent = nullptr);

public slots:
    void showForm(bool isShown);

private:
    void share(int height);
    QDockWidget* dock() const;

    QStackedLayout* m_stack;
    Inspector& m_details;
    FormView& m_form;
    int m_before = 0; ///< height of the panel while it was read
    int m_restored = -1; ///< the height that it came back to
};

} // namespace aftermap
