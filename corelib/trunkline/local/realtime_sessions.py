"""The settings of a session of the Realtime API, and the names that the beta of it had."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from trunkline.codec.type_guards import is_mapping
from trunkline.local.refusals import convert, invalid_value, missing
from trunkline.local.reply import encoded
from trunkline.local.response_requests import ResponseRequest, check

Event = dict[str, object]

_SOUND = {"type": "audio/pcm", "rate": 24_000}
_INPUT = {"format": _SOUND, "noise_reduction": None, "transcription": None, "turn_detection": None}
_NAMES_IN_BETA = (
    ("response.output_audio_transcript.", "response.audio_transcript."),
    ("response.output_audio.", "response.audio."),
    ("response.output_text.", "response.text."),
    ("conversation.item.added", "conversation.item.created"),
)
_FIELDS_IN_BETA = {
    "output_modalities": "modalities",
    "max_output_tokens": "max_response_output_tokens",
}
_MOST_BYTES = 2**20
_PARTS_IN_BETA = {"output_text": "text", "output_audio": "audio"}


def new_session(model: str, kind: str) -> Event:
    """Return the settings of a session: `realtime`, `transcription`, or `beta`."""
    usual: Event = {"instructions": "", "tools": [], "tool_choice": "auto", "tracing": None}
    if kind == "beta":
        head: Event = {"id": "sess_local", "object": "realtime.session", "model": model}
        sound: Event = {"voice": "alloy", "input_audio_format": "pcm16", "turn_detection": None}
        sound |= {"output_audio_format": "pcm16", "input_audio_transcription": None}
        limits: Event = {"temperature": 0.8, "max_response_output_tokens": "inf"}
        return {**head, "modalities": ["audio", "text"], **usual, **sound, **limits}
    if kind == "transcription":
        head = {"id": "sess_local", "object": "realtime.transcription_session", "type": kind}
        return {**head, "audio": {"input": _INPUT}, "include": None}
    head = {"id": "sess_local", "object": "realtime.session", "type": kind, "model": model}
    output = {"format": _SOUND, "voice": "alloy", "speed": 1.0}
    audio = {"audio": {"input": _INPUT, "output": output}, "output_modalities": ["audio"]}
    rest: Event = {"max_output_tokens": "inf", "truncation": "auto", "prompt": None}
    return {**head, **audio, **usual, **rest, "include": None}


def updated(session: Event, changes: Mapping[str, object]) -> Event:
    """Return the changed settings. Raises RefusedError (400), which names the invalid one."""
    kind = session.get("type")
    if kind is not None and "type" not in changes:
        raise missing("session.type")
    if changes.get("type") != kind:
        raise invalid_value("session.type", f"must be '{kind}' in this session")
    merged = _merged(session, changes)
    if len(encoded(merged)) > _MOST_BYTES:  # which every answer of this kind would repeat
        raise invalid_value("session", f"would have more than {_MOST_BYTES} bytes")
    if kind != "transcription":
        request_of(merged)
        speaks(merged)
    return merged


def request_of(settings: Mapping[str, object]) -> ResponseRequest:
    """Return the request for a response with these settings. Raises RefusedError (400)."""
    names = ("model", "instructions", "tools", "tool_choice", "parallel_tool_calls")
    told: Event = {name: settings.get(name) for name in names}
    limit = settings.get("max_output_tokens", settings.get("max_response_output_tokens"))
    told["max_output_tokens"] = None if limit == "inf" else limit
    request = convert({**told, "input": "", "stream": True}, ResponseRequest, "session")
    check(request)
    return request


def speaks(settings: Mapping[str, object]) -> bool:
    """Return whether an answer is spoken. Raises RefusedError (400) for other modalities."""
    name = next(name for name in ("output_modalities", "modalities") if name in settings)
    modalities = convert(settings[name], list[str], name)
    if not {"audio", "text"}.issuperset(modalities):
        raise invalid_value(name, "must have 'text' or 'audio'")
    return "audio" in modalities


def at(settings: Mapping[str, object], *names: str) -> object:
    """Return a setting within others, None if there is none."""
    value: object = settings
    for name in names:
        value = value.get(name) if is_mapping(value) else None
    return value


def in_beta(event: Event) -> Event | None:
    """Return an event with the names that it had in the beta; None if there was none."""
    kind = str(event["type"])
    if kind == "conversation.item.done":
        return None
    for newer, older in _NAMES_IN_BETA:
        kind = kind.replace(newer, older)
    told = {name: _renamed(value) for name, value in event.items() if name != "session"}
    return {**event, **told, "type": kind}


def _renamed(value: object) -> object:
    """Return a value with the older names of fields, and of the types of parts."""
    if isinstance(value, list):
        return [_renamed(one) for one in cast("list[object]", value)]
    if not is_mapping(value):
        return value
    renamed = {_FIELDS_IN_BETA.get(name, name): _renamed(one) for name, one in value.items()}
    kind = renamed.get("type")
    if isinstance(kind, str) and kind in _PARTS_IN_BETA:
        renamed["type"] = _PARTS_IN_BETA[kind]
    return renamed


def _merged(old: Mapping[str, object], new: Mapping[str, object]) -> Event:
    """Return settings whose groups are merged; everything else is replaced."""
    changed: Event = dict(old)
    for name, value in new.items():
        before = old.get(name)
        is_group = name in ("audio", "input", "output")
        if is_group and is_mapping(before) and is_mapping(value):
            changed[name] = _merged(before, value)
        else:
            changed[name] = value
    return changed
