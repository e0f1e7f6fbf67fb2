"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator, field
from trunkline.types import beta


class PersistedAgentToolResourceFunction(BaseModel):
    defer_loading: bool
    description: str
    name: str
    parameters: dict[str, object]
    type: Literal["function"]
    async_: bool | None = field(wire="async", default=None)


class PersistedAgentToolResourceToolSearch(BaseModel):
    type: Literal["tool_search"]


class PersistedAgentToolResourceProgrammaticToolCalling(BaseModel):
    enabled: bool
    type: Literal["programmatic_tool_calling"]


class PersistedAgentToolResourceMcp(BaseModel):
    connection_origin: Literal["service", "environment"]
    request_metadata: dict[str, object]
    required: bool
    server_label: str
    transport: beta.PersistedMcpTransport
    type: Literal["mcp"]
    allowed_tools: list[str] | None = None
    credential_id: str | None = None


class PersistedAgentToolResourceWebSearchLocation(BaseModel):
    city: str | None = None
    country: str | None = None
    region: str | None = None
    timezone: str | None = None


class PersistedAgentToolResourceWebSearch(BaseModel):
    context_size: Literal["low", "medium", "high"]
    mode: Literal["disabled", "cached", "live"]
    type: Literal["web_search"]
    allowed_domains: list[str] | None = None
    location: PersistedAgentToolResourceWebSearchLocation | None = None


class PersistedAgentToolResourceComputerUse(BaseModel):
    include_screenshots: bool
    type: Literal["computer_use"]


class PersistedAgentToolResourceAutomations(BaseModel):
    type: Literal["automations"]


PersistedAgentTool: TypeAlias = Annotated[
    PersistedAgentToolResourceFunction
    | PersistedAgentToolResourceToolSearch
    | PersistedAgentToolResourceProgrammaticToolCalling
    | PersistedAgentToolResourceMcp
    | PersistedAgentToolResourceWebSearch
    | PersistedAgentToolResourceComputerUse
    | PersistedAgentToolResourceAutomations,
    Discriminator("type"),
]
