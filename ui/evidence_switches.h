// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/evidence_filter.h"

#include <QObject>

namespace aftermap {

class Actions;
class Document;

/// The commands that say what counts as evidence, and the document that is read by it: each follows
/// the other.
class EvidenceSwitches : public QObject
{
    Q_OBJECT

public:
    EvidenceSwitches(const Actions& actions, Document& document, QObject* parent);

public slots:
    void set(const aftermap::EvidenceFilter& evidence);

private:
    void follow(const EvidenceFilter& evidence);

    const Actions& m_actions;
    Document& m_document;
};

} // namespace aftermap
