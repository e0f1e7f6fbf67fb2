"""The plugin that is checked, as its author describes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from trunkline.values import Value


class Subject(Value, frozen=True):
    """A plugin to check. `make` returns a new element of `plugins` each time that it is called.

    The plugin must let calls through when it is made so: with limits that the checks do not reach,
    about twenty calls each.
    """

    make: Callable[[], Any]
    name: str = ""
    """The name of its entry point. Without one, the checks of entry points are left out."""
    transparent: bool = False
    """Whether requests and answers pass through it unchanged."""
    refused: tuple[Mapping[str, Any], ...] = ()
    """Settings that it must refuse; an unknown setting is always tried."""
    options: Mapping[str, Any] = {}
    """Options of the clients that use it."""
    worlds: tuple[str, ...] = ("sync", "asyncio", "trio")
    broken_promises: Mapping[str, str] = {}
    """Promises that it does not make, with the reasons."""

    def made(self) -> Any:
        """Return a plugin that several clients can share, under its name if it has one."""
        from trunkline.discovery.plugins import settled

        given = self.make()
        is_named = type(given) in {str, tuple} or not self.name
        return settled(given if is_named else (self.name, given))


def plugin_of(spec: Any) -> Any:
    """Return the object, module or class of an element of `plugins`."""
    from trunkline.discovery.plugins import load

    if isinstance(spec, str):
        return load(spec)
    return _second(spec) if isinstance(spec, tuple) else spec


def _second(named: Any) -> Any:
    return named[1]
