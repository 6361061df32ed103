// SPDX-License-Identifier: GPL-3.0-or-later
// An outage that was edited at random is saved, opened and saved again: the same bytes.
#include "base/safe_file.h"
#include "edit/random_edit.h"
#include "format/document_file.h"
#include "format/document_writer.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr int editsInARow = 100;

struct Files
{
    QString timeline;
    QString map;
};

Draft draftIn(const QString& path)
{
    const Result<OpenedDocument> document = openDocument(path, {});
    RC_ASSERT(document.has_value());
    if (!document->incident) {
        for (const Diagnostic& diagnostic : document->diagnostics.sorted()) {
            if (diagnostic.severity == Diagnostic::Severity::Error)
                RC_LOG() << diagnostic.pointer.toStdString() << ": " << diagnostic.message.toStdString() << std::endl;
        }
        RC_FAIL("what was saved cannot be opened");
    }
    return {document->incident->asFiled(), document->incident->map()};
}

void saveTo(const Files& files, const Draft& draft)
{
    RC_ASSERT(writeFiles({{files.map, writeMap(draft.map)}, {files.timeline, writeTimeline(draft.timeline)}}).has_value());
}

QByteArray bytesIn(const Files& files)
{
    return readFile(files.timeline).value() + readFile(files.map).value();
}

/// Random milestones would come in any order, and a random service in place of a frame would have members: files that
/// say such a thing cannot be opened.
std::optional<Edit> anyEditThatCanBeOpened(const Draft& draft)
{
    std::optional<Edit> edit = anyEdit(draft);
    if (!edit || edit->kind == EditKind::SetMilestone)
        return std::nullopt;
    for (DraftStep& change : edit->changes) {
        if (auto* splice = std::get_if<Splice<Service>>(&change); splice != nullptr && edit->kind == EditKind::ChangeService)
            splice->inserted[0].kind = draft.map.services.values()[splice->at].kind;
    }
    return edit;
}

const Draft& bundled()
{
    static const Draft draft = draftIn(QStringLiteral(AFTERMAP_SOURCE_DIR "/timelines/2016-10-21-dyn-ddos.timeline.json"));
    return draft;
}

} // namespace

RC_GTEST_PROP(SavingProperty, SavedOpenedAndSavedAgainGivesTheSameBytes, ())
{
    Draft draft = bundled();
    draft.timeline.map = u"a.map.json"_s;
    for (int i = 0; i < editsInARow; ++i) {
        if (const std::optional<Edit> edit = anyEditThatCanBeOpened(draft))
            RC_ASSERT(apply(draft, *edit).has_value());
    }
    const QTemporaryDir folder;
    const Files files{folder.filePath(u"a.timeline.json"_s), folder.filePath(u"a.map.json"_s)};
    saveTo(files, draft);
    const QByteArray first = bytesIn(files);
    const Draft opened = draftIn(files.timeline);
    RC_ASSERT(first == bytesOf(draft));
    RC_ASSERT(bytesOf(opened) == first);
    saveTo(files, opened);
    RC_ASSERT(bytesIn(files) == first);
}

} // namespace aftermap
