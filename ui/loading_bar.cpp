// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/loading_bar.h"

#include "base/file_name.h"
#include "base/safe_text.h"
#include "session/document.h"
#include "ui/plain_text.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace aftermap {

LoadingBar::LoadingBar(Document& document, QWidget* parent)
    : QFrame(parent), m_document(document), m_label(plainLabel(this)),
      m_progress(new QProgressBar(this))
{
    setObjectName(u"loadingBar"_s);
    setAccessibleName(tr("Opening"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 8, 6);
    row->setSpacing(12);
    row->addWidget(m_label);
    row->addWidget(m_progress, 1);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    m_progress->setAccessibleName(tr("Progress"));
    auto* cancel = new QPushButton(tr("&Cancel"), this);
    cancel->setObjectName(u"cancelLoadingButton"_s);
    cancel->setToolTip(tr("Stop opening this file; what is open stays."));
    row->addWidget(cancel);
    setVisible(false);

    m_patience.setSingleShot(true);
    m_patience.setInterval(1000);
    m_refresh.setInterval(100);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        setVisible(true);
        m_refresh.start();
    });
    connect(&m_refresh, &QTimer::timeout, this,
            [this] { m_progress->setValue(int(m_document.progress() * 1000)); });
    connect(cancel, &QPushButton::clicked, &document, &Document::cancel);
    connect(&document, &Document::loadingStarted, this, [this](const QString& path) {
        m_label->setText(tr("Opening %1…").arg(shownSnippet(shownFileName(QFileInfo(path).fileName()))));
        m_progress->setValue(0);
        m_patience.start();
    });
    connect(&document, &Document::loadingFinished, this, [this] {
        m_patience.stop();
        m_refresh.stop();
        setVisible(false);
    });
}

} // namespace aftermap
