// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/interpretation.h"
#include "session/file_watch.h"
#include "session/job.h"
#include "session/outage_files.h"
#include "session/presentation_builder.h"

#include <QObject>
#include <QStringList>

namespace aftermap {

/// What another presentation has in common with the one before it.
enum class Change {
    Opened,       ///< another outage: nothing
    Reloaded,     ///< the file has changed: services and events may be others
    Edited,       ///< somebody has edited it: services and events may be others
    LaidOut,      ///< same incident, other places
    Reinterpreted ///< same incident, same places: other evidence or another pace
};

/// The open document: loads in a worker, hands over one immutable presentation. A load that fails
/// leaves what was open as it was.
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(QObject* parent = nullptr);

    PresentationPtr presentation() const { return m_presentation; }
    /// The file that `presentation` came from; empty when there is none.
    QString path() const { return m_path; }
    /// `path` and the map that it names, if it names one.
    QStringList files() const { return m_files; }
    /// Of the files, from before they were read; the map's may be missing.
    const std::vector<FileStamp>& stamps() const { return m_stamps; }
    /// What the file turned out to be.
    DocumentKind kind() const { return m_kind; }
    /// SHA-256 of each of the files as it was read.
    const std::vector<QByteArray>& hashes() const { return m_hashes; }
    /// What was asked for last; the presentation follows it.
    const Interpretation& interpretation() const { return m_interpretation; }
    /// What is opened from now on is arranged as it is kept there.
    void setArrangements(const ArrangementStore& arrangements) { m_arrangements = arrangements; }
    bool isLoading() const { return m_job.isRunning(); }
    /// Fraction of the running load, 0 to 1.
    double progress() const { return m_job.progress(); }

public slots:
    /// Starts loading; a running load is cancelled and never reported.
    void open(const QString& path, const aftermap::LayoutOptions& options);
    /// Reads the open file again; does nothing when none is open.
    void reload(const aftermap::LayoutOptions& options);
    /// Nothing is open any more.
    void close();
    /// Lays the open incident out again for another canvas; does nothing when none is open.
    void layOutAgain(const aftermap::LayoutOptions& options);
    /// The same incident in other places, at once; `layout` is one of this incident.
    void arrange(aftermap::GraphLayout layout);
    /// Interprets the open incident anew, beside the window and without a word of loading; what is
    /// opened later is interpreted alike. Does nothing when nothing changes.
    void interpret(const aftermap::Interpretation& interpretation);
    void cancel();
    /// An outage that is in no file yet.
    void openUnsaved(const std::shared_ptr<const aftermap::Incident>& incident, const aftermap::LayoutOptions& options);
    /// The open outage after an edit; `presentation` was interpreted `as`.
    void showEdited(aftermap::PresentationPtr presentation, const aftermap::Interpretation& as);
    /// What is open is in these files now, a timeline and its map or one of them; in none where they are empty.
    void moveTo(const aftermap::OutageFiles& files);

signals:
    void loadingStarted(const QString& path);
    /// However it ended, after whatever else it has to say; a superseded load leaves it to the
    /// next.
    void loadingFinished();
    void presentationChanged(aftermap::PresentationPtr presentation, aftermap::Change change);
    /// The same outage is in another file, or was written anew.
    void moved();
    /// What was open is closed.
    void closed();
    /// One sentence; `details` are the lines of `aftermap check`, one a problem.
    void failed(const QString& message, const QStringList& details);
    void interpretationChanged(const aftermap::Interpretation& interpretation);
    /// Something to know that does not stop anything (a layout that fell back, warnings).
    void noticed(const QString& message);

private:
    /// What is read, and how.
    struct Reading
    {
        QString path;
        Change change = Change::Opened;
        Interpretation as;
        std::vector<FileStamp> stamps; ///< from before it was read
    };
    void load(const Reading& reading, const QStringList& files, const LayoutOptions& options);
    void report(const Reading& reading, const Result<Loaded>& loaded);
    void reportProblems(const Reading& reading, const Diagnostics& problems);
    void show(const QString& path, PresentationPtr presentation, const Interpretation& as,
              Change change);
    /// Brings the presentation up to what was asked for while it was made.
    void catchUp();

    PresentationPtr m_presentation;
    QString m_path;
    std::vector<QByteArray> m_hashes;
    DocumentKind m_kind = DocumentKind::Timeline;
    QStringList m_files;
    std::vector<FileStamp> m_stamps;
    ArrangementStore m_arrangements;
    Interpretation m_interpretation;
    Interpretation m_shownAs; ///< what `m_presentation` was made with
    // Last, so that they end first.
    Job m_reinterpreting{*this};
    Job m_job{*this};
};

} // namespace aftermap
