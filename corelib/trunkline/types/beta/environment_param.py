"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.beta.hosted_environment_file_param import HostedEnvironmentFileParam
from trunkline.types.beta.hosted_plugin_param import HostedPluginParam
from trunkline.types.beta.hosted_skill_param import HostedSkillParam
from trunkline.types.beta.setup_command_param import SetupCommandParam
from trunkline.types.sequence_not_str import SequenceNotStr


class EnvironmentParamNone(TypedDict, total=False):
    type: Required[Literal["none"]]


class EnvironmentParamOpenAIHostedDesktop(TypedDict, total=False):
    enabled: Required[bool]


class EnvironmentParamOpenAIHostedNetwork(TypedDict, total=False):
    access: Required[Literal["enabled", "disabled", "restricted"]]
    allowed_domains: SequenceNotStr[str] | None
    blocked_domains: SequenceNotStr[str] | None


class EnvironmentParamOpenAIHostedPackages(TypedDict, total=False):
    npm: SequenceNotStr[str] | None
    python: SequenceNotStr[str] | None
    system: SequenceNotStr[str] | None


class EnvironmentParamOpenAIHosted(TypedDict, total=False):
    type: Required[Literal["openai_hosted"]]
    capability_directories: SequenceNotStr[str] | None
    container_size: Literal["small", "medium", "large"]
    desktop: EnvironmentParamOpenAIHostedDesktop | None
    env: dict[str, str] | None
    environment_id: str
    environment_template_id: str
    files: Iterable[HostedEnvironmentFileParam] | None
    network: EnvironmentParamOpenAIHostedNetwork | None
    packages: EnvironmentParamOpenAIHostedPackages | None
    plugins: Iterable[HostedPluginParam] | None
    setup_commands: Iterable[SetupCommandParam] | None
    skills: Iterable[HostedSkillParam] | None


class EnvironmentParamSelfHosted(TypedDict, total=False):
    type: Required[Literal["self_hosted"]]
    workspace_directory: Required[str]
    capability_directories: SequenceNotStr[str] | None


EnvironmentParam: TypeAlias = (
    EnvironmentParamNone | EnvironmentParamOpenAIHosted | EnvironmentParamSelfHosted
)
