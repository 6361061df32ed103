// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace aftermap {

class NewOutage;

/// Below a new outage: what is missing or under way, and the buttons that end it.
class NewOutageBar : public QWidget
{
    Q_OBJECT

public:
    /// `outage` outlives the bar; `watchText` is on the button that makes it, with a mnemonic.
    NewOutageBar(NewOutage& outage, const QString& watchText, QWidget* parent = nullptr);

    /// Something that is worth saying as long as nothing is missing.
    void say(const QString& words);
    void setBackVisible(bool visible);
    /// The way to the services that are the same.
    void setServicesVisible(bool visible);
    QPushButton& watchButton() const { return *m_watch; }

signals:
    void watchWanted();
    void backWanted();
    void servicesWanted();
    void closeWanted();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void tell();
    void look();

    NewOutage& m_outage;
    QString m_said;
    QLabel* m_words;
    QProgressBar* m_progress;
    QPushButton* m_stop;
    QPushButton* m_services;
    QPushButton* m_back;
    QPushButton* m_close;
    QPushButton* m_watch;
    QTimer m_looking{this};
    QElapsedTimer m_busy; ///< invalid while nothing is under way
};

} // namespace aftermap
