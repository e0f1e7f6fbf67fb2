"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import TypedDict


class EventStreamParams(TypedDict, total=False):
    include_obfuscation: bool
