// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <functional>

class QMessageBox;
class QWidget;

namespace aftermap {

class Editor;

/// Asks once what becomes of edits that are not saved, before the open outage gives way to another one or to none.
class LeavingQuestion : public QObject
{
    Q_OBJECT

public:
    enum class Why {
        Closing, ///< the outage, or the window
        Opening, ///< another one
        Reading  ///< the file once more
    };

    /// Both outlive this.
    LeavingQuestion(Editor& editor, QWidget& window);

    /// Does `then` at once where nothing is unsaved; else when the edits are saved or are not wanted, and never when
    /// somebody would rather stay.
    void before(Why why, const std::function<void()>& then);

public slots:
    /// What was to be done is not done.
    void stay();

signals:
    /// Before anything is looked at: what is being entered counts.
    void begun();
    /// Somebody would rather stay.
    void stayed();

private:
    void ask(Why why);
    void answer(int button);
    void goOn();

    Editor& m_editor;
    QWidget& m_window;
    QPointer<QMessageBox> m_box;
    std::function<void()> m_then; ///< empty where nothing waits
};

} // namespace aftermap
