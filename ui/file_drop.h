// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QMimeData;
class QWidget;

namespace aftermap {

/// Takes files that are dropped anywhere on the window, and shows while they are dragged that it
/// would.
class FileDrop : public QObject
{
    Q_OBJECT

public:
    /// `words` say what a drop does; empty: that the file is opened.
    explicit FileDrop(QWidget* window, const QString& words = {});
    ~FileDrop() override;

    /// The local files that somebody drags; nothing where anything else is among them.
    static QStringList draggedFiles(const QMimeData& data);

signals:
    /// At least one.
    void dropped(const QStringList& files);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showTarget(bool shown);

    QWidget* m_window;
    QWidget* m_target; ///< lies over the window while something is dragged
};

} // namespace aftermap
