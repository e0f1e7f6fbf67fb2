"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import beta


class ResponseSteerInputItemListMessageAgent(BaseModel):
    agent_name: str


class ResponseSteerInputItemListMessage(BaseModel):
    content: list[beta.BetaResponseSteerInputContent] | str
    role: Literal["user"]
    type: Literal["message"]
    id: str | None = None
    agent: ResponseSteerInputItemListMessageAgent | None = None
    status: str | None = None


class ResponseSteerInputItemListFunctionCallOutputAgent(BaseModel):
    agent_name: str


class ResponseSteerInputItemListFunctionCallOutputCallerDirect(BaseModel):
    type: Literal["direct"]


class ResponseSteerInputItemListFunctionCallOutputCallerProgram(BaseModel):
    caller_id: str
    type: Literal["program"]


ResponseSteerInputItemListFunctionCallOutputCaller: TypeAlias = (
    ResponseSteerInputItemListFunctionCallOutputCallerDirect
    | ResponseSteerInputItemListFunctionCallOutputCallerProgram
)


class ResponseSteerInputItemListFunctionCallOutput(BaseModel):
    output: str | beta.BetaResponseFunctionCallOutputItemList
    type: Literal["function_call_output"]
    id: str | None = None
    agent: ResponseSteerInputItemListFunctionCallOutputAgent | None = None
    call_id: str | None = None
    caller: ResponseSteerInputItemListFunctionCallOutputCaller | None = None
    name: str | None = None
    namespace: str | None = None
    status: Literal["in_progress", "completed", "incomplete"] | None = None


ResponseSteerInputItemList: TypeAlias = (
    ResponseSteerInputItemListMessage | ResponseSteerInputItemListFunctionCallOutput
)


BetaResponseSteerInput: TypeAlias = str | list[ResponseSteerInputItemList]
