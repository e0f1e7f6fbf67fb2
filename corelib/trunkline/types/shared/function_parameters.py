"""The alias `FunctionParameters`."""

from __future__ import annotations

from typing import TypeAlias

FunctionParameters: TypeAlias = dict[str, object]
