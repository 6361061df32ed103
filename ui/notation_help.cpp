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
    return {{tr("14:02 payments-api partial: 4 % fail"), tr("from then on the service is in that state")},
            {tr("~14:20 checkout, search down"), tr("at about that time; several at once")},
            {tr("14:31 @ana decided to roll back"), tr("somebody did or said something")},
            {tr("14:40 payments-api ok"), tr("it works again")},
            {tr("14:10 detected: the alert fired"), tr("a milestone: detected, acknowledged, diagnosed, mitigated, resolved")},
            {tr("checkout > payments-api > ledger-db"), tr("who needs whom")},
            {tr("services: search, login"), tr("services that are there too")},
            {tr("# The rollback"), tr("a chapter")},
            {tr("title: Card payments fail"), tr("what the outage is called")},
            {tr("date: 2026-01-05"), tr("where the text says the day itself")},
            {tr("zone: Europe/Berlin"), tr("and the zone")}};
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
