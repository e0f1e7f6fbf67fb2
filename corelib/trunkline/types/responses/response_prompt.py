"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.models import BaseModel
from trunkline.types import responses

Variables: TypeAlias = (
    str | responses.ResponseInputText | responses.ResponseInputImage | responses.ResponseInputFile
)


class ResponsePrompt(BaseModel):
    """Reference to a stored prompt template, with the values of its variables."""

    id: str
    """ID of the prompt template."""
    variables: dict[str, Variables] | None = None
    """Values of the template's variables, by name."""
    version: str | None = None
    """Version of the template."""
