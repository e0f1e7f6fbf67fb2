"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.decision_input_part_union_param import DecisionInputPartUnionParam
from trunkline.types.decision_input_text_param import DecisionInputTextParam


class DecisionInputMessageParam(TypedDict, total=False):
    content: Required[str | Iterable[DecisionInputPartUnionParam]]
    role: Required[Literal["user"]]
    type: Literal["message"]


class DecisionInputUserMessage(TypedDict, total=False):
    content: Required[str | Iterable[DecisionInputPartUnionParam]]
    role: Required[Literal["user"]]
    type: Literal["message"]


class DecisionInputDeveloperMessage(TypedDict, total=False):
    content: Required[str | Iterable[DecisionInputTextParam]]
    role: Required[Literal["developer"]]
    type: Literal["message"]


class DecisionInputSystemMessage(TypedDict, total=False):
    content: Required[str | Iterable[DecisionInputTextParam]]
    role: Required[Literal["system"]]
    type: Literal["message"]


class DecisionInputAssistantMessageContentPartsDecisionInputOutputText(TypedDict, total=False):
    text: Required[str]
    type: Required[Literal["output_text"]]


class DecisionInputAssistantMessageContentPartsDecisionInputRefusal(TypedDict, total=False):
    refusal: Required[str]
    type: Required[Literal["refusal"]]


DecisionInputAssistantMessageContentParts: TypeAlias = (
    DecisionInputAssistantMessageContentPartsDecisionInputOutputText
    | DecisionInputAssistantMessageContentPartsDecisionInputRefusal
)


class DecisionInputAssistantMessage(TypedDict, total=False):
    content: Required[str | Iterable[DecisionInputAssistantMessageContentParts]]
    role: Required[Literal["assistant"]]
    phase: Literal["commentary", "final_answer"] | None
    type: Literal["message"]


DecisionInputMessageUnionParam: TypeAlias = (
    DecisionInputUserMessage
    | DecisionInputDeveloperMessage
    | DecisionInputSystemMessage
    | DecisionInputAssistantMessage
)
