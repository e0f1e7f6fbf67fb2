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


class EnvironmentDesktop(TypedDict, total=False):
    enabled: Required[bool]


class EnvironmentNetwork(TypedDict, total=False):
    access: Required[Literal["enabled", "disabled", "restricted"]]
    allowed_domains: SequenceNotStr[str] | None
    blocked_domains: SequenceNotStr[str] | None


class EnvironmentPackages(TypedDict, total=False):
    npm: SequenceNotStr[str] | None
    python: SequenceNotStr[str] | None
    system: SequenceNotStr[str] | None


class Environment(TypedDict, total=False):
    type: Required[Literal["openai_hosted"]]
    capability_directories: SequenceNotStr[str] | None
    desktop: EnvironmentDesktop | None
    env: dict[str, str] | None
    environment_template_id: str
    files: Iterable[HostedEnvironmentFileParam] | None
    network: EnvironmentNetwork | None
    packages: EnvironmentPackages | None
    plugins: Iterable[HostedPluginParam] | None
    setup_commands: Iterable[SetupCommandParam] | None
    skills: Iterable[HostedSkillParam] | None


class EnvironmentCreateParams(TypedDict, total=False):
    environment: Required[Environment]
    vault_ids: SequenceNotStr[str] | None
