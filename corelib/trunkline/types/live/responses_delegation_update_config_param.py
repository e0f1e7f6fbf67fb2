"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.live.function_tool_param import FunctionToolParam
from trunkline.types.sequence_not_str import SequenceNotStr


class Reasoning(TypedDict, total=False):
    effort: Literal["none", "minimal", "low", "medium", "high", "xhigh"] | None
    summary: Literal["concise", "detailed", "auto"] | None


class Text(TypedDict, total=False):
    verbosity: Literal["low", "medium", "high"] | None


class ToolChoiceLiveFunctionToolChoiceParam(TypedDict, total=False):
    name: Required[str]
    type: Required[Literal["function"]]


class ToolChoiceLiveMCPToolChoiceParam(TypedDict, total=False):
    name: Required[str]
    server_label: Required[str]
    type: Required[Literal["mcp"]]


class ToolChoiceFileSearch(TypedDict, total=False):
    type: Required[Literal["file_search"]]


class ToolChoiceWebSearch(TypedDict, total=False):
    type: Required[Literal["web_search"]]


class ToolChoiceWebSearchPreview(TypedDict, total=False):
    type: Required[Literal["web_search_preview"]]


class ToolChoiceImageGeneration(TypedDict, total=False):
    type: Required[Literal["image_generation"]]


class ToolChoiceComputer(TypedDict, total=False):
    type: Required[Literal["computer"]]


class ToolChoiceCodeInterpreter(TypedDict, total=False):
    type: Required[Literal["code_interpreter"]]


class ToolChoiceProgrammaticToolCalling(TypedDict, total=False):
    type: Required[Literal["programmatic_tool_calling"]]


class ToolChoiceShell(TypedDict, total=False):
    """Tool choice that forces the model to run shell commands."""

    type: Required[Literal["shell"]]
    """Type of the object."""


class ToolChoiceCustom(TypedDict, total=False):
    """Tool choice that forces the call of a custom tool."""

    name: Required[str]
    """Name of the tool."""
    type: Required[Literal["custom"]]
    """Type of the object."""


class ToolChoiceApplyPatch(TypedDict, total=False):
    """Tool choice that forces the model to edit files by patches."""

    type: Required[Literal["apply_patch"]]
    """Type of the object."""


class ToolChoiceLiveAllowedToolsChoiceParamToolLiveFunctionToolChoiceParam(TypedDict, total=False):
    name: Required[str]
    type: Required[Literal["function"]]


class ToolChoiceLiveAllowedToolsChoiceParamToolLiveMCPToolChoiceParam(TypedDict, total=False):
    name: Required[str]
    server_label: Required[str]
    type: Required[Literal["mcp"]]


class ToolChoiceLiveAllowedToolsChoiceParamToolFileSearch(TypedDict, total=False):
    type: Required[Literal["file_search"]]


class ToolChoiceLiveAllowedToolsChoiceParamToolWebSearch(TypedDict, total=False):
    type: Required[Literal["web_search"]]


class ToolChoiceLiveAllowedToolsChoiceParamToolWebSearchPreview(TypedDict, total=False):
    type: Required[Literal["web_search_preview"]]


class ToolChoiceLiveAllowedToolsChoiceParamToolImageGeneration(TypedDict, total=False):
    type: Required[Literal["image_generation"]]


class ToolChoiceLiveAllowedToolsChoiceParamToolComputer(TypedDict, total=False):
    type: Required[Literal["computer"]]


class ToolChoiceLiveAllowedToolsChoiceParamToolCodeInterpreter(TypedDict, total=False):
    type: Required[Literal["code_interpreter"]]


class ToolChoiceLiveAllowedToolsChoiceParamToolProgrammaticToolCalling(TypedDict, total=False):
    type: Required[Literal["programmatic_tool_calling"]]


class ToolChoiceLiveAllowedToolsChoiceParamToolShell(TypedDict, total=False):
    type: Required[Literal["shell"]]


class ToolChoiceLiveAllowedToolsChoiceParamToolCustom(TypedDict, total=False):
    name: Required[str]
    type: Required[Literal["custom"]]


class ToolChoiceLiveAllowedToolsChoiceParamToolApplyPatch(TypedDict, total=False):
    type: Required[Literal["apply_patch"]]


ToolChoiceLiveAllowedToolsChoiceParamTool: TypeAlias = (
    ToolChoiceLiveAllowedToolsChoiceParamToolLiveFunctionToolChoiceParam
    | ToolChoiceLiveAllowedToolsChoiceParamToolLiveMCPToolChoiceParam
    | ToolChoiceLiveAllowedToolsChoiceParamToolFileSearch
    | ToolChoiceLiveAllowedToolsChoiceParamToolWebSearch
    | ToolChoiceLiveAllowedToolsChoiceParamToolWebSearchPreview
    | ToolChoiceLiveAllowedToolsChoiceParamToolImageGeneration
    | ToolChoiceLiveAllowedToolsChoiceParamToolComputer
    | ToolChoiceLiveAllowedToolsChoiceParamToolCodeInterpreter
    | ToolChoiceLiveAllowedToolsChoiceParamToolProgrammaticToolCalling
    | ToolChoiceLiveAllowedToolsChoiceParamToolShell
    | ToolChoiceLiveAllowedToolsChoiceParamToolCustom
    | ToolChoiceLiveAllowedToolsChoiceParamToolApplyPatch
)


class ToolChoiceLiveAllowedToolsChoiceParam(TypedDict, total=False):
    tools: Required[Iterable[ToolChoiceLiveAllowedToolsChoiceParamTool]]
    type: Required[Literal["allowed_tools"]]
    mode: Literal["none", "auto", "required"] | None


ToolChoice: TypeAlias = (
    Literal["auto", "none", "required"]
    | ToolChoiceLiveFunctionToolChoiceParam
    | ToolChoiceLiveMCPToolChoiceParam
    | ToolChoiceFileSearch
    | ToolChoiceWebSearch
    | ToolChoiceWebSearchPreview
    | ToolChoiceImageGeneration
    | ToolChoiceComputer
    | ToolChoiceCodeInterpreter
    | ToolChoiceProgrammaticToolCalling
    | ToolChoiceShell
    | ToolChoiceCustom
    | ToolChoiceApplyPatch
    | ToolChoiceLiveAllowedToolsChoiceParam
)


class ToolWebSearch(TypedDict, total=False):
    type: Required[Literal["web_search"]]


class ToolFileSearch(TypedDict, total=False):
    type: Required[Literal["file_search"]]


class ToolCodeInterpreter(TypedDict, total=False):
    type: Required[Literal["code_interpreter"]]


class ToolShellEnvironmentContainerAutoNetworkPolicyDisabled(TypedDict, total=False):
    type: Required[Literal["disabled"]]


class ToolShellEnvironmentContainerAutoNetworkPolicyAllowlist(TypedDict, total=False):
    allowed_domains: Required[SequenceNotStr[str]]
    type: Required[Literal["allowlist"]]


ToolShellEnvironmentContainerAutoNetworkPolicy: TypeAlias = (
    ToolShellEnvironmentContainerAutoNetworkPolicyDisabled
    | ToolShellEnvironmentContainerAutoNetworkPolicyAllowlist
)


class ToolShellEnvironmentContainerAutoSkillSkillReference(TypedDict, total=False):
    skill_id: Required[str]
    type: Required[Literal["skill_reference"]]
    version: str | None


class ToolShellEnvironmentContainerAutoSkillInlineSource(TypedDict, total=False):
    data: Required[str]
    media_type: Required[Literal["application/zip"]]
    type: Required[Literal["base64"]]


class ToolShellEnvironmentContainerAutoSkillInline(TypedDict, total=False):
    description: Required[str]
    name: Required[str]
    source: Required[ToolShellEnvironmentContainerAutoSkillInlineSource]
    type: Required[Literal["inline"]]


ToolShellEnvironmentContainerAutoSkill: TypeAlias = (
    ToolShellEnvironmentContainerAutoSkillSkillReference
    | ToolShellEnvironmentContainerAutoSkillInline
)


class ToolShellEnvironmentContainerAuto(TypedDict, total=False):
    type: Required[Literal["container_auto"]]
    file_ids: SequenceNotStr[str] | None
    memory_limit: Literal["1g", "4g", "16g", "64g"] | None
    network_policy: ToolShellEnvironmentContainerAutoNetworkPolicy | None
    skills: Iterable[ToolShellEnvironmentContainerAutoSkill] | None


class ToolShellEnvironmentContainerReference(TypedDict, total=False):
    container_id: Required[str]
    type: Required[Literal["container_reference"]]


class ToolShellEnvironmentLocalSkill(TypedDict, total=False):
    description: Required[str]
    name: Required[str]
    path: Required[str]


class ToolShellEnvironmentLocal(TypedDict, total=False):
    type: Required[Literal["local"]]
    skills: Iterable[ToolShellEnvironmentLocalSkill] | None


ToolShellEnvironment: TypeAlias = (
    ToolShellEnvironmentContainerAuto
    | ToolShellEnvironmentContainerReference
    | ToolShellEnvironmentLocal
)


class ToolShell(TypedDict, total=False):
    type: Required[Literal["shell"]]
    environment: ToolShellEnvironment | None


class ToolImageGeneration(TypedDict, total=False):
    type: Required[Literal["image_generation"]]


class ToolMcpAllowedToolsLiveMCPToolFilterParam(TypedDict, total=False):
    read_only: bool | None
    tool_names: SequenceNotStr[str] | None


ToolMcpAllowedTools: TypeAlias = SequenceNotStr[str] | ToolMcpAllowedToolsLiveMCPToolFilterParam


class ToolMcpRequireApprovalLiveMCPRequireApprovalFilterParamAlways(TypedDict, total=False):
    read_only: bool | None
    tool_names: SequenceNotStr[str] | None


class ToolMcpRequireApprovalLiveMCPRequireApprovalFilterParamNever(TypedDict, total=False):
    read_only: bool | None
    tool_names: SequenceNotStr[str] | None


class ToolMcpRequireApprovalLiveMCPRequireApprovalFilterParam(TypedDict, total=False):
    always: ToolMcpRequireApprovalLiveMCPRequireApprovalFilterParamAlways | None
    never: ToolMcpRequireApprovalLiveMCPRequireApprovalFilterParamNever | None


ToolMcpRequireApproval: TypeAlias = (
    ToolMcpRequireApprovalLiveMCPRequireApprovalFilterParam | Literal["always", "never"]
)


class ToolMcp(TypedDict, total=False):
    type: Required[Literal["mcp"]]
    allowed_callers: list[Literal["direct", "programmatic"]] | None
    allowed_tools: ToolMcpAllowedTools | None
    authorization: str | None
    connector_id: str | None
    defer_loading: bool | None
    headers: dict[str, str] | None
    require_approval: ToolMcpRequireApproval | None
    server_description: str | None
    server_label: str
    server_url: str | None
    tunnel_id: str | None


class ToolCustom(TypedDict, total=False):
    type: Required[Literal["custom"]]


class ToolNamespace(TypedDict, total=False):
    type: Required[Literal["namespace"]]


class ToolSearch(TypedDict, total=False):
    type: Required[Literal["tool_search"]]


class ToolProgrammaticToolCalling(TypedDict, total=False):
    type: Required[Literal["programmatic_tool_calling"]]


class ToolComputer(TypedDict, total=False):
    type: Required[Literal["computer"]]


class ToolApplyPatch(TypedDict, total=False):
    type: Required[Literal["apply_patch"]]


Tool: TypeAlias = (
    FunctionToolParam
    | ToolWebSearch
    | ToolFileSearch
    | ToolCodeInterpreter
    | ToolShell
    | ToolImageGeneration
    | ToolMcp
    | ToolCustom
    | ToolNamespace
    | ToolSearch
    | ToolProgrammaticToolCalling
    | ToolComputer
    | ToolApplyPatch
)


class ResponsesDelegationUpdateConfigParam(TypedDict, total=False):
    """Changes to how responses do the delegated work."""

    instructions: str | None
    max_output_tokens: int | None
    model: str
    """Model ID."""
    parallel_tool_calls: bool | None
    reasoning: Reasoning | None
    service_tier: (
        Literal["auto", "default", "fast_tier_temp_pilot", "flex", "priority", "ultrafast"] | None
    )
    """Service tier of the responses."""
    text: Text | None
    """Settings of the texts."""
    tool_choice: ToolChoice
    tools: Iterable[Tool]
    """Tools that the model may call."""
