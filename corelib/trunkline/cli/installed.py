"""Entry points that distributions register in a group, and the packages that each still needs."""

from __future__ import annotations

import re
from importlib import metadata
from typing import TYPE_CHECKING

from trunkline.discovery.entry_points import distribution_of, points
from trunkline.values import Value

if TYPE_CHECKING:
    from importlib.metadata import Distribution, EntryPoint

_NAME = re.compile(r"[\w.-]+")
_ONLY_EXTRA = re.compile(r";\s*extra\s*==\s*(['\"])([^'\"]+)\1\s*$")


class Registration(Value, frozen=True):
    """An entry point's name, its distribution, and the command that installs missing packages."""

    name: str
    distribution: str
    install: str | None = None


def registrations(group: str) -> list[Registration]:
    """Return the registrations of a group, sorted by name."""
    return [_registration(point) for _, point in sorted(points(group).items())]


def _registration(point: EntryPoint) -> Registration:
    name, distribution, owner = point.name, point.dist, distribution_of(point)
    if distribution is None or not owner:  # no metadata, and so no extras
        return Registration(name, owner)
    lacking = [needed for needed in _extra(name, distribution) if not _is_installed(needed)]
    return Registration(name, owner, f'pip install "{owner}[{name}]"' if lacking else None)


def _extra(name: str, distribution: Distribution) -> list[str]:
    """Return the packages that the extra of that name requires everywhere.

    Only pip can evaluate further conditions, so requirements that have any are left out.
    """
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
