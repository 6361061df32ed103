// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/arranger.h"

#include "layout/box_moves.h"

#include <QUndoCommand>

#include <tuple>
#include <utility>

namespace aftermap {

namespace {

constexpr int mostUndone = 1000;

} // namespace

/// From one layout to another, and back.
class Arranger::Command : public QUndoCommand
{
public:
    /// Steps of one service become one command; `stepped` is none for anything else.
    Command(Arranger& arranger, const QString& text, LayoutPtr before, LayoutPtr after, ServiceId stepped)
        : QUndoCommand(text), m_arranger(arranger), m_before(std::move(before)), m_after(std::move(after)),
          m_map(mapHash(*arranger.m_document.presentation()->incident)), m_stepped(stepped)
    {
    }

    void undo() override { show(m_before); }
    void redo() override { show(m_after); }
    int id() const override { return m_stepped ? static_cast<int>(m_stepped.index()) : -1; }
    bool mergeWith(const QUndoCommand* other) override
    {
        m_after = static_cast<const Command*>(other)->m_after;
        return true;
    }

private:
    /// Places are those of one map; an edit of it may still be on its way to the canvas.
    void show(const LayoutPtr& layout)
    {
        if (mapHash(*m_arranger.m_document.presentation()->incident) == m_map)
            m_arranger.showAndKeep(layout);
        else
            setObsolete(true);
    }

    Arranger& m_arranger;
    LayoutPtr m_before, m_after;
    QString m_map;
    ServiceId m_stepped;
};

Arranger::Arranger(Document& document, std::function<LayoutOptions()> options, QObject* parent)
    : QObject(parent), m_document(document), m_options(std::move(options))
{
    m_undo.setUndoLimit(mostUndone);
    connect(&document, &Document::presentationChanged, this,
            [this](const PresentationPtr&, Change change) { follow(change); });
    connect(&document, &Document::loadingFinished, this, [this] { m_pending.clear(); });
    connect(&document, &Document::failed, this, [this] { m_pending.clear(); });
}

Arranger::~Arranger()
{
    m_undo.disconnect(); // who listens may be gone already
    if (!m_unkept.isEmpty())
        std::ignore = m_store.save(m_unkept, m_toKeep);
}

void Arranger::keepIn(const QString& folder)
{
    m_store = ArrangementStore(folder);
    m_document.setArrangements(m_store);
}

const GraphLayout* Arranger::layout() const
{
    return m_shown.get();
}

void Arranger::follow(Change change)
{
    if (change == Change::Reinterpreted)
        return;
    const LayoutPtr before = std::exchange(
        m_shown, std::make_shared<const GraphLayout>(m_document.presentation()->layout));
    if (change == Change::Edited)
        return; // what was done to other places before stays on the stack
    if (change != Change::LaidOut) {
        m_undo.clear();
        m_pending.clear();
    } else if (!m_pending.isEmpty() && before) {
        // It stands already: the command's first redo finds nothing to do.
        m_undo.push(new Command(*this, std::exchange(m_pending, {}), before, m_shown, {}));
    }
}

void Arranger::request(const Arrangement& arrangement, const QString& text)
{
    if (layout() == nullptr)
        return;
    LayoutOptions options = m_options();
    options.arrangement = m_wanted = arrangement;
    m_document.layOutAgain(options);
    m_pending = text;
}

void Arranger::layOutAgain()
{
    if (layout() == nullptr)
        return;
    Arrangement arrangement = layout()->arrangement;
    arrangement.moves.clear();
    request(arrangement, tr("lay out again"));
}

void Arranger::decide(std::map<QString, bool> folded, const QString& text)
{
    // Decisions that come while a layout is under way add to each other.
    Arrangement arrangement = m_pending.isEmpty() ? layout()->arrangement : m_wanted;
    for (auto& [key, isFolded] : folded)
        arrangement.folded[key] = isFolded;
    request(arrangement, text);
}

void Arranger::toggle(GroupId group)
{
    if (layout() == nullptr || !group || group.index() >= layout()->groups.size())
        return;
    const GroupBox& box = layout()->groups[group.index()];
    bool folds = !box.folded;
    if (const auto wanted = m_wanted.folded.find(box.key); !m_pending.isEmpty() && wanted != m_wanted.folded.end())
        folds = !wanted->second;
    decide({{box.key, folds}}, folds ? tr("collapse %1").arg(box.title) : tr("expand %1").arg(box.title));
}

void Arranger::toggleGroupOf(ServiceId service)
{
    if (layout() == nullptr || !service)
        return;
    for (const ServiceBox& box : layout()->services) {
        if (box.service == service)
            toggle(box.group);
    }
}

void Arranger::foldAll()
{
    std::map<QString, bool> folded;
    if (layout() != nullptr) {
        for (const GroupBox& group : layout()->groups)
            folded[group.key] = true;
    }
    if (!folded.empty())
        decide(std::move(folded), tr("collapse all groups"));
}

void Arranger::openAll()
{
    std::map<QString, bool> folded;
    if (layout() != nullptr) {
        for (const GroupBox& group : layout()->groups)
            folded[group.key] = false;
    }
    if (!folded.empty())
        decide(std::move(folded), tr("expand all groups"));
}

void Arranger::put(ServiceId service, std::vector<Move> moves, bool isStep)
{
    const Incident& incident = *m_document.presentation()->incident;
    const auto after = std::make_shared<const GraphLayout>(withMoves(incident, *m_shown, moves));
    m_undo.push(new Command(*this, tr("move %1").arg(incident.service(service).label().shown()), m_shown,
                            after, isStep ? service : ServiceId()));
}

void Arranger::move(ServiceId service, Point centre)
{
    if (layout() != nullptr && isMovable(*layout(), service))
        put(service, movesWith(*m_document.presentation()->incident, *layout(), service, centre), false);
}

void Arranger::step(ServiceId service, Point direction)
{
    if (layout() == nullptr || !isMovable(*layout(), service))
        return;
    const Incident& incident = *m_document.presentation()->incident;
    const Point place = nextFreePlace(incident, *layout(), service, direction);
    put(service, movesWith(incident, *layout(), service, place), true);
}

void Arranger::forget()
{
    if (layout() != nullptr && !layout()->arrangement.isEmpty())
        request({}, tr("forget my arrangement"));
}

void Arranger::showAndKeep(const LayoutPtr& wanted)
{
    if (wanted != m_shown) {
        m_pending.clear();
        m_document.arrange(*wanted);
        m_shown = wanted; // the same, so that it can be told from others
    }
    keep();
}

/// Beside the window: writing waits for the disk. A write that is not done when the next begins is
/// not needed.
void Arranger::keep()
{
    const QString hash = mapHash(*m_document.presentation()->incident);
    if (!m_unkept.isEmpty() && m_unkept != hash)
        std::ignore = m_store.save(m_unkept, m_toKeep); // another map's, before it is forgotten
    m_unkept = hash;
    m_toKeep = m_shown->arrangement;
    m_keeping.start([this, store = m_store, hash, arrangement = m_toKeep](JobControl&) -> Job::Report {
        const Result<void> saved = store.save(hash, arrangement);
        return [this, saved] {
            m_unkept.clear();
            if (!saved)
                emit failed(saved.error().message);
        };
    });
}

} // namespace aftermap
