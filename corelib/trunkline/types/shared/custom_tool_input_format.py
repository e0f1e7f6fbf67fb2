"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class Text(BaseModel):
    """Tool input without constraints."""

    type: Literal["text"]
    """Which kind this is."""


class Grammar(BaseModel):
    """Tool input that a grammar describes."""

    definition: str
    """The grammar."""
    syntax: Literal["lark", "regex"]
    """The language that the grammar is written in."""
    type: Literal["grammar"]
    """Which kind this is."""


CustomToolInputFormat: TypeAlias = Annotated[Text | Grammar, Discriminator("type")]
