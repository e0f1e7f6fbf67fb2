"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class Tracing(TypedDict, total=False):
    enabled: bool


class ChatSessionWorkflowParam(TypedDict, total=False):
    id: Required[str]
    state_variables: dict[str, str | int | bool | float]
    tracing: Tracing
    version: str
