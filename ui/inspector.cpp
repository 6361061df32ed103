// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector.h"

#include "render/narration.h"
#include "render/state_glyph.h"
#include "session/selection.h"
#include "ui/look.h"
#include "ui/plain_text.h"

#include <QFrame>
#include <QGridLayout>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr std::size_t maxRows = 8;
constexpr qsizetype namesShown = 6;

/// "A, B, C +10"; a list that is longer than a person reads is counted.
QString listed(const QStringList& names)
{
    if (names.size() <= namesShown)
        return names.join(u", "_s);
    return Inspector::tr("%1 +%2").arg(names.first(namesShown).join(u", "_s)).arg(names.size() - namesShown);
}

QString sourceWords(const Incident& incident, const QStringList& ids)
{
    QStringList words;
    for (const QString& id : ids) {
        for (const auto* sources : {&incident.timeline().sources, &incident.map().sources}) {
            for (const Source& source : *sources) {
                if (source.id != id)
                    continue;
                const QString title = source.title.isEmpty() ? shownSnippet(id) : source.title.shown();
                const QString words1 = source.publisher.isEmpty()
                                           ? title
                                           : Inspector::tr("%1, %2").arg(source.publisher.shown(), title);
                if (!words.contains(words1))
                    words.append(words1);
            }
        }
    }
    return words.join(u'\n');
}

} // namespace

/// The state in words with its glyph before it.
class Inspector::StateLabel : public QWidget
{
public:
    explicit StateLabel(QWidget* parent) : QWidget(parent) { setObjectName(u"inspectorState"_s); }

    void show(std::optional<ServiceStatus> status)
    {
        m_status = status;
        setAccessibleName(status ? stateWords(*status) : QString());
        setVisible(status.has_value());
        updateGeometry();
        update();
    }
    void setTheme(ThemeKind kind)
    {
        m_theme = kind;
        update();
    }
    QSize sizeHint() const override
    {
        const QFontMetricsF metrics(textFont(1, QFont::DemiBold));
        const QString words = m_status ? stateWords(*m_status) : QString();
        return {int(metrics.horizontalAdvance(words) + metrics.height() + 10), int(metrics.height() + 4)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (!m_status)
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme& colours = theme(m_theme);
        const double side = std::round(height() * 0.5);
        const QRectF square(1, (height() - side) / 2, side, side);
        paintStateGlyph(painter, square, *m_status, colours);
        painter.setFont(textFont(1, QFont::DemiBold));
        painter.setPen(m_status->evidence == Evidence::None ? colours.mutedText : colours.of(*m_status).ink);
        const QString words = stateWords(*m_status);
        painter.drawText(QRectF(rect()).adjusted(side + 7, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetricsF(painter.font()).elidedText(words, Qt::ElideRight, width() - side - 7));
    }

private:
    std::optional<ServiceStatus> m_status;
    ThemeKind m_theme = ThemeKind::Dark;
};

struct Inspector::Content
{
    QString title;
    std::optional<ServiceStatus> status;
    QString lead; ///< a paragraph under the title
    std::vector<std::pair<QString, QString>> rows; ///< empty values are left out

    void add(const QString& name, const QString& value)
    {
        if (!value.isEmpty() && rows.size() < maxRows)
            rows.emplace_back(name, value);
    }
};

Inspector::Inspector(SelectionState& selection, QWidget* parent)
    : QScrollArea(parent), m_selection(selection)
{
    setObjectName(u"inspector"_s);
    setAccessibleName(tr("Details"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    auto* page = new QWidget(this);
    auto* around = new QVBoxLayout(page);
    around->setContentsMargins(8, 4, 8, 10);
    auto* card = new QFrame(page);
    card->setObjectName(u"inspectorCard"_s);
    around->addWidget(card);
    auto* grid = new QGridLayout(card);
    grid->setContentsMargins(14, 12, 14, 12);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(7);
    grid->setColumnStretch(1, 1);
    m_title = plainLabel(card);
    m_title->setObjectName(u"inspectorTitle"_s);
    m_title->setWordWrap(true);
    m_title->setFont(textFont(1.1, QFont::DemiBold));
    grid->addWidget(m_title, 0, 0, 1, 2);
    m_state = new StateLabel(card);
    grid->addWidget(m_state, 1, 0, 1, 2);
    m_lead = plainLabel(card);
    m_lead->setWordWrap(true);
    m_lead->setProperty("tone", u"muted"_s);
    grid->addWidget(m_lead, 2, 0, 1, 2);
    for (std::size_t i = 0; i < maxRows; ++i) {
        QLabel* name = plainLabel(card);
        QLabel* value = plainLabel(card);
        name->setProperty("tone", u"muted"_s);
        name->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        value->setWordWrap(true);
        value->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(name, int(i) + 3, 0);
        grid->addWidget(value, int(i) + 3, 1);
        m_rows.emplace_back(name, value);
    }
    grid->setRowStretch(int(maxRows) + 3, 1);
    setWidget(page);
    page->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    connect(&selection, &SelectionState::serviceChanged, this, [this] { refresh(); });
    connect(&selection, &SelectionState::eventChanged, this, [this] { refresh(); });
    refresh();
}

QSize Inspector::sizeHint() const
{
    return {int(textPixels(26)), int(textPixels(21))};
}

void Inspector::setPresentation(const PresentationPtr& presentation, Change)
{
    m_presentation = presentation;
    refresh();
}

void Inspector::setPosition(PlayTime position)
{
    m_position = position;
    // A frame in which nothing happens to the service costs nothing here.
    const ServiceId service = m_selection.service();
    if (m_presentation == nullptr || !service)
        return;
    if (m_presentation->replay.statusAt(service, m_presentation->pacing.instant(position)) != m_shown)
        refresh();
}

void Inspector::setTheme(ThemeKind kind)
{
    m_title->setFont(textFont(1.1, QFont::DemiBold));
    m_state->setTheme(kind);
}

void Inspector::refresh()
{
    Content content;
    if (m_presentation == nullptr)
        content.title = tr("Nothing is open");
    else if (const ServiceId service = m_selection.service())
        content = serviceContent(service, m_presentation->pacing.instant(m_position));
    else
        content = outageContent();
    if (m_presentation != nullptr)
        addEvent(content);
    const auto setText = [](QLabel* label, const QString& text) {
        if (label->text() != text)
            label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    if (m_title->text() != content.title)
        verticalScrollBar()->setValue(0); // something else is told from its beginning
    setText(m_title, content.title);
    setText(m_lead, content.lead);
    m_state->show(content.status);
    m_shown = content.status;
    for (std::size_t i = 0; i < maxRows; ++i) {
        const bool used = i < content.rows.size();
        setText(m_rows[i].first, used ? content.rows[i].first : QString());
        setText(m_rows[i].second, used ? content.rows[i].second : QString());
    }
}

Inspector::Content Inspector::outageContent() const
{
    const Timeline& timeline = m_presentation->incident->timeline();
    Content content;
    content.title = timeline.title.isEmpty() ? tr("The outage") : timeline.title.shown();
    content.lead = tr("Click a service to see why it is failing.");
    if (!timeline.summary.isEmpty())
        content.lead += u"\n\n"_s + timeline.summary.shown();
    content.add(tr("Severity"), timeline.severity.shown());
    content.add(tr("Services"), m_presentation->incident->map().selectionNote.shown());
    return content;
}

Inspector::Content Inspector::serviceContent(ServiceId service, Instant t) const
{
    const Incident& incident = *m_presentation->incident;
    const Service& what = incident.service(service);
    Content content;
    content.title = what.name.shown();
    const ServiceStatus status = m_presentation->replay.statusAt(service, t);
    if (!what.isFrame()) {
        content.status = status;
        content.add(tr("Why"), whyLine(*m_presentation, service, t));
        content.add(tr("Since"), status.since ? statusLine(*m_presentation, service, t) : QString());
    }
    const auto names = [&incident](const std::vector<DependencyId>& edges, auto end) {
        QStringList all;
        for (const DependencyId edge : edges) {
            const QString name = incident.service((incident.*end)(edge)).label().shown();
            if (!all.contains(name))
                all.append(name);
        }
        return all;
    };
    content.add(tr("Depends on"), listed(names(incident.needs(service), &Incident::dependencyOf)));
    content.add(tr("Needed by"), listed(names(incident.neededBy(service), &Incident::dependent)));
    content.add(tr("Note"), what.note.shown());
    if (status.since)
        content.add(tr("Sources"), sourceWords(incident, incident.event(status.since).sources));
    return content;
}

void Inspector::addEvent(Content& content) const
{
    const EventId id = m_selection.event();
    const Incident& incident = *m_presentation->incident;
    if (!id || id.index() >= incident.events().size())
        return;
    const ServiceId service = m_selection.service();
    if (service && incident.serviceOf(id) != service)
        return;
    const Event& event = incident.event(id);
    if (!service) {
        content.rows.clear();
        content.lead.clear();
        content.title = kindWords(event.kind);
        content.add(tr("Sources"), sourceWords(incident, event.sources));
    }
    if (content.rows.size() >= maxRows)
        content.rows.pop_back();
    content.rows.insert(content.rows.begin(),
                        {tr("Event"), tr("%1: %2").arg(timeWords(event.time, incident.zone()), event.text.shown())});
}

} // namespace aftermap
