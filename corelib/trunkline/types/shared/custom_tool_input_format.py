"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class Text(BaseModel):
    """Unconstrained text as custom tool input."""

    type: Literal["text"]
    """Type of the object."""


class Grammar(BaseModel):
    """Custom tool input that follows a grammar."""

    definition: str
    """Definition of the grammar."""
    syntax: Literal["lark", "regex"]
    """Syntax of the grammar: Lark or regular expression."""
    type: Literal["grammar"]
    """Type of the object."""


CustomToolInputFormat: TypeAlias = Annotated[Text | Grammar, Discriminator("type")]
