// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/library_painter.h"
#include "render/library_tables.h"
#include "render/library_text.h"
#include "render/library_words.h"
#include "support/incident_from_text.h"

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

Library libraryFrom(const QList<QByteArray>& texts)
{
    Incidents incidents;
    for (const QByteArray& text : texts)
        incidents.push_back(std::make_shared<const Incident>(incidentFrom(text.constData())));
    return libraryOf(incidents);
}

const QByteArray first = "title First: the story | window 00:00 20:00 | shop >hard:stated dns | provider dns acme | name dns DNS"
                         " | provider shop shopco | name shop Shop | 10:00 shop major low | cause dns cache"
                         " | milestone onset 10:00 | milestone declared_resolved 12:00 | milestone recovered 13:30";
const QByteArray second = "title Second | window 24:00 44:00 | shop > dns | provider dns acme | name dns DNS | provider shop shopco"
                          " | name shop Shop | affected shop | cause dns cache | milestone onset 34:00"
                          " | milestone declared_resolved 36:00";

Library many(int count)
{
    QList<QByteArray> texts;
    for (int i = 0; i < count; ++i) {
        texts << "title T" + QByteArray::number(i) + " | s" + QByteArray::number(i % 3) + " | 10:00 s" +
                     QByteArray::number(i % 3) + " major | provider s" + QByteArray::number(i % 3) + " c" +
                     QByteArray::number(i % 3) + " | cause other f" + QByteArray::number(i % 30);
    }
    return libraryFrom(texts);
}

void expectTidy(const Library& library, QSizeF size)
{
    const LibraryPlan plan = libraryPlan(library, size, 12);
    const QRectF all(QPointF(), size);
    ASSERT_EQ(plan.columns.size(), library.outages.size());
    double y = plan.names.bottom();
    for (const LibraryRow& row : plan.rows) {
        EXPECT_GE(row.rect.top(), y - 0.5);
        EXPECT_TRUE(all.contains(row.rect));
        y = row.rect.bottom();
    }
    EXPECT_GE(plan.bars.top(), y - 0.5);
    EXPECT_LE(plan.bars.bottom(), plan.legend.top());
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        EXPECT_EQ(plan.outageAt(plan.columns[i].center()), i);
        EXPECT_TRUE(all.contains(plan.columns[i]));
    }
    EXPECT_EQ(plan.outageAt({1, 1}), std::nullopt);
}

} // namespace

TEST(LibraryPlan, EverythingHasAPlaceOfItsOwnAtAnySize)
{
    for (const QSizeF size : {QSizeF(900, 600), QSizeF(1920, 1080), QSizeF(600, 1400), QSizeF(3840, 2160)}) {
        expectTidy(libraryFrom({first, second}), size);
        expectTidy(many(60), size);
    }
}

TEST(LibraryPlan, AHeadingSaysHowManyThereIsNoRoomFor)
{
    const LibraryPlan plan = libraryPlan(many(60), QSizeF(900, 500));
    bool cut = false;
    for (const LibraryRow& row : plan.rows)
        cut = cut || (row.kind == LibraryRow::Kind::Heading && row.label.contains(u" of 30"_s));
    EXPECT_TRUE(cut);
}

TEST(LibraryPlan, NothingIsPaintedToo)
{
    EXPECT_FALSE(libraryImage(libraryOf({}), QSize(900, 600), ThemeKind::Dark).isNull());
}

TEST(LibraryWords, TheTimeAfterResolvedIsNeverAssumed)
{
    const Library library = libraryFrom({first, second});
    EXPECT_EQ(afterResolvedWords(library.afterResolved[0]), u"1 h 30 min"_s);
    EXPECT_EQ(afterResolvedWords(library.afterResolved[1]), u"not reported"_s);
    EXPECT_EQ(afterResolvedGap(library.afterResolved[1]), u"recovered: not reported"_s);
    AfterResolved after = library.afterResolved[0];
    after.recovered->time.at = after.declared->time.at - std::chrono::minutes(9);
    EXPECT_EQ(afterResolvedWords(after), u"9 min earlier"_s);
    after.recovered->time.approximate = true;
    EXPECT_EQ(afterResolvedWords(after), u"about 9 min earlier"_s);
}

TEST(LibraryText, TellsEverythingInLines)
{
    const QStringList lines = libraryText(libraryFrom({first, second}));
    EXPECT_EQ(lines.front(), u"2 outages; most frequent class of cause: Name lookup (DNS) (2); most depended on: Acme (2); "
                             "most often hit: Shopco (2)"_s);
    EXPECT_TRUE(lines.contains(u"  2  Name lookup (DNS): First, 5 January 2026; Second, 6 January 2026"_s));
    EXPECT_TRUE(lines.contains(u"       First, 5 January 2026: 1 service, stated"_s));
    EXPECT_TRUE(lines.contains(u"       Second, 6 January 2026: 1 service, inferred"_s));
    EXPECT_TRUE(lines.contains(u"       First, 5 January 2026: Major outage, low confidence (Shop)"_s));
    EXPECT_TRUE(lines.contains(u"       Second, 6 January 2026: Affected, time unknown, medium confidence (Shop)"_s));
}

TEST(LibraryWords, ThreeMayShareTheFirstPlaceAndMoreAreNotNamed)
{
    EXPECT_EQ(librarySentence(many(60)), u"60 outages; most frequent class of cause: Other (60); most often hit: C0, C1 and C2 (20)"_s);
    EXPECT_EQ(librarySentence(many(1)), u"1 outage"_s);
}

TEST(LibraryTables, HaveACellForEveryColumnAndLeadToAnOutage)
{
    const Library library = libraryFrom({first, second});
    for (std::size_t part = 0; part < libraryPartCount; ++part) {
        const LibraryTable table = libraryTable(library, LibraryPart(part));
        EXPECT_FALSE(table.rows.empty()) << part;
        for (const LibraryTable::Row& row : table.rows) {
            EXPECT_EQ(row.cells.size(), table.columns.size());
            EXPECT_LT(row.outage, library.outages.size());
        }
        for (const LibraryColumn& column : table.columns)
            EXPECT_TRUE(column.meaning.endsWith(u'.')) << column.title.toStdString();
    }
}
