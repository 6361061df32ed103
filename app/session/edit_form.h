// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace aftermap {

/// What of a draft a form is about.
struct FormSubject
{
    enum class Kind : std::uint8_t { Outage, Event, Service, Milestone, Chapter, Question, Action, Figure, Source };

    Kind kind = Kind::Outage;
    std::size_t at = 0; ///< place in the list of its kind; of a milestone, its MilestoneKind

    bool operator==(const FormSubject&) const = default;
};

struct FormChoice
{
    QString value;
    QString words;

    bool operator==(const FormChoice&) const = default;
};

/// One thing that can be filled in. All text in it may be shown.
struct FormField
{
    enum class Kind : std::uint8_t {
        Line,
        Text,      ///< several lines
        Choice,    ///< one of `choices`
        Suggested, ///< a line; `choices` are proposals
        Check,     ///< "yes" or empty
        Several    ///< any of `choices`; the values one below the other
    };

    Kind kind = Kind::Line;
    QString id;
    QString label;
    QString value;
    QString tip; ///< one sentence; may be empty
    QString placeholder;
    std::vector<FormChoice> choices;
    bool canEdit = true;

    bool operator==(const FormField&) const = default;
};

/// Leads to the form of a part.
struct FormLink
{
    QString words;
    QString detail;
    FormSubject subject;

    bool operator==(const FormLink&) const = default;
};

/// What can be done to the whole: "add-chapter", "delete", "earlier" …
struct FormCommand
{
    QString id;
    QString words;

    bool operator==(const FormCommand&) const = default;
};

struct FormSection
{
    QString title; ///< may be empty
    std::vector<FormField> fields;
    std::vector<FormLink> links;
    std::vector<FormCommand> commands;

    bool operator==(const FormSection&) const = default;
};

/// What is filled in about one thing of an outage: a value, shown by a FormView.
struct Form
{
    FormSubject subject;
    QString title;
    std::vector<FormSection> sections;

    bool operator==(const Form&) const = default;
};

} // namespace aftermap
