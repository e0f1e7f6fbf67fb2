"""The alias `CustomToolInputFormat` and its parts."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator, model


@model
class Text(BaseModel):
    """Tool input without constraints."""

    type: Literal["text"]


@model
class Grammar(BaseModel):
    """Tool input that a grammar describes."""

    definition: str
    syntax: Literal["lark", "regex"]
    type: Literal["grammar"]


CustomToolInputFormat: TypeAlias = Annotated[Text | Grammar, Discriminator("type")]
