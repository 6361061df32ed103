// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/kind_icon.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

using Spelling = std::pair<QLatin1StringView, ServiceKind>;

constexpr std::array spellings{
    Spelling{"database"_L1, ServiceKind::Database}, Spelling{"db"_L1, ServiceKind::Database},
    Spelling{"data-warehouse"_L1, ServiceKind::Database}, Spelling{"cache"_L1, ServiceKind::Database},
    Spelling{"compute"_L1, ServiceKind::Compute}, Spelling{"server"_L1, ServiceKind::Compute},
    Spelling{"container"_L1, ServiceKind::Compute}, Spelling{"network"_L1, ServiceKind::Network},
    Spelling{"cdn"_L1, ServiceKind::Network}, Spelling{"telecom"_L1, ServiceKind::Network},
    Spelling{"dns"_L1, ServiceKind::Dns}, Spelling{"queue"_L1, ServiceKind::Queue},
    Spelling{"stream"_L1, ServiceKind::Queue}, Spelling{"messaging"_L1, ServiceKind::Queue},
    Spelling{"load-balancer"_L1, ServiceKind::LoadBalancer}, Spelling{"gateway"_L1, ServiceKind::LoadBalancer},
    Spelling{"identity"_L1, ServiceKind::Identity}, Spelling{"auth"_L1, ServiceKind::Identity},
    Spelling{"storage"_L1, ServiceKind::Storage}, Spelling{"object-storage"_L1, ServiceKind::Storage},
    Spelling{"function"_L1, ServiceKind::Function}, Spelling{"serverless"_L1, ServiceKind::Function},
    Spelling{"consumer-app"_L1, ServiceKind::App}, Spelling{"app"_L1, ServiceKind::App},
    Spelling{"bank"_L1, ServiceKind::Bank}, Spelling{"payments"_L1, ServiceKind::Bank},
    Spelling{"finance"_L1, ServiceKind::Bank}, Spelling{"game"_L1, ServiceKind::Game},
    Spelling{"government"_L1, ServiceKind::Government}, Spelling{"media"_L1, ServiceKind::Media},
    Spelling{"chat"_L1, ServiceKind::Media}, Spelling{"social"_L1, ServiceKind::Media},
    Spelling{"shop"_L1, ServiceKind::Shop}, Spelling{"retail"_L1, ServiceKind::Shop},
    Spelling{"iot"_L1, ServiceKind::HomeDevice}, Spelling{"home-device"_L1, ServiceKind::HomeDevice},
    Spelling{"developer-tool"_L1, ServiceKind::DeveloperTool}, Spelling{"ci"_L1, ServiceKind::DeveloperTool},
    Spelling{"platform"_L1, ServiceKind::Platform}, Spelling{"saas"_L1, ServiceKind::Software},
    Spelling{"software"_L1, ServiceKind::Software}};

} // namespace

ServiceKind kindOf(const QString& word)
{
    QString wanted = word.toLower();
    wanted.replace(u'_', u'-').replace(u' ', u'-');
    const auto found = std::find_if(spellings.begin(), spellings.end(),
                                    [&](const Spelling& one) { return wanted == one.first; });
    return found == spellings.end() ? ServiceKind::Generic : found->second;
}

QString kindWords(ServiceKind kind)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("ServiceKind", text); };
    switch (kind) {
    case ServiceKind::Generic: break;
    case ServiceKind::Database: return tr("Database");
    case ServiceKind::Compute: return tr("Computing");
    case ServiceKind::Network: return tr("Network");
    case ServiceKind::Dns: return tr("DNS");
    case ServiceKind::Queue: return tr("Queue or stream");
    case ServiceKind::LoadBalancer: return tr("Load balancer or gateway");
    case ServiceKind::Identity: return tr("Sign-in and identity");
    case ServiceKind::Storage: return tr("Storage");
    case ServiceKind::Function: return tr("Functions");
    case ServiceKind::App: return tr("Consumer app");
    case ServiceKind::Bank: return tr("Bank or payments");
    case ServiceKind::Game: return tr("Game");
    case ServiceKind::Government: return tr("Government");
    case ServiceKind::Media: return tr("Media or chat");
    case ServiceKind::Shop: return tr("Shop");
    case ServiceKind::HomeDevice: return tr("Home device");
    case ServiceKind::DeveloperTool: return tr("Developer tool");
    case ServiceKind::Platform: return tr("Platform service");
    case ServiceKind::Software: return tr("Business software");
    }
    return tr("Service");
}

} // namespace aftermap
