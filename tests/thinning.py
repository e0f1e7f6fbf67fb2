"""Which cases of a test the quick run takes: enough for each value of each parameter.

A test of 10 bodies in 3 worlds over 5 transports has 150 cases, of which any two differ in little.
The quick run takes about 10 of them: each body, each world, each transport, and each transport in
each of its worlds. The others are marked `repetition`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable
from typing import Any

import pytest

Facts = frozenset[Hashable]


def repetitions(items: Iterable[pytest.Item]) -> list[pytest.Item]:
    """Return the cases that have no value which another case of their test does not have."""
    tests: dict[str, list[pytest.Item]] = defaultdict(list)
    for item in items:
        if len(_parameters(item)) > 1 and item.get_closest_marker("thorough") is None:
            tests[item.nodeid.partition("[")[0]].append(item)
    found: list[pytest.Item] = []
    for cases in tests.values():
        kept = chosen([facts(_parameters(case)) for case in cases])
        found += [case for number, case in enumerate(cases) if number not in kept]
    return found


def _parameters(item: pytest.Item) -> dict[str, Any]:
    call: Any = getattr(item, "callspec", None)
    return call.params if call else {}


def facts(parameters: dict[str, Any]) -> Facts:
    """Return what a case is a case of: its values, and its lane."""
    values = {(name, _key(value)) for name, value in parameters.items()}
    lane = {("lane", parameters["name"], parameters["world"])} if _has_lane(parameters) else set()
    return frozenset(values | lane)


def _has_lane(parameters: dict[str, Any]) -> bool:
    return isinstance(parameters.get("name"), str) and isinstance(parameters.get("world"), str)


def _key(value: Any) -> Hashable:
    plain = isinstance(value, str | bytes | int | None)
    return (type(value), value) if plain else id(value)


def chosen(cases: list[Facts]) -> set[int]:
    """Return the numbers of few cases that have all facts; each value as often as others."""
    left = set[Hashable]().union(*cases)
    used: Counter[Hashable] = Counter()
    kept: set[int] = set()
    while left:
        number = max(
            (number for number in range(len(cases)) if number not in kept),
            key=lambda one: (len(cases[one] & left), -sum(used[fact] for fact in cases[one])),
        )
        kept.add(number)
        left -= cases[number]
        used.update(cases[number])
    return kept
