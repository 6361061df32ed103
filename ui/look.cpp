// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look.h"

#include <QApplication>
#include <QFontInfo>
#include <QStyleFactory>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// The size that the desktop asks for, read once before we set a font of our own.
double systemPixels()
{
    static const double px = QFontInfo(QApplication::font()).pixelSize();
    return px;
}

} // namespace

QColor mixed(const QColor& top, const QColor& bottom, double share)
{
    const auto part = [share](float a, float b) { return float(a * share + b * (1 - share)); };
    return QColor::fromRgbF(part(top.redF(), bottom.redF()), part(top.greenF(), bottom.greenF()),
                            part(top.blueF(), bottom.blueF()));
}

QPalette paletteOf(const Theme& theme)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor& colour) {
        palette.setColor(role, colour);
    };
    set(QPalette::Window, theme.canvas);
    set(QPalette::WindowText, theme.text);
    set(QPalette::Base, theme.panel);
    set(QPalette::AlternateBase, theme.panelInner);
    set(QPalette::Text, theme.text);
    set(QPalette::PlaceholderText, theme.mutedText);
    set(QPalette::Button, theme.panel);
    set(QPalette::ButtonText, theme.text);
    set(QPalette::BrightText, theme.accent);
    set(QPalette::ToolTipBase, theme.panel);
    set(QPalette::ToolTipText, theme.text);
    set(QPalette::Highlight, theme.accent);
    set(QPalette::HighlightedText, theme.canvas);
    set(QPalette::Link, theme.accent);
    set(QPalette::Light, theme.panelInner);
    set(QPalette::Midlight, theme.panelBorder);
    set(QPalette::Mid, theme.panelBorder);
    set(QPalette::Dark, theme.panelBorder);
    set(QPalette::Shadow, theme.canvas);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.faintText);
    return palette;
}

QString styleSheetOf(const Theme& theme)
{
    QString sheet = uR"(
QToolTip { color: @text; background: @panel; border: 1px solid @border; padding: 4px 6px; }
QMainWindow::separator { background: @canvas; width: 6px; height: 6px; }
QSplitter::handle { background: @canvas; }
QSplitter::handle:hover, QMainWindow::separator:hover { background: @border; }
QDockWidget { color: @muted; }
QWidget#dockTitle { background: @canvas; }
QTabBar { background: @canvas; }
QTabBar::tab { background: transparent; color: @muted; border: none; border-bottom: 2px solid transparent;
  padding: 4px 4px 3px 4px; margin: 0 8px 0 8px; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; font-weight: 600; }
QTabBar::tab:selected:focus { background: @selected; }
QPushButton, QComboBox { color: @text; background: @button; border: 1px solid @border;
  border-radius: 7px; padding: 4px 10px; min-height: 18px; }
QPushButton:hover, QComboBox:hover { background: @hover; }
QPushButton:pressed { background: @pressed; }
QPushButton:disabled { color: @faint; }
QPushButton:focus, QComboBox:focus { border: 2px solid @accent; padding: 3px 9px; }
QPushButton::menu-indicator { width: 0; image: none; }
QComboBox { padding: 4px 4px 4px 9px; }
QComboBox:focus { padding: 3px 3px 3px 8px; }
QComboBox::drop-down { border: none; width: 16px; }
QComboBox QAbstractItemView { background: @panel; color: @text; border: 1px solid @border;
  selection-background-color: @selected; selection-color: @text; outline: none; }
QToolButton { background: transparent; border: 2px solid transparent; border-radius: 7px; padding: 2px; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @selected; }
QToolButton:focus { border-color: @accent; }
QToolButton[outlined="true"] { border: 1px solid @border; border-radius: 5px; padding: 0 6px; }
QToolButton[outlined="true"]:checked { border-color: @accent; }
QMenu { background: @panel; color: @text; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 5px 22px 5px 26px; border-radius: 5px; }
QMenu::item:selected { background: @selected; }
QMenu::item:disabled { color: @faint; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @handle; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
QProgressBar { background: @panelInner; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QFrame#topBar, QFrame#transportBar { background: @panel; }
QFrame#noticeBar, QFrame#loadingBar, QFrame#questionBar { background: @panel; border: 1px solid @border; border-radius: 8px; }
QFrame#noticeBar[serious="true"] { border-color: @serious; }
QFrame#dateGapNotice { background: @panel; border: 1px solid @serious; border-radius: 8px; }
QFrame#keySheet { background: @panel; border: 1px solid @border; border-radius: 12px; }
QFrame#keySheet QLineEdit { background: @canvas; border: 1px solid @border; border-radius: 7px; padding: 5px 8px; }
QFrame#keySheet QLineEdit:focus { border-color: @accent; }
QPushButton[tone="row"], QPushButton[tone="quiet"] { background: transparent; border-color: transparent; }
QPushButton[tone="row"] { text-align: left; padding: 4px 6px; }
QPushButton[tone="quiet"] { color: @muted; padding: 4px 6px; }
QPushButton[tone="row"]:hover, QPushButton[tone="quiet"]:hover { background: @hover; }
QPushButton[tone="row"]:focus, QPushButton[tone="quiet"]:focus { border: 2px solid @accent; padding: 3px 5px; }
QPushButton[tone="row"]:disabled { color: @faint; }
QTextEdit#inspector { background: @panel; border: 1px solid @border; border-radius: 10px;
  margin: 4px 8px 10px 8px; padding: 2px; }
QScrollArea { background: transparent; border: none; }
QLineEdit { color: @text; background: @button; border: 1px solid @border; border-radius: 7px;
  padding: 4px 8px; selection-background-color: @accent; selection-color: @canvas; }
QLineEdit:focus { border: 2px solid @accent; padding: 3px 7px; }
QPushButton[tone="primary"] { color: @canvas; background: @accent; border-color: @accent; font-weight: 600; }
QPushButton[tone="primary"]:hover { background: @primaryHover; }
QPushButton[tone="primary"]:focus { border: 2px solid @text; }
QPushButton[tone="primary"]:disabled { color: @faint; background: @button; border-color: @border; }
QDateEdit { color: @text; background: @button; border: 1px solid @border; border-radius: 7px; padding: 4px 10px;
  min-height: 18px; min-width: 7em; selection-background-color: @accent; selection-color: @canvas; }
QDateEdit:focus { border: 2px solid @accent; padding: 3px 9px; }
QDateEdit::drop-down { border: none; width: 20px; }
QDateEdit::down-arrow { image: none; }
QDateEdit:disabled, QComboBox:disabled { color: @faint; }
QCalendarWidget QToolButton { color: @text; padding: 3px 8px; }
QCalendarWidget QAbstractItemView { background: @panel; selection-background-color: @accent; selection-color: @canvas; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: @panel; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; background: transparent; padding: 0; }
QComboBox QLineEdit:disabled { color: @faint; }
QTableView[tone="choice"] { selection-background-color: @selected; selection-color: @text; }
QTableView#tablePreview QHeaderView::section, QTableView[tone="choice"] QHeaderView::section { padding: 3px 3px; }
QPushButton[tone="chip"] { border-color: @accent; border-radius: 10px; padding: 2px 9px; }
QPushButton[tone="chip"]:focus { padding: 1px 8px; }
QPushButton[tone="quiet"] { padding: 1px 8px; border-radius: 6px; }
QPushButton[tone="quiet"]:focus { padding: 0px 7px; }
QPushButton[tone="quiet"]:checked { background: @selected; border-color: @accent; }
QFrame#eventFilterPanel { background: @panel; border: 1px solid @border; }
QListWidget#filterSources, QListWidget#foundServices { background: @button; border: 1px solid @border;
  border-radius: 7px; padding: 2px; }
QListWidget::item { padding: 2px 4px; border-radius: 4px; }
QListWidget::item:hover { background: @hover; }
QListWidget::item:selected { background: @selected; color: @text; }
QListView { background: @canvas; border: none; outline: none; }
QListView#understoodFiles { border-bottom: 1px solid @border; }
QTableView { background: @canvas; border: none; outline: none; selection-background-color: transparent; }
QTableView::corner { background: @canvas; border: none; }
QHeaderView { background: @canvas; }
QHeaderView::section { background: @canvas; color: @muted; border: none; border-bottom: 1px solid @border;
  padding: 3px 6px; }
QHeaderView::section:hover { color: @text; }
QLineEdit { color: @text; background: @panel; border: 1px solid @border; border-radius: 7px; padding: 3px 7px;
  min-height: 18px; }
QLineEdit:focus { border: 2px solid @accent; padding: 2px 6px; }
QPlainTextEdit { background: @canvas; border: 1px solid @border; border-radius: 6px; }
QPlainTextEdit:focus { border-color: @accent; }
QLabel { background: transparent; }
QLabel#quietCaption { color: @text; background: @panel; border: 1px solid @border; border-radius: 12px; padding: 4px 12px; }
QLabel[tone="muted"] { color: @muted; }
QLabel[tone="serious"] { color: @serious; }
QFrame#editForm { background: @panel; border: 1px solid @border; border-radius: 10px; margin: 4px 8px 10px 8px; }
QFrame#editForm QWidget#formPage { background: @panel; }
QFrame#editForm QListWidget { background: @canvas; border: 1px solid @border; border-radius: 7px; padding: 2px; }
QFrame#editForm QLineEdit, QFrame#editForm QPlainTextEdit { background: @canvas; border-radius: 7px; }
QFrame#editForm QListWidget:focus, QFrame#editForm QPlainTextEdit:focus { border: 2px solid @accent; padding: 1px; }
QFrame#editForm QCheckBox:focus { color: @accent; }
)"_s;
    const QColor serious = theme.states[indexOf(ServiceState::MajorOutage)].ink;
    const std::pair<QLatin1StringView, QColor> colours[] = {
        {"@primaryHover"_L1, mixed(theme.text, theme.accent, 0.15)},
        {"@panelInner"_L1, theme.panelInner},
        {"@panel"_L1, theme.panel},
        {"@text"_L1, theme.text},
        {"@border"_L1, theme.panelBorder},
        {"@canvas"_L1, theme.canvas},
        {"@muted"_L1, theme.mutedText},
        {"@faint"_L1, theme.faintText},
        {"@accent"_L1, theme.accent},
        {"@button"_L1, mixed(theme.text, theme.panel, 0.04)},
        {"@hover"_L1, mixed(theme.text, theme.panel, 0.10)},
        {"@pressed"_L1, mixed(theme.text, theme.panel, 0.16)},
        {"@selected"_L1, mixed(theme.accent, theme.panel, 0.22)},
        {"@handle"_L1, mixed(theme.mutedText, theme.canvas, 0.45)},
        {"@serious"_L1, serious},
    };
    for (const auto& [name, colour] : colours)
        sheet.replace(name, colour.name());
    return sheet;
}

void applyLook(const Theme& theme, QWidget& window)
{
    systemPixels();
    QApplication::setFont(textFont());
    QApplication::setPalette(paletteOf(theme));
    window.setStyleSheet(styleSheetOf(theme));
}

double textPixels(double factor)
{
    return systemPixels() * factor;
}

double textScale()
{
    constexpr double usual = 10 * 96.0 / 72; // pixels of ten points
    return std::max(1.0, systemPixels() / usual);
}

QFont textFont(double factor, QFont::Weight weight)
{
    return uiFont(textPixels(factor), weight);
}

} // namespace aftermap
