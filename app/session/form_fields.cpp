// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/form_fields.h"

#include "base/tr.h"
#include "render/evidence_words.h"
#include "render/narration.h"
#include "render/word_lists.h"
#include "session/dragged_time.h"
#include "session/time_field.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// What the hand leaves as it is stays letter for letter what it was.
bool isWhole(const SafeText& text)
{
    return text.raw().size() <= SafeText::maxShown;
}

} // namespace

TimeContext timeContextOf(const Draft& draft)
{
    const std::optional<Milestone>& onset = draft.timeline.milestone(MilestoneKind::Onset);
    return {Zone::named(draft.timeline.zone).value_or(Zone()), draft.timeline.window.earliest,
            onset ? std::optional(onset->time.at) : std::nullopt};
}

FormFields::FormFields(const Draft& draft, std::optional<Entry> entry) : m_draft(draft), m_entry(std::move(entry)) {}

Result<bool> FormFields::result() const
{
    if (!m_error.isEmpty())
        return fail(Error::Kind::Usage, m_error);
    return m_wasFound;
}

void FormFields::section(const QString& title)
{
    m_sections.push_back({title, {}, {}, {}});
}

void FormFields::link(const QString& words, const QString& detail, const FormSubject& subject)
{
    m_sections.back().links.push_back({words, detail, subject});
}

void FormFields::command(const QString& id, const QString& words)
{
    m_sections.back().commands.push_back({id, words});
}

void FormFields::tip(const QString& words)
{
    if (!isSetting())
        m_sections.back().fields.back().tip = words;
}

FormField& FormFields::describe(FormField::Kind kind, const QString& id, const QString& label, const QString& value)
{
    FormField field;
    field.kind = kind;
    field.id = id;
    field.label = label;
    field.value = value;
    if (m_sections.empty())
        section({});
    m_sections.back().fields.push_back(std::move(field));
    return m_sections.back().fields.back();
}

void FormFields::setText(const QString& id, const QString& label, SafeText& text, bool must, FormField::Kind kind)
{
    if (!isSetting()) {
        FormField& field = describe(kind, id, label, text.shown());
        field.canEdit = isWhole(text);
        if (!field.canEdit)
            field.tip = tr("This is too long to be changed here: edit the file.");
        return;
    }
    if (!isSetting(id) || !isWhole(text))
        return;
    m_wasFound = true;
    if (must && m_entry->value.trimmed().isEmpty())
        refuse(tr("“%1” may not be empty.").arg(label));
    else if (m_entry->value != text.shown())
        text = SafeText(m_entry->value.left(SafeText::maxShown));
}

void FormFields::line(const QString& id, const QString& label, SafeText& text, bool must)
{
    setText(id, label, text, must, FormField::Kind::Line);
}

void FormFields::text(const QString& id, const QString& label, SafeText& text, bool must)
{
    setText(id, label, text, must, FormField::Kind::Text);
}

void FormFields::suggested(const QString& id, const QString& label, SafeText& text, const QStringList& proposals)
{
    setText(id, label, text, false, FormField::Kind::Suggested);
    if (isSetting())
        return;
    for (const QString& proposal : proposals)
        m_sections.back().fields.back().choices.push_back({proposal, SafeText(proposal).shown()});
}

void FormFields::suggested(const QString& id, const QString& label, QString& text, const QStringList& proposals)
{
    SafeText shown(text);
    suggested(id, label, shown, proposals);
    if (isSetting(id))
        text = shown.raw().trimmed();
}

void FormFields::time(const QString& id, const QString& label, Instant& instant)
{
    std::optional<Instant> set = instant;
    time(id, label, set, instant);
    if (!isSetting(id))
        return;
    if (set)
        instant = *set;
    else
        refuse(readTimeField({}, timeContextOf(m_draft), instant).error().message);
}

void FormFields::time(const QString& id, const QString& label, std::optional<Instant>& instant, const std::optional<Instant>& day)
{
    const TimeContext context = timeContextOf(m_draft);
    const QString before = instant ? timeFieldText(*instant, context.zone) : QString();
    if (!isSetting()) {
        FormField& field = describe(FormField::Kind::Line, id, label, before);
        field.tip = tr("On the clock of %1. Write 04:30, 2025-10-20 04:30, 2025-10-20T08:30:00Z, or T+2h16m after onset.")
                        .arg(context.zone.city());
        field.placeholder = tr("Not reported");
        return;
    }
    if (!isSetting(id))
        return;
    m_wasFound = true;
    const QString entered = m_entry->value.trimmed();
    if (entered == before)
        return;
    if (entered.isEmpty()) {
        instant.reset();
        return;
    }
    const Result<Instant> read = readTimeField(entered, context, instant ? instant : day);
    if (read)
        instant = *read;
    else
        refuse(read.error().message);
}

void FormFields::statedTime(StatedTime& stated)
{
    Instant at = stated.at;
    time(u"time"_s, tr("Time"), at);
    if (at != stated.at)
        stated = movedTo(stated, at);
    word<Precision>(u"precision"_s, tr("Known to"), stated.precision, [](Precision precision) {
        switch (precision) {
        case Precision::Second: return tr("The second");
        case Precision::Minute: return tr("The minute");
        case Precision::QuarterHour: return tr("The quarter of an hour");
        case Precision::Hour: return tr("The hour");
        case Precision::Day: return tr("The day");
        }
        return QString();
    });
    check(u"approximate"_s, tr("Approximately"), stated.approximate);
    tip(tr("The source says “about”."));
}

void FormFields::number(const QString& id, const QString& label, double& number)
{
    const QString before = QString::number(number, 'g', QLocale::FloatingPointShortest);
    if (!isSetting()) {
        describe(FormField::Kind::Line, id, label, before);
        return;
    }
    if (!isSetting(id))
        return;
    m_wasFound = true;
    bool isNumber = false;
    const double read = QString(m_entry->value).replace(u',', u'.').trimmed().toDouble(&isNumber);
    if (m_entry->value == before)
        return;
    if (!isNumber || !(read >= 0 && read <= 1e12))
        refuse(tr("“%1” is a number of 0 or more, such as 1 or 2.5.").arg(label));
    else
        number = read;
}

void FormFields::check(const QString& id, const QString& label, bool& isOn)
{
    if (!isSetting()) {
        describe(FormField::Kind::Check, id, label, isOn ? u"yes"_s : QString());
    } else if (isSetting(id)) {
        m_wasFound = true;
        isOn = !m_entry->value.isEmpty();
    }
}

void FormFields::choice(const QString& id, const QString& label, QString& value, std::vector<FormChoice> choices)
{
    if (!isSetting()) {
        const bool isKnown = std::any_of(choices.begin(), choices.end(), [&](const FormChoice& one) { return one.value == value; });
        if (!isKnown) // what the file says is not changed by looking at it
            choices.push_back({value, SafeText(value).shown()});
        describe(FormField::Kind::Choice, id, label, value).choices = std::move(choices);
    } else if (isSetting(id)) {
        m_wasFound = true;
        value = m_entry->value;
    }
}

void FormFields::confidence(Confidence& confidence)
{
    word<Confidence>(u"confidence"_s, tr("Confidence"), confidence,
                     [](Confidence one) { return capitalized(confidenceWords(one)); });
}

void FormFields::service(QString& service)
{
    std::vector<FormChoice> choices{{QString(), tr("The outage as a whole")}};
    if (!isSetting()) {
        for (const Service& one : m_draft.map.services.values())
            choices.push_back({one.id, one.label().shown()});
        std::stable_sort(choices.begin() + 1, choices.end(),
                         [](const FormChoice& a, const FormChoice& b) { return a.words.compare(b.words, Qt::CaseInsensitive) < 0; });
    }
    choice(u"service"_s, tr("Service"), service, std::move(choices));
}

void FormFields::services(const QString& id, const QString& label, QStringList& services)
{
    std::vector<FormChoice> choices;
    if (!isSetting()) {
        for (const Service& one : m_draft.map.services.values())
            choices.push_back({one.id, one.label().shown()});
    }
    several(id, label, services, std::move(choices));
}

void FormFields::sources(QStringList& sources)
{
    std::vector<FormChoice> choices;
    if (!isSetting()) {
        for (const Source& one : m_draft.timeline.sources)
            choices.push_back({one.id, one.publisher.isEmpty() ? one.title.shown()
                                                               : tr("%1: %2").arg(one.publisher.shown(), one.title.shown())});
        for (const QString& unknown : sources) {
            if (std::none_of(choices.begin(), choices.end(), [&](const FormChoice& one) { return one.value == unknown; }))
                choices.push_back({unknown, SafeText(unknown).shown()});
        }
    }
    if (isSetting() || !choices.empty())
        several(u"sources"_s, tr("Sources"), sources, std::move(choices));
}

void FormFields::several(const QString& id, const QString& label, QStringList& values, std::vector<FormChoice> choices)
{
    if (!isSetting()) {
        describe(FormField::Kind::Several, id, label, values.join(u'\n')).choices = std::move(choices);
    } else if (isSetting(id)) {
        m_wasFound = true;
        values = m_entry->value.split(u'\n', Qt::SkipEmptyParts);
    }
}

} // namespace aftermap
