"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.responses.local_skill_param import LocalSkillParam


class LocalEnvironmentParam(TypedDict, total=False):
    """Commands run on your machine."""

    type: Required[Literal["local"]]
    """Which kind this is."""
    skills: Iterable[LocalSkillParam]
    """Skills that lie on your machine."""
