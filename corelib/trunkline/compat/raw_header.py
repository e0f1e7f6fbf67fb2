"""The header by which openai-python's own views ask for an answer as it came."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from trunkline.compat.parts import RAW_RESPONSE_HEADER
from trunkline.operations.worlds import Async, Sync


def obey() -> None:
    """Return answers as they came from calls that send ``X-Stainless-Raw-Response: true``."""
    _wrap(Sync)
    _wrap(Async)


def _wrap(world: Any) -> None:
    before = world.perform

    def perform(self: Any, invocation: Any) -> Any:
        wanted = _wanted(invocation.options.get("extra_headers"))
        if wanted is None:
            return before(self, invocation)
        kept = self.open_body() if wanted == "stream" else self.raw()
        return kept.perform(invocation)

    world.perform = perform


def _wanted(headers: Mapping[str, Any] | None) -> str | None:
    name = RAW_RESPONSE_HEADER.lower()
    found = (value for key, value in (headers or {}).items() if key.lower() == name)
    return next(found, None)
