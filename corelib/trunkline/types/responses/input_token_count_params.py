"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.responses.response_conversation_param_param import (
    ResponseConversationParamParam,
)
from trunkline.types.responses.response_input_item_param import ResponseInputItemParam
from trunkline.types.responses.response_text_config_param import ResponseTextConfigParam
from trunkline.types.responses.tool_choice_allowed_param import ToolChoiceAllowedParam
from trunkline.types.responses.tool_choice_apply_patch_param import ToolChoiceApplyPatchParam
from trunkline.types.responses.tool_choice_custom_param import ToolChoiceCustomParam
from trunkline.types.responses.tool_choice_function_param import ToolChoiceFunctionParam
from trunkline.types.responses.tool_choice_mcp_param import ToolChoiceMcpParam
from trunkline.types.responses.tool_choice_options import ToolChoiceOptions
from trunkline.types.responses.tool_choice_shell_param import ToolChoiceShellParam
from trunkline.types.responses.tool_choice_types_param import ToolChoiceTypesParam
from trunkline.types.responses.tool_param import ToolParam
from trunkline.types.shared_params.reasoning import Reasoning

Conversation: TypeAlias = str | ResponseConversationParamParam


class ToolChoiceSpecificProgrammaticToolCallingParam(TypedDict, total=False):
    """Tool choice that forces programmatic tool calling."""

    type: Required[Literal["programmatic_tool_calling"]]


ToolChoice: TypeAlias = (
    ToolChoiceOptions
    | ToolChoiceAllowedParam
    | ToolChoiceTypesParam
    | ToolChoiceFunctionParam
    | ToolChoiceMcpParam
    | ToolChoiceCustomParam
    | ToolChoiceSpecificProgrammaticToolCallingParam
    | ToolChoiceApplyPatchParam
    | ToolChoiceShellParam
)


class InputTokenCountParams(TypedDict, total=False):
    conversation: Conversation | None
    input: str | Iterable[ResponseInputItemParam] | None
    instructions: str | None
    model: str | None
    parallel_tool_calls: bool | None
    personality: str | Literal["friendly", "pragmatic"]
    previous_response_id: str | None
    reasoning: Reasoning | None
    text: ResponseTextConfigParam | None
    tool_choice: ToolChoice | None
    tools: Iterable[ToolParam] | None
    truncation: Literal["auto", "disabled"]
    """Deprecated."""


Text: TypeAlias = ResponseTextConfigParam
