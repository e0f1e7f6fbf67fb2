"""The items of a conversation with the Realtime API."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from trunkline.local.refusals import RefusedError, convert, invalid_value, missing
from trunkline.local.reply import encoded
from trunkline.local.response_items import Item

_MOST_ITEMS = 1000
_MOST_BYTES = 16 * 2**20

_REQUIRED = {
    "message": ("role", "content"),
    "function_call": ("name", "arguments"),
    "function_call_output": ("call_id", "output"),
}


class RealtimePart(Struct):
    """One part of a message."""

    type: str
    text: str | None = None
    transcript: str | None = None
    audio: str | None = None

    @property
    def words(self) -> str:
        """The text of the part, or what it is."""
        if self.audio is not None and not self.transcript:
            return heard(sound_bytes(self.audio))
        return self.text or self.transcript or f"[{self.type}]"


class RealtimeItem(Struct):
    """A message, a call of a function, or its output."""

    type: str
    id: str | None = None
    role: Literal["user", "assistant", "system"] | None = None
    content: tuple[RealtimePart, ...] | None = None
    call_id: str | None = None
    name: str | None = None
    arguments: str | None = None
    output: str | None = None


def sound_bytes(audio: str) -> int:
    """Return how many bytes base64 has. Raises RefusedError (400) if it is something else."""
    try:
        return len(base64.b64decode(audio, validate=True))
    except (ValueError, binascii.Error) as error:
        raise invalid_value("audio", "must be base64") from error


def heard(count: int) -> str:
    """Return the transcript of `count` bytes of sound."""
    return f"{count} bytes of sound"


def item_of(raw: Mapping[str, object], name: str) -> Item:
    """Return the item that a client sends. Raises RefusedError (400)."""
    item = convert(raw, RealtimeItem, "item")
    if item.type not in _REQUIRED:
        raise invalid_value("item.type", f"must be one of {', '.join(map(repr, _REQUIRED))}")
    for required in _REQUIRED[item.type]:
        if getattr(item, required) is None:
            raise missing(f"item.{required}")
    head = {"id": item.id or name, "object": "realtime.item", "status": "completed"}
    listed: dict[str, object] = {**raw, **head}
    if item.type == "message":
        parts = convert(raw["content"], list[dict[str, object]], "item.content")
        listed["content"] = [_without_sound(part) for part in parts]
    text = " ".join(part.words for part in item.content or ())
    return Item(listed, text or item.output or item.arguments or "")


def sound_item(name: str, count: int, transcript: str | None) -> Item:
    """Return a message of the user that has been spoken."""
    part = {"type": "input_audio", "transcript": transcript}
    head = {"id": name, "object": "realtime.item", "type": "message", "status": "completed"}
    return Item({**head, "role": "user", "content": [part]}, heard(count))


def _without_sound(part: Mapping[str, object]) -> dict[str, object]:
    # As in the API, which returns sound only when an item is retrieved.
    kept = {name: value for name, value in part.items() if name != "audio"}
    return {"transcript": None, **kept} if str(part["type"]).endswith("audio") else kept


class RealtimeConversation:
    """The items in their order. The oldest ones are removed when there are too many."""

    def __init__(self) -> None:
        self._items: list[tuple[Item, int]] = []

    @property
    def items(self) -> tuple[Item, ...]:
        """All items, the oldest first."""
        return tuple(item for item, _ in self._items)

    @property
    def last(self) -> str | None:
        """The id of the last item."""
        return self._items[-1][0].id if self._items else None

    def insert(self, item: Item, after: str | None = None) -> str | None:
        """Put an item after another one, or after "root"; return the id of the one before it."""
        if any(one.id == item.id for one in self.items):
            raise invalid_value("item.id", f"is the id of another item, '{item.id}'")
        place = len(self._items)
        if after is not None:
            place = 0 if after == "root" else self.place_of(after, "previous_item_id") + 1
        before = self._items[place - 1][0].id if place else None
        self._items.insert(place, (item, len(encoded(item.listed))))
        while len(self._items) > _MOST_ITEMS or sum(s for _, s in self._items) > _MOST_BYTES:
            self._items.pop(0)
        return before

    def place_of(self, name: str, param: str = "item_id") -> int:
        """Return where an item is. Raises RefusedError if there is none of that id."""
        for place, (item, _) in enumerate(self._items):
            if item.id == name:
                return place
        raise RefusedError(
            404, f"Item with id '{name}' not found.", param=param, code="item_not_found"
        )

    def find(self, name: str) -> Item:
        """Return an item. Raises RefusedError if there is none of that id."""
        return self._items[self.place_of(name)][0]

    def remove(self, name: str) -> None:
        """Remove an item. Raises RefusedError if there is none of that id."""
        del self._items[self.place_of(name)]
