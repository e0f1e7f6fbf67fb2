"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.responses.local_skill_param import LocalSkillParam


class LocalEnvironmentParam(TypedDict, total=False):
    """Local environment: your application runs the commands."""

    type: Required[Literal["local"]]
    """Type of the object."""
    skills: Iterable[LocalSkillParam]
    """Skills on your machine."""
