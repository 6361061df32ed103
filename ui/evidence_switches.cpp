// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence_switches.h"

#include "session/document.h"
#include "ui/actions.h"

#include <QActionGroup>

#include <array>
#include <utility>

namespace aftermap {

namespace {

constexpr std::array leasts{std::pair{ActionId::AnyConfidence, Confidence::Low},
                            std::pair{ActionId::MediumConfidence, Confidence::Medium},
                            std::pair{ActionId::HighConfidence, Confidence::High}};
constexpr std::array knowers{std::pair{ActionId::KnownInHindsight, KnownBy::Hindsight},
                             std::pair{ActionId::KnownToResponders, KnownBy::Responders},
                             std::pair{ActionId::KnownToPublic, KnownBy::Public}};

} // namespace

EvidenceSwitches::EvidenceSwitches(const Actions& actions, Document& document, QObject* parent)
    : QObject(parent), m_actions(actions), m_document(document)
{
    connect(actions[ActionId::StatedOnly], &QAction::triggered, this, [this](bool on) {
        EvidenceFilter evidence = m_document.interpretation().evidence;
        evidence.statedOnly = on;
        set(evidence);
    });
    const auto addGroup = [this](const auto& choices, auto EvidenceFilter::* member) {
        auto* group = new QActionGroup(this);
        for (const auto& [id, value] : choices) {
            group->addAction(m_actions[id]);
            connect(m_actions[id], &QAction::triggered, this, [this, member, chosen = value] {
                EvidenceFilter evidence = m_document.interpretation().evidence;
                evidence.*member = chosen;
                set(evidence);
            });
        }
    };
    addGroup(leasts, &EvidenceFilter::least);
    addGroup(knowers, &EvidenceFilter::knownBy);
    connect(&document, &Document::interpretationChanged, this,
            [this](const Interpretation& interpretation) { follow(interpretation.evidence); });
    follow(document.interpretation().evidence);
}

void EvidenceSwitches::set(const EvidenceFilter& evidence)
{
    Interpretation interpretation = m_document.interpretation();
    interpretation.evidence = evidence;
    m_document.interpret(interpretation);
}

void EvidenceSwitches::follow(const EvidenceFilter& evidence)
{
    m_actions[ActionId::StatedOnly]->setChecked(evidence.statedOnly);
    for (const auto& [id, value] : leasts)
        m_actions[id]->setChecked(evidence.least == value);
    for (const auto& [id, value] : knowers)
        m_actions[id]->setChecked(evidence.knownBy == value);
}

} // namespace aftermap
