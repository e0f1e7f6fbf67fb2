"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.beta.beta_response_conversation_param_param import (
    BetaResponseConversationParamParam,
)
from trunkline.types.beta.beta_response_input_item_param import BetaResponseInputItemParam
from trunkline.types.beta.beta_response_text_config_param import BetaResponseTextConfigParam
from trunkline.types.beta.beta_tool_choice_allowed_param import BetaToolChoiceAllowedParam
from trunkline.types.beta.beta_tool_choice_apply_patch_param import BetaToolChoiceApplyPatchParam
from trunkline.types.beta.beta_tool_choice_custom_param import BetaToolChoiceCustomParam
from trunkline.types.beta.beta_tool_choice_function_param import BetaToolChoiceFunctionParam
from trunkline.types.beta.beta_tool_choice_mcp_param import BetaToolChoiceMcpParam
from trunkline.types.beta.beta_tool_choice_options import BetaToolChoiceOptions
from trunkline.types.beta.beta_tool_choice_shell_param import BetaToolChoiceShellParam
from trunkline.types.beta.beta_tool_choice_types_param import BetaToolChoiceTypesParam
from trunkline.types.beta.beta_tool_param import BetaToolParam

Conversation: TypeAlias = str | BetaResponseConversationParamParam


class Reasoning(TypedDict, total=False):
    context: Literal["auto", "current_turn", "all_turns"] | None
    effort: Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"] | None
    generate_summary: Literal["auto", "concise", "detailed"] | None
    """Deprecated."""
    mode: str | Literal["standard", "pro"]
    summary: Literal["auto", "concise", "detailed"] | None


class ToolChoiceBetaSpecificProgrammaticToolCallingParam(TypedDict, total=False):
    type: Required[Literal["programmatic_tool_calling"]]


ToolChoice: TypeAlias = (
    BetaToolChoiceOptions
    | BetaToolChoiceAllowedParam
    | BetaToolChoiceTypesParam
    | BetaToolChoiceFunctionParam
    | BetaToolChoiceMcpParam
    | BetaToolChoiceCustomParam
    | ToolChoiceBetaSpecificProgrammaticToolCallingParam
    | BetaToolChoiceApplyPatchParam
    | BetaToolChoiceShellParam
)


class InputTokenCountParams(TypedDict, total=False):
    betas: list[Literal["responses_multi_agent=v1"]]
    conversation: Conversation | None
    input: str | Iterable[BetaResponseInputItemParam] | None
    instructions: str | None
    model: str | None
    parallel_tool_calls: bool | None
    personality: str | Literal["friendly", "pragmatic"]
    previous_response_id: str | None
    reasoning: Reasoning | None
    text: BetaResponseTextConfigParam | None
    tool_choice: ToolChoice | None
    tools: Iterable[BetaToolParam] | None
    truncation: Literal["auto", "disabled"]
    """Deprecated."""


Text: TypeAlias = BetaResponseTextConfigParam
