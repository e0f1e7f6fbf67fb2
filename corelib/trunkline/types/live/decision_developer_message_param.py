"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.live.decision_input_text_param import DecisionInputTextParam


class DecisionDeveloperMessageParam(TypedDict, total=False):
    """Message of the developer that decisions see."""

    content: Required[str | Iterable[DecisionInputTextParam]]
    role: Required[Literal["developer"]]
    """Role of the message author."""
    id: str | None
    """Unique ID."""
    type: Literal["message"]
    """Type of the object."""
