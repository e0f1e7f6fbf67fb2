"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class FineTuneListEventsParamsBase(TypedDict, total=False):
    pass


class FineTuneListEventsParamsNonStreaming(FineTuneListEventsParamsBase, total=False):
    stream: Literal[False] | None


class FineTuneListEventsParamsStreaming(FineTuneListEventsParamsBase, total=False):
    stream: Required[Literal[True]]


FineTuneListEventsParams: TypeAlias = (
    FineTuneListEventsParamsNonStreaming | FineTuneListEventsParamsStreaming
)
