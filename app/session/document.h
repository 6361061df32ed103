// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/presentation_builder.h"

#include <QObject>

#include <memory>

namespace aftermap {

/// The open document: loads in a worker, hands over one immutable presentation.
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(QObject* parent = nullptr);
    ~Document() override;

    PresentationPtr presentation() const { return m_presentation; }
    QString path() const { return m_path; }
    bool isLoading() const;
    /// Fraction of the running load, 0 to 1.
    double progress() const;

public slots:
    /// Starts loading; a running load is cancelled and never reported.
    void open(const QString& path, const aftermap::LayoutOptions& options);
    /// Lays the open incident out again for another canvas.
    void layOutAgain(const aftermap::LayoutOptions& options);
    void cancel();

signals:
    void loadingStarted(const QString& path);
    void loadingFinished(); ///< however it ended
    void presentationChanged(aftermap::PresentationPtr presentation);
    /// One sentence; `details` are the lines of `aftermap check`, one a problem.
    void failed(const QString& message, const QStringList& details);
    /// Something to know that does not stop anything (a layout that fell back, warnings).
    void noticed(const QString& message);

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
    PresentationPtr m_presentation;
    QString m_path;
};

} // namespace aftermap
