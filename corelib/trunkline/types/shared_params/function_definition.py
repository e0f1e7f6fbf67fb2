"""The dictionary `FunctionDefinition`."""

from __future__ import annotations

from typing_extensions import Required, TypedDict

from trunkline.types.shared_params.function_parameters import FunctionParameters


class FunctionDefinition(TypedDict, total=False):
    """A function's name, purpose and JSON Schema."""

    name: Required[str]
    description: str
    parameters: FunctionParameters
    strict: bool | None
