"""The alias `Metadata`."""

from __future__ import annotations

from trunkline.types.shared.metadata import Metadata

__all__ = ["Metadata"]
