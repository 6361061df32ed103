// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/library.h"
#include "render/theme.h"

#include <QPixmap>
#include <QWidget>

#include <memory>

namespace aftermap {

/// The picture of what keeps coming back. Left and right go from outage to outage, Enter or a double
/// click opens one.
class LibraryView : public QWidget
{
    Q_OBJECT

public:
    explicit LibraryView(QWidget* parent = nullptr);

    void setLibrary(std::shared_ptr<const Library> library);
    void setTheme(ThemeKind kind);
    std::optional<std::size_t> chosen() const { return m_chosen; }

public slots:
    void choose(std::size_t outage);

signals:
    void opened(std::size_t outage);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void describe();
    std::optional<std::size_t> outageAt(QPointF point) const;
    QString outageWords(std::size_t outage) const;

    std::shared_ptr<const Library> m_library;
    ThemeKind m_theme = ThemeKind::Dark;
    std::optional<std::size_t> m_chosen;
    QPixmap m_picture; ///< of this size and theme
    bool m_stale = true;
};

} // namespace aftermap
