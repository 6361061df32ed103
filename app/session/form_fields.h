// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "edit/draft.h"
#include "session/edit_form.h"

#include <functional>
#include <optional>

namespace aftermap {

/// Goes through the fields of one thing in a draft, and either describes them for a form or sets the one that was filled
/// in: so that both are said in one place.
class FormFields
{
public:
    /// What may be set: `value` into the field `id`.
    struct Entry
    {
        QString id;
        QString value;
    };

    explicit FormFields(const Draft& draft, std::optional<Entry> entry = {});

    const Draft& draft() const { return m_draft; }
    bool isSetting() const { return m_entry.has_value(); }
    bool isSetting(const QString& id) const { return m_entry && m_entry->id == id; }
    /// The fields that follow stand under this title.
    void section(const QString& title);
    void link(const QString& words, const QString& detail, const FormSubject& subject);
    void command(const QString& id, const QString& words);
    /// For the last field.
    void tip(const QString& words);

    /// `must`: it may not be empty.
    void line(const QString& id, const QString& label, SafeText& text, bool must = false);
    void text(const QString& id, const QString& label, SafeText& text, bool must = false);
    /// `proposals` are other values of such a field.
    void suggested(const QString& id, const QString& label, QString& text, const QStringList& proposals);
    void suggested(const QString& id, const QString& label, SafeText& text, const QStringList& proposals);
    void time(const QString& id, const QString& label, Instant& instant);
    /// Empty where nothing is known; a clock alone is on the day of `day`.
    void time(const QString& id, const QString& label, std::optional<Instant>& instant, const std::optional<Instant>& day);
    void statedTime(StatedTime& time);
    void number(const QString& id, const QString& label, double& number);
    void check(const QString& id, const QString& label, bool& isOn);
    void choice(const QString& id, const QString& label, QString& value, std::vector<FormChoice> choices);
    /// One word of an enumeration; `words` says it to people.
    template <typename E>
    void word(const QString& id, const QString& label, E& value, const std::function<QString(E)>& words)
    {
        QString chosen = toWord(value);
        choice(id, label, chosen, choicesOf<E>(words));
        value = fromWord<E>(chosen).value_or(value);
    }
    void confidence(Confidence& confidence);
    /// A service of the map, or none.
    void service(QString& service);
    void services(const QString& id, const QString& label, QStringList& services);
    /// Ids of the sources that the timeline has.
    void sources(QStringList& sources);

    /// What was described.
    std::vector<FormSection> sections() && { return std::move(m_sections); }
    /// What was set; an error is one sentence on what is expected.
    Result<bool> result() const;
    void refuse(const QString& why) { m_error = why; }

    template <typename E>
    static std::vector<FormChoice> choicesOf(const std::function<QString(E)>& words)
    {
        std::vector<FormChoice> choices;
        for (const Word<E>& one : wordsOf<E>())
            choices.push_back({QLatin1StringView(one.text), words(one.value)});
        return choices;
    }

private:
    FormField& describe(FormField::Kind kind, const QString& id, const QString& label, const QString& value);
    void setText(const QString& id, const QString& label, SafeText& text, bool must, FormField::Kind kind);
    void several(const QString& id, const QString& label, QStringList& values, std::vector<FormChoice> choices);

    const Draft& m_draft;
    std::optional<Entry> m_entry;
    std::vector<FormSection> m_sections;
    bool m_wasFound = false;
    QString m_error;
};

/// How times are read in a draft; its clock is UTC where the machine does not know the zone.
TimeContext timeContextOf(const Draft& draft);

} // namespace aftermap
