// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QPointer>
#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QToolButton;

namespace aftermap {

struct Theme;

/// The field above the events: typing finds events, and services to choose from below it.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    struct Hit
    {
        ServiceId service;
        QString name;
    };

    explicit FindBar(QWidget* parent = nullptr);

    /// Puts the cursor into the field; leaving it goes back to `before`.
    void begin(QWidget* before);
    /// "3 of 12"; 0 of 0 says that nothing is found.
    void setPlace(int place, int of);
    void setServices(const std::vector<Hit>& hits);
    void setTheme(const Theme& theme);
    QString query() const;
    /// What takes the focus, one after the other.
    QList<QWidget*> inTabOrder() const;

signals:
    void queryChanged(const QString& query);
    void stepped(int direction); ///< 1 to the next event that is found, -1 to the one before
    void chosen(aftermap::ServiceId service);
    void toEvents();             ///< on to the list itself

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool fieldKey(int key, Qt::KeyboardModifiers modifiers);
    bool servicesKey(int key);
    void choose(int row);
    void suggest(bool on);
    void leave();

    QLineEdit* m_field;
    QLabel* m_place;
    QToolButton* m_previous;
    QToolButton* m_next;
    QListWidget* m_services;
    std::vector<Hit> m_hits;
    QPointer<QWidget> m_before;
    bool m_suggesting = true; ///< services are offered until one goes on to the events
};

} // namespace aftermap
