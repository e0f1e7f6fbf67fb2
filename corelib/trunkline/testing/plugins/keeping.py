"""The checks of plugins: functions of a bench, by the names of their promises."""

from __future__ import annotations

from collections.abc import Callable

from trunkline.testing.plugins.bench import PluginBench
from trunkline.testing.plugins.promises import PROMISES
from trunkline.testing.plugins.subject import Subject
from trunkline.testing.promises import Promise
from trunkline.values import Value

LOOPS = ("asyncio", "trio")
EVERYWHERE = ("sync", *LOOPS)


class PluginCheck(Value, frozen=True):
    """A check of one promise: where it applies, and to which plugins."""

    promise: Promise
    check: Callable[[PluginBench], None]
    worlds: tuple[str, ...]
    applies: Callable[[Subject], object]


PLUGIN_CHECKS: dict[str, PluginCheck] = {}
"""All checks, once `trunkline.testing.plugins.checks` is imported."""


def _always(_: Subject) -> bool:
    return True


def upholds(
    name: str,
    *,
    worlds: tuple[str, ...] = EVERYWHERE,
    applies: Callable[[Subject], object] = _always,
) -> Callable[[Callable[[PluginBench], None]], PluginCheck]:
    """Return a decorator that makes a function the check of the promise with that name."""
    promise = PROMISES[name]
    return lambda check: PLUGIN_CHECKS.setdefault(
        name, PluginCheck(promise, check, worlds, applies)
    )
