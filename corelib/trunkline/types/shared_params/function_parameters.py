"""The alias `FunctionParameters`."""

from __future__ import annotations

from trunkline.types.shared.function_parameters import FunctionParameters

__all__ = ["FunctionParameters"]
