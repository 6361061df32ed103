// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/editor.h"

#include "edit/edits.h"
#include "format/document_writer.h"
#include "session/left_journals.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr char map[] = R"({
  "format": "aftermap-map/1",
  "services": [
    {"id": "db", "name": "Database"},
    {"id": "api", "name": "API"}
  ],
  "dependencies": [
    {"dependent": "api", "dependency": "db"}
  ]
})";
// In the file's order, which is not that of time.
constexpr char timeline[] = R"({
  "format": "aftermap-timeline/1", "title": "A small outage", "map": "a.map.json",
  "window": {"start": "2026-01-05T09:00:00Z", "end": "2026-01-05T12:00:00Z"},
  "events": [
    {"at": "2026-01-05T11:00:00Z", "service": "db", "state": "operational", "text": "up"},
    {"at": "2026-01-05T10:00:00Z", "service": "db", "state": "major_outage", "text": "down"}
  ]})";

class Editors : public testing::Test
{
protected:
    void SetUp() override
    {
        write(u"a.map.json"_s, map);
        write(u"a.timeline.json"_s, timeline);
        editor.keepIn({folder.filePath(u"recovery"_s), folder.filePath(u"bundled"_s)});
    }
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    QByteArray read(const QString& name) const
    {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
        return file.readAll();
    }
    void open(const QString& name = u"a.timeline.json"_s)
    {
        QSignalSpy finished(&document, &Document::loadingFinished);
        document.open(folder.filePath(name), {});
        ASSERT_TRUE(finished.wait(30000));
        ASSERT_NE(document.presentation(), nullptr);
    }
    /// What is shown, once it shows the edits.
    const Incident& shown()
    {
        if (changed.isEmpty() || qvariant_cast<Change>(changed.last().at(1)) != Change::Edited) {
            EXPECT_TRUE(changed.wait(30000));
        }
        while (document.presentation()->incident->asFiled().events != editor.draft().timeline.events)
            EXPECT_TRUE(changed.wait(30000));
        return *document.presentation()->incident;
    }
    Edit newText(std::size_t index, const QString& text)
    {
        Event event = editor.draft().timeline.events[index];
        event.text = SafeText(text);
        return changeEvent(editor.draft(), index, event);
    }
    bool waitForSave()
    {
        QSignalSpy saved(&editor, &Editor::saved);
        return saved.wait(30000);
    }
    std::vector<LeftJournal> left() const { return leftJournals(folder.filePath(u"recovery"_s)); }

    QTemporaryDir folder;
    Document document;
    QUndoStack undo;
    Editor editor{document, undo, [] { return LayoutOptions(); }};
    QSignalSpy changed{&document, &Document::presentationChanged};
    QSignalSpy failed{&editor, &Editor::failed};
    QSignalSpy noticed{&editor, &Editor::noticed};
};

} // namespace

TEST_F(Editors, AnEditIsShownAndUndone)
{
    open();
    EXPECT_FALSE(editor.isModified());
    // The first event in time is the second in the file.
    EXPECT_EQ(editor.eventAt(EventId(0)), 1u);
    ASSERT_TRUE(editor.perform(newText(1, u"gone"_s)));
    EXPECT_TRUE(editor.isModified());
    EXPECT_EQ(shown().event(EventId(0)).text.raw(), u"gone"_s);
    EXPECT_EQ(undo.undoText(), u"change event “down”"_s);
    undo.undo();
    EXPECT_FALSE(editor.isModified());
    changed.clear();
    EXPECT_EQ(shown().event(EventId(0)).text.raw(), u"down"_s);
    undo.redo();
    EXPECT_TRUE(editor.isModified());
}

TEST_F(Editors, WhatSaysNothingNewIsNoStep)
{
    open();
    EXPECT_FALSE(editor.perform(changeEvent(editor.draft(), 0, editor.draft().timeline.events[0])));
    EXPECT_EQ(undo.count(), 0);
    EXPECT_FALSE(editor.isModified());
}

TEST_F(Editors, OneStrokeIsOneStep)
{
    open();
    for (const QString& text : {u"d"_s, u"do"_s, u"don"_s})
        ASSERT_TRUE(editor.perform(newText(0, text), 7));
    EXPECT_EQ(undo.count(), 1);
    undo.undo();
    EXPECT_EQ(editor.draft().timeline.events[0].text.raw(), u"up"_s);
    undo.redo();
    EXPECT_EQ(editor.draft().timeline.events[0].text.raw(), u"don"_s);
}

TEST_F(Editors, SavesInPlaceWhatHasChangedAndKeepsTheFilesOrder)
{
    open();
    ASSERT_TRUE(editor.perform(newText(1, u"gone"_s)));
    editor.save();
    ASSERT_TRUE(waitForSave());
    EXPECT_FALSE(editor.isModified());
    EXPECT_EQ(read(u"a.map.json"_s), map) << "nothing has changed in it";
    const QByteArray once = read(u"a.timeline.json"_s);
    EXPECT_LT(once.indexOf("\"up\""), once.indexOf("\"gone\""));
    EXPECT_TRUE(left().empty());
    undo.undo();
    EXPECT_TRUE(editor.isModified()) << "the file has it";
    undo.redo();
    EXPECT_FALSE(editor.isModified());
    open();
    EXPECT_EQ(writeTimeline(editor.draft().timeline), once) << "saved, loaded and saved it is the same";
}

TEST_F(Editors, SavesUnderAnotherNameWithTheMapBeside)
{
    open();
    ASSERT_TRUE(editor.perform(newText(1, u"gone"_s)));
    editor.saveAs(folder.filePath(u"b"_s));
    ASSERT_TRUE(waitForSave());
    EXPECT_EQ(editor.path(), folder.filePath(u"b.timeline.json"_s));
    EXPECT_EQ(document.path(), editor.path());
    EXPECT_EQ(read(u"a.timeline.json"_s), timeline);
    EXPECT_EQ(editor.draft().timeline.map, u"b.map.json"_s);
    open(u"b.timeline.json"_s);
    EXPECT_EQ(document.presentation()->incident->serviceCount(), 2u);
}

TEST_F(Editors, AMapOfSomebodyElseIsNotOverwritten)
{
    write(u"b.map.json"_s, "{}");
    open();
    ASSERT_TRUE(editor.perform(newText(1, u"gone"_s)));
    editor.saveAs(folder.filePath(u"b.json"_s));
    ASSERT_TRUE(waitForSave());
    EXPECT_EQ(read(u"b.map.json"_s), "{}");
    EXPECT_EQ(editor.draft().timeline.map, u"b.2.map.json"_s);
}

TEST_F(Editors, AFileThatSomebodyElseHasChangedIsNotOverwritten)
{
    open();
    ASSERT_TRUE(editor.perform(newText(1, u"gone"_s)));
    const QByteArray theirs = QByteArray(timeline) + "\n";
    write(u"a.timeline.json"_s, theirs);
    QSignalSpy conflicted(&editor, &Editor::conflicted);
    editor.save();
    ASSERT_TRUE(conflicted.wait(30000));
    EXPECT_TRUE(conflicted.first().first().toString().contains(u"a.timeline.json"_s));
    EXPECT_EQ(read(u"a.timeline.json"_s), theirs);
    EXPECT_TRUE(editor.isModified());
    editor.saveOver();
    ASSERT_TRUE(waitForSave());
    EXPECT_TRUE(read(u"a.timeline.json"_s).contains("gone"));
}

TEST_F(Editors, WhatCouldNotBeOpenedAgainIsNotSaved)
{
    open();
    const auto at = [](int hour) { return Milestone{{Instant(Milliseconds(1767600000000 + hour * 3600000)), {}, false, false}, {}, {}, {}, {}}; };
    ASSERT_TRUE(editor.perform(setMilestone(editor.draft(), MilestoneKind::Onset, at(2))));
    ASSERT_TRUE(editor.perform(setMilestone(editor.draft(), MilestoneKind::Detected, at(1))));
    editor.save();
    ASSERT_TRUE(failed.wait(30000));
    EXPECT_TRUE(failed.first().first().toString().contains(u"could not be opened again"_s)) << failed.first().first().toString().toStdString();
    EXPECT_EQ(read(u"a.timeline.json"_s), timeline);
    EXPECT_TRUE(editor.isModified());
    undo.undo();
    editor.save();
    EXPECT_TRUE(waitForSave());
}

TEST_F(Editors, AFileThatIsAlreadyWhatWouldBeWrittenIsNoConflict)
{
    open();
    ASSERT_TRUE(editor.perform(newText(1, u"gone"_s)));
    write(u"a.timeline.json"_s, writeTimeline(editor.draft().timeline)); // a save that was killed at its end
    editor.save();
    EXPECT_TRUE(waitForSave());
}

TEST_F(Editors, ABundledOutageIsCopied)
{
    QDir(folder.path()).mkdir(u"bundled"_s);
    write(u"bundled/a.map.json"_s, map);
    write(u"bundled/a.timeline.json"_s, timeline);
    open(u"bundled/a.timeline.json"_s);
    ASSERT_TRUE(editor.perform(newText(1, u"gone"_s)));
    EXPECT_EQ(noticed.count(), 1);
    EXPECT_TRUE(editor.path().isEmpty());
    EXPECT_TRUE(document.path().isEmpty());
    QSignalSpy wanted(&editor, &Editor::pathWanted);
    editor.save();
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_TRUE(wanted.first().first().toString().endsWith(u"/a.timeline.json"_s));
    EXPECT_EQ(read(u"bundled/a.timeline.json"_s), timeline);
}

TEST_F(Editors, WhatIsNotSavedIsOfferedAndRecovered)
{
    {
        Document other;
        QUndoStack stack;
        Editor dying(other, stack, [] { return LayoutOptions(); });
        dying.keepIn({folder.filePath(u"recovery"_s), {}});
        QSignalSpy finished(&other, &Document::loadingFinished);
        other.open(folder.filePath(u"a.timeline.json"_s), {});
        ASSERT_TRUE(finished.wait(30000));
        Event event = dying.draft().timeline.events[1];
        event.text = SafeText(u"gone"_s);
        ASSERT_TRUE(dying.perform(changeEvent(dying.draft(), 1, event)));
    }
    const auto journals = left();
    ASSERT_EQ(journals.size(), 1u);
    editor.recover(journals.front());
    ASSERT_TRUE(changed.wait(30000));
    EXPECT_EQ(editor.draft().timeline.events[1].text.raw(), u"gone"_s);
    EXPECT_TRUE(editor.isModified());
    EXPECT_EQ(editor.path(), folder.filePath(u"a.timeline.json"_s));
    editor.save();
    ASSERT_TRUE(waitForSave());
    EXPECT_TRUE(read(u"a.timeline.json"_s).contains("gone"));
    EXPECT_TRUE(left().empty());
}

TEST_F(Editors, RecoveredEditsAskBeforeTheyGoOverWhatSomebodyElseHasSaved)
{
    {
        Document other;
        QUndoStack stack;
        Editor dying(other, stack, [] { return LayoutOptions(); });
        dying.keepIn({folder.filePath(u"recovery"_s), {}});
        QSignalSpy finished(&other, &Document::loadingFinished);
        other.open(folder.filePath(u"a.timeline.json"_s), {});
        ASSERT_TRUE(finished.wait(30000));
        ASSERT_TRUE(dying.perform(removeEvents(dying.draft(), {0})));
    }
    write(u"a.timeline.json"_s, QByteArray(timeline) + " ");
    editor.recover(left().front());
    ASSERT_TRUE(changed.wait(30000));
    QSignalSpy conflicted(&editor, &Editor::conflicted);
    editor.save();
    EXPECT_TRUE(conflicted.wait(30000));
}

TEST_F(Editors, ANewOutageIsKeptBeforeItIsSaved)
{
    Draft draft;
    draft.timeline.title = SafeText(u"New"_s);
    draft.timeline.window = {Instant(), Instant() + Milliseconds(3600000)};
    Service service;
    service.id = u"db"_s;
    service.name = SafeText(u"Database"_s);
    draft.map.services.append(service);
    Event event;
    event.service = u"db"_s;
    event.state = ServiceState::MajorOutage;
    event.text = SafeText(u"down"_s);
    draft.timeline.events.push_back(event);
    editor.beginNew(draft, {});
    ASSERT_TRUE(changed.wait(30000));
    EXPECT_TRUE(editor.isModified());
    EXPECT_TRUE(document.path().isEmpty());
    EXPECT_TRUE(editor.suggestedPath().endsWith(u"/1970-01-01-new.timeline.json"_s)) << editor.suggestedPath().toStdString();
    editor.saveAs(folder.filePath(u"new.timeline.json"_s));
    ASSERT_TRUE(waitForSave());
    EXPECT_FALSE(editor.isModified());
    open(u"new.timeline.json"_s);
    EXPECT_EQ(document.presentation()->incident->events().size(), 1u);
}

} // namespace aftermap
