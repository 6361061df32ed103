# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the window of the program over AT-SPI, as a screen reader does.

Fails when a service is not listed with its name and its state at the playhead, when something that
can have the focus has no name, when an event has no words, or when the playhead cannot be read and moved.
"""
import datetime
import json
import os
import pathlib
import subprocess
import sys
import time
import zoneinfo

import pyatspi

PATIENCE = 60  # seconds for the window to be complete
MOMENT = "2025-10-20T09:04:00Z"
ZONE = zoneinfo.ZoneInfo("America/New_York")
WORDS = {
    "operational": "Operational",
    "degraded_performance": "Degraded",
    "partial_outage": "Partial outage",
    "major_outage": "Major outage",
    "under_maintenance": "Maintenance",
    "recovering": "Recovering",
}
LISTS = ("Map of services", "Service states")

problems = []


def check(holds, words):
    if not holds:
        problems.append(words)


def walk(node):
    yield node
    for i in range(node.childCount):
        child = node.getChildAtIndex(i)
        if child is not None:
            yield from walk(child)


def application(process):
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        desktop = pyatspi.Registry.getDesktop(0)
        for i in range(desktop.childCount):
            found = desktop.getChildAtIndex(i)
            if found is not None and found.get_process_id() == process.pid and found.childCount > 0:
                return found
        time.sleep(0.2)
    sys.exit("the program does not appear on the accessibility bus")


def names_in(file):
    """Id to name, read from the files and not from the program."""
    timeline = json.loads(pathlib.Path(file).read_text("utf-8"))
    services = json.loads((pathlib.Path(file).parent / timeline["map"]).read_text("utf-8"))["services"]
    return {service["id"]: service["name"] for service in services}


def state_words(program, file, names, moment):
    """Name to the words of the state, by the command line."""
    out = subprocess.run([program, "state", file, "--at", moment, "--json"], check=True, capture_output=True)
    answer = json.loads(out.stdout)
    words = {}
    for service, state in answer["services"].items():
        if service in answer["no_report"]:
            said = "No impact reported"
        elif service in answer["time_unknown"]:
            said = "Affected, time unknown"
        elif service in answer["assumed"]:
            said = WORDS[state] + " (assumed)"
        else:
            said = WORDS.get(state, "Unknown")
        words[names[service]] = said
    return words


def read_services(view):
    """Name to description of what a view lists."""
    children = [view.getChildAtIndex(i) for i in range(view.childCount)]
    return {child.name: child.description for child in children if child.getRole() == pyatspi.ROLE_LIST_ITEM}


def compare(views, answers, when):
    """Each service of the command line's answers is listed, and its state is what one of them says."""
    for view in views:
        listed = read_services(view)
        for name in answers[0]:
            allowed = {answer[name] for answer in answers}
            said = listed.get(name)
            check(said is not None, f"{view.name}, {when}: {name} is not listed")
            check(said is None or any(said == words or said.startswith((words + " ", words + ".")) for words in allowed),
                  f"{view.name}, {when}: {name} is told as “{said}”, not {allowed}")
        check(len(listed) == len(answers[0]),
              f"{view.name}, {when}: {len(listed)} services are listed, {len(answers[0])} are in the file")


def minute_of(clock):
    """The minute that "05:04 New York, 20 October 2025" names."""
    hour, _, date = clock.partition(" New York, ")
    local = datetime.datetime.strptime(f"{date} {hour}", "%d %B %Y %H:%M").replace(tzinfo=ZONE)
    return local.astimezone(datetime.timezone.utc)


def rfc3339(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def until(what, patience=10):
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        if what():
            return True
        time.sleep(0.1)
    return False


def named(nodes, name, role=None):
    found = [node for node in nodes if node.name == name and role in (None, node.getRole())]
    if len(found) != 1:
        sys.exit(f"“{name}” is there {len(found)} times")
    return found[0]


def way_to(node):
    names = []
    while (node := node.parent) is not None:
        names.append(f"{node.getRoleName()} “{node.name}”")
    return ", ".join(names)


def check_names(nodes):
    focusable = [node for node in nodes if node.getState().contains(pyatspi.STATE_FOCUSABLE)]
    for node in focusable:
        check(node.name.strip(), f"a focusable {node.getRoleName()} has no name; it is in {way_to(node)}")
    return len(focusable)


def check_events(nodes):
    events = named(nodes, "Events", pyatspi.ROLE_LIST)
    items = [events.getChildAtIndex(i) for i in range(events.childCount)]
    items = [item for item in items if item is not None and item.getRole() == pyatspi.ROLE_LIST_ITEM]
    check(len(items) > 100, f"only {len(items)} events are listed")
    for item in items[:50]:
        check(" confidence: " in item.name and ":" in item.name.split(",")[0] or "about" in item.name,
              f"an event is told as “{item.name}”")
    return len(items)


def check_seeking(program, file, names, nodes, views):
    strip = named(nodes, "Position in the replay")
    plot = named(nodes, "Impact over time")
    before = read_services(views[0])
    for share in (0.15, 0.8):
        value = strip.queryValue()
        old = strip.description
        value.currentValue = value.maximumValue * share
        if not until(lambda: strip.description != old):
            check(False, "the playhead cannot be moved")
            return
        minute = minute_of(strip.description)
        answers = [state_words(program, file, names, rfc3339(minute + datetime.timedelta(seconds=seconds)))
                   for seconds in (0, 15, 30, 45, 59)]
        compare(views, answers, strip.description)
        check(abs(plot.queryValue().currentValue - strip.queryValue().currentValue) < 0.01,
              "strip and curve have the playhead at different places")
    after = read_services(views[0])
    check(sum(before[name] != after.get(name) for name in before) > 10, "seeking changes no states")


def check_choosing(nodes, views):
    """The action of a service chooses it, in all views."""
    wanted = "Amazon SQS" if "Amazon SQS" in read_services(views[0]) else next(iter(read_services(views[0])))

    def item(view):
        return next(child for child in (view.getChildAtIndex(i) for i in range(view.childCount)) if child.name == wanted)

    item(views[0]).queryAction().doAction(0)
    for view in views:
        check(until(lambda view=view: item(view).getState().contains(pyatspi.STATE_SELECTED)),
              f"{wanted} is not selected in {view.name}")


def main():
    program, file = sys.argv[1:]
    names = names_in(file)
    ready = os.path.join(os.environ["XDG_RUNTIME_DIR"], "ready")
    window = subprocess.Popen([program, file, "--at", MOMENT, "--geometry", "1600x1000"],
                              env=dict(os.environ, AFTERMAP_READY_FILE=ready))
    try:
        if not until(lambda: os.path.exists(ready) or window.poll() is not None, PATIENCE) or window.poll() is not None:
            sys.exit("the window did not become ready")
        nodes = list(walk(application(window)))
        views = [named(nodes, name, pyatspi.ROLE_LIST) for name in LISTS]
        focusable = check_names(nodes)
        events = check_events(nodes)
        compare(views, [state_words(program, file, names, MOMENT)], MOMENT)
        services = len(read_services(views[0]))
        for name in ("Position in the replay", "Impact over time"):
            head = named(nodes, name)
            value = head.queryValue()
            check("05:04 New York" in head.description, f"“{name}” does not tell the clock: “{head.description}”")
            check(value.minimumValue < value.currentValue < value.maximumValue, f"“{name}” has no value")
        words = "At 05:04 New York on 20 October 2025 (09:04 UTC), 2 h 16 min after onset"
        check(views[0].description.startswith(words), f"the map tells the moment as “{views[0].description}”")
        check_choosing(nodes, views)
        check_seeking(program, file, names, nodes, views)
    finally:
        window.terminate()
        try:
            window.wait(10)
        except subprocess.TimeoutExpired:
            window.kill()
    for problem in problems:
        print(problem)
    print(f"{len(nodes)} objects read, {focusable} can have the focus, {services} services and {events} events listed, "
          f"{len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
