"""Say what a newer release changes: methods, their parameters and routes, and types.

Compares two versions of the facts of `spec/`, so that the lines below name what the tables of
corrections.toml need before the generator is run.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from codegen.toml_tables import is_table

Facts: TypeAlias = dict[str, Any]
_MOST = 40
"""New types that are listed by name; of more, only the numbers by package."""


def of_methods(before: list[Facts], after: list[Facts]) -> Iterator[str]:
    """Yield a line for each method that is new, lost or changed."""
    old, new = ({_name(one): one for one in facts} for facts in (before, after))
    yield f"methods: {len(old)} before, {len(new)} now"
    for name in sorted(old.keys() | new.keys()):
        if name not in old:
            yield f"+ {name}: {_route(new[name])}"
        elif name not in new:
            yield f"- {name}: {_route(old[name])}"
        else:
            said = ", ".join(_of_method(old[name], new[name]))
            yield from [f"~ {name}: {said}"] if said else []


def _of_method(old: Facts, new: Facts) -> Iterator[str]:
    if _route(old) != _route(new):
        yield f"{_route(old)} is now {_route(new)}"
    if old["returns"] != new["returns"]:
        yield f"returns {new['returns']}, not {old['returns']}"
    parameters = [{one["name"]: one["required"] for one in facts["params"]} for facts in (old, new)]
    yield from _of_names(*parameters)
    if new["deprecated"] and not old["deprecated"]:
        yield "deprecated"


def _of_names(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"+{name}" for name in new if name not in old)
    yield from (f"-{name}" for name in old if name not in new)


def of_types(before: Facts, after: Facts) -> Iterator[str]:
    """Yield a line for each type that is lost or has other fields, and the numbers of new ones."""
    yield f"types: {len(before)} before, {len(after)} now"
    new = [key for key in after if key not in before]
    if len(new) <= _MOST:
        yield from (f"+ {key}" for key in new)
    else:
        packages = Counter(key.partition(":")[0].rpartition(".")[0] for key in new)
        yield from (f"+ {count} in {name or 'types'}" for name, count in sorted(packages.items()))
    yield from (f"- {key}" for key in before if key not in after)
    for key in before.keys() & after.keys():
        said = ", ".join(_of_names(_fields(before[key]), _fields(after[key])))
        yield from [f"~ {key}: {said}"] if said else []


def _fields(facts: Facts) -> Facts:
    found: Facts = facts.get("fields") or {}
    return found


def missing_routes(surface: list[Facts], table: Mapping[str, Any]) -> Iterator[str]:
    """Yield the lines that corrections.toml needs for methods that it does not have."""
    groups: dict[str, list[str]] = {}
    for method in surface:
        known = table["resources"].get(method["resource"], {})
        entry = known.get(method["method"])
        route = str(entry["route"] if is_table(entry) else entry)
        if method["path"] and route != _route(method):
            line = f'{method["method"]} = "{_route(method)}"'
            groups.setdefault(method["resource"], []).append(line)
    for resource, lines in sorted(groups.items()):
        yield f'[resources."{resource}"]'
        yield from sorted(lines)


def report(before: Mapping[str, Any], after: Mapping[str, Any], table: Facts) -> Iterator[str]:
    """Yield the changes of all facts, by the names of their files."""
    yield from of_methods(before["surface.json"], after["surface.json"])
    yield from ("", *of_types(before["types.json"], after["types.json"]))
    wanted: Iterable[str] = list(missing_routes(after["surface.json"], table))
    if wanted:
        yield from ("", "to add to corelib/codegen/corrections.toml:", *wanted)


def _name(method: Facts) -> str:
    return f"{method['resource']}.{method['method']}"


def _route(method: Facts) -> str:
    return f"{method['verb']} {method['path']}" if method["path"] else "a helper"
