// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/new_outage.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

NewOutage::NewOutage(const QString& mappings, QObject* parent)
    : QObject(parent), m_mappingsPath(mappings), m_mappings(TableMappings::load(mappings))
{
    m_calm.setSingleShot(true);
    m_calm.setInterval(calm);
    connect(&m_calm, &QTimer::timeout, this, &NewOutage::understand);
}

QStringList NewOutage::files() const
{
    QStringList files;
    for (const OutagePart& part : m_parts) {
        if (QDir::isAbsolutePath(part.path))
            files += part.path;
    }
    return files + m_waiting;
}

bool NewOutage::isSettled() const
{
    return !m_calm.isActive() && !m_reading.isRunning() && !m_files.isRunning() && !m_joining.isRunning();
}

double NewOutage::progress() const
{
    if (m_files.isRunning())
        return m_files.progress();
    return m_joining.isRunning() ? m_joining.progress() : m_reading.progress();
}

std::optional<std::size_t> NewOutage::askingPart() const
{
    const auto asking = std::find_if(m_parts.begin(), m_parts.end(), [](const OutagePart& part) { return part.isAsking; });
    return asking == m_parts.end() ? std::nullopt : std::optional(std::size_t(asking - m_parts.begin()));
}

std::vector<RowMeaning> NewOutage::preview(std::size_t part, const TableMapping& mapping, std::size_t rows) const
{
    std::vector<RowMeaning> meanings = previewOf(*m_parts[part].table, mapping, tableDefaults(m_parts[part], m_defaults), rows);
    for (RowMeaning& row : meanings)
        row.why = row.why.section(u"; say which with"_s, 0, 0); // that is for a command line
    return meanings;
}

void NewOutage::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_calm.start();
}

void NewOutage::setDefaults(const NotesDefaults& defaults)
{
    m_defaults = defaults;
    m_defaultsChanged = true;
    m_calm.start();
}

/// Parts depend on date and zone too; they were read once, so they are in memory.
void NewOutage::understand()
{
    const std::vector<OutagePart> parts = std::exchange(m_defaultsChanged, false) ? m_parts : std::vector<OutagePart>();
    m_reading.start([this, text = m_text, defaults = m_defaults, parts](JobControl& control) -> Job::Report {
        auto understood = std::make_shared<const NotesUnderstanding>(understandNotes(text, defaults));
        std::vector<OutagePart> again;
        for (const OutagePart& part : parts) {
            if (!control.isCancelled())
                again.push_back(withDefaults(part, defaults));
        }
        return [this, understood, again] {
            m_understanding = understood;
            replaceParts(again);
            emit this->understood();
            join();
        };
    });
}

void NewOutage::replaceParts(const std::vector<OutagePart>& again)
{
    for (OutagePart& part : m_parts) {
        const auto same = std::find_if(again.begin(), again.end(), [&](const OutagePart& one) { return one.path == part.path; });
        if (same != again.end() && same->mapping == part.mapping && same->chosen == part.chosen)
            part = *same;
    }
    if (!again.empty())
        emit partsChanged();
}

void NewOutage::addFiles(const QStringList& files)
{
    const bool wasIdle = m_waiting.isEmpty();
    for (const QString& file : files) {
        const QString path = QFileInfo(file).absoluteFilePath();
        if (!this->files().contains(path))
            m_waiting += path;
        if (m_removed && m_removed->part.path == path)
            m_removed.reset();
    }
    if (wasIdle)
        readNext();
}

void NewOutage::readNext()
{
    if (m_waiting.isEmpty()) {
        join();
        return;
    }
    m_files.start([this, path = m_waiting.first(), defaults = m_defaults, known = m_mappings](JobControl&) -> Job::Report {
        OutagePart part = readPart(path, defaults, known);
        return [this, part = std::move(part)] {
            m_waiting.removeFirst();
            m_parts.push_back(part);
            readNext();
            emit partsChanged();
        };
    });
}

void NewOutage::addOutage(ImportedOutage outage, const QString& title)
{
    m_parts.insert(m_parts.begin(), partOf(std::move(outage), title));
    emit partsChanged();
    join();
}

void NewOutage::removePart(std::size_t part)
{
    if (part >= m_parts.size())
        return;
    m_removed = Removed{std::move(m_parts[part]), part};
    m_parts.erase(m_parts.begin() + std::ptrdiff_t(part));
    emit partsChanged();
    join();
}

void NewOutage::putBack()
{
    if (!m_removed)
        return;
    Removed back = std::move(*m_removed);
    m_removed.reset();
    // Date and zone may be others by now.
    m_parts.insert(m_parts.begin() + std::ptrdiff_t(std::min(back.at, m_parts.size())), std::move(back.part));
    m_defaultsChanged = true;
    m_calm.start();
    emit partsChanged();
    join();
}

void NewOutage::setMapping(std::size_t part, const TableMapping& mapping)
{
    if (part >= m_parts.size() || !m_parts[part].table)
        return;
    m_parts[part] = withMapping(m_parts[part], mapping, m_defaults);
    if (!m_parts[part].isAsking) {
        m_mappings.remember(*m_parts[part].table, mapping);
        std::ignore = m_mappings.save(m_mappingsPath); // it only saves a question the next time
    }
    emit partsChanged();
    join();
}

void NewOutage::chooseIncidents(std::size_t part, const QStringList& ids)
{
    if (part >= m_parts.size() || !m_parts[part].found)
        return;
    m_parts[part] = withIncidents(m_parts[part], ids);
    emit partsChanged();
    join();
}

void NewOutage::choose(const PartService& service, const std::optional<PartService>& same)
{
    m_choices[service] = same;
    join();
}

void NewOutage::cancelFiles()
{
    m_files.cancel();
    m_waiting.clear();
    emit partsChanged();
    join();
}

void NewOutage::clear()
{
    m_calm.stop();
    m_reading.cancel();
    m_files.cancel();
    m_joining.cancel();
    m_text.clear();
    m_waiting.clear();
    m_parts.clear();
    m_removed.reset();
    m_choices.clear();
    m_understanding.reset();
    m_joined.reset();
    emit understood();
    emit partsChanged();
    emit joinedChanged();
}

void NewOutage::join()
{
    std::vector<JoiningPart> parts;
    for (const OutagePart& part : m_parts) {
        if (part.isUsed())
            parts.push_back({part.path, part.name(), part.outage});
    }
    const bool begins = !parts.empty() && !QDir::isAbsolutePath(parts.front().key); // an outage that is open comes first
    m_joining.start([this, parts, begins, notes = m_understanding, choices = m_choices](JobControl& control) mutable -> Job::Report {
        if (notes && !notes->isEmpty()) {
            auto outage = std::make_shared<const ImportedOutage>(outageOf(notes->notes, tr("Your notes")));
            parts.insert(parts.begin() + (begins ? 1 : 0), {QString(), tr("Your notes"), outage});
        }
        const auto joined = joinParts(parts, choices, control);
        return [this, joined] {
            if (!joined)
                return;
            m_joined = joined;
            emit joinedChanged();
        };
    });
}

} // namespace aftermap
