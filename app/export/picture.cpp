// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/picture.h"

#include "base/safe_file.h"
#include "export/png_encoder.h"

#include <QImage>

using namespace Qt::StringLiterals;

namespace aftermap {

Result<void> writePicture(const QString& path, const QImage& image)
{
    if (image.isNull())
        return fail(Error::Kind::Environment,
                    u"There is not enough memory for the picture %1."_s.arg(path), path);
    return writeFile(path, encodePng(image));
}

} // namespace aftermap
