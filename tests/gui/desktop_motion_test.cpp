// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window_fixture.h"

#include "session/settings.h"
#include "ui/desktop_motion.h"
#include "ui/desktop_portal.h"
#include "ui/graph_view.h"
#include "ui/run_window.h"

#include <QDBusVariant>
#include <QDir>
#include <QFile>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace aftermap {

class DesktopMotion : public WindowTest
{};

TEST_F(DesktopMotion, OneSideAfterTheOtherIsAsked)
{
    EXPECT_FALSE(wantsLessMotion({}));
    EXPECT_TRUE(wantsLessMotion({.portalAnimates = false, .gtkAnimates = true, .kdeFactor = {}}));
    EXPECT_FALSE(wantsLessMotion({.portalAnimates = true, .gtkAnimates = false, .kdeFactor = {}}));
    EXPECT_TRUE(wantsLessMotion({.portalAnimates = {}, .gtkAnimates = false, .kdeFactor = {}}));
    EXPECT_TRUE(wantsLessMotion({.portalAnimates = true, .gtkAnimates = {}, .kdeFactor = 0.0}));
    EXPECT_FALSE(wantsLessMotion({.portalAnimates = {}, .gtkAnimates = {}, .kdeFactor = 0.5}));
}

TEST_F(DesktopMotion, ReadsTheSettingsOfGtkAndKde)
{
    const QString folder = qEnvironmentVariable("XDG_CONFIG_HOME");
    ASSERT_TRUE(QDir(folder).mkpath(u"gtk-3.0"_s));
    QFile gtk(folder + u"/gtk-3.0/settings.ini"_s);
    ASSERT_TRUE(gtk.open(QIODevice::WriteOnly));
    gtk.write("[Settings]\ngtk-enable-animations=0\n");
    gtk.close();
    EXPECT_EQ(motionHints().gtkAnimates, false);
    EXPECT_EQ(motionHints().kdeFactor, std::nullopt);
    QFile kde(folder + u"/kdeglobals"_s);
    ASSERT_TRUE(kde.open(QIODevice::WriteOnly));
    kde.write("[KDE]\nAnimationDurationFactor=0\n");
    kde.close();
    EXPECT_EQ(motionHints().kdeFactor, 0.0);
    gtk.remove();
    kde.remove();
    EXPECT_FALSE(wantsLessMotion(motionHints()));
}

TEST_F(DesktopMotion, OnlyTheSettingThatIsWatchedIsTold)
{
    PortalWatch watch(u"org.gnome.desktop.interface"_s, u"enable-animations"_s);
    QSignalSpy told(&watch, &PortalWatch::changed);
    const auto change = [&](const QString& key, const QVariant& value) {
        QMetaObject::invokeMethod(&watch, "settingChanged", Q_ARG(QString, u"org.gnome.desktop.interface"_s),
                                  Q_ARG(QString, key), Q_ARG(QDBusVariant, QDBusVariant(value)));
    };
    change(u"cursor-size"_s, 24);
    EXPECT_EQ(told.count(), 0);
    change(u"enable-animations"_s, QVariant::fromValue(QDBusVariant(false)));
    ASSERT_EQ(told.count(), 1);
    EXPECT_EQ(told.front().front(), QVariant(false));
}

TEST_F(DesktopMotion, WhatIsRememberedHolds)
{
    Settings settings;
    settings.reduceMotion = true;
    restore(*m_window, settings, {});
    EXPECT_TRUE(m_window->actions()[ActionId::ReduceMotion]->isChecked());
    EXPECT_TRUE(child<GraphView>(u"graphView"_s)->view().reducedMotion);
    EXPECT_FALSE(m_window->isAnimated());
}

TEST_F(DesktopMotion, AnywhereTheCameraGoesItIsAtOnce)
{
    openSmall();
    auto* graph = child<GraphView>(u"graphView"_s);
    m_window->selection().selectService(presentation().incident->serviceNamed(u"db"_s));
    const Camera before = graph->view().camera;
    press(Qt::Key_C);
    EXPECT_EQ(graph->view().camera, before) << "it travels, and has only just left";
    // Whoever cannot bear the travel ends it by asking for less motion.
    m_window->actions()[ActionId::ReduceMotion]->trigger();
    const Camera there = graph->view().camera;
    EXPECT_NE(there, before);
    press(Qt::Key_0);
    const Camera fitted = graph->view().camera;
    EXPECT_EQ(fitted.zoom, 1.0);
    press(Qt::Key_C);
    EXPECT_EQ(graph->view().camera, there);
}

} // namespace aftermap
