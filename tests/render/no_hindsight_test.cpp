// SPDX-License-Identifier: GPL-3.0-or-later
// What was not known by an instant must not be in the words for it: cutting it out of the file changes
// nothing. Left out are what the file states about the future itself: open ends, and statements
// without a time; and the range, which rests on everything the file knows.
#include "format/document_file.h"
#include "render/moment_words.h"
#include "render/simple_presentation.h"
#include "support/incident_from_text.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <QRegularExpression>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

constexpr auto everything = Instant::max();

PresentationPtr cutAfter(const Incident& incident, Instant t)
{
    Timeline timeline = incident.timeline();
    ServiceMap map = incident.map();
    timeline.events.clear();
    for (const Event& event : incident.events().values()) {
        if (event.time.at <= t)
            timeline.events.push_back(event);
    }
    for (auto& milestone : timeline.milestones) {
        if (milestone && milestone->time.at > t)
            milestone.reset();
    }
    timeline.openEnds = {};
    for (Service& service : map.services.values())
        service.statements.clear();
    auto cut = std::make_shared<const Incident>(*Incident::join(std::move(timeline), std::move(map)));
    return Presentation::make(cut, Replay(*cut), {}, Pacing::fitted(*cut));
}

QString told(const Presentation& presentation, Instant t)
{
    static const QRegularExpression range(u"; the evidence allows [0-9]+ % to [0-9]+ %"_s);
    return momentWords(presentation, t).remove(range);
}

} // namespace

TEST(NoHindsight, OfTheFlagship)
{
    JobControl control;
    const auto opened = openDocument(
        QStringLiteral(AFTERMAP_SOURCE_DIR) + u"/timelines/2025-10-20-aws-us-east-1.timeline.json"_s, control);
    ASSERT_TRUE(opened && opened->incident);
    const PresentationPtr whole = cutAfter(*opened->incident, everything);
    std::size_t different = 0;
    QString before;
    for (std::size_t i = 0; i < opened->incident->events().size(); i += 3) {
        const Instant t = opened->incident->event(EventId(i)).time.at;
        const QString words = told(*whole, t);
        EXPECT_EQ(words, told(*cutAfter(*opened->incident, t), t));
        different += words != before;
        before = words;
    }
    EXPECT_GT(different, 40U);
}

TEST(NoHindsight, OfAnyOutage)
{
    rc::check("cutting what came later changes nothing", [] {
        const std::array names{"db", "web", "app", "mail"};
        const std::array states{"ok", "degraded", "partial", "major", "recovering"};
        const std::array flags{"", " hour", " ~", " low", " high", " cause=db", " cause=web"};
        std::string text = "web >hard db | app >soft web | mail > db | milestone onset 10:20"
                           " | milestone detected 11:00 | milestone mitigated 13:00";
        const int count = *rc::gen::inRange(1, 14);
        for (int i = 0; i < count; ++i) {
            const int minute = *rc::gen::inRange(600, 900);
            text += QString::asprintf(" | %02d:%02d ", minute / 60, minute % 60).toStdString() + names[std::size_t(*rc::gen::inRange(0, 4))] + ' ' +
                    states[std::size_t(*rc::gen::inRange(0, 5))] + flags[std::size_t(*rc::gen::inRange(0, 7))];
        }
        const Incident incident = incidentFrom(text);
        const Instant t = utc("09:50") + std::chrono::minutes(*rc::gen::inRange(0, 330));
        RC_ASSERT(told(*cutAfter(incident, everything), t) == told(*cutAfter(incident, t), t));
    });
}
