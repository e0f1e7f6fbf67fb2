"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class LocalSkillParam(TypedDict, total=False):
    """A skill that lies on your machine."""

    description: Required[str]
    """What it is for."""
    name: Required[str]
    """The skill's name."""
    path: Required[str]
    """The skill's folder."""
