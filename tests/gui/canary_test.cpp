// SPDX-License-Identifier: GPL-3.0-or-later
// Text of a file that looks like markup is shown letter by letter, everywhere.
#include "gui/window_fixture.h"

#include "ui/event_list.h"
#include "ui/graph_view.h"
#include "ui/inspector.h"
#include "ui/notice_bar.h"
#include "ui/plain_text.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextEdit>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

const QString canary = u"<b>x</b><img src=canary>"_s;

/// Fields whose values are words of the format, ids, times or paths.
const QStringList notText{u"format"_s, u"zone"_s, u"map"_s, u"id"_s, u"at"_s, u"start"_s, u"end"_s, u"kind"_s,
                          u"state"_s, u"service"_s, u"source"_s, u"confidence"_s, u"precision"_s, u"earliest"_s,
                          u"latest"_s, u"cause"_s, u"parent"_s, u"dependent"_s, u"dependency"_s, u"strength"_s,
                          u"basis"_s};

QJsonValue poisoned(const QJsonValue& value, const QString& name)
{
    if (value.isString())
        return notText.contains(name) ? value : QJsonValue(canary);
    if (value.isArray()) {
        QJsonArray all;
        for (const QJsonValue& part : value.toArray())
            all.append(poisoned(part, name));
        return all;
    }
    if (value.isObject()) {
        QJsonObject all;
        const QJsonObject object = value.toObject();
        for (auto part = object.begin(); part != object.end(); ++part)
            all[part.key()] = poisoned(part.value(), part.key());
        return all;
    }
    return value;
}

QJsonObject poisonedFile(const char* bytes)
{
    return poisoned(QJsonDocument::fromJson(bytes).object(), {}).toObject();
}

/// Where the canary begins, the whole canary must stand.
bool isLiteral(const QString& text)
{
    return text.count(u"<img"_s) == text.count(canary);
}

/// Our own references look like "service:3".
bool hasImagesOrForeignLinks(const QTextDocument& document)
{
    static const QRegularExpression ours(u"^(service|event|time|fold|more):[a-z0-9-]+$"_s);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextCharFormat format = part.fragment().charFormat();
            if (format.isImageFormat() || (format.isAnchor() && !ours.match(format.anchorHref()).hasMatch()))
                return true;
        }
    }
    return false;
}

} // namespace

class Canary : public WindowTest
{
protected:
    void openPoisoned()
    {
        write(u"small.map.json"_s, QJsonDocument(poisonedFile(smallMap)).toJson());
        QJsonObject timeline = poisonedFile(smallTimeline);
        QJsonArray events = timeline[u"events"_s].toArray();
        for (qsizetype i = 0; i < events.size(); ++i) {
            QJsonObject event = events[i].toObject();
            for (const QString& field : {u"note"_s, u"quote"_s, u"role"_s, u"person"_s})
                event[field] = canary;
            events[i] = event;
        }
        timeline[u"events"_s] = events;
        timeline[u"severity"_s] = canary;
        open(write(u"canary.timeline.json"_s, QJsonDocument(timeline).toJson()), u"2025-10-20T07:30:00Z"_s);
        ASSERT_NE(m_window->document().presentation(), nullptr)
            << qPrintable(child<QPlainTextEdit>(u"noticeDetails"_s)->toPlainText());
    }
    void expectNothingInterpreted()
    {
        for (const QLabel* label : m_window->findChildren<QLabel*>()) {
            EXPECT_EQ(label->textFormat(), Qt::PlainText) << qPrintable(label->objectName());
            EXPECT_TRUE(isLiteral(label->text())) << qPrintable(label->text());
        }
        for (QWidget* widget : m_window->findChildren<QWidget*>()) {
            EXPECT_TRUE(isLiteral(widget->windowTitle()));
            if (const auto* text = qobject_cast<QTextEdit*>(widget)) { // put in as text, whatever it says
                EXPECT_TRUE(isLiteral(text->toPlainText())) << qPrintable(text->toPlainText());
                EXPECT_FALSE(hasImagesOrForeignLinks(*text->document()));
            }
            if (const QAccessibleInterface* said = QAccessible::queryAccessibleInterface(widget)) {
                EXPECT_TRUE(isLiteral(said->text(QAccessible::Name)));
                EXPECT_TRUE(isLiteral(said->text(QAccessible::Description)));
            }
        }
    }
    /// What the tooltip at a point says, as Qt's own label holds it.
    QString tooltipAt(QWidget* widget, QPoint point)
    {
        QToolTip::hideText();
        QHelpEvent help(QEvent::ToolTip, point, widget->mapToGlobal(point));
        QCoreApplication::sendEvent(widget, &help);
        return QToolTip::text();
    }
};

TEST_F(Canary, WidgetsModelsAndNamesShowItLiterally)
{
    openPoisoned();
    expectNothingInterpreted();
    EXPECT_EQ(m_window->windowTitle(), canary + u" – Aftermap"_s);
    EXPECT_EQ(child<QLabel>(u"outageTitle"_s)->text(), canary);

    const EventListModel& model = child<EventList>(u"eventList"_s)->events();
    for (int row = 0; row < model.rowCount(); ++row) {
        EXPECT_EQ(model.index(row).data(EventListModel::TextRole).toString(), canary);
        EXPECT_EQ(model.index(row).data(EventListModel::ServiceRole).toString(), canary);
        EXPECT_TRUE(isLiteral(model.index(row).data(Qt::DisplayRole).toString()));
    }
}

TEST_F(Canary, TheInspectorShowsItLiterally)
{
    openPoisoned();
    const Incident& incident = *presentation().incident;
    const auto shownTexts = [this] {
        return child<Inspector>(u"inspector"_s)->toPlainText().count(canary);
    };
    EXPECT_GE(shownTexts(), 3); // title, summary, severity
    for (std::size_t i = 0; i < incident.serviceCount(); ++i) {
        m_window->selection().selectService(ServiceId(i));
        EXPECT_GE(shownTexts(), 1) << i;
        expectNothingInterpreted();
    }
    m_window->selection().clear();
    for (std::size_t i = 0; i < incident.events().size(); ++i) {
        m_window->selection().selectEvent(EventId(i));
        EXPECT_GE(shownTexts(), 1) << i;
        expectNothingInterpreted();
    }
}

TEST_F(Canary, TooltipsAreEscaped)
{
    openPoisoned();
    auto* graph = child<GraphView>(u"graphView"_s);
    const Presentation& shown = presentation();
    const Point middle = shown.layout.services.front().rect.center();
    const QPoint box = graphTransform(shown.layout, graph->view()).map(QPointF(middle.x, middle.y)).toPoint();
    auto* list = child<EventList>(u"eventList"_s);
    const QList<std::pair<QWidget*, QPoint>> places{
        {graph, box},
        {list->viewport(), list->visualRect(list->model()->index(0, 0)).center()},
        {child<QLabel>(u"outageTitle"_s), QPoint(5, 5)},
    };
    for (const auto& [widget, point] : places) {
        const QString tip = tooltipAt(widget, point);
        EXPECT_TRUE(tip.contains(canary.toHtmlEscaped())) << qPrintable(tip);
        EXPECT_FALSE(tip.contains(u"<img"_s)) << qPrintable(tip);
    }
}

TEST_F(Canary, TheNoticeBarShowsItLiterally)
{
    m_window->notices().showError(canary, {canary, u"second "_s + canary});
    expectNothingInterpreted();
    EXPECT_EQ(child<QLabel>(u"noticeMessage"_s)->text(), canary);
    EXPECT_EQ(child<QPlainTextEdit>(u"noticeDetails"_s)->toPlainText(), canary + u"\nsecond "_s + canary);
    m_window->notices().dismiss();
    m_window->notices().showNotice(canary);
    EXPECT_EQ(m_window->notices().message(), canary);
}

TEST_F(Canary, TheGuardCatchesALabelThatForgot)
{
    QLabel forgetful(canary);
    ASSERT_EQ(forgetful.textFormat(), Qt::AutoText);
    forgetful.ensurePolished();
    EXPECT_EQ(forgetful.textFormat(), Qt::PlainText);
    QWidget careless;
    careless.setToolTip(canary);
    careless.show();
    EXPECT_FALSE(tooltipAt(&careless, QPoint(1, 1)).contains(u"<img"_s));
}

} // namespace aftermap
