// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QProgressBar;

namespace aftermap {

class Document;

/// Shows that a file is being opened once that takes more than a second, and lets it be cancelled.
class LoadingBar : public QFrame
{
    Q_OBJECT

public:
    /// `document` outlives this bar.
    explicit LoadingBar(Document& document, QWidget* parent = nullptr);

private:
    Document& m_document;
    QLabel* m_label;
    QProgressBar* m_progress;
    QTimer m_patience;
    QTimer m_refresh;
};

} // namespace aftermap
