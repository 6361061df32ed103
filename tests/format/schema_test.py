#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The JSON Schemas and the readers must agree.

Takes two documents that use every field, replaces or removes each value in turn, and compares what
the schema says with what the reader says. Errors of the reader that no schema can express
(references, order of times, ids that stand twice) do not count.

usage: schema_test.py VERDICT_PROGRAM SOURCE_DIR
"""
import copy
import json
import pathlib
import re
import subprocess
import sys

try:
    import jsonschema
except ImportError:
    sys.exit("python3-jsonschema is missing; packaging/test installs it")

BEYOND_SCHEMA = re.compile(
    r"There is no (service|source|event)|names two|form a loop|cannot be a parent|is a frame|"
    r"is before|of its group|not a time zone|Only one series|outside the years")
REPLACEMENTS = [None, True, False, 0, 7, -1, 1.5, "", "no id!", "x" * 129, [], {}, [None], [{}], {"a": 1}]


def places(value, path=()):
    yield path
    if isinstance(value, dict):
        for name, member in value.items():
            yield from places(member, path + (name,))
    elif isinstance(value, list):
        for index, element in enumerate(value):
            yield from places(element, path + (index,))


def changed(document, path, change):
    result = copy.deepcopy(document)
    holder = result
    for step in path[:-1]:
        holder = holder[step]
    if change is REMOVE:
        del holder[path[-1]]
    else:
        holder[path[-1]] = change
    return result


REMOVE = object()


def variants(document):
    yield "as it is", document
    for path in places(document):
        if not path:
            continue
        pointer = "/" + "/".join(map(str, path))
        yield pointer + " removed", changed(document, path, REMOVE)
        for replacement in REPLACEMENTS:
            yield f"{pointer} = {json.dumps(replacement)[:40]}", changed(document, path, replacement)
        if isinstance(path[-1], str):
            yield pointer + " beside an unknown field", changed(document, path[:-1] + ("x-other",), 1)


def main():
    program, source = sys.argv[1], pathlib.Path(sys.argv[2])
    disagreements, count = [], {True: 0, False: 0}
    for kind in ("map", "timeline"):
        schema = json.loads((source / f"resources/schema/{kind}-1.schema.json").read_text("utf-8"))
        jsonschema.Draft7Validator.check_schema(schema)
        validator = jsonschema.Draft7Validator(schema)
        document = json.loads((source / f"tests/data/schema/full.{kind}.json").read_text("utf-8"))
        cases = list(variants(document))
        for bundled in sorted((source / "timelines").glob(f"*.{kind}.json")):
            cases.append((bundled.name, json.loads(bundled.read_text("utf-8"))))
        said = subprocess.run([program, kind], input="\0".join(json.dumps(c) for _, c in cases), text=True,
                              encoding="utf-8", stdout=subprocess.PIPE, check=True).stdout.split("\n")[:-1]
        if len(said) != len(cases):
            sys.exit(f"{len(cases)} cases, but {len(said)} answers")
        for (name, case), line in zip(cases, said):
            errors = [e for e in line.split("\t") if e and not BEYOND_SCHEMA.search(e)]
            valid = validator.is_valid(case)
            count[valid] += 1
            if valid == bool(errors):
                why = errors or [e.message for e in validator.iter_errors(case)]
                disagreements.append(f"{kind} {name}: schema says {valid}, reader says {not errors}: {why[:2]}")
    print(f"{count[True]} valid and {count[False]} invalid documents compared")
    if not (count[True] > 100 and count[False] > 100):
        sys.exit("too few cases of one kind to mean anything")
    if disagreements:
        sys.exit("\n".join(disagreements[:40] + [f"{len(disagreements)} disagreements"]))


main()
