"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict

from trunkline.types.shared_params.function_parameters import FunctionParameters


class FunctionDefinition(TypedDict, total=False):
    """Name, purpose and parameters of a function."""

    name: Required[str]
    """Name of the function, which calls use."""
    description: str
    """Purpose of the function, for the model."""
    parameters: FunctionParameters
    """JSON Schema of the arguments."""
    strict: bool | None
    """Whether output must match the schema exactly. Default `false`."""
