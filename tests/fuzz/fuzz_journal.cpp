// SPDX-License-Identifier: GPL-3.0-or-later
// A journal of edits. Its check sums keep a fuzzer out, so what they guard is tried without them as well.
#include "edit/draft_record.h"
#include "edit/edit_record.h"
#include "edit/journal.h"
#include "fuzz_expect.h"

#include <QBuffer>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

Draft smallDraft()
{
    Draft draft;
    draft.timeline.title = SafeText(u"Small"_s);
    draft.timeline.window = {Instant(), Instant(Milliseconds(1000))};
    for (const QString& id : {u"a"_s, u"b"_s}) {
        Service service;
        service.id = id;
        service.name = SafeText(id);
        draft.map.services.values().push_back(service);
        Event event;
        event.service = id;
        event.text = SafeText(id);
        draft.timeline.events.push_back(event);
    }
    return draft;
}

QByteArray written(const Journal& journal)
{
    QByteArray bytes = journalHead(journal.base) + journalStart(journal.start);
    for (const Edit& edit : journal.edits)
        bytes += journalRecord(edit);
    return bytes;
}

void tryJournal(const QByteArray& bytes)
{
    const Result<Journal> journal = readJournal(bytes);
    if (!journal)
        return;
    expect(journal->wholeBytes <= bytes.size(), "no more is whole than there is");
    expect(journal->isTorn == (journal->wholeBytes != bytes.size()), "torn if and only if something is left over");
    QByteArray copy = bytes;
    QBuffer file(&copy);
    file.open(QIODevice::ReadOnly);
    const Result<JournalOutline> outline = outlineJournal(file);
    expect(outline && outline->base == journal->base && outline->hasStart, "the outline is that of the whole");
    expect(outline->hasEdits || journal->edits.empty(), "the outline sees that there are edits");
    const Result<Draft> draft = recovered(*journal);
    expect(draft.has_value(), "the edits that were read fit");
    const Result<Journal> again = readJournal(written(*journal));
    expect(again && !again->isTorn && recovered(*again) == draft, "written again it gives the same outage");
}

void tryEdit(const QByteArray& bytes)
{
    const Result<Edit> edit = decodeEdit(bytes);
    if (!edit)
        return;
    static const Draft before = smallDraft();
    Draft draft = before;
    const Result<Edit> inverse = apply(draft, *edit);
    expect(inverse || draft == before, "what does not fit changes nothing");
    expect(!inverse || apply(draft, *inverse), "what was done can be undone");
    expect(draft == before, "undone, it is as it was");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    tryJournal(bytes);
    tryEdit(bytes);
    if (const Result<Draft> draft = decodeDraft(bytes)) {
        const Result<Draft> again = decodeDraft(encodeDraft(*draft));
        expect(again && encodeDraft(*again) == encodeDraft(*draft), "written again the draft has the same bytes");
    }
    // After records that are whole.
    static const QByteArray record = journalHead({}) + journalStart(smallDraft()) + journalRecord({EditKind::ChangeEvent, {}, {}});
    tryJournal(record + bytes);
    return 0;
}
