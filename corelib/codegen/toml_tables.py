"""Read TOML files, and check the types of decoded values."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeGuard

if TYPE_CHECKING:
    from pathlib import Path

_TOML: Any = import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")


def read_toml(path: Path) -> dict[str, Any]:
    """Read a TOML file."""
    found: dict[str, Any] = _TOML.loads(path.read_text("utf-8"))
    return found


def is_table(value: object) -> TypeGuard[Mapping[str, Any]]:
    """Whether `value` is a JSON object or a TOML table, with text keys."""
    return isinstance(value, Mapping)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether `value` is a JSON array."""
    return isinstance(value, list)
