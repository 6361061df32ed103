// SPDX-License-Identifier: GPL-3.0-or-later
// The service states of the flagship, at the scales of an ordinary and of a sharp screen.
#include "golden/golden.h"
#include "render/states_painter.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

constexpr QSizeF canvas(1000, 480);

class StatesGolden : public ::testing::TestWithParam<std::tuple<ThemeKind, int>>
{
};

} // namespace

TEST_P(StatesGolden, LooksAsItDid)
{
    const auto [kind, scale] = GetParam();
    ASSERT_TRUE(flagship());
    const Presentation& shown = *flagship();
    const ServiceStates states = serviceStates(shown);
    // Something of everything: collapsed groups, open ones, and times that nobody knows.
    QSet<QString> collapsed;
    for (const StateGroup& group : states.groups)
        collapsed.insert(group.title);
    collapsed.remove(u"Software services"_s);
    const std::vector<StateRow> rows = stateRows(states, collapsed);
    const StatesPlan plan = statesPlan(states, rows, shown, canvas, 12);
    StatesView view;
    view.theme = kind;
    view.selected = shown.incident->serviceNamed(u"canvas-lms"_s);
    view.hovered = shown.incident->serviceNamed(u"docker-hub"_s);
    view.span = TimeSpan{parseRfc3339(u"2025-10-20T10:35:00Z"_s).value(), parseRfc3339(u"2025-10-20T12:00:00Z"_s).value()};

    QImage image((canvas * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    paintServiceStates(painter, states, plan, shown, view, parseRfc3339(u"2025-10-20T13:30:00Z"_s).value(),
                       QRectF(QPointF(), canvas));
    painter.end();
    expectGolden(image, u"states-%1-%2x"_s.arg(nameOf(kind)).arg(scale));
}

INSTANTIATE_TEST_SUITE_P(Flagship, StatesGolden,
                         ::testing::Combine(::testing::ValuesIn(allThemes),
                                            ::testing::Values(1, 2)));
