"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.beta.beta_response_includable import BetaResponseIncludable


class ResponseRetrieveParamsBase(TypedDict, total=False):
    betas: list[Literal["responses_multi_agent=v1"]]
    include: list[BetaResponseIncludable]
    include_obfuscation: bool
    starting_after: int


class ResponseRetrieveParamsNonStreaming(ResponseRetrieveParamsBase, total=False):
    stream: Literal[False] | None


class ResponseRetrieveParamsStreaming(ResponseRetrieveParamsBase, total=False):
    stream: Required[Literal[True]]


ResponseRetrieveParams: TypeAlias = (
    ResponseRetrieveParamsNonStreaming | ResponseRetrieveParamsStreaming
)
