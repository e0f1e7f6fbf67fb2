"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr


class McpTransportConfigParamHTTP(TypedDict, total=False):
    server_url: Required[str]
    type: Required[Literal["http"]]
    authorization: str | None
    headers: dict[str, str] | None


class McpTransportConfigParamStdio(TypedDict, total=False):
    command: Required[str]
    cwd: Required[str]
    type: Required[Literal["stdio"]]
    args: SequenceNotStr[str] | None
    env: dict[str, str] | None
    env_vars: SequenceNotStr[str] | None


McpTransportParam: TypeAlias = McpTransportConfigParamHTTP | McpTransportConfigParamStdio
