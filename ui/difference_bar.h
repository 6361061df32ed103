// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/outage_view.h"

#include <QFrame>

#include <cstddef>
#include <cstdint>

class QLabel;
class QPushButton;
class QToolButton;

namespace aftermap {

class SelectionState;

/// While a moment is held on to: what failed, what recovered and what changed between it and the
/// moment shown, in a line.
class DifferenceBar : public QFrame, public OutageView
{
    Q_OBJECT

public:
    /// `selection` holds the moment; it outlives the bar.
    explicit DifferenceBar(SelectionState& selection, QWidget* parent = nullptr);

    /// The line and every service that turned; empty while no moment is held.
    QString text() const;

public slots:
    void setPresentation(const aftermap::PresentationPtr& presentation, aftermap::Change change) override;
    void setPosition(aftermap::PlayTime position) override;
    void setTheme(aftermap::ThemeKind kind) override;

signals:
    void copied(const QString& what);

private:
    class Signs;
    void refresh();

    SelectionState& m_selection;
    PresentationPtr m_presentation;
    Instant m_now;
    std::size_t m_past = 0;    ///< of the replay's changes
    std::int64_t m_minute = 0; ///< of `m_now`, as it is told
    Signs* m_signs;
    QPushButton* m_copy;
    QToolButton* m_end;
};

} // namespace aftermap
