// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/arrangement_store.h"
#include "session/document.h"

#include <QUndoStack>

#include <functional>
#include <memory>

namespace aftermap {

/// Changes places on the canvas for the user: folds and opens groups, lays out again, moves boxes.
/// Each can be undone, and all of it is kept for the next opening of the map.
class Arranger : public QObject
{
    Q_OBJECT

public:
    /// `options` is asked at every layout: the canvas may have changed. Both outlive this.
    Arranger(Document& document, std::function<LayoutOptions()> options, QObject* parent = nullptr);
    ~Arranger() override; ///< what is not yet kept is kept

    QUndoStack& undoStack() { return m_undo; }
    /// Where arrangements are kept from now on; without it they are not.
    void keepIn(const QString& folder);

public slots:
    /// For the canvas as it is now; boxes go back to where they are laid out.
    void layOutAgain();
    /// Folds an open group and opens a folded one.
    void toggle(aftermap::GroupId group);
    /// The group in which the service stands, if any.
    void toggleGroupOf(aftermap::ServiceId service);
    void foldAll();
    void openAll();
    /// Into the free place nearest to `centre` (layout units).
    void move(aftermap::ServiceId service, aftermap::Point centre);
    /// To the next free place in a direction (one of x and y is 1 or -1).
    void step(aftermap::ServiceId service, aftermap::Point direction);
    /// As if nobody had ever decided anything.
    void forget();

signals:
    /// What is kept could not be written: one sentence.
    void failed(const QString& message);

private:
    using LayoutPtr = std::shared_ptr<const GraphLayout>;
    class Command;

    const GraphLayout* layout() const;
    void decide(std::map<QString, bool> folded, const QString& text);
    void request(const Arrangement& arrangement, const QString& text);
    void follow(Change change);
    void put(ServiceId service, std::vector<Move> moves, bool isStep);
    void showAndKeep(const LayoutPtr& layout);
    void keep();

    Document& m_document;
    std::function<LayoutOptions()> m_options;
    QUndoStack m_undo;
    QString m_pending;                    ///< what the layout under way will be called; or empty
    Arrangement m_wanted;                 ///< of the layout under way
    LayoutPtr m_shown;                    ///< what stands on the canvas
    ArrangementStore m_store;
    QString m_unkept;                     ///< hash of the map whose arrangement is not yet written
    Arrangement m_toKeep;
    Job m_keeping{*this};
};

} // namespace aftermap
