// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/new_outage_bar.h"

#include "session/new_outage.h"
#include "ui/plain_text.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

constexpr std::chrono::milliseconds lookEvery{200};
constexpr qint64 patience = 1000; ///< milliseconds before progress is shown

} // namespace

NewOutageBar::NewOutageBar(NewOutage& outage, const QString& watchText, QWidget* parent)
    : QWidget(parent), m_outage(outage), m_words(plainLabel(this)), m_progress(new QProgressBar(this)),
      m_stop(new QPushButton(tr("&Stop"), this)), m_services(new QPushButton(tr("Which services are the &same…"), this)),
      m_back(new QPushButton(tr("&Back"), this)), m_close(new QPushButton(tr("&Close"), this)), m_watch(new QPushButton(watchText, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 12, 20, 12);
    row->setSpacing(8);
    m_words->setObjectName(u"newOutageWords"_s);
    m_words->setProperty("tone", u"muted"_s);
    m_words->setWordWrap(true);
    row->addWidget(m_words, 1);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setMaximumWidth(240);
    m_progress->hide();
    m_stop->setObjectName(u"stopReadingFiles"_s);
    m_stop->setToolTip(tr("Leave out the files that are not read yet."));
    m_stop->hide();
    row->addWidget(m_progress);
    row->addWidget(m_stop);
    m_services->setObjectName(u"sameServicesButton"_s);
    m_services->hide();
    m_back->setObjectName(u"joiningBack"_s);
    m_back->hide();
    m_close->setObjectName(u"closeNewOutage"_s);
    m_watch->setObjectName(u"watchItButton"_s);
    m_watch->setProperty("tone", u"primary"_s);
    m_watch->setToolTip(tr("Make an outage of it and replay it (Ctrl+Return)."));
    for (QPushButton* button : {m_services, m_back, m_close, m_watch}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    connect(m_stop, &QPushButton::clicked, &outage, &NewOutage::cancelFiles);
    connect(m_services, &QPushButton::clicked, this, &NewOutageBar::servicesWanted);
    connect(m_back, &QPushButton::clicked, this, &NewOutageBar::backWanted);
    connect(m_close, &QPushButton::clicked, this, &NewOutageBar::closeWanted);
    connect(m_watch, &QPushButton::clicked, this, &NewOutageBar::watchWanted);
    connect(&outage, &NewOutage::joinedChanged, this, &NewOutageBar::tell);
    connect(&outage, &NewOutage::partsChanged, this, &NewOutageBar::tell);
    m_looking.setInterval(lookEvery);
    connect(&m_looking, &QTimer::timeout, this, &NewOutageBar::look);
    tell();
}

void NewOutageBar::say(const QString& words)
{
    m_said = words;
    tell();
}

void NewOutageBar::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
}

void NewOutageBar::setServicesVisible(bool visible)
{
    m_services->setVisible(visible);
}

void NewOutageBar::tell()
{
    const auto joined = m_outage.joined();
    const QString missing = joined ? joined->missing() : QString();
    const bool isBegun = !m_outage.text().trimmed().isEmpty() || !m_outage.parts().empty();
    m_watch->setEnabled(joined && missing.isEmpty() && !joined->parts.empty());
    m_words->setText(isBegun && !missing.isEmpty() ? missing : m_said);
}

void NewOutageBar::look()
{
    if (m_outage.isSettled())
        m_busy.invalidate();
    else if (!m_busy.isValid())
        m_busy.start();
    const bool isLong = m_busy.isValid() && m_busy.elapsed() > patience;
    m_progress->setVisible(isLong);
    m_stop->setVisible(isLong && m_outage.waiting() > 0);
    if (isLong)
        m_progress->setValue(int(m_outage.progress() * 1000));
}

void NewOutageBar::showEvent(QShowEvent* event)
{
    m_looking.start();
    QWidget::showEvent(event);
}

void NewOutageBar::hideEvent(QHideEvent* event)
{
    m_looking.stop();
    QWidget::hideEvent(event);
}

} // namespace aftermap
