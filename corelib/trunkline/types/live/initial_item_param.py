"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class DeveloperContent(TypedDict, total=False):
    text: Required[str]
    type: Literal["input_text"]


class Developer(TypedDict, total=False):
    content: Required[Iterable[DeveloperContent]]
    role: Required[Literal["developer"]]
    id: str | None
    status: Literal["incomplete", "completed"] | None
    type: Literal["message"]


class UserContent(TypedDict, total=False):
    text: Required[str]
    type: Literal["input_text"]


class User(TypedDict, total=False):
    content: Required[Iterable[UserContent]]
    role: Required[Literal["user"]]
    id: str | None
    status: Literal["incomplete", "completed"] | None
    type: Literal["message"]


class AssistantContentText(TypedDict, total=False):
    text: Required[str]
    type: Literal["text"]


class AssistantContentOutputText(TypedDict, total=False):
    text: Required[str]
    type: Required[Literal["output_text"]]


AssistantContent: TypeAlias = AssistantContentText | AssistantContentOutputText


class Assistant(TypedDict, total=False):
    content: Required[Iterable[AssistantContent]]
    role: Required[Literal["assistant"]]
    id: str | None
    status: Literal["incomplete", "completed"] | None
    type: Literal["message"]


InitialItemParam: TypeAlias = Developer | User | Assistant
