"""The alias `ReasoningEffort`."""

from __future__ import annotations

from trunkline.types.shared.reasoning_effort import ReasoningEffort

__all__ = ["ReasoningEffort"]
