// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/glossary.h"

#include "render/narration.h"

#include <gtest/gtest.h>

#include <set>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

template <typename E>
void expectEveryWordExplained()
{
    std::set<Term> seen;
    for (const Word<E>& word : wordsOf<E>()) {
        EXPECT_TRUE(seen.insert(termOf(word.value)).second) << word.text;
        EXPECT_TRUE(explained(termOf(word.value)).endsWith(u'.')) << word.text;
    }
}

} // namespace

TEST(Glossary, EachTermHasOnePlainSentence)
{
    std::set<QString> sentences;
    for (const GlossaryEntry& entry : glossary()) {
        const QString sentence = explained(entry.term);
        EXPECT_TRUE(sentence.endsWith(u'.')) << entry.name;
        EXPECT_EQ(sentence.count(u". "_s), 0) << entry.name;
        EXPECT_GE(sentence.size(), 30) << entry.name;
        EXPECT_LE(sentence.size(), 160) << entry.name;
        EXPECT_TRUE(sentence.front().isUpper()) << entry.name;
        EXPECT_FALSE(termName(entry.term).isEmpty());
        EXPECT_TRUE(sentences.insert(sentence).second) << entry.name;
    }
}

TEST(Glossary, EveryWordOfTheFileIsExplained)
{
    expectEveryWordExplained<ServiceState>();
    expectEveryWordExplained<MilestoneKind>();
    expectEveryWordExplained<EventKind>();
    expectEveryWordExplained<Strength>();
    expectEveryWordExplained<Basis>();
    expectEveryWordExplained<Confidence>();
    expectEveryWordExplained<Precision>();
    expectEveryWordExplained<Selection>();
    expectEveryWordExplained<CauseClass>();
}

TEST(Glossary, SaysTheWordsThatTheWindowShows)
{
    for (const Word<ServiceState>& word : wordsOf<ServiceState>())
        EXPECT_EQ(termName(termOf(word.value)), stateWords(word.value));
    for (const Word<MilestoneKind>& word : wordsOf<MilestoneKind>())
        EXPECT_EQ(termName(termOf(word.value)), milestoneWords(word.value));
    for (const Word<EventKind>& word : wordsOf<EventKind>())
        EXPECT_EQ(termName(termOf(word.value)), kindWords(word.value));
    for (const Word<Confidence>& word : wordsOf<Confidence>())
        EXPECT_EQ(termName(termOf(word.value)).toLower(), confidenceWords(word.value));
    for (const Evidence evidence : {Evidence::None, Evidence::TimeUnknown, Evidence::Expired})
        EXPECT_EQ(termName(termOf(evidence)), stateWords(ServiceStatus{ServiceState::Unknown, evidence, {}}));
}

TEST(Glossary, NamesTheFieldsAbbreviation)
{
    EXPECT_TRUE(explained(Term::TimeToDetect).endsWith(u" (TTD)."_s));
    EXPECT_FALSE(explained(Term::Peak).contains(u'('));
}

TEST(Glossary, ExplainsOnWhatAStateRests)
{
    EXPECT_EQ(termOf(ServiceStatus{ServiceState::MajorOutage, Evidence::Reported, EventId(0)}), Term::MajorOutage);
    EXPECT_EQ(termOf(ServiceStatus{ServiceState::Recovering, Evidence::Assumed, EventId(0)}), Term::Assumed);
    EXPECT_EQ(termOf(ServiceStatus{}), Term::NoReport);
}
