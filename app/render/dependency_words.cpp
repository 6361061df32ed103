// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/dependency_words.h"

#include "base/tr.h"

namespace aftermap {

QString strengthWords(Strength strength)
{
    switch (strength) {
    case Strength::Hard: return tr("Hard: cannot do without");
    case Strength::Soft: return tr("Soft: can do without for a while");
    case Strength::ControlPlane: return tr("Control plane: needed to change things only");
    case Strength::Unknown: break;
    }
    return tr("Strength not known");
}

QString basisWords(Basis basis)
{
    switch (basis) {
    case Basis::Stated: return tr("Stated by a source");
    case Basis::Reported: return tr("Reported");
    case Basis::Inferred: break;
    }
    return tr("Inferred");
}

} // namespace aftermap
