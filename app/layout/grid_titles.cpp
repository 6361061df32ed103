// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/grid_titles.h"

#include "base/tr.h"
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
    KindTitle{"consumer-app", QT_TRANSLATE_NOOP("Aftermap", "Consumer apps")},
    KindTitle{"iot", QT_TRANSLATE_NOOP("Aftermap", "Devices")},
    KindTitle{"bank", QT_TRANSLATE_NOOP("Aftermap", "Banks and payments")},
    KindTitle{"game", QT_TRANSLATE_NOOP("Aftermap", "Games")},
    KindTitle{"government", QT_TRANSLATE_NOOP("Aftermap", "Public services")},
    KindTitle{"saas", QT_TRANSLATE_NOOP("Aftermap", "Software services")},
    KindTitle{"platform", QT_TRANSLATE_NOOP("Aftermap", "Software services")},
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
    return found == kindTitles.end() ? QString() : tr(found->title);
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
    QString all = names.front();
    for (std::size_t i = 1; i < names.size(); ++i)
        all = (i + 1 == names.size() ? tr("%1 and %2") : tr("%1, %2")).arg(all, names[i]);
    return tr("Needs %1").arg(all);
}

QString unlinkedTitle()
{
    return tr("No dependencies stated");
}

QString otherTitle(const Service* frame)
{
    return frame ? tr("Other %1 services").arg(frame->label().shown()) : tr("Other services");
}

} // namespace aftermap
