// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run_window.h"

#include "base/file_name.h"
#include "base/safe_file.h"
#include "base/safe_text.h"
#include "session/data_folder.h"
#include "session/last_session.h"
#include "session/settings.h"
#include "session/state_folder.h"
#include "ui/desktop_motion.h"
#include "ui/desktop_scheme.h"
#include "ui/inspector.h"
#include "ui/look.h"
#include "ui/look_style.h"
#include "ui/main_window.h"
#include "ui/notice_bar.h"
#include "ui/opening.h"
#include "ui/plain_text.h"
#include "ui/welcome_page.h"

#include <QApplication>
#include <QScreen>
#include <QSettings>

#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace aftermap {

namespace {

/// The size of the drawings, or what the screen has.
QSize defaultSize()
{
    const QSize screen = QGuiApplication::primaryScreen()->availableSize();
    return QSize(1680, 1020).boundedTo(screen * 0.94);
}

/// A script that takes pictures waits for this file.
void tellReady()
{
    const QString path = qEnvironmentVariable("AFTERMAP_READY_FILE");
    if (!path.isEmpty())
        std::ignore = writeFile(path, "ready\n");
}

/// As the desktop wishes, until somebody chooses here: that is remembered.
void followMotion(MainWindow& window, Settings& settings)
{
    QAction* reduce = window.actions()[ActionId::ReduceMotion];
    if (!settings.reduceMotion)
        reduce->setChecked(wantsLessMotion(motionHints()));
    QObject::connect(reduce, &QAction::triggered, &window, [&settings](bool on) { settings.reduceMotion = on; });
    QObject::connect(new MotionWatch(&window), &MotionWatch::lessMotionWanted, reduce, [&settings, reduce](bool less) {
        if (!settings.reduceMotion)
            reduce->setChecked(less);
    });
}

} // namespace

void restore(MainWindow& window, const Settings& settings, const WindowOptions& options)
{
    window.playback().setSpeed(settings.speed);
    window.playback().setLooping(settings.looping);
    window.details().setFolded(settings.foldedDetails);
    window.welcome().setOwnFolder(settings.outageFolder);
    if (settings.reduceMotion)
        window.actions()[ActionId::ReduceMotion]->setChecked(*settings.reduceMotion);
    Interpretation interpretation = window.document().interpretation();
    interpretation.pace = settings.pace;
    window.document().interpret(interpretation);
    const bool asLeft = options.size.isEmpty() && window.restoreGeometry(settings.windowGeometry);
    if (!asLeft)
        window.resize(options.size.isEmpty() ? defaultSize() : options.size);
    window.QWidget::show();
    window.arrange();
    if (asLeft)
        window.restoreState(settings.windowState);
}

void remember(MainWindow& window, Settings settings, const WindowOptions& options, ThemeKind shown)
{
    if (window.themeKind() != shown)
        settings.theme = window.themeKind();
    settings.speed = window.playback().speed();
    settings.looping = window.playback().isLooping();
    settings.foldedDetails = window.details().folded();
    settings.outageFolder = window.welcome().ownFolder();
    settings.pace = window.document().interpretation().pace;
    if (options.size.isEmpty()) {
        settings.windowGeometry = window.saveGeometry();
        settings.windowState = window.panelState();
    }
    QSettings stored(settingsPath(), QSettings::IniFormat);
    saveSettings(stored, settings);
    QSettings state(statePath(), QSettings::IniFormat);
    saveLastSession(state, window.session());
}

void openFirst(MainWindow& window, const WindowOptions& options)
{
    if (!options.file.isEmpty()) {
        StartingPlace place{.at = options.at, .select = {}, .camera = {}};
        if (!options.select.isEmpty())
            place.select += options.select;
        window.opening().openAt(options.file, place);
        return;
    }
    const LastSession last = loadLastSession(QSettings(statePath(), QSettings::IniFormat));
    if (stampOf(last.file).exists()) {
        window.opening().openAt(last.file, last.place);
        return;
    }
    window.setStage(Stage::Nothing);
    if (!last.file.isEmpty()) {
        window.notices().showNotice(
            QApplication::translate("Window", "What was open the last time is no longer there: %1.")
                .arg(shownSnippet(shownFileName(last.file), 300)));
    }
}

int runWindow(int& argc, char** argv, const WindowOptions& options)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"aftermap"_s);
    QApplication::setStyle(new LookStyle);
    PlainTextGuard guard;
    application.installEventFilter(&guard);
    Settings settings;
    {
        const QSettings stored(settingsPath(), QSettings::IniFormat);
        settings = loadSettings(stored);
    }
    std::optional<ThemeKind> chosen = options.theme ? options.theme : settings.theme;
    if (!chosen)
        chosen = schemeOf(desktopHints());
    const ThemeKind shown = chosen.value_or(ThemeKind::Dark);
    MainWindow window(shown);
    window.arranger().keepIn(arrangementsFolder());
    const std::optional<QString> data = dataFolder(dataPlaces());
    window.editor().keepIn({recoveryFolder(), data ? *data + u"/timelines"_s : QString()});
    window.recovery().lookIn(recoveryFolder());
    QObject::connect(&window, &MainWindow::ready, &window, &tellReady);
    restore(window, settings, options);
    followMotion(window, settings);
    // After the first round of layout, so that the graph knows how much room it has.
    QTimer::singleShot(0, &window, [&] { openFirst(window, options); });
    const int status = QApplication::exec();
    remember(window, settings, options, shown);
    return status;
}

} // namespace aftermap
