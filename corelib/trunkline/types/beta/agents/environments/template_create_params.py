"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.beta.hosted_environment_file_param import HostedEnvironmentFileParam
from trunkline.types.beta.hosted_plugin_param import HostedPluginParam
from trunkline.types.beta.hosted_skill_param import HostedSkillParam
from trunkline.types.beta.setup_command_param import SetupCommandParam
from trunkline.types.sequence_not_str import SequenceNotStr


class Desktop(TypedDict, total=False):
    enabled: Required[bool]


class Network(TypedDict, total=False):
    access: Required[Literal["enabled", "disabled", "restricted"]]
    allowed_domains: SequenceNotStr[str] | None
    blocked_domains: SequenceNotStr[str] | None


class Packages(TypedDict, total=False):
    npm: SequenceNotStr[str] | None
    python: SequenceNotStr[str] | None
    system: SequenceNotStr[str] | None


class TemplateCreateParams(TypedDict, total=False):
    capability_directories: SequenceNotStr[str] | None
    desktop: Desktop | None
    env: dict[str, str] | None
    files: Iterable[HostedEnvironmentFileParam] | None
    name: str | None
    network: Network | None
    packages: Packages | None
    plugins: Iterable[HostedPluginParam] | None
    setup_commands: Iterable[SetupCommandParam] | None
    skills: Iterable[HostedSkillParam] | None
