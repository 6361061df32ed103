// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main_window.h"

#include <QImage>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <memory>

namespace aftermap {

/// A map of five services in two frames and a timeline of seven events, as files.
extern const char smallMap[];
extern const char smallTimeline[];

/// A window of 1280 × 800 that can open files of its own folder.
class WindowTest : public testing::Test
{
protected:
    void SetUp() override;
    void TearDown() override;

    /// Writes a file into the test's folder and returns its path.
    QString write(const QString& name, const QByteArray& bytes) const;
    /// A new window; the old one goes.
    void makeWindow(const LayoutOptions& layout = {});
    /// Opens and waits until the first frame stands. `at` as on the command line.
    void open(const QString& path, const QString& at = {});
    /// The small outage at its start, paused.
    void openSmall();

    /// A key as the person at the keyboard presses it: to the window, which gives it on.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void click(QWidget* widget, QPoint point);
    template <typename T>
    T* child(const QString& name) const
    {
        T* found = m_window->findChild<T*>(name);
        EXPECT_NE(found, nullptr) << qPrintable(name);
        return found;
    }
    const Presentation& presentation() { return *m_window->document().presentation(); }
    PlayTime position() { return m_window->playback().position(); }
    /// "06:50" in the story's zone.
    QString clock();
    void seek(const QString& utcClock);
    /// Milliseconds that the longest wait takes before a test gives up.
    static constexpr int patience = 15000;

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

QImage grabbed(QWidget* widget);

} // namespace aftermap
