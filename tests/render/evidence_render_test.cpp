// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/event_glyph.h"
#include "render/evidence_chip.h"
#include "render/evidence_words.h"
#include "render/graph_moment.h"
#include "render/knowing_painter.h"
#include "render/moment_words.h"
#include "render/simple_presentation.h"
#include "support/incident_from_text.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include <set>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

constexpr EvidenceFilter statedOnly{true, Confidence::Low, KnownBy::Hindsight};
constexpr EvidenceFilter byPublic{false, Confidence::Low, KnownBy::Public};

/// What a painter leaves on an empty square.
template <typename Paint>
QImage painted(QSize size, Paint paint)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter);
    return image;
}

} // namespace

TEST(EvidenceInPictures, LinesThatDoNotCountAreNotDrawn)
{
    const char text[] = "window 06:00 09:00 | web >hard:stated db | api >hard db | 07:00 db major"
                        " | 07:10 web partial | 07:10 api partial";
    const auto edges = [&](const EvidenceFilter& evidence) {
        const PresentationPtr p = presentationFrom(text, evidence);
        return graphMoment(*p, p->pacing.playTime(utc("07:30"))).edges;
    };
    EXPECT_FALSE(edges({})[0].hidden);
    EXPECT_FALSE(edges({})[1].hidden);
    EXPECT_EQ(edges({})[1].active, 1);
    EXPECT_FALSE(edges(statedOnly)[0].hidden);
    EXPECT_EQ(edges(statedOnly)[0].active, 1);
    EXPECT_TRUE(edges(statedOnly)[1].hidden);
    EXPECT_EQ(edges(statedOnly)[1].active, 0);
}

TEST(EvidenceInPictures, TheChipIsThereOnlyWhileASwitchIsOn)
{
    const auto width = [](const EvidenceFilter& evidence, double room) {
        double taken = 0;
        painted({800, 20}, [&](QPainter& painter) {
            taken = paintEvidenceChip(painter, QRectF(0, 0, room, 18), *presentationFrom("db | 07:00 db major", evidence),
                                      theme(ThemeKind::Dark));
        });
        return taken;
    };
    EXPECT_EQ(width({}, 800), 0);
    EXPECT_GT(width(byPublic, 800), width(statedOnly, 800));
    EXPECT_LE(width(byPublic, 120), 121);
}

TEST(EvidenceInPictures, TheWordsForTheMomentSaySo)
{
    const char text[] = "window 06:00 09:00 | db | 07:00 db major reported=07:40";
    const PresentationPtr p = presentationFrom(text, byPublic);
    EXPECT_TRUE(momentWords(*p, utc("07:20")).endsWith(u"Only what the public knew by then."_s));
    EXPECT_FALSE(momentWords(*presentationFrom(text), utc("07:20")).contains(u"the public"_s));
}

TEST(EvidenceInPictures, EveryKindAndConfidenceHasASignOfItsOwn)
{
    std::set<QByteArray> signs;
    const auto add = [&](const QImage& image) {
        signs.insert(QByteArray(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes()));
    };
    for (const Word<EventKind>& kind : wordsOf<EventKind>()) {
        add(painted({24, 24}, [&](QPainter& painter) {
            paintKindGlyph(painter, QRectF(0, 0, 24, 24), kind.value, Qt::black);
        }));
    }
    for (const Word<Confidence>& confidence : wordsOf<Confidence>()) {
        add(painted({24, 24}, [&](QPainter& painter) {
            paintConfidence(painter, QRectF(0, 0, 24, 24), confidence.value, Qt::black);
        }));
    }
    EXPECT_EQ(signs.size(), wordsOf<EventKind>().size() + wordsOf<Confidence>().size());
}

TEST(KnowingGaps, MedianIsOverTheEventsThatSaySo)
{
    const Incident incident = incidentFrom("db | 10:00 db major reported=10:10 | 10:00 db partial reported=10:30"
                                           " | 10:00 db ok reported=12:00 known=10:00 | 11:00 db ok");
    const KnowingGaps gaps = knowingGapsOf(incident);
    EXPECT_EQ(gaps.gaps.size(), 3U);
    EXPECT_EQ(gaps.everybody, (KnowingDelay{3, std::chrono::minutes(30)}));
    EXPECT_EQ(gaps.responders, (KnowingDelay{1, Milliseconds(0)}));
    EXPECT_FALSE(gaps.gaps[2].responders.has_value()); // at once is no gap
    EXPECT_EQ(knowingWords(gaps).text(), u"The public knew after 30 min at the median of 3 events that say so. "
                                    "Responders knew at once, by the one event that says so."_s);
    EXPECT_EQ(knowingWords(knowingGapsOf(incidentFrom("db | 10:00 db major"))).text(), QString());
}

TEST(KnowingGaps, ALaneHasRoomForTheLongest)
{
    std::string text = "window 08:00 20:00 | db";
    for (int i = 0; i < 20; ++i)
        text += " | 10:" + std::to_string(10 + i) + " db major reported=1" + std::to_string(1 + i % 8) + ":00";
    const PresentationPtr p = presentationFrom(text);
    const auto rows = knowingRows(QRectF(0, 0, 300, 100), *p, knowingGapsOf(*p->incident));
    ASSERT_EQ(rows.size(), std::size_t(mostKnowingRows));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_LT(rows[i].happened, rows[i].everybody);
        EXPECT_EQ(rows[i].responders, rows[i].happened);
        if (i > 0) {
            EXPECT_LT(rows[i - 1].gap.event, rows[i].gap.event);
        }
    }
}

TEST(EvidenceWords, WhatThePublicWasToldLaterIsNotToldByThen)
{
    constexpr std::string_view story = "window 06:00 12:00 | db | 07:00 db major | milestone onset 07:00"
                                       " | milestone acknowledged 07:20 | milestone diagnosed 07:40";
    const Instant t = utc("08:00");
    EXPECT_TRUE(momentWords(*presentationFrom(story), t).contains(QStringLiteral("diagnosed 07:40")));
    const QString known = momentWords(*presentationFrom(story, byPublic), t);
    EXPECT_TRUE(known.contains(QStringLiteral("cknowledged 07:20"))) << known.toStdString();
    EXPECT_FALSE(known.contains(QStringLiteral("diagnosed"))) << known.toStdString();
}
