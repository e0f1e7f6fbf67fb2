"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class Image(BaseModel):
    """A picture that was made."""

    b64_json: str | None = None
    """The picture, base64 encoded, if it was not asked for as an address."""
    revised_prompt: str | None = None
    """The prompt as a model reworded it; for `dall-e-3`."""
    url: str | None = None
    """Where the picture can be fetched for an hour, if asked for."""
