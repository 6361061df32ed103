// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace aftermap {

/// What went wrong, as one full sentence for the person at the screen.
struct Error
{
    enum class Kind {
        FileMissing, ///< there is no such file
        FileAccess,  ///< there is one, but it cannot be read or written
        Format,      ///< the bytes are not what they should be
        Conflict,    ///< somebody else has changed the file
        Usage,       ///< the command line or an argument is wrong
        Environment, ///< the machine lacks something (helper, memory, display)
        Cancelled    ///< somebody asked to stop; nobody is told
    };

    Kind kind = Kind::Environment;
    QString message; ///< one sentence, plain text
    QString path;    ///< the file it is about, or empty

    bool operator==(const Error&) const = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(Error::Kind kind, QString message, QString path = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(message), std::move(path)});
}

} // namespace aftermap
