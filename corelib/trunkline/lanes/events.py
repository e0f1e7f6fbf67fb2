"""Fields of events, which are models or dictionaries."""

from __future__ import annotations

from typing import Any, Final

from trunkline.codec.type_guards import is_mapping

ENDS: Final = frozenset({"response.completed", "response.failed", "response.incomplete"})
"""The types of the last events of a response. ``error`` is the fourth."""


def field_of(event: object, name: str) -> Any:
    """Return a field of an event, which is a model or a dictionary; None if it is missing."""
    return event.get(name) if is_mapping(event) else getattr(event, name, None)


def kind_of(event: object) -> str | None:
    """Return the type of an event, None if it has none that is a text."""
    kind = field_of(event, "type")
    return kind if isinstance(kind, str) else None
