// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/editor.h"

#include "base/file_name.h"
#include "session/edited_presentation.h"
#include "session/edit_words.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUndoCommand>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// So that no command of somebody else on the stack has the same.
constexpr int firstStroke = 1 << 30;

template <typename T>
std::optional<std::size_t> placeOf(const std::vector<T>& list, const T& item, std::size_t likely)
{
    if (likely < list.size() && list[likely] == item)
        return likely;
    const auto found = std::find(list.begin(), list.end(), item);
    return found == list.end() ? std::nullopt : std::optional(std::size_t(found - list.begin()));
}

} // namespace

/// One edit, and what takes it back.
class Editor::Command : public QUndoCommand
{
public:
    Command(Editor& editor, Edit forward, Edit inverse, std::pair<int, int> revisions, int stroke)
        : QUndoCommand(editWords(forward)), m_editor(editor), m_forward(std::move(forward)),
          m_inverse(std::move(inverse)), m_before(revisions.first), m_after(revisions.second), m_stroke(stroke)
    {
    }

    void undo() override { m_editor.applyNow(m_inverse, m_before); }
    void redo() override
    {
        if (std::exchange(m_isDone, false))
            return; // pushed when it stood already
        m_editor.applyNow(m_forward, m_after);
    }
    int id() const override { return m_stroke < 0 ? -1 : firstStroke + m_stroke; }
    bool mergeWith(const QUndoCommand* other) override
    {
        const auto& next = static_cast<const Command&>(*other);
        m_forward.changes.insert(m_forward.changes.end(), next.m_forward.changes.begin(), next.m_forward.changes.end());
        m_inverse.changes.insert(m_inverse.changes.begin(), next.m_inverse.changes.begin(), next.m_inverse.changes.end());
        m_after = next.m_after;
        setText(next.text());
        return true;
    }

private:
    Editor& m_editor;
    Edit m_forward, m_inverse;
    int m_before, m_after;
    int m_stroke;
    bool m_isDone = true;
};

Editor::Editor(Document& document, QUndoStack& undo, std::function<LayoutOptions()> options, QObject* parent)
    : QObject(parent), m_document(document), m_undo(undo), m_options(std::move(options))
{
    connect(&document, &Document::presentationChanged, this, [this](const PresentationPtr&, Change change) { follow(change); });
    connect(&document, &Document::closed, this, &Editor::forget);
    connect(&document, &Document::loadingFinished, this, [this] { m_isUnwanted = false; }); // also where it failed
}

Editor::~Editor() = default;

void Editor::follow(Change change)
{
    if (change != Change::Opened && change != Change::Reloaded)
        return;
    std::optional<Beginning> beginning = std::exchange(m_beginning, {});
    forget();
    if (!beginning || !m_document.path().isEmpty())
        return;
    m_draft = std::make_unique<Draft>(std::move(beginning->draft));
    m_saved = std::make_shared<const Draft>();
    m_files = beginning->files;
    m_suggestedName = beginning->name;
    m_recovered = beginning->journal;
    m_isNew = true;
    if (!m_files.isEmpty())
        m_document.moveTo(m_files);
    beginJournal();
    tellModified();
}

/// A journal with edits that nobody has decided about stays, and is offered the next time.
void Editor::forget()
{
    m_building.cancel();
    m_isStale = false;
    m_undo.clear();
    if (!isModified() || std::exchange(m_isUnwanted, false))
        endJournal();
    m_journal.reset();
    m_draft.reset();
    m_saved.reset();
    m_files = {};
    m_recovered.clear();
    m_suggestedName.clear();
    m_isNew = false;
    m_revision = m_savedRevision = m_lastRevision = 0;
    tellModified();
}

void Editor::begin()
{
    if (m_draft)
        return;
    const Incident& incident = *m_document.presentation()->incident;
    m_draft = std::make_unique<Draft>(Draft{incident.asFiled(), incident.map()});
    m_saved = std::make_shared<const Draft>(*m_draft);
    const QStringList& files = m_document.files();
    const QString bundled = m_places.bundled.isEmpty() ? QString() : canonicalFileName(m_places.bundled);
    const bool isBundled = !bundled.isEmpty() && canonicalFileName(files.value(0)).startsWith(bundled + u'/');
    m_suggestedName = QFileInfo(m_document.path()).fileName();
    if (m_document.kind() == DocumentKind::Imported || isBundled) {
        if (m_document.kind() == DocumentKind::Imported)
            m_suggestedName.clear();
        return;
    }
    if (m_document.kind() == DocumentKind::Map)
        m_files = {{}, files.value(0), m_document.stamps(), m_document.hashes()};
    else
        m_files = {files.value(0), files.value(1), m_document.stamps(), m_document.hashes()};
}

const Draft& Editor::draft()
{
    begin();
    return *m_draft;
}

bool Editor::isModified() const
{
    return m_isNew || m_revision != m_savedRevision;
}

QString Editor::suggestedPath()
{
    if (!canEdit())
        return {};
    begin();
    if (!path().isEmpty())
        return path();
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo(folder).isDir())
        folder = QDir::homePath();
    return folder + u'/' + (m_suggestedName.isEmpty() ? suggestedFileName(*m_draft) : m_suggestedName);
}

QString Editor::journalFailure() const
{
    return m_journal ? m_journal->failure() : QString();
}

std::optional<std::size_t> Editor::eventAt(EventId event)
{
    if (!canEdit() || !event)
        return std::nullopt;
    const Incident& shown = *m_document.presentation()->incident;
    return placeOf(draft().timeline.events, shown.event(event), shown.placeInFile(event));
}

std::optional<std::size_t> Editor::serviceAt(ServiceId service)
{
    if (!canEdit() || !service)
        return std::nullopt;
    const QString& id = m_document.presentation()->incident->service(service).id;
    const std::vector<Service>& services = draft().map.services.values();
    const auto found = std::find_if(services.begin(), services.end(), [&](const Service& one) { return one.id == id; });
    return found == services.end() ? std::nullopt : std::optional(std::size_t(found - services.begin()));
}

std::optional<std::size_t> Editor::dependencyAt(DependencyId dependency)
{
    if (!canEdit() || !dependency)
        return std::nullopt;
    const Incident& shown = *m_document.presentation()->incident;
    return placeOf(draft().map.dependencies.values(), shown.dependency(dependency), dependency.index());
}

bool Editor::perform(const Edit& edit, int stroke)
{
    if (!canEdit() || edit.changes.empty())
        return false;
    begin();
    const bool isFirst = m_lastRevision == 0 && !m_isNew;
    if (!m_journal)
        beginJournal(); // with the draft as it is before the edit
    Result<Edit> inverse = apply(*m_draft, edit);
    if (!inverse) {
        emit failed(inverse.error().message);
        return false;
    }
    if (*inverse == edit)
        return false;
    journal(edit);
    m_isUnwanted = false;
    const int before = std::exchange(m_revision, ++m_lastRevision);
    m_undo.push(new Command(*this, edit, std::move(*inverse), {before, m_revision}, stroke));
    if (isFirst && m_files.isEmpty()) {
        if (m_document.kind() == DocumentKind::Timeline || m_document.kind() == DocumentKind::Map)
            emit noticed(tr("This outage came with Aftermap: you are editing a copy. Save it under a name of your own."));
        m_document.moveTo({});
    }
    rebuild();
    tellModified();
    emit edited();
    return true;
}

void Editor::applyNow(const Edit& edit, int revision)
{
    const Result<Edit> done = apply(*m_draft, edit);
    if (!done) {
        emit failed(done.error().message);
        return;
    }
    if (!m_journal)
        beginJournal();
    else
        journal(edit);
    m_isUnwanted = false;
    m_revision = revision;
    rebuild();
    tellModified();
    emit edited();
}

void Editor::beginJournal()
{
    if (m_places.recovery.isEmpty())
        return;
    JournalBase base{m_files.timeline, m_files.map, {}, {}, m_draft->timeline.title.raw(), m_isNew};
    auto hash = m_files.hashes.begin();
    if (!m_files.timeline.isEmpty() && hash != m_files.hashes.end())
        base.timelineHash = *hash++;
    if (!m_files.map.isEmpty() && hash != m_files.hashes.end())
        base.mapHash = *hash;
    if (isBeingEdited(m_places.recovery, m_files.main()))
        emit noticed(tr("This outage is being edited in another window as well. The one that saves second is asked before it overwrites."));
    Result<std::unique_ptr<EditJournal>> journal =
        EditJournal::begin(m_places.recovery, base, std::make_shared<const Draft>(*m_draft), m_recovered);
    m_recovered.clear();
    if (journal)
        m_journal = std::move(*journal);
    else if (!std::exchange(m_hasToldOfJournal, true))
        emit noticed(journal.error().message);
}

void Editor::endJournal()
{
    if (m_journal)
        m_journal->discard();
    m_journal.reset();
}

void Editor::journal(const Edit& edit)
{
    if (!m_journal)
        return;
    m_journal->append(edit);
    if (const QString failure = m_journal->failure(); !failure.isEmpty() && !std::exchange(m_hasToldOfJournal, true))
        emit noticed(failure);
}

void Editor::rebuild()
{
    if (m_building.isRunning()) {
        m_isStale = true;
        return;
    }
    m_isStale = false;
    const auto draft = std::make_shared<const Draft>(*m_draft);
    const PresentationPtr before = m_document.presentation();
    m_building.start([this, draft, before, options = m_options(), as = m_document.interpretation()](JobControl& control) -> Job::Report {
        const Result<EditedPresentation> made = presentationOf(*draft, *before, options, as, control);
        return [this, made, as, before] {
            if (!made)
                emit failed(made.error().message);
            else if (made->presentation)
                m_document.showEdited(withPlacesOf(*made, before, m_document.presentation()), as);
            if (m_isStale)
                rebuild();
        };
    });
}

void Editor::tellModified()
{
    if (const bool is = isModified(); std::exchange(m_wasModified, is) != is)
        emit modifiedChanged(is);
}

void Editor::open(Beginning beginning)
{
    Result<Incident> incident = Incident::join(beginning.draft.timeline, beginning.draft.map);
    if (!incident) {
        emit failed(incident.error().message);
        return;
    }
    m_beginning = std::move(beginning);
    m_document.openUnsaved(std::make_shared<const Incident>(std::move(*incident)), m_options());
}

void Editor::beginNew(const Draft& draft, const QString& suggestedName)
{
    open({.draft = draft, .files = {}, .name = suggestedName, .journal = {}});
}

void Editor::recover(const LeftJournal& left)
{
    m_recovering.start([this, left](JobControl&) -> Job::Report {
        const Result<Journal> journal = readLeftJournal(left.path);
        const Result<Draft> draft = journal ? recovered(*journal) : tl::unexpected(journal.error());
        const OutageFiles files = filesOf(left.base);
        return [this, left, draft, files] {
            if (draft)
                open({.draft = *draft, .files = files, .name = {}, .journal = left.path});
            else
                emit failed(draft.error().message);
        };
    });
}

void Editor::save()
{
    if (!canEdit())
        return;
    begin();
    if (const bool isMapOnly = m_files.timeline.isEmpty() && m_draft->timeline == m_saved->timeline; !path().isEmpty() && (isMapOnly || !m_files.timeline.isEmpty()))
        write(filesFor(*m_draft, m_files, path()), false);
    else
        emit pathWanted(suggestedPath());
}

void Editor::saveAs(const QString& path)
{
    if (!canEdit() || path.isEmpty())
        return;
    begin();
    write(filesFor(*m_draft, m_files, path), path != this->path());
}

void Editor::saveOver()
{
    if (m_draft && !m_wanted.main().isEmpty())
        write(m_wanted, true);
}

void Editor::discard()
{
    endJournal();
    m_isNew = false;
    m_savedRevision = m_revision;
    tellModified();
}

void Editor::write(const OutageFiles& to, bool overwrites)
{
    m_wanted = to;
    const auto written = std::make_shared<const Draft>(*m_draft);
    m_saving.start([this, written, journal = m_journal, saved = m_saved, from = m_files, to, overwrites,
                    revision = m_revision](JobControl&) -> Job::Report {
        if (journal)
            journal->flush(); // so that it is never behind the files, whenever it ends
        const Result<Saved> result = aftermap::save({*written, *saved, from, to, overwrites});
        return [this, result, written, revision] { finish(result, written, revision); };
    });
}

void Editor::finish(const Result<Saved>& result, const std::shared_ptr<const Draft>& written, int revision)
{
    if (!m_draft)
        return; // another outage is open
    if (!result) {
        if (result.error().kind == Error::Kind::Conflict)
            emit conflicted(result.error().message);
        else
            emit failed(result.error().message);
        return;
    }
    m_files = result->files;
    m_draft->timeline.map = result->mapName;
    auto saved = std::make_shared<Draft>(*written);
    saved->timeline.map = result->mapName;
    m_saved = std::move(saved);
    m_document.moveTo(m_files);
    m_isNew = false;
    m_savedRevision = revision;
    if (m_revision == revision)
        endJournal();
    tellModified();
    emit this->saved(path());
}

} // namespace aftermap
