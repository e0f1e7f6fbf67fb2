"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class CustomVoiceParam(TypedDict, total=False):
    """Custom voice, by its ID."""

    id: Required[str]
    """Unique ID."""
