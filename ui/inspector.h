// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/details.h"
#include "render/moment_words.h"
#include "ui/details_view.h"
#include "ui/outage_view.h"

namespace aftermap {

class SelectionState;

/// What is known of the selected service or event; without one, the moment in words and what the
/// outage was about.
class Inspector : public DetailsView, public OutageView
{
    Q_OBJECT

public:
    explicit Inspector(SelectionState& selection, QWidget* parent = nullptr);

public slots:
    void setPresentation(const aftermap::PresentationPtr& presentation, aftermap::Change change) override;
    void setPosition(aftermap::PlayTime position) override;
    void setTheme(aftermap::ThemeKind kind) override;

signals:
    void sought(aftermap::PlayTime position);

private:
    void refresh();
    /// Once, after everything that is told in one go.
    void refreshSoon();
    void tellClock();
    Details details() const;
    Details withDifference(Details details, ServiceId service) const;
    EventId shownEvent() const;
    void chooseService(ServiceId service);
    void chooseEvent(EventId event);
    void chooseTime(Instant time);

    SelectionState& m_selection;
    PresentationPtr m_presentation;
    Details m_outage; ///< of the presentation: it does not change with the moment
    MomentTeller m_teller;
    Instant m_now;
    std::size_t m_facts = 0;   ///< which facts of the teller are shown
    std::int64_t m_minute = 0; ///< of `m_now`, as it is told
    bool m_isStale = false;    ///< a refresh is on its way
};

} // namespace aftermap
