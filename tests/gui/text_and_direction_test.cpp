// SPDX-License-Identifier: GPL-3.0-or-later
// The flagship with the larger text and the direction that a desktop may ask for; the test program sets
// them from its environment before the first window (see CMakeLists.txt). For a human eye, pictures go into
// the folder that AFTERMAP_TEST_PICTURES names.
#include "gui/window_fixture.h"

#include "ui/clock_strip.h"
#include "ui/elided_label.h"
#include "ui/event_list.h"
#include "ui/graph_view.h"
#include "ui/impact_plot.h"
#include "ui/look.h"
#include "ui/position_slider.h"
#include "ui/service_states_view.h"
#include "ui/service_table.h"
#include "ui/top_bar.h"
#include "ui/transport_bar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

void keepPicture(QWidget* window, const QString& name)
{
    const QString folder = qEnvironmentVariable("AFTERMAP_TEST_PICTURES");
    if (!folder.isEmpty())
        window->grab().save(QDir(folder).filePath(name));
}

QString nameOf(const QWidget* widget)
{
    return u"%1 %2"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName());
}

/// Text that does not fit where it stands, of all the widgets that write some themselves.
QStringList clippedIn(const QWidget* window)
{
    QStringList clipped;
    for (const QWidget* widget : window->findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->window() != window || widget->visibleRegion().isEmpty())
            continue;
        const QFontMetrics metrics(widget->font());
        const auto mustHave = [&](int width, int height, const QString& text) {
            if (widget->width() < width || widget->height() < height)
                clipped << u"%1 “%2” is %3 × %4, but needs %5 × %6"_s.arg(nameOf(widget), text).arg(widget->width())
                               .arg(widget->height()).arg(width).arg(height);
        };
        if (const auto* elided = qobject_cast<const ElidedLabel*>(widget)) {
            mustHave(0, elided->sizeHint().height(), elided->text()); // says in its tooltip what it leaves out
        } else if (const auto* label = qobject_cast<const QLabel*>(widget)) {
            const int height = label->wordWrap() ? label->heightForWidth(label->width()) : metrics.height();
            if (!label->text().isEmpty())
                mustHave(label->wordWrap() ? 0 : metrics.horizontalAdvance(label->text()), height, label->text());
        } else if (const auto* tool = qobject_cast<const QToolButton*>(widget)) {
            const bool hasText = tool->toolButtonStyle() != Qt::ToolButtonIconOnly || tool->icon().isNull();
            if (hasText && !tool->text().isEmpty())
                mustHave(metrics.horizontalAdvance(tool->text().remove(u'&')), metrics.height(), tool->text());
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
            if (!button->text().isEmpty())
                mustHave(metrics.horizontalAdvance(button->text().remove(u'&')), metrics.height(), button->text());
        } else if (qobject_cast<const QComboBox*>(widget) != nullptr || qobject_cast<const QLineEdit*>(widget) != nullptr) {
            mustHave(0, metrics.height() + 2, nameOf(widget));
        } else if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
            for (int i = 0; i < tabs->count(); ++i) {
                const QRect tab = tabs->tabRect(i);
                if (tab.height() < metrics.height() || tab.width() < metrics.horizontalAdvance(tabs->tabText(i)))
                    clipped << u"tab “%1” is too small"_s.arg(tabs->tabText(i));
            }
        } else if (const auto* view = qobject_cast<const QAbstractItemView*>(widget)) {
            if (view->model() != nullptr && view->model()->rowCount() > 0 && view->sizeHintForRow(0) < metrics.height())
                clipped << u"the rows of %1 are too low"_s.arg(nameOf(widget));
        }
    }
    return clipped;
}

/// Widgets side by side that stand on each other.
QStringList overlappingIn(const QWidget* window)
{
    QStringList overlapping;
    QList<const QWidget*> parts;
    for (const QWidget* widget : window->findChildren<QWidget*>()) {
        const bool own = qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QDockWidget*>(widget)
                         || qobject_cast<const GraphView*>(widget) || qobject_cast<const ClockStrip*>(widget)
                         || qobject_cast<const PositionSlider*>(widget);
        if (own && widget->isVisible() && widget->window() == window && !widget->visibleRegion().isEmpty())
            parts.append(widget);
    }
    const auto placeOf = [window](const QWidget* widget) { return QRect(widget->mapTo(window, QPoint()), widget->size()); };
    for (qsizetype i = 0; i < parts.size(); ++i) {
        for (qsizetype k = i + 1; k < parts.size(); ++k) {
            if (parts[i]->isAncestorOf(parts[k]) || parts[k]->isAncestorOf(parts[i]))
                continue;
            if (placeOf(parts[i]).intersects(placeOf(parts[k])))
                overlapping << nameOf(parts[i]) + u" and "_s + nameOf(parts[k]);
        }
    }
    return overlapping;
}

class FlagshipOpen : public WindowTest
{
protected:
    void openFlagship(QSize size)
    {
        m_window->resize(size);
        m_window->arrange();
        QCoreApplication::processEvents();
        open(QStringLiteral(AFTERMAP_SOURCE_DIR) + u"/timelines/2025-10-20-aws-us-east-1.timeline.json"_s, u"05:04"_s);
        m_window->selection().selectService(presentation().incident->serviceNamed(u"dynamodb"_s));
        QTest::qWait(50);
    }
    double left(QWidget* widget) { return widget->mapTo(m_window.get(), QPoint()).x(); }
};

} // namespace

class LargerText : public FlagshipOpen
{};

TEST_F(LargerText, IsUsedEverywhereAndNothingIsClipped)
{
    const double scale = qEnvironmentVariable("AFTERMAP_TEST_TEXT_SCALE").toDouble();
    for (const QSize size : {QSize(1280, 800), QSize(1600, 1000)}) {
        openFlagship(size);
        keepPicture(m_window.get(), u"larger-text-%1.png"_s.arg(size.width()));
        EXPECT_EQ(clippedIn(m_window.get()).join(u'\n').toStdString(), "");
        EXPECT_EQ(overlappingIn(m_window.get()).join(u'\n').toStdString(), "");
        // It is the size that was asked for, nowhere the usual one.
        const double usual = textPixels() / (scale > 0 ? scale : 1);
        for (const QLabel* label : m_window->findChildren<QLabel*>()) {
            if (label->isVisible() && scale > 0) {
                EXPECT_GT(QFontMetrics(label->font()).height(), usual) << label->text().toStdString();
            }
        }
        EXPECT_GE(child<EventList>(u"eventList"_s)->sizeHintForRow(0), 2 * int(textPixels()));
        EXPECT_GE(child<ServiceStatesView>(u"serviceStates"_s)->plan().fontPx, 0.85 * textPixels());
        EXPECT_GT(child<GraphView>(u"graphView"_s)->height(), size.height() / 4);
    }
}

class RightToLeft : public FlagshipOpen
{};

TEST_F(RightToLeft, PanelsAreMirroredAndTimeIsNot)
{
    const bool mirrored = QApplication::layoutDirection() == Qt::RightToLeft;
    openFlagship(QSize(1280, 800));
    keepPicture(m_window.get(), u"right-to-left.png"_s);
    auto* graph = child<GraphView>(u"graphView"_s);
    auto* events = child<EventList>(u"eventList"_s);
    EXPECT_EQ(left(events) < left(graph), mirrored);
    EXPECT_EQ(overlappingIn(m_window.get()).join(u'\n').toStdString(), "");
    EXPECT_EQ(clippedIn(m_window.get()).join(u'\n').toStdString(), "");
    // Time runs to the right, and so do the keys that step through it.
    auto* strip = child<PositionSlider>(u"positionSlider"_s);
    const PlayTime half(m_window->playback().length() / 2);
    EXPECT_LT(strip->pixelOf(PlayTime()), strip->pixelOf(half));
    auto* plot = child<ImpactPlot>(u"impactPlot"_s);
    EXPECT_LT(plot->pixelOf(0), plot->pixelOf(1000));
    for (const QWidget* canvas : {static_cast<QWidget*>(graph), static_cast<QWidget*>(strip),
                                  static_cast<QWidget*>(child<QWidget>(u"serviceStates"_s))})
        EXPECT_EQ(canvas->layoutDirection(), Qt::LeftToRight) << canvas->objectName().toStdString();
    const PlayTime before = position();
    strip->setFocus();
    press(Qt::Key_Right);
    EXPECT_GT(position(), before);
}

} // namespace aftermap
