"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import beta


class EnvironmentResourceNone(BaseModel):
    type: Literal["none"]


class EnvironmentResourceOpenAIHostedNetwork(BaseModel):
    access: Literal["enabled", "disabled", "restricted"]
    allowed_domains: list[str]


class EnvironmentResourceOpenAIHostedPackages(BaseModel):
    npm: list[str]
    python: list[str]
    system: list[str]


class EnvironmentResourceOpenAIHostedDesktop(BaseModel):
    enabled: bool


class EnvironmentResourceOpenAIHosted(BaseModel):
    id: str
    capability_directories: list[str]
    files: list[beta.HostedEnvironmentFile]
    network: EnvironmentResourceOpenAIHostedNetwork
    packages: EnvironmentResourceOpenAIHostedPackages
    plugins: list[beta.HostedPlugin]
    skills: list[beta.HostedSkill]
    type: Literal["openai_hosted"]
    container_size: Literal["small", "medium", "large"] | None = None
    desktop: EnvironmentResourceOpenAIHostedDesktop | None = None


class EnvironmentResourceSelfHosted(BaseModel):
    id: str
    capability_directories: list[str]
    remote_url: str
    type: Literal["self_hosted"]
    workspace_directory: str


Environment: TypeAlias = Annotated[
    EnvironmentResourceNone | EnvironmentResourceOpenAIHosted | EnvironmentResourceSelfHosted,
    Discriminator("type"),
]
