// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/notes.h"

#include <QDate>
#include <QWidget>

#include <optional>

class QLabel;

namespace aftermap {

class ChoiceBox;
class DateBox;

/// Asks once what notes and tables need not say themselves: the day of the first time, and the zone. Where the
/// text says one, that counts, and the field says so.
class DateAndZone : public QWidget
{
    Q_OBJECT

public:
    /// The fields are called `of` + "Date" and "Zone".
    explicit DateAndZone(const QString& of, QWidget* parent = nullptr);

    NotesDefaults defaults() const;
    /// An empty zone is the machine's, a missing date today. Emits nothing.
    void setDefaults(const NotesDefaults& defaults);
    /// What the text itself says, which then counts and is shown: the day of the first time, which is null where none is
    /// known yet, and the zone; none where the text does not say.
    void setSaid(const std::optional<QDate>& date, const std::optional<QString>& zone);

signals:
    void changed();

private:
    void takeZone();

    DateBox* m_date;
    ChoiceBox* m_zone;
    QLabel* m_dateSaid;
    QLabel* m_zoneSaid;
    QDate m_ownDate;    ///< as it was chosen here
    QString m_zoneName; ///< likewise; the last one that exists
};

} // namespace aftermap
