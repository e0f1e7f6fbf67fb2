"""Entry points of installed distributions, without the 12 ms that `importlib.metadata` takes.

The entry points of distributions in plain folders are read from their files. All others (in a zip,
or in an editable install with its own finder) are found by `importlib.metadata`, which is used
only if a name is missing or if all names are to be listed.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from importlib import import_module
from typing import Any


@cache
def load(group: str, name: str) -> Any:
    """Return the object of that name. Raises KeyError if no distribution registers it."""
    reference = _from_folders(group).get(name) or names(group)[name]
    module, _, attribute = reference.partition(":")
    loaded: Any = import_module(module.strip())
    for part in filter(None, attribute.strip().split(".")):
        loaded = getattr(loaded, part)
    return loaded


def has(group: str, name: str) -> bool:
    """Whether a distribution registers that name."""
    return name in _from_folders(group) or name in names(group)


@cache
def names(group: str) -> dict[str, str]:
    """Return all registered names, with the references to their objects."""
    from importlib.metadata import entry_points

    return {point.name: point.value for point in entry_points(group=group)}


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
            with open(path, encoding="utf-8") as file:
                text = file.read()
            if "[trunkline." in text:  # most distributions register nothing for trunkline
                texts.append(text)
    return texts


def _metadata_files(folder: str) -> list[str]:
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
