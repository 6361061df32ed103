// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace aftermap {

/// All keys and gestures on one sheet over the window, from the one table of commands; typing finds
/// among them. It lies over the window and holds nothing up.
class KeySheet : public QFrame
{
    Q_OBJECT

public:
    explicit KeySheet(QWidget* window);

public slots:
    /// Shows it, or puts it away.
    void toggle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row
    {
        QLabel* keys;
        QLabel* what;
        QWidget* group;
    };
    void open();
    void close();
    void place();
    void fill();
    QWidget* addGroup(const QString& title, const QList<std::pair<QString, QString>>& rows);
    void find(const QString& text);

    QWidget* m_window;
    QLineEdit* m_field;
    QLabel* m_none;
    QHBoxLayout* m_columns;
    QList<Row> m_rows;
    QPointer<QWidget> m_before; ///< had the focus when the sheet came
};

} // namespace aftermap
