// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/json_scanner.h"

#include <QElapsedTimer>
#include <QHash>

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

/// Writes down every value with its pointer and place.
class Recorder final : public JsonListener
{
public:
    bool element(const JsonValue& value) override
    {
        ++elements;
        record(value);
        return elements != stopAfter;
    }
    bool member(const JsonValue& value) override
    {
        record(value);
        return true;
    }
    bool endMember(const RootMember& member) override
    {
        raws[QString::fromUtf8(member.name.data(), static_cast<qsizetype>(member.name.size()))] =
            std::string(member.raw);
        return true;
    }

    std::string at(const QString& pointer) const { return places.value(pointer, u"nowhere"_s).toStdString(); }

    QHash<QString, QString> places; ///< "line:column" or, of a member, "line:column of key/line:column"
    QHash<QString, std::string> raws;
    QHash<QString, QString> texts;
    int elements = 0;
    int stopAfter = -1;

private:
    void record(const JsonValue& value)
    {
        QString place = u"%1:%2"_s.arg(value.at().line).arg(value.at().column);
        if (value.keyAt().line > 0)
            place = u"%1:%2/"_s.arg(value.keyAt().line).arg(value.keyAt().column) + place;
        places[value.pointer()] = place;
        raws[value.pointer()] = std::string(value.raw());
        if (value.type() == JsonType::String)
            texts[value.pointer()] = decodeUtf8(value.text());
        for (const JsonValue child : value)
            record(child);
    }
};

struct Scanned
{
    Recorder recorder;
    Diagnostics diagnostics;
    ScanEnd end = ScanEnd::Complete;

    std::string firstMessage() const
    {
        return diagnostics.isEmpty() ? "" : format(diagnostics.sorted().front()).toStdString();
    }
};

Scanned scan(const QByteArray& bytes, const JsonLimits& limits = {}, int stopAfter = -1)
{
    Scanned scanned;
    scanned.recorder.stopAfter = stopAfter;
    Reporter reporter(u"f"_s, scanned.diagnostics);
    scanned.end = scanJson(bytes, scanned.recorder, reporter, limits);
    return scanned;
}

TEST(Scanner, KnowsLineAndColumnOverSeveralLines)
{
    const Scanned s = scan("{\n  \"a\": 1,\r\n\t\"b\" :\n   {\"c\": true}\n}\n");
    EXPECT_EQ(s.end, ScanEnd::Complete);
    EXPECT_EQ(s.recorder.at(u"/a"_s), "2:3/2:8");
    EXPECT_EQ(s.recorder.at(u"/b"_s), "3:2/4:4");
    EXPECT_EQ(s.recorder.at(u"/b/c"_s), "4:5/4:10");
}

TEST(Scanner, CountsBytesAfterCharactersOfSeveralBytes)
{
    // ü has two bytes, the rocket four; an escape counts as it is written.
    const Scanned s = scan("{\"\xc3\xbc\": \"\xf0\x9f\x9a\x80\", \"\\u00fc2\": null, \"z\": -1.5e3 }");
    EXPECT_EQ(s.recorder.at(u"/\u00fc"_s), "1:2/1:8");
    EXPECT_EQ(s.recorder.at(u"/\u00fc2"_s), "1:16/1:27");
    EXPECT_EQ(s.recorder.at(u"/z"_s), "1:33/1:38");
    EXPECT_EQ(s.recorder.raws.value(u"/z"_s), "-1.5e3");
}

TEST(Scanner, KnowsPlacesInNestedArraysAndRootArrays)
{
    const Scanned s = scan("{\"list\": [\n [1, [22,\n 3]],\n {\"k\": []}],\n \"o\": {\"m\": [[7]]}}");
    EXPECT_EQ(s.recorder.elements, 2);
    EXPECT_EQ(s.recorder.at(u"/list/0"_s), "2:2");
    EXPECT_EQ(s.recorder.at(u"/list/0/1/0"_s), "2:7");
    EXPECT_EQ(s.recorder.at(u"/list/0/1/1"_s), "3:2");
    EXPECT_EQ(s.recorder.at(u"/list/1/k"_s), "4:3/4:8");
    EXPECT_EQ(s.recorder.at(u"/o/m/0/0"_s), "5:15");
    EXPECT_EQ(s.recorder.raws.value(u"list"_s), "[\n [1, [22,\n 3]],\n {\"k\": []}]");
}

TEST(Scanner, EscapesNamesInPointers)
{
    const Scanned s = scan("{\"a/b\": {\"c~d\": 1}}");
    EXPECT_EQ(s.recorder.at(u"/a~1b/c~0d"_s), "1:10/1:17");
}

TEST(Scanner, KeepsTheRawBytesOfEveryValue)
{
    const Scanned s = scan("{\"x\": { \"y\" : [ 1 ,2 ] } , \"t\": \"\\u0041\"}");
    EXPECT_EQ(s.recorder.raws.value(u"/x"_s), "{ \"y\" : [ 1 ,2 ] }");
    EXPECT_EQ(s.recorder.raws.value(u"/x/y"_s), "[ 1 ,2 ]");
    EXPECT_EQ(s.recorder.raws.value(u"/t"_s), "\"\\u0041\"");
    EXPECT_EQ(s.recorder.texts.value(u"/t"_s), u"A"_s);
}

TEST(Scanner, DoesNotCountAByteOrderMark)
{
    const Scanned s = scan("\xef\xbb\xbf{\"a\": 1}");
    EXPECT_EQ(s.end, ScanEnd::Complete);
    EXPECT_EQ(s.recorder.at(u"/a"_s), "1:2/1:7");
}

TEST(Scanner, KeepsAByteOrderMarkThatBeginsAText)
{
    const Scanned s = scan("{\"a\": \"\xef\xbb\xbfx\"}");
    EXPECT_EQ(s.recorder.texts.value(u"/a"_s), u"\ufeffx"_s);
}

TEST(Scanner, StopsWhenTheListenerHasEnough)
{
    const Scanned s = scan("{\"a\": [1, 2, 3, this is never read", {}, 2);
    EXPECT_EQ(s.end, ScanEnd::Stopped);
    EXPECT_EQ(s.recorder.elements, 2);
    EXPECT_TRUE(s.diagnostics.isEmpty());
}

TEST(Scanner, TakesSixtyFourLevelsAndNoMore)
{
    const auto nested = [](int depth) {
        return "{\"a\": " + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']') + '}';
    };
    EXPECT_EQ(scan(nested(64)).end, ScanEnd::Complete);
    const Scanned s = scan(nested(65));
    EXPECT_EQ(s.end, ScanEnd::Broken);
    EXPECT_NE(s.firstMessage().find("f:1:70: error: /a/0/0"), std::string::npos) << s.firstMessage();
}

TEST(Scanner, RefusesFiftyMegabytesOfBracketsAtOnce)
{
    const QByteArray brackets(50 * 1000 * 1000, '[');
    QElapsedTimer timer;
    timer.start();
    EXPECT_EQ(scan(brackets).end, ScanEnd::Broken);
    EXPECT_EQ(scan("{\"a\":" + brackets).end, ScanEnd::Broken);
    EXPECT_LT(timer.elapsed(), 500);
}

TEST(Scanner, LimitsTextsElementsAndValues)
{
    JsonLimits limits;
    limits.textBytes = 3;
    EXPECT_TRUE(scan("{\"a\": \"\xc3\xbcx\"}", limits).diagnostics.isEmpty());
    EXPECT_EQ(scan("{\"a\": \"\xc3\xbcxy\"}", limits).firstMessage(),
              "f:1:7: error: /a: This text is 4 bytes long; at most 3 are read.");
    EXPECT_EQ(scan("{\"abcd\": 1}", limits).firstMessage(),
              "f:1:2: error: /abcd: This text is 4 bytes long; at most 3 are read.");
    limits = {};
    limits.elements = 2;
    EXPECT_EQ(scan("{\"a\": [1, 2]}", limits).end, ScanEnd::Complete);
    const Scanned many = scan("{\"a\": [1, 2, 3]}", limits);
    EXPECT_EQ(many.end, ScanEnd::Broken);
    EXPECT_EQ(many.firstMessage(), "f:1:14: error: /a/2: \"a\" has more than 2 elements, which is not read.");
    EXPECT_EQ(scan("{\"a\": 1, \"b\": 2, \"c\": 3}", limits).end, ScanEnd::Broken);
    limits = {};
    limits.valuesInTree = 4;
    EXPECT_EQ(scan("{\"a\": {\"b\": [1, 2]}}", limits).end, ScanEnd::Complete);
    EXPECT_EQ(scan("{\"a\": {\"b\": [1, 2, 3]}}", limits).end, ScanEnd::Broken);
}

TEST(Scanner, FindsANameThatStandsTwiceAmongMany)
{
    QByteArray object = "{\"a\": {";
    for (int i = 0; i < 40; ++i)
        object += "\"k" + QByteArray::number(i) + "\": 0,\n";
    const Scanned s = scan(object + "\"k3\": 1}}");
    EXPECT_EQ(s.end, ScanEnd::Complete);
    EXPECT_EQ(s.firstMessage(), "f:41:1: error: /a/k3: \"k3\" stands twice in this object; the first is at 4:1.");
}

TEST(Scanner, SaysWhatIsWrongAtTheExactPlace)
{
    const std::pair<const char*, const char*> cases[] = {
        {"{\"a\": 1", "f:1:8: error: : The file ends too early: the object that begins at 1:1 is not closed."},
        {"{\"a\": .5}", "f:1:7: error: /a: \".5\" is not a number as JSON writes it, such as 12, -0.5 or 1e6."},
        {"{\"a\": -Infinity}", "f:1:7: error: /a: \"-Infinity\" is not a number that JSON can hold."},
        {"{\"a\": True}", "f:1:7: error: /a: \"True\" is written in small letters: \"true\"."},
        {"{\"a\": \"\\ux\"}", "f:1:8: error: /a: \\u must be followed by four hexadecimal digits."},
        {"{\"a\": [1 2]}", "f:1:10: error: /a/1: Here stands \"2\", but a comma or ] is expected."},
        {"{a: 1}", "f:1:2: error: : Here stands \"a\", but a name in double quotes or } is expected."},
        {"{\"a\": 1,, \"b\": 2}", "f:1:9: error: : Here stands \",\", but a name in double quotes is expected."},
        {"{\"a\":: 1}", "f:1:6: error: /a: Here stands \":\", but a value is expected."},
        {"{\"k\": {\"a\\n\": 1}, \"m\": {x: 1}}", "f:1:25: error: /m: Here stands \"x\", but a name in double quotes or } is expected."},
        {"{\"a\": {\"b\": {\"c\": 1} 2}}", "f:1:22: error: /a/b: Here stands \"2\", but a comma or } is expected."},
    };
    for (const auto& [bytes, message] : cases) {
        const Scanned s = scan(bytes);
        EXPECT_EQ(s.end, ScanEnd::Broken) << bytes;
        EXPECT_EQ(s.firstMessage(), message);
    }
}

} // namespace
