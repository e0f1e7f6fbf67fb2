"""The alias `ResponsesModel`."""

from __future__ import annotations

from trunkline.types.shared.responses_model import ResponsesModel

__all__ = ["ResponsesModel"]
