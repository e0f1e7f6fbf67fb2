"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseFormatTextGrammar(BaseModel):
    """Output format: text that follows a grammar."""

    grammar: str
    type: Literal["grammar"]
    """Type of the object."""
