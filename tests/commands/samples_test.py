# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what stands in real files of status pages and tables with Python's own readers, and compares with what
`aftermap convert --json` says. The files are not part of the repository: without them the test is skipped.

usage: samples_test.py AFTERMAP FOLDER"""
import csv
import json
import pathlib
import subprocess
import sys

SKIPPED = 77
csv.field_size_limit(sys.maxsize)


def converted(program, path):
    command = [program, "convert", str(path), "--json"]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=60)
    if ran.returncode == 2:
        ran = subprocess.run(command + ["--incident", "all"], capture_output=True, text=True, timeout=60)
    return json.loads(ran.stdout)["files"][0]


def status_page_counts(content):
    """What a status page's file holds, or nothing where it is none."""
    incidents, maintenances, components = [], [], []
    if not isinstance(content, dict) or "page" not in content:
        return None
    incidents += content.get("incidents") or []
    incidents += [content["incident"]] if content.get("incident") else []
    maintenances += content.get("scheduled_maintenances") or []
    components += content.get("components") or []
    updates = [update for one in incidents + maintenances for update in one.get("incident_updates") or []]
    reports = [report for update in updates for report in update.get("affected_components") or []]
    counts = {"incidents": len(incidents), "maintenances": len(maintenances), "components of the page": len(components),
              "updates": len(updates), "reports on components": len(reports)}
    return {what: count for what, count in counts.items() if count}


def table_counts(path, header_is_skipped):
    with open(path, newline="", encoding="utf-8") as file:
        rows = [row for row in csv.reader(file) if any(cell.strip() for cell in row)]
    return {"rows": len(rows) - (1 if header_is_skipped else 0)}


def header_is_skipped(path, file):
    """The guess names columns by their header where it believes in one."""
    return any("understood as" in entry["message"] and "(" in entry["message"] for entry in file["log"])


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    if not folder.is_dir():
        print(f"{folder} is not there")
        return SKIPPED
    wrong = 0
    for path in sorted(folder.rglob("*")):
        expected = None
        if path.suffix == ".json":
            try:
                expected = status_page_counts(json.loads(path.read_text(encoding="utf-8-sig")))
            except ValueError:
                continue
            if expected is None:
                continue
        elif path.suffix not in (".csv", ".tsv"):
            continue
        file = converted(program, path)
        if file.get("refused"):
            print(f"| {path.relative_to(folder)} | refused: {file['refused'].replace(str(path), path.name)} |")
            continue
        if expected is None:
            expected = table_counts(path, header_is_skipped(path, file))
        got = {what: file["counts"].get(what, 0) for what in expected}
        wrong += got != expected
        words = ", ".join(f"{count} {what}" for what, count in expected.items())
        print(f"| {path.relative_to(folder)} | {words} | {'same' if got == expected else f'DIFFERENT: {got}'} |")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
