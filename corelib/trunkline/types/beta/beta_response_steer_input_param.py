"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.beta.beta_response_function_call_output_item_list_param import (
    BetaResponseFunctionCallOutputItemListParam,
)
from trunkline.types.beta.beta_response_steer_input_content_param import (
    BetaResponseSteerInputContentParam,
)


class ResponseSteerInputItemListMessageAgent(TypedDict, total=False):
    agent_name: Required[str]


class ResponseSteerInputItemListMessage(TypedDict, total=False):
    content: Required[Iterable[BetaResponseSteerInputContentParam] | str]
    role: Required[Literal["user"]]
    type: Required[Literal["message"]]
    id: str | None
    agent: ResponseSteerInputItemListMessageAgent | None
    status: str | None


class ResponseSteerInputItemListFunctionCallOutputAgent(TypedDict, total=False):
    agent_name: Required[str]


class ResponseSteerInputItemListFunctionCallOutputCallerDirect(TypedDict, total=False):
    type: Required[Literal["direct"]]


class ResponseSteerInputItemListFunctionCallOutputCallerProgram(TypedDict, total=False):
    caller_id: Required[str]
    type: Required[Literal["program"]]


ResponseSteerInputItemListFunctionCallOutputCaller: TypeAlias = (
    ResponseSteerInputItemListFunctionCallOutputCallerDirect
    | ResponseSteerInputItemListFunctionCallOutputCallerProgram
)


class ResponseSteerInputItemListFunctionCallOutput(TypedDict, total=False):
    output: Required[str | BetaResponseFunctionCallOutputItemListParam]
    type: Required[Literal["function_call_output"]]
    id: str | None
    agent: ResponseSteerInputItemListFunctionCallOutputAgent | None
    call_id: str | None
    caller: ResponseSteerInputItemListFunctionCallOutputCaller | None
    name: str | None
    namespace: str | None
    status: Literal["in_progress", "completed", "incomplete"] | None


ResponseSteerInputItemList: TypeAlias = (
    ResponseSteerInputItemListMessage | ResponseSteerInputItemListFunctionCallOutput
)


BetaResponseSteerInputParam: TypeAlias = str | Iterable[ResponseSteerInputItemList]
