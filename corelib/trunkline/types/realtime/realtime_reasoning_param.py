"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import TypedDict

from trunkline.types.realtime.realtime_reasoning_effort import RealtimeReasoningEffort


class RealtimeReasoningParam(TypedDict, total=False):
    effort: RealtimeReasoningEffort
