// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/notes_chain.h"

#include "format/notes_body.h"
#include "format/notes_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr std::size_t mostLinks = 64;
constexpr std::size_t mostPairs = 1024;

/// Where the next sign stands, and how long it is.
std::pair<qsizetype, qsizetype> nextSign(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'→')
            return {at, 1};
        if (text[at] == u'>')
            return at > 0 && text[at - 1] == u'-' ? std::pair(at - 1, qsizetype(2)) : std::pair(at, qsizetype(1));
    }
    return {-1, 0};
}

} // namespace

std::optional<NotesChain> chainOf(QStringView line)
{
    NotesChain chain;
    for (QStringView rest = line;;) {
        const auto [at, length] = nextSign(rest);
        std::vector<QStringView> link = namesIn(at < 0 ? rest : rest.first(at));
        if (link.empty() || !std::all_of(link.begin(), link.end(), couldBeService) || chain.size() == mostLinks)
            return std::nullopt;
        chain.push_back(std::move(link));
        if (at < 0)
            break;
        rest = rest.sliced(at + length);
    }
    return chain.size() > 1 ? std::optional(std::move(chain)) : std::nullopt;
}

std::vector<std::pair<QString, QString>> addChain(const NotesChain& chain, NotesNames& names)
{
    std::vector<std::vector<QString>> ids;
    for (const auto& link : chain) {
        ids.emplace_back();
        for (const QStringView name : link)
            ids.back().push_back(names.add(name));
    }
    std::vector<std::pair<QString, QString>> pairs;
    for (std::size_t i = 1; i < ids.size(); ++i) {
        for (const QString& dependent : ids[i - 1]) {
            for (const QString& dependency : ids[i]) {
                std::pair pair(dependent, dependency);
                if (pairs.size() < mostPairs && std::find(pairs.begin(), pairs.end(), pair) == pairs.end())
                    pairs.push_back(std::move(pair));
            }
        }
    }
    return pairs;
}

} // namespace aftermap
