// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/arrangement_store.h"

#include "base/safe_file.h"
#include "incident/incident.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <cmath>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr auto formatName = "aftermap-arrangement/1"_L1;
constexpr qint64 largest = 4 * 1024 * 1024; ///< bytes of a file that is read
constexpr qsizetype mostEntries = 20000;
constexpr double furthest = 1000; ///< shares of a frame

Result<Arrangement> damaged()
{
    return fail(Error::Kind::Format, u"The arrangement kept for this map is damaged and is not used."_s);
}

Result<Arrangement> arrangementFrom(const QByteArray& bytes)
{
    const QJsonObject root = QJsonDocument::fromJson(bytes).object();
    const QJsonValue groups = root.value("folded"_L1), boxes = root.value("moves"_L1);
    if (root.value("format"_L1).toString() != formatName || !groups.isObject() || !boxes.isArray())
        return damaged();
    const QJsonObject folded = groups.toObject();
    const QJsonArray moves = boxes.toArray();
    if (folded.size() > mostEntries || moves.size() > mostEntries)
        return damaged();
    Arrangement arrangement;
    for (auto it = folded.begin(); it != folded.end(); ++it) {
        if (!it.value().isBool())
            return damaged();
        arrangement.folded[it.key()] = it.value().toBool();
    }
    for (const QJsonValue& value : moves) {
        const QJsonObject move = value.toObject();
        const QJsonValue x = move.value("x"_L1), y = move.value("y"_L1);
        const QString service = move.value("service"_L1).toString();
        if (service.isEmpty() || !x.isDouble() || !y.isDouble() ||
            !(std::abs(x.toDouble()) <= furthest) || !(std::abs(y.toDouble()) <= furthest))
            return damaged();
        arrangement.moves.push_back({service, {x.toDouble(), y.toDouble()}});
    }
    return arrangement;
}

QByteArray bytesOf(const Arrangement& arrangement)
{
    QJsonObject folded;
    for (const auto& [key, isFolded] : arrangement.folded)
        folded.insert(key, isFolded);
    QJsonArray moves;
    for (const Move& move : arrangement.moves)
        moves += QJsonObject{{u"service"_s, move.service}, {u"x"_s, move.at.x}, {u"y"_s, move.at.y}};
    return QJsonDocument(QJsonObject{{u"format"_s, formatName}, {u"folded"_s, folded}, {u"moves"_s, moves}})
        .toJson();
}

/// Removes the oldest until one more fits.
void makeRoom(const QDir& folder)
{
    const QFileInfoList files =
        folder.entryInfoList({u"*.json"_s}, QDir::Files | QDir::NoSymLinks, QDir::Time | QDir::Reversed);
    const qsizetype tooMany = files.size() - (ArrangementStore::mostArrangements - 1);
    for (qsizetype i = 0; i < tooMany; ++i)
        QFile::remove(files[i].filePath());
}

} // namespace

QString arrangementsFolder()
{
    // Qt 6.4 knows no state folder.
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    const QString root = QDir::isAbsolutePath(state) ? state : QDir::homePath() + u"/.local/state"_s;
    return root + u"/aftermap/arrangements"_s;
}

QString mapHash(const Incident& incident)
{
    QStringList lines;
    for (const Service& service : incident.map().services.values())
        lines += QStringList{u"service"_s, service.id, service.parent, service.kind,
                             service.label().shown(), service.family.shown()}
                     .join(QChar(0));
    for (const Dependency& dependency : incident.map().dependencies.values())
        lines += QStringList{u"needs"_s, dependency.dependent, dependency.dependency}.join(QChar(0));
    lines.sort(); // the order of a file changes no picture
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(lines.join(u'\n').toUtf8());
    return QString::fromLatin1(hash.result().toHex());
}

QString ArrangementStore::fileOf(const QString& hash) const
{
    return u"%1/%2.json"_s.arg(m_folder, hash);
}

Result<Arrangement> ArrangementStore::load(const QString& hash) const
{
    if (m_folder.isEmpty() || !QFileInfo::exists(fileOf(hash)))
        return Arrangement();
    if (QFileInfo(fileOf(hash)).size() > largest)
        return damaged();
    const Result<QByteArray> bytes = readFile(fileOf(hash));
    if (!bytes)
        return tl::unexpected(bytes.error());
    return arrangementFrom(*bytes);
}

Result<void> ArrangementStore::save(const QString& hash, const Arrangement& arrangement) const
{
    if (m_folder.isEmpty())
        return {};
    const QString path = fileOf(hash);
    if (arrangement.isEmpty()) {
        QFile::remove(path);
        return {};
    }
    const QDir folder(m_folder);
    if (!folder.mkpath(u"."_s))
        return fail(Error::Kind::FileAccess, u"Cannot make the folder %1."_s.arg(m_folder), m_folder);
    if (!QFileInfo::exists(path))
        makeRoom(folder);
    return writeFile(path, bytesOf(arrangement));
}

} // namespace aftermap
