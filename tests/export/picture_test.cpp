// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/film_strip.h"
#include "export/picture.h"
#include "export/png_encoder.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace aftermap;
using namespace Qt::StringLiterals;

namespace {

/// Every line different, so that a wrong stride or order shows.
QImage sample(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, qRgb(x * 7 % 256, y * 5 % 256, (x + y) % 256));
    }
    return image;
}

} // namespace

TEST(Png, AnotherReaderSeesTheSamePixels)
{
    for (const QSize size : {QSize(1, 1), QSize(3, 2), QSize(257, 129), QSize(1600, 900)}) {
        const QImage image = sample(size.width(), size.height());
        const QImage read = QImage::fromData(encodePng(image), "png");
        EXPECT_EQ(read.convertToFormat(QImage::Format_RGB32), image) << size.width();
    }
}

TEST(Png, HoldsNothingButThePicture)
{
    const QByteArray bytes = encodePng(sample(40, 30));
    EXPECT_EQ(bytes, encodePng(sample(40, 30)));
    EXPECT_TRUE(QImage::fromData(bytes, "png").textKeys().isEmpty());
    for (const char* chunk : {"tEXt", "iTXt", "tIME", "eXIf"})
        EXPECT_FALSE(bytes.contains(chunk)) << chunk;
}

TEST(Picture, AnEmptyOneIsAnError)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"x.png"_s);
    EXPECT_EQ(writePicture(path, QImage()).error().kind, Error::Kind::Environment);
    EXPECT_FALSE(QFile::exists(path));
    EXPECT_TRUE(writePicture(path, sample(20, 20)).has_value());
    EXPECT_EQ(QImage(path).size(), QSize(20, 20));
}

TEST(FilmStrip, StandsThreeInARowInOrder)
{
    std::vector<QImage> pictures;
    for (const Qt::GlobalColor colour :
         {Qt::red, Qt::green, Qt::blue, Qt::cyan, Qt::magenta, Qt::yellow}) {
        pictures.emplace_back(1600, 900, QImage::Format_RGB32);
        pictures.back().fill(colour);
    }
    const QImage strip = filmStrip(pictures, Qt::black);
    for (int i = 0; i < 6; ++i) {
        const QPoint middle(strip.width() * (2 * (i % 3) + 1) / 6,
                            strip.height() * (2 * (i / 3) + 1) / 4);
        EXPECT_EQ(strip.pixelColor(middle), pictures[static_cast<std::size_t>(i)].pixelColor(0, 0))
            << i;
    }
    EXPECT_EQ(strip.pixelColor(0, 0), QColor(Qt::black));
    EXPECT_TRUE(filmStrip({}, Qt::black).isNull());
}
