# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Shared by packaging/run, packaging/test, .ci/run and tests/screens/take: what to install, and how to build.
#
# Exit codes are the program's own: 3 means that the machine lacks something.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

# What ccache may overlook: then it keeps what is compiled with precompiled headers, and gives one build folder
# what it has compiled for another.
export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros,include_file_mtime,include_file_ctime}
export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$root} CCACHE_NOHASHDIR=true

say() { printf '%s\n' "$*"; }
die() { printf '%s\n' "$*" >&2; exit 3; }

# --- packages -------------------------------------------------------------------------------

missing_packages=()
missing_reasons=()

is_installed() { [[ $(dpkg-query -W -f '${Status}' "$1" 2>/dev/null) == 'install ok installed' ]]; }

# need WHY PACKAGE…: remembers the packages of one group that are not there.
need() {
    local why=$1 lacking=() package
    shift
    for package in "$@"; do
        is_installed "$package" || lacking+=("$package")
    done
    if ((${#lacking[@]})); then
        missing_packages+=("${lacking[@]}")
        missing_reasons+=("  $why: ${lacking[*]}")
    fi
}

need_for_run() {
    need 'to configure and compile' cmake g++ ninja-build pkg-config
    need 'the window and the painting (Qt 6)' qt6-base-dev
    need 'the impact curve (QCustomPlot)' libqcustomplot-dev
    need 'the layout of the service map (Graphviz)' libgraphviz-dev
    need 'files, command line and errors (header-only libraries)' \
        nlohmann-json3-dev libcli11-dev libexpected-dev
    need 'the check sums of the journal' zlib1g-dev
    need 'the fonts of the pictures' fonts-inter fonts-dejavu-core
    need 'the time zones of the stories' tzdata
    if has_wayland && ! has_x11; then
        need 'windows on this Wayland desktop' qt6-wayland
    fi
}

need_for_test() {
    need_for_run
    need 'the tests' libgtest-dev libgmock-dev librapidcheck-dev
    need 'the checks of schemas' python3 python3-jsonschema
    need 'a display without a screen, and its pictures' xvfb xauth xdotool x11-utils imagemagick
    need 'what a screen reader finds' dbus at-spi2-core python3-pyatspi
}

# as_root COMMAND…: asks for no password where nobody could type one.
as_root() {
    if ((EUID == 0)); then
        "$@"
    elif ! command -v sudo >/dev/null; then
        return 127
    elif [[ -t 0 && -t 2 ]]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

apt() {
    as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 apt-get -qq -o DPkg::Lock::Timeout=300 "$@" </dev/null
}

knows_candidates() {
    local package
    for package in "$@"; do
        LC_ALL=C apt-cache policy "$package" 2>/dev/null | grep -q '^  Candidate: [^(]' || return 1
    done
}

# install_missing: does and says nothing when all is there.
install_missing() {
    ((${#missing_packages[@]})) || return 0
    if ! command -v apt-get >/dev/null; then
        say 'Aftermap needs these packages, named as in Debian 12; this machine has no apt-get to install them:'
        printf '%s\n' "${missing_reasons[@]}"
        die 'Install them and run this again.'
    fi
    say 'Aftermap needs these Debian packages and installs them now:'
    printf '%s\n' "${missing_reasons[@]}"
    local log
    log=$(mktemp)
    if ! install_packages >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        rm -f "$log"
        say "They could not be installed. As root, this would do it:" >&2
        die "  apt-get update && apt-get install --no-install-recommends ${missing_packages[*]}"
    fi
    rm -f "$log"
    missing_packages=() missing_reasons=()
}

install_packages() {
    local install=(install -y --no-install-recommends -o Dpkg::Options::=--force-confold "${missing_packages[@]}")
    if knows_candidates "${missing_packages[@]}"; then
        apt "${install[@]}" && return # else the lists may be older than the mirror
    fi
    apt update && apt "${install[@]}"
}

# --- displays -------------------------------------------------------------------------------

# A display counts when somebody answers there, not when a variable is set.
has_x11() {
    [[ -n ${DISPLAY:-} ]] || return 1
    if command -v xdpyinfo >/dev/null; then
        timeout 10 xdpyinfo >/dev/null 2>&1
        return
    fi
    local host=${DISPLAY%:*} number=${DISPLAY##*:}
    number=${number%%.*}
    [[ $number =~ ^[0-9]+$ ]] || return 1
    if [[ -z $host || $host == unix ]]; then
        [[ -S /tmp/.X11-unix/X$number ]] || grep -qsF "@/tmp/.X11-unix/X$number" /proc/net/unix
    else
        timeout 5 bash -c ": </dev/tcp/$host/$((6000 + number))" 2>/dev/null
    fi
}

has_wayland() {
    [[ -n ${WAYLAND_DISPLAY:-} ]] || return 1
    if [[ $WAYLAND_DISPLAY == /* ]]; then
        [[ -S $WAYLAND_DISPLAY ]]
    else
        [[ -S ${XDG_RUNTIME_DIR:-/nowhere}/$WAYLAND_DISPLAY ]]
    fi
}

has_display() { has_x11 || has_wayland; }

# --- building -------------------------------------------------------------------------------

# How many compilers at once: a processor and a gigabyte of memory for each.
build_jobs() {
    local processors memory
    processors=$(nproc)
    memory=$(awk '/^MemAvailable/ { print int($2 / 1048576) }' /proc/meminfo)
    ((memory < processors)) && processors=$memory
    say $((processors > 0 ? processors : 1))
}

# quietly LOG COMMAND…: keeps the output in LOG and shows it only when the command fails.
quietly() {
    local log=$1 status=0
    shift
    "$@" >"$log" 2>&1 || status=$?
    if ((status)); then
        # The errors are what a reader needs; the rest stays in the file.
        grep -n -m 20 -E 'error|Error|FAILED' "$log" >&2 || tail -n 40 "$log" >&2
        say "Failed: $* (everything it said is in $log)." >&2
    fi
    return "$status"
}

# configure FOLDER OPTION…: survives a clone that was moved since its last build.
configure() {
    local folder=$1 known
    shift
    mkdir -p "$folder"
    if [[ -f $folder/CMakeCache.txt ]]; then
        known=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$folder/CMakeCache.txt")
        if [[ $known != "$root" ]]; then
            rm -rf "$folder/CMakeCache.txt" "$folder/CMakeFiles"
        fi
    fi
    (cd "$root" && quietly "$folder/configure.log" cmake "$@") || exit 3
}

# compile FOLDER [TARGET…]: a moving line on a terminal, silence elsewhere.
compile() {
    local folder=$1 targets=()
    shift
    (($#)) && targets=(--target "$@")
    if [[ -t 1 ]]; then
        cmake --build "$folder" --parallel "$(build_jobs)" "${targets[@]}" || exit 3
    else
        quietly "$folder/build.log" cmake --build "$folder" --parallel "$(build_jobs)" "${targets[@]}" || exit 3
    fi
}

# A home of the tests' own: nothing of the user's is read, and nothing is left behind in it.
private_home() {
    local home=$1
    mkdir -p "$home/config" "$home/state" "$home/cache" "$home/data" "$home/run"
    chmod 700 "$home/run"
    export XDG_CONFIG_HOME=$home/config XDG_STATE_HOME=$home/state XDG_CACHE_HOME=$home/cache
    export XDG_DATA_HOME=$home/data XDG_RUNTIME_DIR=$home/run
    export LANG=C.UTF-8 LC_ALL=C.UTF-8
    unset LANGUAGE AFTERMAP_DATA_DIR QT_SCALE_FACTOR QT_STYLE_OVERRIDE QT_QPA_PLATFORMTHEME WAYLAND_DISPLAY DISPLAY
}
