"""Importing at once what is otherwise imported when a call first needs it."""

from __future__ import annotations

import pkgutil
from collections.abc import Collection, Iterator
from importlib import import_module
from importlib.util import find_spec

from trunkline.discovery import entry_points
from trunkline.discovery.plugins import GROUP as PLUGINS
from trunkline.discovery.transports import DEFAULT, find, not_installed
from trunkline.wire import optional_encodings

_NOT_FOR_CALLS = {
    f"trunkline.{name}"
    for name in (
        "__main__", "cli", "discovery.pyinstaller", "local", "serving", "sockets.closing",
        "sockets.messages", "testing", "types",
    )
}  # fmt: skip
_WITH_LIBRARIES = {"websockets": "trunkline.sockets.messages"}
"""Modules that need a library of an extra, by its name."""
_ELSEWHERE = (
    "attrs", "copy", "datetime", "email.utils", "encodings.idna", "importlib.metadata", "inspect",
    "ipaddress", "json", "mimetypes",
)  # fmt: skip
"""Modules of other packages that functions of the core and of the plugins import."""


def preload(*transports: str, types: bool = True) -> None:
    """Import now what calls would import when they first need it.

    Call it before a process forks, such as in the master of a prefork server. Without it, a fork
    waits while another thread imports a module for a call.
    Without names of transports it prepares the default one, in the worlds whose libraries are
    already loaded. The classes of the API take most of the time (about 1 s); with ``types=False``
    they are left out. Raises OpenAIError if the library of a transport is not installed.
    """
    for name in (*modules("trunkline", without=_NOT_FOR_CALLS), *_ELSEWHERE):
        import_module(name)
    optional_encodings.installed()
    for library, name in _WITH_LIBRARIES.items():
        if find_spec(library) is not None:
            import_module(name)
    if types:
        for name in modules("trunkline.types"):
            import_module(name)
    for name in entry_points.names(PLUGINS):
        entry_points.load(PLUGINS, name)
    for name in transports or (DEFAULT,):
        try:
            getattr(find(name), "preload", _nothing)()
        except ImportError as error:
            raise not_installed(name, error) from error


def _nothing() -> None:
    """A transport need not have a `preload`."""


def modules(package: str, without: Collection[str] = ()) -> Iterator[str]:
    """Yield the names of all modules in a package, and in its packages, except `without`."""
    for found in pkgutil.iter_modules(import_module(package).__path__, f"{package}."):
        if found.name in without:
            continue
        yield found.name
        if found.ispkg:
            yield from modules(found.name, without)
