// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/change.h"
#include "session/document.h"
#include "session/edit_journal.h"
#include "session/left_journals.h"
#include "session/outage_saving.h"

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <memory>

namespace aftermap {

/// Edits the open outage. Every edit is one command of the undo stack, is kept in a journal, and makes a new
/// presentation beside the window. Nothing is copied or kept before the first edit.
class Editor : public QObject
{
    Q_OBJECT

public:
    struct Places
    {
        QString recovery; ///< folder of journals; empty: none are kept
        QString bundled;  ///< folder whose files are never written; empty: there is none
    };

    /// `options` is asked at every layout. All outlive this. The stack is emptied when another outage is
    /// opened; others may have commands on it.
    Editor(Document& document, QUndoStack& undo, std::function<LayoutOptions()> options, QObject* parent = nullptr);
    ~Editor() override;
    void keepIn(const Places& places) { m_places = places; }

    /// Whether there is anything to edit.
    bool canEdit() const { return m_document.presentation() != nullptr; }
    /// What the files would say now. Only when canEdit().
    const Draft& draft();
    bool isModified() const;
    /// Where save() writes; empty for an outage in no file of its own, which is asked for.
    QString path() const { return m_files.main(); }
    /// Where it might go, for the dialog.
    QString suggestedPath();
    /// One sentence since edits can no longer be kept for recovery, else empty.
    QString journalFailure() const;
    bool isSaving() const { return m_saving.isRunning(); }

    /// The place in the draft of what is shown; none when it is gone already.
    std::optional<std::size_t> eventAt(EventId event);
    std::optional<std::size_t> serviceAt(ServiceId service);
    std::optional<std::size_t> dependencyAt(DependencyId dependency);

    /// Applies an edit and makes it one step of undo; successive ones with the same `stroke` (0 or more) are one
    /// step. False when it does not fit or says nothing new.
    bool perform(const Edit& edit, int stroke = -1);
    /// The same, under one name for several edits in their order.
    bool perform(const std::optional<Edit>& edit) { return edit && perform(*edit); }

    /// An outage that was in no file before. Its edits so far are kept from now on.
    void beginNew(const Draft& draft, const QString& suggestedName);
    /// Edits that were never saved. The journal stays until they are kept in another.
    void recover(const LeftJournal& left);

public slots:
    /// Into the file that it is from, or asks where.
    void save();
    void saveAs(const QString& path);
    /// Although somebody else has changed the file.
    void saveOver();
    /// The edits since the last save are not wanted.
    void discard();
    /// The same once another outage is open, or none: until then they stay.
    void discardOnLeaving() { m_isUnwanted = true; }

signals:
    /// The draft has changed; the presentation follows.
    void edited();
    void modifiedChanged(bool isModified);
    /// Somebody must say where; `suggested` is a path.
    void pathWanted(const QString& suggested);
    void saved(const QString& path);
    /// One sentence. Nothing is lost.
    void failed(const QString& message);
    /// Another program has changed a file: saveOver(), saveAs(), or not at all.
    void conflicted(const QString& message);
    void noticed(const QString& message);

private:
    class Command;

    /// What is being opened and is not, or not only, in a file.
    struct Beginning
    {
        Draft draft;
        OutageFiles files;
        QString name;
        QString journal; ///< that it was recovered from
    };

    void open(Beginning beginning);
    void follow(Change change);
    void forget();
    void begin();
    void applyNow(const Edit& edit, int revision);
    void journal(const Edit& edit);
    void beginJournal();
    void endJournal();
    void rebuild();
    void tellModified();
    void write(const OutageFiles& to, bool overwrites);
    void finish(const Result<Saved>& result, const std::shared_ptr<const Draft>& written, int revision);

    Document& m_document;
    QUndoStack& m_undo;
    std::function<LayoutOptions()> m_options;
    Places m_places;
    std::unique_ptr<Draft> m_draft;  ///< none before somebody asks for it
    std::shared_ptr<const Draft> m_saved; ///< as it is in `m_files`
    OutageFiles m_files;
    QString m_suggestedName;
    OutageFiles m_wanted;            ///< of the last save
    std::shared_ptr<EditJournal> m_journal; ///< a save in its thread has a share
    std::optional<Beginning> m_beginning; ///< being opened
    QString m_recovered;             ///< the journal that this was recovered from, while nothing has taken its place
    bool m_isNew = false;            ///< not in its file, though nothing was edited here
    bool m_wasModified = false;
    bool m_isUnwanted = false;       ///< once it is left
    bool m_hasToldOfJournal = false;
    int m_revision = 0;              ///< of the draft; 0 is as it was opened
    int m_savedRevision = 0;
    int m_lastRevision = 0;
    bool m_isStale = false;          ///< edited since the rebuild under way began
    // Last, so that they end first.
    Job m_building{*this};
    Job m_saving{*this};
    Job m_recovering{*this};
};

} // namespace aftermap
