"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.shared_params.function_definition import FunctionDefinition


class ChatCompletionFunctionToolParam(TypedDict, total=False):
    """Function that the model may call."""

    function: Required[FunctionDefinition]
    type: Required[Literal["function"]]
    """Type of the object."""
