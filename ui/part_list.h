// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"
#include "session/outage_part.h"

#include <QScrollArea>

class QVBoxLayout;

namespace aftermap {

/// The files that an outage is made of, a row each: the name, what it holds, and what can be said about it.
class PartList : public QScrollArea
{
    Q_OBJECT

public:
    explicit PartList(QWidget* parent = nullptr);

    /// `removed` is the name of the file that was left out last and can be put back; empty where there is none.
    void setParts(const std::vector<OutagePart>& parts, int waiting, const QString& removed);
    void setTheme(ThemeKind kind);

signals:
    /// Somebody wants to see the columns of a table or the incidents of a status page.
    void lookWanted(std::size_t part);
    void removeWanted(std::size_t part);
    void putBackWanted();

private:
    QWidget* makeRow(const OutagePart& part, std::size_t index);
    QWidget* makeRemoved(const QString& name);

    QWidget* m_inside;
    QVBoxLayout* m_rows;
    ThemeKind m_theme = ThemeKind::Dark;
};

} // namespace aftermap
