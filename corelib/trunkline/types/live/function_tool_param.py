"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class FunctionToolParam(TypedDict, total=False):
    """Function that responses of a session can call."""

    name: Required[str]
    type: Required[Literal["function"]]
    """Type of the object."""
    description: str | None
    """Description of the function, for the model."""
    parameters: dict[str, object] | None
    """JSON Schema of the arguments."""
    strict: bool | None
    """Whether output must match the schema exactly."""
