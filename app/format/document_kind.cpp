// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/document_kind.h"

#include "base/safe_text.h"
#include "format/content_guess.h"
#include "format/expect.h"
#include "format/json_scanner.h"
#include "format/suggestion.h"
#include "format/text_encoding.h"
#include "format/token_walker.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr auto timelineFormat = "aftermap-timeline/1"_L1;
constexpr auto mapFormat = "aftermap-map/1"_L1;
/// Of members whose names are remembered for a guess.
constexpr qsizetype namesKept = 100;

/// Reads until the member "format" and remembers what else it saw.
class FormatFinder final : public JsonListener
{
public:
    bool beginArray(const RootMember& member) override
    {
        remember(member.name);
        if (member.name == "format")
            found = Found{{member.at, u"/format"_s}, {}, u"an array"_s};
        return !found;
    }
    bool member(const JsonValue& value) override
    {
        remember(value.key());
        if (value.key() == "format") {
            found = Found{{value.at(), value.pointer()}, decodeUtf8(value.text()), describe(value)};
        }
        return !found;
    }

    struct Found
    {
        Place place;
        QString text;
        QString description;
    };
    std::optional<Found> found;
    QStringList names;

private:
    void remember(std::string_view name)
    {
        if (names.size() < namesKept)
            names.append(decodeUtf8(name));
    }
};

/// What a JSON object without our "format" looks like, from the names of its members.
QString guessObject(const QStringList& names)
{
    const auto has = [&](QLatin1StringView name) { return names.contains(name); };
    if (has("page"_L1) && (has("incidents"_L1) || has("incident"_L1) || has("components"_L1) || has("status"_L1)))
        return u"JSON of a status page (Statuspage)"_s;
    if (has("resourceSpans"_L1) || has("data"_L1))
        return u"JSON of a tracing or metrics tool"_s;
    if (has("elements"_L1))
        return u"a graph of Cytoscape or Kiali (JSON)"_s;
    if (has("log_entries"_L1))
        return u"JSON of PagerDuty"_s;
    if (has("bomFormat"_L1))
        return u"a CycloneDX bill of materials (JSON)"_s;
    if (names.isEmpty())
        return u"an empty JSON object"_s;
    return u"some other JSON object"_s;
}

QString neither(const QString& lookAlike)
{
    return u"This is neither a timeline nor a map of Aftermap; it looks like %1."_s.arg(lookAlike);
}

void reportMissing(const QStringList& names, Reporter& reporter)
{
    const auto has = [&](QLatin1StringView name) { return names.contains(name); };
    QLatin1StringView ours;
    if (has("services"_L1) && (has("dependencies"_L1) || !has("title"_L1)))
        ours = mapFormat;
    else if (has("window"_L1) || has("milestones"_L1) || (has("events"_L1) && has("title"_L1)))
        ours = timelineFormat;
    if (ours.isEmpty() || has("page"_L1))
        reporter.error(Place{}, neither(guessObject(names)));
    else
        reporter.error(Place{}, u"\"format\" is missing; by its other fields this is a %1, so begin it with "
                                "\"format\": \"%2\"."_s.arg(ours == mapFormat ? "map"_L1 : "timeline"_L1, ours));
}

void reportFormat(const FormatFinder::Found& found, Reporter& reporter)
{
    const QStringList ours{timelineFormat, mapFormat};
    for (const auto prefix : {"aftermap-timeline/"_L1, "aftermap-map/"_L1}) {
        if (!found.text.startsWith(prefix))
            continue;
        reporter.error(found.place, u"\"%1\" is a version that this program does not read; it reads \"%2\"."_s.arg(
                                        shownSnippet(found.text), prefix + u'1'));
        return;
    }
    const QString near = closest(found.text, ours);
    const QString advice = near.isEmpty() ? u", which is neither \"%1\" nor \"%2\"."_s.arg(timelineFormat, mapFormat)
                                          : u"; did you mean \"%1\"?"_s.arg(near);
    reporter.error(found.place, u"\"format\" is %1%2"_s.arg(found.description, advice));
}

} // namespace

std::optional<DocumentKind> recogniseDocument(QByteArrayView bytes, Reporter& reporter)
{
    const std::string_view body =
        withoutByteOrderMark({bytes.data(), static_cast<std::size_t>(bytes.size())});
    const std::size_t start = body.find_first_not_of(" \t\r\n");
    const bool object = start != std::string_view::npos && body[start] == '{';
    if (start == std::string_view::npos) {
        reporter.error(Place{}, bytes.isEmpty()  ? u"The file is empty."_s
                                : body.empty() ? u"The file holds nothing but a byte order mark."_s
                                               : u"The file holds nothing but white space."_s);
        return std::nullopt;
    }
    if (!object && !foreignEncoding(bytes)) {
        reporter.error(Place{}, neither(guessContent({body.data(), static_cast<qsizetype>(body.size())})));
        return std::nullopt;
    }
    FormatFinder finder;
    Diagnostics found;
    Reporter silent({}, found);
    ScanEnd end = scanJson(bytes, finder, silent);
    if (finder.found) {
        if (finder.found->text == timelineFormat)
            return DocumentKind::Timeline;
        if (finder.found->text == mapFormat)
            return DocumentKind::Map;
        reportFormat(*finder.found, reporter);
    } else if (end == ScanEnd::Broken) {
        scanJson(bytes, finder, reporter);
    } else {
        reportMissing(finder.names, reporter);
    }
    return std::nullopt;
}

} // namespace aftermap
