// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/compare_words.h"
#include "render/details.h"
#include "render/difference_marks.h"
#include "render/graph_painter.h"
#include "render/simple_presentation.h"
#include "support/incident_from_text.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

PresentationPtr story()
{
    return presentationFrom("web > api > db | 10:00 db major | 10:10 api partial | 11:00 db ok | 11:10 api degraded");
}

} // namespace

TEST(DifferenceWords, CountsEveryTurnOnce)
{
    const PresentationPtr p = story();
    const auto said = [&](const char* since, const char* t) {
        return differenceLine(*p->incident, differenceBetween(*p, utc(since), utc(t)));
    };
    EXPECT_EQ(said("09:30", "10:30"), u"Between 09:30 and 10:30 UTC: 2 failed, 1 as they were."_s);
    EXPECT_EQ(said("10:30", "11:30"), u"Between 10:30 and 11:30 UTC: 1 better, 1 recovered, 1 as they were."_s);
    EXPECT_EQ(said("11:30", "10:30"), said("10:30", "11:30"));
    EXPECT_EQ(said("10:30", "10:40"), u"Between 10:30 and 10:40 UTC: nothing has changed."_s);
}

TEST(DifferenceWords, NamesEveryServiceThatTurned)
{
    const PresentationPtr p = story();
    const QString text = differenceText(*p->incident, differenceBetween(*p, utc("10:30"), utc("11:30")));
    EXPECT_TRUE(text.contains(u"Better\n  api: from partial outage to degraded"_s)) << qPrintable(text);
    EXPECT_TRUE(text.contains(u"Recovered\n  db: from major outage to operational"_s)) << qPrintable(text);
    EXPECT_FALSE(text.contains(u"web"_s));
}

TEST(DifferenceWords, DetailsHaveASectionForEveryTurn)
{
    const PresentationPtr p = story();
    const auto sections = differenceSections(*p, utc("10:30"), utc("11:30"));
    ASSERT_EQ(sections.size(), 2u);
    EXPECT_EQ(sections[0].title, u"Better"_s);
    EXPECT_EQ(sections[1].title, u"Recovered"_s);
    EXPECT_EQ(sections[1].lines.size(), 1u);
    const auto one = differenceSections(*p, utc("10:30"), utc("11:30"), serviceIn(*p->incident, "web"));
    ASSERT_EQ(one.size(), 1u);
    EXPECT_EQ(one[0].lines[0].pieces[0].text, u"As it was then."_s);
}

TEST(DifferenceMarks, SignsDiffer)
{
    std::vector<QImage> signs;
    for (const Turn turn : {Turn::Failed, Turn::Worsened, Turn::Reassessed, Turn::Improved, Turn::Recovered}) {
        QImage sign(16, 16, QImage::Format_RGB32);
        sign.fill(Qt::black);
        QPainter painter(&sign);
        paintTurnSign(painter, QRectF(1, 1, 14, 14), turn, Qt::white, Qt::black);
        painter.end();
        for (const QImage& other : signs)
            EXPECT_NE(sign, other) << int(turn);
        signs.push_back(sign);
    }
}

TEST(DifferenceMarks, AFrameDependsOnNothingBefore)
{
    const PresentationPtr p = story();
    View view;
    view.size = QSizeF(600, 300);
    const auto frame = [&](GraphRenderer& renderer, const std::optional<Instant>& since) {
        View asked = view;
        asked.since = since;
        QImage image(600, 300, QImage::Format_RGB32);
        QPainter painter(&image);
        renderer.paint(painter, p, asked, p->pacing.playTime(utc("11:30")));
        painter.end();
        return image;
    };
    GraphRenderer kept, fresh, plain;
    frame(kept, std::nullopt);
    frame(kept, utc("09:30"));
    const QImage compared = frame(kept, utc("10:30"));
    EXPECT_EQ(compared, frame(fresh, utc("10:30")));
    EXPECT_EQ(frame(kept, std::nullopt), frame(plain, std::nullopt));
    EXPECT_NE(compared, frame(plain, std::nullopt));
}
