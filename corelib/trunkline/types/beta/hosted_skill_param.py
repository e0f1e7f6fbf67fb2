"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.beta.inline_capability_source_param import InlineCapabilitySourceParam


class HostedSkillParamSkillReference(TypedDict, total=False):
    skill_id: Required[str]
    type: Required[Literal["skill_reference"]]
    version: str | None


class HostedSkillParamInline(TypedDict, total=False):
    description: Required[str]
    name: Required[str]
    source: Required[InlineCapabilitySourceParam]
    type: Required[Literal["inline"]]


HostedSkillParam: TypeAlias = HostedSkillParamSkillReference | HostedSkillParamInline
