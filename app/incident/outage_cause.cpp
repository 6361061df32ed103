// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/outage_cause.h"

namespace aftermap {

template <>
std::span<const Word<CauseClass>> wordsOf<CauseClass>()
{
    static constexpr Word<CauseClass> words[] = {
        {CauseClass::OperatorError, "operator_error"},
        {CauseClass::ConfigurationChange, "configuration_change"},
        {CauseClass::SoftwareDefect, "software_defect"},
        {CauseClass::Capacity, "capacity"},
        {CauseClass::Database, "database"},
        {CauseClass::Network, "network"},
        {CauseClass::Bgp, "bgp"},
        {CauseClass::Dns, "dns"},
        {CauseClass::Attack, "attack"},
        {CauseClass::Hardware, "hardware"},
        {CauseClass::Power, "power"},
        {CauseClass::ThirdParty, "third_party"},
        {CauseClass::Other, "other"},
        {CauseClass::Unknown, "unknown"}};
    static_assert(std::size(words) == causeClassCount);
    return words;
}

} // namespace aftermap
