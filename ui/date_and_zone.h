// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format/notes.h"

#include <QWidget>

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
    /// What the text itself says, which then counts.
    void setSaid(bool date, bool zone);

signals:
    void changed();

private:
    void takeZone();

    DateBox* m_date;
    ChoiceBox* m_zone;
    QLabel* m_dateSaid;
    QLabel* m_zoneSaid;
    QString m_zoneName; ///< the last one that exists
};

} // namespace aftermap
