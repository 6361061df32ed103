// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/date_and_zone.h"

#include "ui/choice_box.h"
#include "ui/date_box.h"
#include "ui/look.h"
#include "ui/plain_text.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// "Europe/Berlin" and its like; not the offsets that the machine knows too.
QStringList zoneNames()
{
    QStringList names{u"UTC"_s};
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds()) {
        if (id.contains('/') && !id.startsWith("Etc/"))
            names += QString::fromLatin1(id);
    }
    return names;
}

QLabel* quiet(const QString& text, QWidget* parent)
{
    QLabel* label = plainLabel(parent, text);
    label->setProperty("tone", u"muted"_s);
    return label;
}

} // namespace

DateAndZone::DateAndZone(const QString& of, QWidget* parent)
    : QWidget(parent), m_date(new DateBox(this)), m_zone(new ChoiceBox(this)), m_dateSaid(quiet(tr("from the text"), this)),
      m_zoneSaid(quiet(tr("from the text"), this))
{
    m_date->setObjectName(of + u"Date"_s);
    m_date->setAccessibleName(tr("Date of the first time"));
    if (auto* line = m_date->findChild<QLineEdit*>())
        line->setAccessibleName(m_date->accessibleName());
    m_date->setToolTip(tr("The day of the first clock time; times run on over midnight."));
    m_zone->setObjectName(of + u"Zone"_s);
    m_zone->setAccessibleName(tr("Time zone"));
    m_zone->setToolTip(tr("The zone of times that say none themselves."));
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->addItems(zoneNames());
    m_zone->setMinimumWidth(int(textPixels(17)));
    m_zone->setMaxVisibleItems(16);
    m_zone->lineEdit()->setAccessibleName(tr("Time zone"));
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zone->completer()->popup()->setAccessibleName(tr("Time zones"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto add = [&](const QString& title, QWidget* field, QLabel* said) {
        row->addWidget(quiet(title, this));
        row->addWidget(field);
        row->addWidget(said);
        said->hide();
    };
    add(tr("Date of the first time"), m_date, m_dateSaid);
    m_dateSaid->setObjectName(of + u"DateSaid"_s);
    row->addSpacing(14);
    add(tr("Zone"), m_zone, m_zoneSaid);
    m_zoneSaid->setObjectName(of + u"ZoneSaid"_s);
    connect(m_date, &QDateEdit::dateChanged, this, [this](QDate date) {
        m_ownDate = date;
        emit changed();
    });
    connect(m_zone, &QComboBox::textActivated, this, &DateAndZone::takeZone);
    connect(m_zone->lineEdit(), &QLineEdit::editingFinished, this, &DateAndZone::takeZone);
}

/// A zone that does not exist goes back to the one before.
void DateAndZone::takeZone()
{
    const Result<Zone> zone = Zone::named(m_zone->currentText().trimmed());
    const QString name = zone ? zone->name() : m_zoneName;
    m_zone->setCurrentText(name);
    if (name == m_zoneName)
        return;
    m_zoneName = name;
    emit changed();
}

NotesDefaults DateAndZone::defaults() const
{
    LocalTime day;
    day.year = m_ownDate.year();
    day.month = m_ownDate.month();
    day.day = m_ownDate.day();
    return {day, m_zoneName};
}

void DateAndZone::setDefaults(const NotesDefaults& defaults)
{
    const QSignalBlocker quietDate(m_date);
    const QSignalBlocker quietZone(m_zone);
    const auto& day = defaults.date;
    m_ownDate = day ? QDate(day->year, day->month, day->day) : QDate::currentDate();
    m_date->setDate(m_ownDate);
    const QString wanted = defaults.zone.isEmpty() ? QString::fromLatin1(QTimeZone::systemTimeZoneId()) : defaults.zone;
    m_zoneName = Zone::named(wanted).value_or(Zone()).name();
    m_zone->setCurrentText(m_zoneName);
}

void DateAndZone::setSaid(const std::optional<QDate>& date, const std::optional<QString>& zone)
{
    const QSignalBlocker quietDate(m_date);
    const QSignalBlocker quietZone(m_zone);
    const bool changesDate = date.has_value() || !m_date->isEnabled();
    if (changesDate)
        m_date->setDate(date && date->isValid() ? *date : m_ownDate);
    m_date->setEnabled(!date);
    m_dateSaid->setVisible(date.has_value());
    const bool changesZone = zone.has_value() || !m_zone->isEnabled();
    if (changesZone)
        m_zone->setCurrentText(zone.value_or(m_zoneName));
    m_zone->setEnabled(!zone);
    m_zoneSaid->setVisible(zone.has_value());
}

} // namespace aftermap
