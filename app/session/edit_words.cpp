// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/edit_words.h"

#include "base/safe_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace aftermap {

namespace {

constexpr qsizetype longestSubject = 40;

/// With "%1" for what it is done to.
const char* patternOf(EditKind kind)
{
    switch (kind) {
    case EditKind::AddEvent: return QT_TRANSLATE_NOOP("Edit", "add event %1");
    case EditKind::ChangeEvent: return QT_TRANSLATE_NOOP("Edit", "change event %1");
    case EditKind::RemoveEvents: return QT_TRANSLATE_NOOP("Edit", "delete event %1");
    case EditKind::SplitEvent: return QT_TRANSLATE_NOOP("Edit", "split event %1");
    case EditKind::MergeEvents: return QT_TRANSLATE_NOOP("Edit", "merge events %1");
    case EditKind::SetState: return QT_TRANSLATE_NOOP("Edit", "set the state of %1");
    case EditKind::AddService: return QT_TRANSLATE_NOOP("Edit", "add service %1");
    case EditKind::ChangeService: return QT_TRANSLATE_NOOP("Edit", "change service %1");
    case EditKind::RemoveService: return QT_TRANSLATE_NOOP("Edit", "delete service %1");
    case EditKind::GroupServices: return QT_TRANSLATE_NOOP("Edit", "group services %1");
    case EditKind::AddDependency: return QT_TRANSLATE_NOOP("Edit", "add dependency %1");
    case EditKind::ChangeDependency: return QT_TRANSLATE_NOOP("Edit", "change dependency %1");
    case EditKind::RemoveDependency: return QT_TRANSLATE_NOOP("Edit", "delete dependency %1");
    case EditKind::SetMilestone: return QT_TRANSLATE_NOOP("Edit", "set milestone %1");
    case EditKind::ChangeHead: return QT_TRANSLATE_NOOP("Edit", "change the outage %1");
    case EditKind::ChangeParts: return QT_TRANSLATE_NOOP("Edit", "change %1");
    }
    return "%1";
}

/// What goes with a service that is deleted, or nothing.
QString withIt(const Edit& edit)
{
    if (edit.kind != EditKind::RemoveService)
        return {};
    const auto gone = int(std::count_if(edit.changes.begin(), edit.changes.end(), [](const DraftStep& step) {
        return std::holds_alternative<Splice<Dependency>>(step);
    }));
    if (gone == 0)
        return {};
    return gone == 1 ? QCoreApplication::translate("Edit", "with one dependency")
                     : QCoreApplication::translate("Edit", "with %n dependencies", nullptr, gone);
}

bool takesMilestoneAway(const Edit& edit)
{
    const auto* change = edit.changes.empty() ? nullptr : std::get_if<MilestoneChange>(&edit.changes.front());
    return change != nullptr && !change->milestone;
}

} // namespace

QString editWords(const Edit& edit)
{
    const QString subject = edit.subject.isEmpty() ? QString() : QStringLiteral("“%1”").arg(shownSnippet(edit.subject, longestSubject));
    const char* pattern = takesMilestoneAway(edit) ? QT_TRANSLATE_NOOP("Edit", "remove milestone %1") : patternOf(edit.kind);
    const QString words = QCoreApplication::translate("Edit", pattern).arg(subject).trimmed();
    return (words + u' ' + withIt(edit)).trimmed();
}

} // namespace aftermap
