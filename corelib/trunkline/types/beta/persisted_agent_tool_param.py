"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.beta.persisted_mcp_transport_param import PersistedMcpTransportParam
from trunkline.types.sequence_not_str import SequenceNotStr

PersistedAgentToolConfigParamFunction = TypedDict(
    "PersistedAgentToolConfigParamFunction",
    {
        "description": "Required[str]",
        "name": "Required[str]",
        "parameters": "Required[dict[str, object]]",
        "type": 'Required[Literal["function"]]',
        "async": "bool",
        "defer_loading": "bool",
    },
    total=False,
)


class PersistedAgentToolConfigParamToolSearch(TypedDict, total=False):
    type: Required[Literal["tool_search"]]


class PersistedAgentToolConfigParamProgrammaticToolCalling(TypedDict, total=False):
    type: Required[Literal["programmatic_tool_calling"]]
    enabled: bool


class PersistedAgentToolConfigParamMcp(TypedDict, total=False):
    server_label: Required[str]
    transport: Required[PersistedMcpTransportParam]
    type: Required[Literal["mcp"]]
    allowed_tools: SequenceNotStr[str] | None
    connection_origin: Literal["service", "environment"] | None
    credential_id: str | None
    request_metadata: dict[str, object] | None
    required: bool


class PersistedAgentToolConfigParamWebSearchLocation(TypedDict, total=False):
    city: str | None
    country: str | None
    region: str | None
    timezone: str | None


class PersistedAgentToolConfigParamWebSearch(TypedDict, total=False):
    type: Required[Literal["web_search"]]
    allowed_domains: SequenceNotStr[str] | None
    context_size: Literal["low", "medium", "high"] | None
    location: PersistedAgentToolConfigParamWebSearchLocation | None
    mode: Literal["disabled", "cached", "live"] | None


class PersistedAgentToolConfigParamComputerUse(TypedDict, total=False):
    type: Required[Literal["computer_use"]]
    include_screenshots: bool


class PersistedAgentToolConfigParamAutomations(TypedDict, total=False):
    type: Required[Literal["automations"]]


PersistedAgentToolParam: TypeAlias = (
    PersistedAgentToolConfigParamFunction
    | PersistedAgentToolConfigParamToolSearch
    | PersistedAgentToolConfigParamProgrammaticToolCalling
    | PersistedAgentToolConfigParamMcp
    | PersistedAgentToolConfigParamWebSearch
    | PersistedAgentToolConfigParamComputerUse
    | PersistedAgentToolConfigParamAutomations
)
