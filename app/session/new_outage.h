// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/job.h"
#include "session/joined_parts.h"
#include "session/notes_understanding.h"
#include "session/outage_part.h"

#include <QObject>
#include <QTimer>

namespace aftermap {

/// An outage that is being made of notes, files and perhaps one that is open. Reading, understanding and
/// joining run beside the window; after any change everything that follows from it is made anew.
class NewOutage : public QObject
{
    Q_OBJECT

public:
    /// `mappings` is the file in which it is remembered how tables were understood.
    explicit NewOutage(const QString& mappings, QObject* parent = nullptr);

    /// So long after the last change of the text it is read again.
    static constexpr std::chrono::milliseconds calm{150};

    const QString& text() const { return m_text; }
    const NotesDefaults& defaults() const { return m_defaults; }
    const std::vector<OutagePart>& parts() const { return m_parts; }
    /// Null before anything was understood.
    std::shared_ptr<const NotesUnderstanding> understanding() const { return m_understanding; }
    /// Null before anything was joined; follows understanding and parts.
    std::shared_ptr<const JoinedParts> joined() const { return m_joined; }
    /// The name of the part that can be put back, safe to show; empty where there is none.
    QString removed() const { return m_removed ? m_removed->part.name() : QString(); }
    /// The files that are used, being read ones too.
    QStringList files() const;
    /// Nothing is under way: what is shown follows from all that was said.
    bool isSettled() const;
    /// How many files are not read yet.
    std::size_t waiting() const { return std::size_t(m_waiting.size()); }
    /// Fraction of what runs now, 0 to 1.
    double progress() const;
    /// The first part that waits for somebody to look at it.
    std::optional<std::size_t> askingPart() const;

    /// How a table would be understood, in the first rows.
    std::vector<RowMeaning> preview(std::size_t part, const TableMapping& mapping, std::size_t rows) const;

public slots:
    void setText(const QString& text);
    void setDefaults(const aftermap::NotesDefaults& defaults);
    /// Each once; those that are there already are left out.
    void addFiles(const QStringList& files);
    /// An outage that is open, before all files.
    void addOutage(aftermap::ImportedOutage outage, const QString& title);
    void removePart(std::size_t part);
    /// The part that was removed last comes back to where it was.
    void putBack();
    /// The columns of a table; remembered for others like it.
    void setMapping(std::size_t part, const aftermap::TableMapping& mapping);
    void chooseIncidents(std::size_t part, const QStringList& ids);
    /// Which service of an earlier part this one is; none: one of its own.
    void choose(const aftermap::PartService& service, const std::optional<aftermap::PartService>& same);
    /// Stops reading files; those that are not read yet are left out.
    void cancelFiles();
    /// Nothing is said any more.
    void clear();

signals:
    /// The text was read.
    void understood();
    /// Parts came, went or were read.
    void partsChanged();
    /// What all of it makes is there.
    void joinedChanged();

private:
    struct Removed
    {
        OutagePart part;
        std::size_t at = 0; ///< where it was
    };

    void understand();
    void readNext();
    void replaceParts(const std::vector<OutagePart>& again);
    void join();

    QString m_mappingsPath;
    TableMappings m_mappings;
    QString m_text;
    NotesDefaults m_defaults;
    bool m_defaultsChanged = false; ///< since the parts were read
    std::shared_ptr<const NotesUnderstanding> m_understanding;
    std::vector<OutagePart> m_parts;
    std::optional<Removed> m_removed; ///< the last one, until it comes back in some way
    QStringList m_waiting; ///< files that are not read yet; the first is being read
    MatchChoices m_choices;
    std::shared_ptr<const JoinedParts> m_joined;
    QTimer m_calm{this};
    // Last, so that they end first.
    Job m_reading{*this};
    Job m_files{*this};
    Job m_joining{*this};
};

} // namespace aftermap
