"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Logprob(BaseModel):
    """A token and its log probability."""

    bytes: list[int] | None = None
    """The token's UTF-8 bytes."""
    logprob: float | None = None
    """The token's log probability."""
    token: str | None = None
    """The token's text."""


class TranscriptionTextDeltaEvent(BaseModel):
    """The next piece of a streamed transcription."""

    delta: str
    """The next piece of the text."""
    type: Literal["transcript.text.delta"]
    """Which kind this is."""
    logprobs: list[Logprob] | None = None
    """The log probabilities of the tokens, if asked for."""
    segment_id: str | None = None
    """The segment that the piece belongs to, when speakers are told apart."""
