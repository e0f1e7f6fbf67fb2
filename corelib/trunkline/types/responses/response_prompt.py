"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.models import BaseModel
from trunkline.types import responses

Variables: TypeAlias = (
    str | responses.ResponseInputText | responses.ResponseInputImage | responses.ResponseInputFile
)


class ResponsePrompt(BaseModel):
    """A stored prompt, and what to fill in."""

    id: str
    """The stored prompt's id."""
    variables: dict[str, Variables] | None = None
    """What to fill in, by the names in the prompt."""
    version: str | None = None
    """The prompt's version."""
