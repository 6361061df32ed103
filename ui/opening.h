// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout_engine.h"
#include "session/document.h"
#include "session/last_session.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QFileDialog;
class QWidget;

namespace aftermap {

class SelectionState;

/// The ways in which a file comes in: a dialog, the command line, whatever hands over a path.
class Opening : public QObject
{
    Q_OBJECT

public:
    /// `options` is asked at every opening and every new layout: the canvas may have changed.
    Opening(Document& document, SelectionState& selection, std::function<LayoutOptions(Change)> options, QWidget* window);
    /// Asked before each opening: calls what it is given, at once, later, or never.
    void askFirst(std::function<void(const std::function<void()>&)> ask) { m_askFirst = std::move(ask); }

public slots:
    /// `at` is a TIME of the command line: it opens there, paused. Without it, it plays.
    void open(const QString& path, const QString& at = {});
    void openAt(const QString& path, const aftermap::StartingPlace& place);
    /// Another presentation is shown: says where to begin when it is another outage.
    void begin(const aftermap::PresentationPtr& presentation, aftermap::Change change);
    /// Shows the dialog and comes back at once.
    void ask();

signals:
    /// Before anything is read.
    void started();
    /// Another outage is open: where to begin, and whether to play.
    void opened(aftermap::PlayTime start, bool playing);
    void cameraWanted(const aftermap::Camera& camera);
    void failed(const QString& message, const QStringList& details);

private:
    void select(const Incident& incident, const QStringList& ids);

    Document& m_document;
    SelectionState& m_selection;
    std::function<LayoutOptions(Change)> m_options;
    std::function<void(const std::function<void()>&)> m_askFirst = [](const std::function<void()>& then) { then(); };
    QWidget* m_window;
    QPointer<QFileDialog> m_dialog;
    StartingPlace m_place; ///< of the load under way
};

} // namespace aftermap
