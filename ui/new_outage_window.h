// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/draft.h"
#include "render/theme.h"
#include "session/kept_notes.h"
#include "session/new_outage.h"

#include <QPointer>
#include <QSet>
#include <QWidget>

#include <functional>

class QFileDialog;
class QStackedWidget;

namespace aftermap {

class IncidentPage;
class JoiningPage;
class NewOutageBar;
class NoticeBar;
class NotesPage;
class TableMappingPage;

/// A window in which an outage is made: of notes and files, or of several files and what is open.
class NewOutageWindow : public QWidget
{
    Q_OBJECT

public:
    enum class Mode {
        Write, ///< notes, and files beside them; what is written is kept until it is watched
        Join   ///< files only; nothing is kept
    };

    NewOutageWindow(Mode mode, QWidget* parent);
    ~NewOutageWindow() override;

    NewOutage& outage() { return m_outage; }
    /// Asked before what is made is handed over: calls what it is given, at once, later, or never. Empty: nobody is asked.
    void askFirst(std::function<void(const std::function<void()>&)> ask) { m_askFirst = std::move(ask); }
    /// Comes to the front with what was written before.
    void write();
    /// Forgets what was there and joins these; a single file that needs no question is ready at once.
    void join(const QStringList& files);
    /// The same, onto an outage that is open.
    void joinOnto(const ImportedOutage& open, const QString& title, const QStringList& files);

public slots:
    void setTheme(aftermap::ThemeKind kind);
    /// Hands over the outage as soon as all of it is read; asks first what has to be asked.
    void watch();

signals:
    /// The outage is made; `suggestedName` is for its file, without an ending.
    void finished(const aftermap::Draft& draft, const QString& suggestedName);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void compose();
    void connectParts();
    void comeForward();
    void lookAt(std::size_t part);
    void showMain();
    void showServices();
    void goOn();
    void handOver();
    void startAfresh();
    void askForFiles();
    KeptNotes notes() const;
    void restoreNotes();
    void keepNotes();

    Mode m_mode;
    NewOutage m_outage;
    std::function<void(const std::function<void()>&)> m_askFirst;
    NoticeBar* m_notices;
    QStackedWidget* m_pages;
    NotesPage* m_write;
    JoiningPage* m_joining;
    TableMappingPage* m_mapping;
    IncidentPage* m_incidents;
    NewOutageBar* m_bar;
    QSet<QString> m_seen; ///< files whose question was shown
    bool m_isWanted = false; ///< to be handed over once it is read
    bool m_isDirect = false; ///< a single file: nothing to look at once its question is answered
    bool m_guessesSeen = false;
    bool m_isRestored = false;
    QTimer m_keeping{this};
    std::shared_ptr<NotesKeeper> m_keeper;
    QPointer<QFileDialog> m_dialog;
    Job m_writing{*this}; ///< last: it goes first
};

} // namespace aftermap
