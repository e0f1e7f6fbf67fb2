"""The alias `Metadata`."""

from __future__ import annotations

from typing import TypeAlias

Metadata: TypeAlias = dict[str, str]
