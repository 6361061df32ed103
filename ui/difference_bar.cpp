// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/difference_bar.h"

#include "render/compare_words.h"
#include "render/difference_marks.h"
#include "render/narration.h"
#include "session/map_alone.h"
#include "session/selection.h"
#include "ui/look.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

/// The line as pictures have it; it grows with the system's text.
class DifferenceBar::Signs : public QWidget
{
public:
    explicit Signs(DifferenceBar& bar) : QWidget(&bar), m_bar(bar)
    {
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setMinimumHeight(int(std::ceil(24 * textScale())));
        setLayoutDirection(Qt::LeftToRight); // as on the map
    }

    ThemeKind kind = ThemeKind::Dark;

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (m_bar.m_presentation == nullptr || !m_bar.m_selection.pinned())
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setLayoutDirection(Qt::LeftToRight);
        const double scale = textScale();
        painter.scale(scale, scale);
        paintDifferenceKey(painter, QRectF(0, 0, width() / scale, height() / scale), *m_bar.m_presentation,
                           *m_bar.m_selection.pinned(), m_bar.m_now, theme(kind));
    }

private:
    const DifferenceBar& m_bar;
};

DifferenceBar::DifferenceBar(SelectionState& selection, QWidget* parent)
    : QFrame(parent), m_selection(selection), m_signs(new Signs(*this)), m_copy(new QPushButton(tr("Copy"), this)),
      m_end(new QToolButton(this))
{
    setObjectName(u"differenceBar"_s);
    setAccessibleName(tr("Difference"));
    m_copy->setObjectName(u"differenceCopy"_s);
    m_copy->setAccessibleName(tr("Copy the difference"));
    m_copy->setToolTip(tr("Copy what changed between the two moments, service by service."));
    m_copy->setFocusPolicy(Qt::TabFocus);
    m_end->setObjectName(u"differenceEnd"_s);
    m_end->setText(u"✕"_s);
    m_end->setAccessibleName(tr("Compare no longer"));
    m_end->setToolTip(tr("Let go of the moment that is compared with (A or Esc)."));
    m_end->setFocusPolicy(Qt::TabFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 2, 8, 2);
    row->setSpacing(8);
    row->addWidget(m_signs, 1);
    row->addWidget(m_copy);
    row->addWidget(m_end);
    hide();
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(text());
        emit copied(tr("The difference is copied."));
    });
    connect(m_end, &QToolButton::clicked, this, [this] { m_selection.pin(std::nullopt); });
    connect(&selection, &SelectionState::pinnedChanged, this, &DifferenceBar::refresh);
}

QString DifferenceBar::text() const
{
    if (m_presentation == nullptr || !m_selection.pinned())
        return {};
    return differenceText(*m_presentation->incident, differenceBetween(*m_presentation, *m_selection.pinned(), m_now));
}

void DifferenceBar::setPresentation(const PresentationPtr& presentation, Change)
{
    m_presentation = presentation;
    refresh();
}

void DifferenceBar::setPosition(PlayTime position)
{
    if (m_presentation == nullptr)
        return;
    m_now = m_presentation->pacing.instant(position);
    // A frame in which nothing changes costs nothing here.
    const auto& changes = m_presentation->replay.changes();
    const auto after = std::upper_bound(changes.begin(), changes.end(), m_now,
                                        [](Instant t, const StatusChange& change) { return t < change.at; });
    const auto past = std::size_t(after - changes.begin());
    const std::int64_t minute = std::chrono::floor<std::chrono::minutes>(m_now).time_since_epoch().count();
    if (past == m_past && minute == m_minute)
        return;
    m_past = past;
    m_minute = minute;
    if (m_selection.pinned())
        refresh();
}

void DifferenceBar::setTheme(ThemeKind kind)
{
    m_signs->kind = kind;
    m_signs->update();
}

void DifferenceBar::refresh()
{
    const bool on = m_presentation != nullptr && m_selection.pinned() && !isMapAlone(*m_presentation->incident);
    setVisible(on);
    if (!on)
        return;
    m_signs->update();
    const QString line =
        differenceLine(*m_presentation->incident, differenceBetween(*m_presentation, *m_selection.pinned(), m_now));
    setAccessibleDescription(line);
    m_signs->setToolTip(line);
}

} // namespace aftermap
