"""The alias `ChatCompletionReasoningEffort`."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.shared.reasoning_effort import ReasoningEffort

ChatCompletionReasoningEffort: TypeAlias = ReasoningEffort
