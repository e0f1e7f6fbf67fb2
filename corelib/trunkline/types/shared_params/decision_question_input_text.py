"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class DecisionQuestionInputText(TypedDict, total=False):
    """Text in the instructions of a question."""

    text: Required[str]
    """Text."""
    type: Required[Literal["input_text"]]
    """Type of the object."""
