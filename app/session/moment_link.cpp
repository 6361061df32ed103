// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/moment_link.h"

#include "base/file_name.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

bool isPlain(char c)
{
    const bool letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return letterOrDigit || QByteArrayView("/._-:=+@%,").contains(c);
}

/// A command substitution loses a line break at its end, so that one is left to the quotes.
bool needsPrintf(QChar c)
{
    return (c < u' ' && c != u'\n') || (c >= u'\x7f' && c < u'\xa0') || (c >= u'\u202a' && c <= u'\u202e') ||
           (c >= u'\u2066' && c <= u'\u2069') || c.isLowSurrogate();
}

QString octal(const QByteArray& bytes)
{
    QString text;
    for (const char byte : bytes)
        text += u"\\%1"_s.arg(uint(uchar(byte)), 3, 8, QChar(u'0'));
    return u"\"$(printf '%1')\""_s.arg(text);
}

} // namespace

QString shellQuoted(const QString& name)
{
    const QByteArray bytes = fileNameBytes(name);
    if (!bytes.isEmpty() && std::all_of(bytes.begin(), bytes.end(), isPlain))
        return name;
    QString word;
    QString quoted;
    const auto flush = [&] {
        if (!quoted.isEmpty())
            word += u'\'' + quoted.replace(u"'"_s, u"'\\''"_s) + u'\'';
        quoted.clear();
    };
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (name[i].isHighSurrogate() && i + 1 < name.size() && name[i + 1].isLowSurrogate()) {
            quoted += name.sliced(i++, 2);
        } else if (needsPrintf(name[i])) {
            flush();
            word += octal(fileNameBytes(QString(name[i])));
        } else {
            quoted += name[i];
        }
    }
    flush();
    return word.isEmpty() ? u"''"_s : word;
}

QString momentLink(const QString& path, std::optional<Instant> at, const QString& id)
{
    QString link = u"aftermap "_s + shellQuoted(QDir::cleanPath(QDir::current().absoluteFilePath(path)));
    if (at)
        link += u" --at "_s + formatRfc3339(*at);
    if (!id.isEmpty())
        link += (id.startsWith(u'-') ? u" --select="_s : u" --select "_s) + shellQuoted(id);
    return link;
}

} // namespace aftermap
