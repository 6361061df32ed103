// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/picture.h"

#include "base/safe_file.h"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// Flat areas and thin lines: more effort makes the file little smaller and takes far longer.
constexpr int pngQuality = 90;

} // namespace

Result<QByteArray> pngOf(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    writer.setQuality(pngQuality);
    if (!writer.write(image.convertToFormat(QImage::Format_RGB888)))
        return fail(Error::Kind::Environment,
                    u"The picture cannot be packed: %1."_s.arg(writer.errorString()));
    return bytes;
}

Result<void> writePicture(const QString& path, const QImage& image)
{
    const Result<QByteArray> bytes = pngOf(image);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return writeFile(path, *bytes);
}

} // namespace aftermap
