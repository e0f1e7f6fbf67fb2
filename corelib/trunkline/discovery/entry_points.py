"""Entry points of installed distributions, without the 12 ms that `importlib.metadata` takes.

The entry points of distributions in plain folders are read from their files. The packages of
trunkline also contain their own registrations, for programs without the metadata of distributions
(frozen, zipped, vendored). All others (in a zip, or in an editable install with its own finder)
are found by `importlib.metadata`, which is used only if a name is missing or if all names are to
be listed.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from trunkline.errors import OpenAIError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

_PACKAGES = ("trunkline_transports", "trunkline_plugins")
"""The packages whose module `registered` repeats their entry points."""


@cache
def load(group: str, name: str) -> Any:
    """Return the object of that name.

    Raises KeyError if no distribution registers it, OpenAIError if it cannot be imported.
    """
    place = reference(group, name)
    module, _, attribute = place.partition(":")
    try:
        loaded: Any = import_module(module.strip())
        for part in filter(None, attribute.strip().split(".")):
            loaded = getattr(loaded, part)
    except Exception as error:  # importing runs third-party code, which may raise anything
        what = f"{group.removeprefix('trunkline.')[:-1]} {name!r}"  # the groups are plurals
        raise OpenAIError(
            f"{what}{provider(group, name)} cannot be loaded from {place!r}: "
            f"{type(error).__name__}: {error}"
        ) from error
    return loaded


def reference(group: str, name: str) -> str:
    """Return where the object of that name is, as ``module:attribute``. Raises KeyError."""
    quick = _from_folders(group).get(name) or _from_packages(group).get(name)
    return quick or names(group)[name]


def has(group: str, name: str) -> bool:
    """Whether a distribution registers that name."""
    return name in _from_folders(group) or name in _from_packages(group) or name in names(group)


def names(group: str) -> dict[str, str]:
    """Return all registered names, with the references to their objects."""
    return {name: point.value for name, point in points(group).items()}


@cache
def points(group: str) -> dict[str, EntryPoint]:
    """Return all entry points by name. The first on the path wins, as in an import.

    Those that only our packages register belong to no distribution.
    """
    from importlib.metadata import EntryPoint, distributions

    found: dict[str, EntryPoint] = {}
    for distribution in distributions():
        try:
            own = distribution.entry_points
        except Exception:  # noqa: S112  # a stranger's damaged file must not affect the others
            continue
        for point in own:
            if point.group == group:
                found.setdefault(point.name, point)
    for name, reference in _from_packages(group).items():
        found.setdefault(name, EntryPoint(name, reference, group))
    return found


def distribution_of(point: EntryPoint) -> str:
    """Return the name of the distribution that registers `point`; empty if it is unknown."""
    try:
        return str(point.dist.metadata["Name"]) if point.dist is not None else ""
    except Exception:  # its metadata is damaged; the name only completes a message
        return ""


def provider(group: str, name: str) -> str:
    """Return the distribution that registers that name, as a part of a message."""
    point = points(group).get(name)
    owner = distribution_of(point) if point is not None else ""
    return f" of the distribution {owner!r}" if owner else ""


@cache
def _from_packages(group: str) -> dict[str, str]:
    """Return what our own packages register themselves."""
    found: dict[str, str] = {}
    for package in _PACKAGES:
        try:
            registered: Any = import_module(f"{package}.registered")
        except ModuleNotFoundError:  # the core also works with others' transports and plugins
            continue
        found.update(registered.ENTRY_POINTS.get(group, {}))
    return found


@cache
def _from_folders(group: str) -> dict[str, str]:
    """Return what the folders of ``sys.path`` register; the first one wins, as in an import."""
    found: dict[str, str] = {}
    for text in _texts():
        for name, value in _section(text, group):
            found.setdefault(name, value)
    return found


@cache
def _texts() -> list[str]:
    texts: list[str] = []
    for folder in sys.path:
        for path in _metadata_files(folder):
            try:
                with open(path, "rb") as file:
                    content = file.read()
            except OSError:  # not readable, or uninstalled in the meantime
                continue
            if b"[trunkline." in content:  # most distributions register nothing for trunkline
                texts.append(content.decode("utf-8", "replace"))
    return texts


def _metadata_files(folder: object) -> list[str]:
    if not isinstance(folder, str):  # an import ignores it, too
        return []
    try:
        entries = os.listdir(folder or ".")
    except OSError:
        return []  # not a folder; importlib.metadata finds the distributions in a zip
    paths = [
        os.path.join(folder, entry, "entry_points.txt")
        for entry in entries
        if entry.endswith((".dist-info", ".egg-info"))
    ]
    return [path for path in paths if os.path.isfile(path)]


def _section(text: str, group: str) -> list[tuple[str, str]]:
    # The format is specified (packaging.python.org, "Entry points specification"). configparser
    # reads it too, but its import alone takes longer than this whole module needs.
    pairs: list[tuple[str, str]] = []
    inside = False
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            inside = line == f"[{group}]"
        elif inside and "=" in line and not line.startswith(("#", ";")):
            name, _, value = line.partition("=")
            pairs.append((name.strip(), value.strip()))
    return pairs
