// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout_engine.h"
#include "session/document.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QFileDialog;
class QMimeData;
class QWidget;

namespace aftermap {

/// The ways in which a file comes in: a dialog, a drop, the command line.
class Opening : public QObject
{
    Q_OBJECT

public:
    /// `options` is asked at every opening: the canvas may have changed.
    Opening(Document& document, std::function<LayoutOptions()> options, QWidget* window);

    /// The local file that somebody drags, or empty.
    static QString draggedFile(const QMimeData& data);

public slots:
    /// `at` is a TIME of the command line: it opens there, paused. Without it, it plays.
    void open(const QString& path, const QString& at = {});
    void layOutAgain();
    /// Another presentation is shown: says where to begin when it is another outage.
    void begin(const aftermap::PresentationPtr& presentation, aftermap::Change change);
    /// Shows the dialog and comes back at once.
    void ask();

signals:
    /// Another outage is open: where to begin, and whether to play.
    void opened(aftermap::PlayTime start, bool playing);
    void failed(const QString& message, const QStringList& details);

protected:
    /// Drops anywhere on the window.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Document& m_document;
    std::function<LayoutOptions()> m_options;
    QWidget* m_window;
    QPointer<QFileDialog> m_dialog;
    QString m_at; ///< of the load under way
};

} // namespace aftermap
