// SPDX-License-Identifier: GPL-3.0-or-later
//
// What render_bench compares with: a Qt program that paints nothing and writes a PNG of 1600×900.
#include <QGuiApplication>
#include <QImage>

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QImage image(1600, 900, QImage::Format_RGB32);
    image.fill(Qt::black);
    return argc == 2 && image.save(QString::fromLocal8Bit(argv[1]), "png") ? 0 : 1;
}
