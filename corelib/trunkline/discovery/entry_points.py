"""What installed distributions register, read without the 12 ms that `importlib.metadata` costs.

Entry points of distributions in plain folders are read from their files; any other kind (a zip, an
editable install with a finder of its own) is found by `importlib.metadata`, which is asked only
when a name is missing or when all are to be listed.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from importlib import import_module
from typing import Any


@cache
def load(group: str, name: str) -> Any:
    """The object of that name. Raises KeyError when no distribution has it."""
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
    """Everything that is registered: names, and where their objects are."""
    from importlib.metadata import entry_points

    return {point.name: point.value for point in entry_points(group=group)}


@cache
def _from_folders(group: str) -> dict[str, str]:
    """What the folders of ``sys.path`` register; the first one wins, as in an import."""
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
            if "[trunkline." in text:
                texts.append(text)
    return texts


def _metadata_files(folder: str) -> list[str]:
    try:
        entries = os.listdir(folder or ".")
    except OSError:
        return []  # no folder: what a zip registers is found by importlib.metadata
    paths = [
        os.path.join(folder, entry, "entry_points.txt")
        for entry in entries
        if entry.endswith((".dist-info", ".egg-info"))
    ]
    return [path for path in paths if os.path.isfile(path)]


def _section(text: str, group: str) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    inside = False
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            inside = line == f"[{group}]"
        elif inside and "=" in line and not line.startswith(("#", ";")):
            name, _, value = line.partition("=")
            pairs.append((name.strip(), value.strip()))
    return pairs
