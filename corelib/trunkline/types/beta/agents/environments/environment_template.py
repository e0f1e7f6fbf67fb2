"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import beta


class FileHostedTemplateFileResourceFileID(BaseModel):
    file_id: str
    path: str
    type: Literal["file_id"]


class FileHostedTemplateFileResourceInline(BaseModel):
    path: str
    size_bytes: int
    type: Literal["inline"]


File: TypeAlias = Annotated[
    FileHostedTemplateFileResourceFileID | FileHostedTemplateFileResourceInline,
    Discriminator("type"),
]


class Network(BaseModel):
    access: Literal["enabled", "disabled", "restricted"]
    allowed_domains: list[str]


class Packages(BaseModel):
    npm: list[str]
    python: list[str]
    system: list[str]


class SkillHostedTemplateSkillResourceSkillReference(BaseModel):
    skill_id: str
    type: Literal["skill_reference"]
    version: str | None = None


class SkillHostedTemplateSkillResourceInline(BaseModel):
    description: str
    name: str
    type: Literal["inline"]


Skill: TypeAlias = Annotated[
    SkillHostedTemplateSkillResourceSkillReference | SkillHostedTemplateSkillResourceInline,
    Discriminator("type"),
]


class Desktop(BaseModel):
    enabled: bool


class EnvironmentTemplate(BaseModel):
    """Template of environments."""

    id: str
    """Unique ID."""
    capability_directories: list[str]
    created_at: int
    """Creation time, in Unix seconds."""
    files: list[File]
    network: Network
    object: Literal["agent.environment.template"]
    """Object type."""
    packages: Packages
    plugins: list[beta.HostedPlugin]
    skills: list[Skill]
    updated_at: int
    desktop: Desktop | None = None
    name: str | None = None
