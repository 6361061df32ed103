// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/spoken_view.h"

#include <QAccessible>

class QWidget;

namespace aftermap {

/// One service of a view: its name, its state at the playhead, and that it can be chosen.
class AccessibleService : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    /// `view` is the same object as `widget`; both outlive this.
    AccessibleService(QWidget* widget, ServicesOnScreen& view, ServiceId service)
        : m_widget(widget), m_view(view), m_service(service)
    {}

    bool isValid() const override;
    QObject* object() const override { return nullptr; }
    QWindow* window() const override;
    QAccessibleInterface* parent() const override;
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}
    /// The name; as value the state in a word or two; as description all that is said about it.
    QString text(QAccessible::Text kind) const override;
    QRect rect() const override;
    QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& action) override;
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QString description(const Presentation& shown) const;

    QWidget* m_widget;
    ServicesOnScreen& m_view;
    ServiceId m_service;
};

} // namespace aftermap
