// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/presentation.h"
#include "render/theme.h"
#include "ui/outage_view.h"

#include <QScrollArea>

#include <optional>
#include <vector>

class QLabel;

namespace aftermap {

class SelectionState;

/// What is known of the selected service at this moment; without one, what the outage was about.
class Inspector : public QScrollArea, public OutageView
{
    Q_OBJECT

public:
    explicit Inspector(SelectionState& selection, QWidget* parent = nullptr);

    QSize sizeHint() const override;

public slots:
    void setPresentation(const aftermap::PresentationPtr& presentation, aftermap::Change change) override;
    void setPosition(aftermap::PlayTime position) override;
    void setTheme(aftermap::ThemeKind kind) override;

private:
    class StateLabel;
    struct Content;

    void refresh();
    Content outageContent() const;
    Content serviceContent(ServiceId service, Instant t) const;
    void addEvent(Content& content) const;

    SelectionState& m_selection;
    PresentationPtr m_presentation;
    PlayTime m_position;
    std::optional<ServiceStatus> m_shown;
    QLabel* m_title;
    QLabel* m_lead;
    StateLabel* m_state;
    std::vector<std::pair<QLabel*, QLabel*>> m_rows;
};

} // namespace aftermap
