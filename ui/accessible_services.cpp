// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accessible_service.h"
#include "ui/accessibility.h"
#include "ui/spoken_view.h"

#include <QAccessibleWidget>
#include <QWidget>

#include <algorithm>
#include <vector>

namespace aftermap {

namespace {

/// A view as a list: the services that count first, then the widgets in the view. Frames are no
/// services of their own; their members say what they are part of.
class AccessibleServices : public QAccessibleWidget
{
public:
    AccessibleServices(QWidget* widget, ServicesOnScreen& view)
        : QAccessibleWidget(widget, QAccessible::List), m_view(view)
    {}
    ~AccessibleServices() override { forget(); }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Description ? m_view.spokenDescription() : QAccessibleWidget::text(kind);
    }
    int childCount() const override
    {
        refresh();
        return int(m_services.size()) + QAccessibleWidget::childCount();
    }
    QAccessibleInterface* child(int index) const override
    {
        refresh();
        const int own = int(m_services.size());
        return index >= 0 && index < own ? service(std::size_t(index)) : QAccessibleWidget::child(index - own);
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        refresh();
        for (std::size_t i = 0; i < m_ids.size(); ++i) {
            if (m_ids[i] != 0 && QAccessible::accessibleInterface(m_ids[i]) == child)
                return int(i);
        }
        const int index = QAccessibleWidget::indexOfChild(child);
        return index < 0 ? index : index + int(m_services.size());
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        if (QAccessibleInterface* inner = QAccessibleWidget::childAt(x, y))
            return inner;
        refresh();
        const QPoint point = widget()->mapFromGlobal(QPoint(x, y));
        for (std::size_t i = 0; i < m_services.size(); ++i) {
            if (m_view.placeOnScreen(m_services[i]).contains(point))
                return service(i);
        }
        return nullptr;
    }
    QAccessibleInterface* focusChild() const override
    {
        refresh();
        const auto chosen = std::find(m_services.begin(), m_services.end(), m_view.chosenService());
        if (widget()->hasFocus() && chosen != m_services.end())
            return service(std::size_t(chosen - m_services.begin()));
        return QAccessibleWidget::focusChild();
    }

private:
    QAccessibleInterface* service(std::size_t index) const
    {
        QAccessible::Id& id = m_ids[index];
        if (id == 0)
            id = QAccessible::registerAccessibleInterface(new AccessibleService(widget(), m_view, m_services[index]));
        return QAccessible::accessibleInterface(id);
    }

    /// The children of another outage are others.
    void refresh() const
    {
        const PresentationPtr shown = m_view.shownPresentation();
        const std::shared_ptr<const Incident> incident = shown ? shown->incident : nullptr;
        if (incident == m_incident.lock() && (incident != nullptr || m_services.empty()))
            return;
        forget();
        m_incident = incident;
        for (std::size_t i = 0; incident != nullptr && i < incident->serviceCount(); ++i) {
            if (!incident->service(ServiceId(i)).isFrame())
                m_services.emplace_back(i);
        }
        m_ids.assign(m_services.size(), 0);
    }
    void forget() const
    {
        for (const QAccessible::Id id : m_ids) {
            if (id != 0)
                QAccessible::deleteAccessibleInterface(id);
        }
        m_ids.clear();
        m_services.clear();
    }

    ServicesOnScreen& m_view;
    mutable std::weak_ptr<const Incident> m_incident;
    mutable std::vector<ServiceId> m_services;
    mutable std::vector<QAccessible::Id> m_ids; ///< made when asked for; 0 before
};

} // namespace

QAccessibleInterface* accessibleServices(QWidget* widget, ServicesOnScreen& view)
{
    return new AccessibleServices(widget, view);
}

} // namespace aftermap
