"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict

from trunkline.types.shared_params.function_parameters import FunctionParameters


class FunctionDefinition(TypedDict, total=False):
    """A function's name, purpose and JSON Schema."""

    name: Required[str]
    """The function's name in calls."""
    description: str
    """What it is for."""
    parameters: FunctionParameters
    """A JSON Schema of the arguments."""
    strict: bool | None
    """Whether the schema is followed exactly. Default `false`."""
