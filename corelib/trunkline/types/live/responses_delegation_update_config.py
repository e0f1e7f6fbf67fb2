"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import live


class Reasoning(BaseModel):
    effort: Literal["none", "minimal", "low", "medium", "high", "xhigh"] | None = None
    summary: Literal["concise", "detailed", "auto"] | None = None


class Text(BaseModel):
    verbosity: Literal["low", "medium", "high"] | None = None


class ToolChoiceLiveFunctionToolChoiceParam(BaseModel):
    name: str
    type: Literal["function"]


class ToolChoiceLiveMCPToolChoiceParam(BaseModel):
    name: str
    server_label: str
    type: Literal["mcp"]


class ToolChoiceFileSearch(BaseModel):
    type: Literal["file_search"]


class ToolChoiceWebSearch(BaseModel):
    type: Literal["web_search"]


class ToolChoiceWebSearchPreview(BaseModel):
    type: Literal["web_search_preview"]


class ToolChoiceImageGeneration(BaseModel):
    type: Literal["image_generation"]


class ToolChoiceComputer(BaseModel):
    type: Literal["computer"]


class ToolChoiceCodeInterpreter(BaseModel):
    type: Literal["code_interpreter"]


class ToolChoiceProgrammaticToolCalling(BaseModel):
    type: Literal["programmatic_tool_calling"]


class ToolChoiceShell(BaseModel):
    """Tool choice that forces the model to run shell commands."""

    type: Literal["shell"]
    """Type of the object."""


class ToolChoiceCustom(BaseModel):
    """Tool choice that forces the call of a custom tool."""

    name: str
    """Name of the tool."""
    type: Literal["custom"]
    """Type of the object."""


class ToolChoiceApplyPatch(BaseModel):
    """Tool choice that forces the model to edit files by patches."""

    type: Literal["apply_patch"]
    """Type of the object."""


class ToolChoiceLiveAllowedToolsChoiceParamToolLiveFunctionToolChoiceParam(BaseModel):
    name: str
    type: Literal["function"]


class ToolChoiceLiveAllowedToolsChoiceParamToolLiveMCPToolChoiceParam(BaseModel):
    name: str
    server_label: str
    type: Literal["mcp"]


class ToolChoiceLiveAllowedToolsChoiceParamToolFileSearch(BaseModel):
    type: Literal["file_search"]


class ToolChoiceLiveAllowedToolsChoiceParamToolWebSearch(BaseModel):
    type: Literal["web_search"]


class ToolChoiceLiveAllowedToolsChoiceParamToolWebSearchPreview(BaseModel):
    type: Literal["web_search_preview"]


class ToolChoiceLiveAllowedToolsChoiceParamToolImageGeneration(BaseModel):
    type: Literal["image_generation"]


class ToolChoiceLiveAllowedToolsChoiceParamToolComputer(BaseModel):
    type: Literal["computer"]


class ToolChoiceLiveAllowedToolsChoiceParamToolCodeInterpreter(BaseModel):
    type: Literal["code_interpreter"]


class ToolChoiceLiveAllowedToolsChoiceParamToolProgrammaticToolCalling(BaseModel):
    type: Literal["programmatic_tool_calling"]


class ToolChoiceLiveAllowedToolsChoiceParamToolShell(BaseModel):
    type: Literal["shell"]


class ToolChoiceLiveAllowedToolsChoiceParamToolCustom(BaseModel):
    name: str
    type: Literal["custom"]


class ToolChoiceLiveAllowedToolsChoiceParamToolApplyPatch(BaseModel):
    type: Literal["apply_patch"]


ToolChoiceLiveAllowedToolsChoiceParamTool: TypeAlias = Annotated[
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
    | ToolChoiceLiveAllowedToolsChoiceParamToolApplyPatch,
    Discriminator("type"),
]


class ToolChoiceLiveAllowedToolsChoiceParam(BaseModel):
    tools: list[ToolChoiceLiveAllowedToolsChoiceParamTool]
    type: Literal["allowed_tools"]
    mode: Literal["none", "auto", "required"] | None = None


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


class ToolWebSearch(BaseModel):
    type: Literal["web_search"]


class ToolFileSearch(BaseModel):
    type: Literal["file_search"]


class ToolCodeInterpreter(BaseModel):
    type: Literal["code_interpreter"]


class ToolShellEnvironmentContainerAutoNetworkPolicyDisabled(BaseModel):
    type: Literal["disabled"]


class ToolShellEnvironmentContainerAutoNetworkPolicyAllowlist(BaseModel):
    allowed_domains: list[str]
    type: Literal["allowlist"]


ToolShellEnvironmentContainerAutoNetworkPolicy: TypeAlias = (
    ToolShellEnvironmentContainerAutoNetworkPolicyDisabled
    | ToolShellEnvironmentContainerAutoNetworkPolicyAllowlist
)


class ToolShellEnvironmentContainerAutoSkillSkillReference(BaseModel):
    skill_id: str
    type: Literal["skill_reference"]
    version: str | None = None


class ToolShellEnvironmentContainerAutoSkillInlineSource(BaseModel):
    data: str
    media_type: Literal["application/zip"]
    type: Literal["base64"]


class ToolShellEnvironmentContainerAutoSkillInline(BaseModel):
    description: str
    name: str
    source: ToolShellEnvironmentContainerAutoSkillInlineSource
    type: Literal["inline"]


ToolShellEnvironmentContainerAutoSkill: TypeAlias = Annotated[
    ToolShellEnvironmentContainerAutoSkillSkillReference
    | ToolShellEnvironmentContainerAutoSkillInline,
    Discriminator("type"),
]


class ToolShellEnvironmentContainerAuto(BaseModel):
    type: Literal["container_auto"]
    file_ids: list[str] | None = None
    memory_limit: Literal["1g", "4g", "16g", "64g"] | None = None
    network_policy: ToolShellEnvironmentContainerAutoNetworkPolicy | None = None
    skills: list[ToolShellEnvironmentContainerAutoSkill] | None = None


class ToolShellEnvironmentContainerReference(BaseModel):
    container_id: str
    type: Literal["container_reference"]


class ToolShellEnvironmentLocalSkill(BaseModel):
    description: str
    name: str
    path: str


class ToolShellEnvironmentLocal(BaseModel):
    type: Literal["local"]
    skills: list[ToolShellEnvironmentLocalSkill] | None = None


ToolShellEnvironment: TypeAlias = (
    ToolShellEnvironmentContainerAuto
    | ToolShellEnvironmentContainerReference
    | ToolShellEnvironmentLocal
)


class ToolShell(BaseModel):
    type: Literal["shell"]
    environment: ToolShellEnvironment | None = None


class ToolImageGeneration(BaseModel):
    type: Literal["image_generation"]


class ToolMcpAllowedToolsLiveMCPToolFilterParam(BaseModel):
    read_only: bool | None = None
    tool_names: list[str] | None = None


ToolMcpAllowedTools: TypeAlias = list[str] | ToolMcpAllowedToolsLiveMCPToolFilterParam


class ToolMcpRequireApprovalLiveMCPRequireApprovalFilterParamAlways(BaseModel):
    read_only: bool | None = None
    tool_names: list[str] | None = None


class ToolMcpRequireApprovalLiveMCPRequireApprovalFilterParamNever(BaseModel):
    read_only: bool | None = None
    tool_names: list[str] | None = None


class ToolMcpRequireApprovalLiveMCPRequireApprovalFilterParam(BaseModel):
    always: ToolMcpRequireApprovalLiveMCPRequireApprovalFilterParamAlways | None = None
    never: ToolMcpRequireApprovalLiveMCPRequireApprovalFilterParamNever | None = None


ToolMcpRequireApproval: TypeAlias = (
    ToolMcpRequireApprovalLiveMCPRequireApprovalFilterParam | Literal["always", "never"]
)


class ToolMcp(BaseModel):
    type: Literal["mcp"]
    allowed_callers: list[Literal["direct", "programmatic"]] | None = None
    allowed_tools: ToolMcpAllowedTools | None = None
    authorization: str | None = None
    connector_id: str | None = None
    defer_loading: bool | None = None
    headers: dict[str, str] | None = None
    require_approval: ToolMcpRequireApproval | None = None
    server_description: str | None = None
    server_label: str | None = None
    server_url: str | None = None
    tunnel_id: str | None = None


class ToolCustom(BaseModel):
    type: Literal["custom"]


class ToolNamespace(BaseModel):
    type: Literal["namespace"]


class ToolSearch(BaseModel):
    type: Literal["tool_search"]


class ToolProgrammaticToolCalling(BaseModel):
    type: Literal["programmatic_tool_calling"]


class ToolComputer(BaseModel):
    type: Literal["computer"]


class ToolApplyPatch(BaseModel):
    type: Literal["apply_patch"]


Tool: TypeAlias = Annotated[
    live.FunctionTool
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
    | ToolApplyPatch,
    Discriminator("type"),
]


class ResponsesDelegationUpdateConfig(BaseModel):
    """Changes to how responses do the delegated work."""

    instructions: str | None = None
    max_output_tokens: int | None = None
    model: str | None = None
    """Model ID."""
    parallel_tool_calls: bool | None = None
    reasoning: Reasoning | None = None
    service_tier: (
        Literal["auto", "default", "fast_tier_temp_pilot", "flex", "priority", "ultrafast"] | None
    ) = None
    """Service tier of the responses."""
    text: Text | None = None
    """Settings of the texts."""
    tool_choice: ToolChoice | None = None
    tools: list[Tool] | None = None
    """Tools that the model may call."""
