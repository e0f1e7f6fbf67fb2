"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class Image(BaseModel):
    """Generated or edited image."""

    b64_json: str | None = None
    """Image data, base64 encoded, unless a URL was requested."""
    revised_prompt: str | None = None
    """Prompt as `dall-e-3` revised it."""
    url: str | None = None
    """URL of the image, valid for one hour, if requested."""
