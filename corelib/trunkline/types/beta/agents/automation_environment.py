"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import beta


class AutomationEnvironmentResourceNone(BaseModel):
    type: Literal["none"]


class AutomationEnvironmentResourceOpenAIHostedDesktop(BaseModel):
    enabled: bool


class AutomationEnvironmentResourceOpenAIHostedFileHostedTemplateFileResourceFileID(BaseModel):
    file_id: str
    path: str
    type: Literal["file_id"]


class AutomationEnvironmentResourceOpenAIHostedFileHostedTemplateFileResourceInline(BaseModel):
    path: str
    size_bytes: int
    type: Literal["inline"]


AutomationEnvironmentResourceOpenaiHostedFile: TypeAlias = Annotated[
    AutomationEnvironmentResourceOpenAIHostedFileHostedTemplateFileResourceFileID
    | AutomationEnvironmentResourceOpenAIHostedFileHostedTemplateFileResourceInline,
    Discriminator("type"),
]


class AutomationEnvironmentResourceOpenAIHostedNetwork(BaseModel):
    access: Literal["enabled", "disabled", "restricted"]
    allowed_domains: list[str]


class AutomationEnvironmentResourceOpenAIHostedPackages(BaseModel):
    npm: list[str]
    python: list[str]
    system: list[str]


class AutomationEnvironmentResourceOpenAIHostedSkillHostedTemplateSkillResourceSkillReference(
    BaseModel
):
    skill_id: str
    type: Literal["skill_reference"]
    version: str | None = None


class AutomationEnvironmentResourceOpenAIHostedSkillHostedTemplateSkillResourceInline(BaseModel):
    description: str
    name: str
    type: Literal["inline"]


AutomationEnvironmentResourceOpenaiHostedSkill: TypeAlias = Annotated[
    AutomationEnvironmentResourceOpenAIHostedSkillHostedTemplateSkillResourceSkillReference
    | AutomationEnvironmentResourceOpenAIHostedSkillHostedTemplateSkillResourceInline,
    Discriminator("type"),
]


class AutomationEnvironmentResourceOpenAIHosted(BaseModel):
    type: Literal["openai_hosted"]
    capability_directories: list[str] | None = None
    container_size: Literal["small", "medium", "large"] | None = None
    desktop: AutomationEnvironmentResourceOpenAIHostedDesktop | None = None
    environment_id: str | None = None
    environment_template_id: str | None = None
    files: list[AutomationEnvironmentResourceOpenaiHostedFile] | None = None
    network: AutomationEnvironmentResourceOpenAIHostedNetwork | None = None
    packages: AutomationEnvironmentResourceOpenAIHostedPackages | None = None
    plugins: list[beta.HostedPlugin] | None = None
    skills: list[AutomationEnvironmentResourceOpenaiHostedSkill] | None = None


class AutomationEnvironmentResourceSelfHosted(BaseModel):
    capability_directories: list[str]
    type: Literal["self_hosted"]
    workspace_directory: str
    environment_id: str | None = None


AutomationEnvironment: TypeAlias = Annotated[
    AutomationEnvironmentResourceNone
    | AutomationEnvironmentResourceOpenAIHosted
    | AutomationEnvironmentResourceSelfHosted,
    Discriminator("type"),
]
