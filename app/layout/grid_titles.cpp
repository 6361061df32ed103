// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/grid_titles.h"

#include "incident/incident.h"

#include <algorithm>
#include <array>

namespace aftermap {

using namespace Qt::StringLiterals;

namespace {

struct KindTitle
{
    const char* kind;
    const char* title;
};

constexpr std::array kindTitles{
    KindTitle{"consumer-app", "Consumer apps"}, KindTitle{"iot", "Devices"},
    KindTitle{"bank", "Banks and payments"},    KindTitle{"game", "Games"},
    KindTitle{"government", "Public services"}, KindTitle{"saas", "Software services"},
    KindTitle{"platform", "Software services"},
};

} // namespace

QString familyTitle(const Service& service)
{
    if (!service.family.isEmpty())
        return service.family.shown();
    const auto* found =
        std::find_if(kindTitles.begin(), kindTitles.end(), [&](const KindTitle& row) {
            return service.kind == QLatin1StringView(row.kind);
        });
    return found == kindTitles.end() ? QString() : QString::fromLatin1(found->title);
}

QString dependenciesTitle(const Incident& incident, ServiceId service)
{
    std::vector<QString> names;
    for (const DependencyId id : incident.needs(service)) {
        const ServiceId other = incident.dependencyOf(id);
        if (other != service)
            names.push_back(incident.service(other).label().shown());
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    if (names.empty())
        return {};
    // All names decide who stands together; a long list is cut where it is drawn.
    QString title = u"Needs %1"_s.arg(names.front());
    for (std::size_t i = 1; i < names.size(); ++i)
        title += (i + 1 == names.size() ? u" and "_s : u", "_s) + names[i];
    return title;
}

QString unlinkedTitle()
{
    return u"No dependencies stated"_s;
}

QString otherTitle(const Service* frame)
{
    return frame ? u"Other %1 services"_s.arg(frame->label().shown()) : u"Other services"_s;
}

} // namespace aftermap
