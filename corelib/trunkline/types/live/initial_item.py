"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class DeveloperContent(BaseModel):
    text: str
    type: Literal["input_text"] | None = None


class Developer(BaseModel):
    content: list[DeveloperContent]
    role: Literal["developer"]
    id: str | None = None
    status: Literal["incomplete", "completed"] | None = None
    type: Literal["message"] | None = None


class UserContent(BaseModel):
    text: str
    type: Literal["input_text"] | None = None


class User(BaseModel):
    content: list[UserContent]
    role: Literal["user"]
    id: str | None = None
    status: Literal["incomplete", "completed"] | None = None
    type: Literal["message"] | None = None


class AssistantContentText(BaseModel):
    text: str
    type: Literal["text"] | None = None


class AssistantContentOutputText(BaseModel):
    text: str
    type: Literal["output_text"]


AssistantContent: TypeAlias = Annotated[
    AssistantContentText | AssistantContentOutputText, Discriminator("type")
]


class Assistant(BaseModel):
    content: list[AssistantContent]
    role: Literal["assistant"]
    id: str | None = None
    status: Literal["incomplete", "completed"] | None = None
    type: Literal["message"] | None = None


InitialItem: TypeAlias = Annotated[Developer | User | Assistant, Discriminator("role")]
