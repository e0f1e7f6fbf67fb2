"""What distributions register under a group of entry points, and what they still need."""

from __future__ import annotations

import re
from importlib import metadata
from typing import TYPE_CHECKING

from trunkline.values import Value

if TYPE_CHECKING:
    from importlib.metadata import Distribution

_NAME = re.compile(r"[\w.-]+")
_ONLY_EXTRA = re.compile(r";\s*extra\s*==\s*(['\"])([^'\"]+)\1\s*$")


class Registration(Value, frozen=True):
    """A name, the distribution that registers it, and the command for what it lacks."""

    name: str
    distribution: str
    install: str | None = None


def registrations(group: str) -> list[Registration]:
    """By name; the first on the path wins, as in an import."""
    found: dict[str, Registration] = {}
    for point in metadata.entry_points(group=group):
        if point.name not in found:
            found[point.name] = _registration(point.name, point.dist)
    return [found[name] for name in sorted(found)]


def _registration(name: str, distribution: Distribution | None) -> Registration:
    if distribution is None:
        return Registration(name, "")
    owner = distribution.metadata["Name"]
    lacking = [needed for needed in _extra(name, distribution) if not _is_installed(needed)]
    return Registration(name, owner, f'pip install "{owner}[{name}]"' if lacking else None)


def _extra(name: str, distribution: Distribution) -> list[str]:
    """What the extra of that name adds everywhere; what it adds only somewhere is left to pip."""
    needed: list[str] = []
    for requirement in distribution.requires or ():
        marker = _ONLY_EXTRA.search(requirement)
        named = _NAME.match(requirement)
        if marker and named and marker[2] == name:
            needed.append(named[0])
    return needed


def _is_installed(distribution: str) -> bool:
    try:
        metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return False
    return True
