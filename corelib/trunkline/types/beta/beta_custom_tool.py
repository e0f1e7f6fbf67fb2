"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator, field


class FormatText(BaseModel):
    type: Literal["text"]


class FormatGrammar(BaseModel):
    definition: str
    syntax: Literal["lark", "regex"]
    type: Literal["grammar"]


Format: TypeAlias = Annotated[FormatText | FormatGrammar, Discriminator("type")]


class BetaCustomTool(BaseModel):
    name: str
    type: Literal["custom"]
    allowed_callers: list[Literal["direct", "programmatic"]] | None = None
    async_: bool | None = field(wire="async", default=None)
    defer_loading: bool | None = None
    description: str | None = None
    format: Format | None = None
