// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace aftermap {

/// A file name from the system's bytes. Every byte that is not part of valid UTF-8 becomes a lone
/// low surrogate, U+DC80 to U+DCFF, so that no name is lost; `fileNameBytes` turns it back.
QString fileNameFromBytes(const QByteArray& bytes);

/// The bytes by which the system knows the name: UTF-8, and those of `fileNameFromBytes`.
QByteArray fileNameBytes(const QString& name);

/// The absolute path without links, dots and doubled slashes; empty when there is no such file.
QString canonicalFileName(const QString& name);

/// The name for a person: bytes that are not UTF-8 as "\xE9". Control characters stay.
QString shownFileName(const QString& name);

} // namespace aftermap
