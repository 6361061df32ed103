// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/date_gap.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace aftermap {

/// Says that notes and a file lie days apart, and offers the notes the file's date.
class DateGapNotice : public QFrame
{
    Q_OBJECT

public:
    explicit DateGapNotice(QWidget* parent = nullptr);

    /// Without a gap it goes away.
    void tell(const std::optional<DateGap>& gap);

signals:
    /// Somebody takes the file's date; only its day counts.
    void dateWanted(const aftermap::LocalTime& date);

private:
    std::optional<DateGap> m_gap;
    QLabel* m_words;
    QPushButton* m_take;
};

} // namespace aftermap
