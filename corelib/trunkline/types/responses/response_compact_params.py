"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.responses.response_input_item_param import ResponseInputItemParam
from trunkline.types.shared_params.responses_model import ResponsesModel


class Image(TypedDict, total=False):
    context_compression: Literal["auto", "enabled", "disabled"]


class PromptCacheOptions(TypedDict, total=False):
    mode: Literal["implicit", "explicit"]
    ttl: Literal["30m"]


class ResponseCompactParams(TypedDict, total=False):
    model: Required[ResponsesModel | str | None]
    image: Image
    input: str | Iterable[ResponseInputItemParam] | None
    instructions: str | None
    previous_response_id: str | None
    prompt_cache_key: str | None
    """At most 64 characters."""
    prompt_cache_options: PromptCacheOptions | None
    prompt_cache_retention: Literal["in_memory", "24h"] | None
    """Deprecated."""
    service_tier: Literal["auto", "default", "fast", "flex", "priority"] | None
