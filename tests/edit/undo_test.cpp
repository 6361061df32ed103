// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is done, undo and redo restore the very bytes, and a journal replays to them.
#include "edit/edit_record.h"
#include "edit/random_edit.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr int editsInARow = 100;

Draft applied(Draft draft, const Edit& edit)
{
    const auto inverse = apply(draft, edit);
    RC_ASSERT(inverse.has_value());
    return draft;
}

} // namespace

RC_GTEST_PROP(Undo, RestoresTheVeryBytes, ())
{
    Draft draft = anyDraft(0);
    std::vector<QByteArray> states{bytesOf(draft)};
    std::vector<Edit> back;
    while (back.size() < editsInARow) {
        const std::optional<Edit> edit = anyEdit(draft);
        if (!edit)
            continue;
        auto inverse = apply(draft, *edit);
        RC_ASSERT(inverse.has_value());
        back.push_back(std::move(*inverse));
        states.push_back(bytesOf(draft));
    }
    std::vector<Edit> forth;
    for (std::size_t i = back.size(); i-- > 0;) {
        auto redo = apply(draft, back[i]);
        RC_ASSERT(redo.has_value());
        forth.push_back(std::move(*redo));
        RC_ASSERT(bytesOf(draft) == states[i]);
    }
    for (std::size_t i = 0; i < back.size(); ++i) {
        RC_ASSERT(apply(draft, forth[back.size() - 1 - i]).has_value());
        RC_ASSERT(bytesOf(draft) == states[i + 1]);
    }
}

RC_GTEST_PROP(Undo, ARecordGivesTheSameEdit, ())
{
    Draft draft = anyDraft(0);
    for (int i = 0; i < 20; ++i) {
        const std::optional<Edit> edit = anyEdit(draft);
        if (!edit)
            continue;
        const auto read = decodeEdit(encodeEdit(*edit));
        RC_ASSERT(read.has_value());
        RC_ASSERT(bytesOf(applied(draft, *read)) == bytesOf(applied(draft, *edit)));
        RC_ASSERT(apply(draft, *edit).has_value());
    }
}

RC_GTEST_PROP(Undo, ACutRecordIsRefused, ())
{
    const Draft draft = anyDraft(0);
    std::optional<Edit> edit;
    while (!edit)
        edit = anyEdit(draft);
    const QByteArray bytes = encodeEdit(*edit);
    RC_ASSERT(!decodeEdit(QByteArrayView(bytes).first(qsizetype(below(std::size_t(bytes.size()))))).has_value());
}

} // namespace aftermap
