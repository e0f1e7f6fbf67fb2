"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class SkillReferenceParam(TypedDict, total=False):
    """A stored skill, by its id."""

    skill_id: Required[str]
    """The skill's id. At most 64 characters."""
    type: Required[Literal["skill_reference"]]
    """Which kind this is."""
    version: str
    """The skill's version: a number, or `latest`."""
