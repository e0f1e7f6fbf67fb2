"""Answers whose texts are masked, whole or in pieces; and how the values of JSON are gone through.

Each text of a stream is a channel of its own: it is named by the kind of its event, the place of
its item, and the way to it within the event.
"""

from __future__ import annotations

import json
import re
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, TypeAlias

from trunkline.errors import OpenAIError
from trunkline.http import Response, ServerSentEvent
from trunkline.taps import Tap
from trunkline_plugins.facts import decoded, is_array, is_object
from trunkline_plugins.masking import Channel, Masking, Replace

Path: TypeAlias = "tuple[object, ...]"
Key: TypeAlias = "tuple[Path, Path]"
"""The place of an item, and the way to a text within its events."""
Change: TypeAlias = "Callable[[str, Path], str]"

_KEPT = frozenset({
    "id", "object", "type", "role", "model", "status", "event", "finish_reason", "service_tier",
    "system_fingerprint", "encrypted_content", "obfuscation", "b64_json", "file_data", "embedding",
})  # fmt: skip
_KEPT_ENDS = ("_id", "_ids", "_b64", "signature")
_PICTURE = "image_generation_call"
"""The type of an item whose result is a picture."""
_is_data_url = re.compile(r"data:[^,\s]{0,200};base64,[\w+/=\r\n-]*", re.ASCII).fullmatch
_SOUND = {("audio", "data"), ("input_audio", "data")}
_PLACE = ("output_index", "content_index", "summary_index")


def changed(value: Any, change: Change) -> Any:  # decoded JSON
    """Return a value of JSON whose texts have been changed, except those that only identify.

    The tokens of `logprobs`, which would spell the texts, are left out. Raises OpenAIError for a
    value that is nested too deeply.
    """
    try:
        return _changed(value, change, ())
    except RecursionError:
        raise OpenAIError("plugin 'redact' cannot mask JSON that is nested so deeply") from None


def _changed(value: Any, change: Change, path: Path) -> Any:  # decoded JSON
    if isinstance(value, str):
        name = next((one for one in reversed(path) if isinstance(one, str)), "")
        kept = name in _KEPT or name.endswith(_KEPT_ENDS) or path[-2:] in _SOUND
        kept = kept or (name.endswith("url") and _is_data_url(value) is not None)
        return value if kept else change(value, path)
    if is_object(value):
        if value.get("type") == _PICTURE and isinstance(value.get("result"), str):
            rest = {**value, "result": None}  # in its place among the keys
            return {**_changed(rest, change, path), "result": value["result"]}
        return {key: _member(key, one, change, path) for key, one in value.items()}
    if is_array(value):
        return [_changed(one, change, (*path, _index(one, n))) for n, one in enumerate(value)]
    return value


def _member(key: str, value: Any, change: Change, path: Path) -> Any:
    if key == "logprobs" and (is_array(value) or is_object(value)):
        return [] if is_array(value) else None
    return _changed(value, change, (*path, key))


def _index(element: Any, position: int) -> object:
    index = element.get("index") if is_object(element) else None
    return index if isinstance(index, int) else position


def within(path: Path, replace: Replace) -> Replace:
    """Return the replacement for a text, which may be the JSON of arguments."""
    if path[-1:] != ("arguments",):
        return replace
    return lambda found: in_json(replace(_out_of_json(found)))


def in_json(text: str) -> str:
    """Return a text as it is between the quotation marks of JSON."""
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _out_of_json(text: str) -> str:
    try:
        return str(json.loads(f'"{text}"'))
    except ValueError:  # a pattern has matched a part of an escape, or more than a text
        return text


class Redacted(Tap):
    """Masks an answer."""

    def __init__(self, masking: Masking, replace: Replace, response: Response) -> None:
        kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        self._is_json, self._is_text = kind.endswith("json"), kind.startswith("text/")
        self._is_unknown = not kind
        self._masking, self._replace = masking, replace
        self._body = bytearray()
        self._decoder = getincrementaldecoder("utf-8")("surrogateescape")
        self._text = Channel(masking, replace)
        self._channels: dict[Key, Channel] = {}
        self._last: dict[Key, tuple[Any, ServerSentEvent]] = {}  # decoded JSON
        self._has_events = False

    def piece(self, piece: bytes) -> bytes:
        """Keep JSON until it can be read; let pass what is neither JSON nor a text."""
        if self._is_unknown and piece.strip():
            self._is_json, self._is_unknown = piece.lstrip()[:1] in (b"{", b"["), False
        if self._is_json:
            self._body += piece
            return b""
        if not self._is_text:
            return piece
        return self._text.take(self._decoder.decode(piece)).encode("utf-8", "surrogateescape")

    def flush(self) -> Iterable[ServerSentEvent] | bytes:
        if self._has_events:
            return self._released([*self._last])
        if self._is_json:
            return self._whole(bytes(self._body))
        text = self._text.take(self._decoder.decode(b"", final=True)) + self._text.rest()
        return text.encode("utf-8", "surrogateescape")

    def event(self, event: ServerSentEvent) -> Iterable[ServerSentEvent] | None:
        self._has_events = True
        fields = decoded(event.data)
        if not is_object(fields):
            data = self._whole(event.data)
            return None if data == event.data else [_with(event, data)]
        seen = _Seen(fields, event)
        made = changed(fields, partial(self._delivered, seen))
        over = [key for key in self._last if seen.ends(*key)]
        self._last.update(dict.fromkeys(seen.keys, (made, event)))
        before = self._released(over)
        if made != fields:
            return [*before, _with(event, json.dumps(made).encode())]
        return [*before, event] if before else None

    def _whole(self, data: bytes) -> bytes:
        value = decoded(data)
        if value is None:
            text = data.decode("utf-8", "surrogateescape")
            return self._masking.masked(text, self._replace).encode("utf-8", "surrogateescape")
        made = changed(value, self._change)
        return data if made == value else json.dumps(made).encode()

    def _change(self, text: str, path: Path) -> str:
        return self._masking.masked(text, within(path, self._replace))

    def _delivered(self, seen: _Seen, text: str, path: Path) -> str:
        """Return what can be delivered of a text of an event."""
        if seen.kind.endswith("audio.delta"):  # Base64
            return text
        is_piece = "delta" in path or (path[0], path[-1]) == ("choices", "text")
        if not is_piece or "annotations" in path:
            return self._change(text, path)
        key = (seen.place, path)
        seen.keys.append(key)
        if key not in self._channels:
            full = (*path, "arguments") if "arguments" in seen.kind else path
            self._channels[key] = Channel(self._masking, within(full, self._replace))
        channel = self._channels[key]
        return channel.take(text) + (channel.rest() if seen.ends(*key) else "")

    def _released(self, keys: Iterable[Key]) -> list[ServerSentEvent]:
        """Return events with what was held back of these texts, each as the last one with it."""
        found: list[ServerSentEvent] = []
        for key in keys:
            fields, event = self._last.pop(key)
            rest = self._channels.pop(key).rest()
            if rest:
                found.append(_with(event, json.dumps(_only(fields, key[1], rest)).encode()))
        return found


class _Seen:
    """An event: what names its texts, those that were found in it, and which ones it ends."""

    def __init__(self, fields: dict[str, Any], event: ServerSentEvent) -> None:
        self.keys: list[Key] = []
        self.kind = str(fields.get("type") or event.event)
        self._is_typed = "." in self.kind
        item = (fields.get(name) for name in (*_PLACE, *(("id",) if self._is_typed else ())))
        self.place = (self.kind.rpartition(".")[0], *map(str, item))
        self._ends_all = self._is_typed and is_object(fields.get("response"))
        choices = fields.get("choices")
        self._ended = {
            _index(one, number)
            for number, one in enumerate(choices if is_array(choices) else ())
            if is_object(one) and one.get("finish_reason")
        }

    def ends(self, place: Path, path: Path) -> bool:
        """Whether nothing more follows of a text."""
        if self._is_typed:
            is_done = place == self.place and not self.kind.endswith(".delta")
            return self._ends_all or is_done
        return path[0] == "choices" and path[1] in self._ended


def _only(value: Any, path: Path, rest: str, *, inside: bool = False) -> Any:  # decoded JSON
    """Return a copy in which the text at the end of `path` is `rest`, without its neighbours."""
    if not path:
        return rest
    first, inner = path[0], path[1:]
    if is_array(value):
        found = [one for number, one in enumerate(value) if _index(one, number) == first]
        return [_only(one, inner, rest, inside=inside) for one in found]
    return {
        key: _only(one, inner, rest, inside=inside or first == "delta") if key == first else one
        for key, one in value.items()
        if key in {first, "index"} or not (inside or key == "usage")
    }


def _with(event: ServerSentEvent, data: bytes) -> ServerSentEvent:
    return ServerSentEvent(data, event.event, event.id, event.retry)
