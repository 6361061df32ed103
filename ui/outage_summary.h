// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/outage_shelf.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace aftermap {

/// The selected outage in words: what it was, its figures, and how to open it.
class OutageSummary : public QWidget
{
    Q_OBJECT

public:
    explicit OutageSummary(QWidget* parent = nullptr);

    void showOutage(const ShelvedOutage& outage);
    void showNothing();

signals:
    void opened();

private:
    QLabel* m_title;
    QLabel* m_summary;
    QLabel* m_figures;
    QPushButton* m_open;
};

} // namespace aftermap
