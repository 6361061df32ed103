// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notation_help.h"

#include "ui/look.h"
#include "ui/plain_text.h"

#include <QFontDatabase>
#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

struct Line
{
    QString example;
    QString meaning;
};

std::vector<Line> notation()
{
    const auto tr = [](const char* text) { return NotationHelp::tr(text); };
    return {{u"14:02 payments-api partial: 4 % fail"_s, tr("from then on the service is in that state")},
            {u"~14:20 checkout, search down"_s, tr("at about that time; several at once")},
            {u"14:31 @ana decided to roll back"_s, tr("somebody did or said something")},
            {u"14:40 payments-api ok"_s, tr("it works again")},
            {u"14:10 detected: the alert fired"_s, tr("a milestone: detected, acknowledged, diagnosed, mitigated, resolved")},
            {u"checkout > payments-api > ledger-db"_s, tr("who needs whom")},
            {u"services: search, login"_s, tr("services that are there too")},
            {u"# The rollback"_s, tr("a chapter")},
            {u"title: Card payments fail"_s, tr("what the outage is called")},
            {u"date: 2026-01-05"_s, tr("where the text says the day itself")},
            {u"zone: Europe/Berlin"_s, tr("and the zone")}};
}

} // namespace

NotationHelp::NotationHelp(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"notationHelp"_s);
    setAccessibleName(tr("How notes are written"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 4, 0, 0);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(7);
    grid->setColumnStretch(1, 1);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(int(textPixels(0.95)));
    const auto quiet = [this](const QString& text) {
        QLabel* label = plainLabel(this, text);
        label->setProperty("tone", u"muted"_s);
        label->setWordWrap(true);
        return label;
    };
    int row = 0;
    grid->addWidget(quiet(tr("Each line shows up here as it is understood. Lines copied from a chat (name and time, then text) are taken "
                             "apart. What cannot be read becomes a remark; nothing is an error.")),
                    row++, 0, 1, 2);
    grid->setRowMinimumHeight(row++, 6);
    for (const Line& line : notation()) {
        QLabel* example = plainLabel(this, line.example);
        example->setFont(fixed);
        grid->addWidget(example, row, 0, Qt::AlignTop);
        grid->addWidget(quiet(line.meaning), row++, 1, Qt::AlignTop);
    }
    grid->setRowStretch(row, 1);
}

} // namespace aftermap
