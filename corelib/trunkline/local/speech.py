"""Speech that is only a tone, because the stand-in cannot speak."""

from __future__ import annotations

import base64
import hashlib
import struct
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from trunkline.local import faults
from trunkline.local.chat_completions import words
from trunkline.local.refusals import decode, invalid_value
from trunkline.local.reply import LocalReply, binary_reply, event_reply, typed_event

# As in the API: https://platform.openai.com/docs/guides/text-to-speech
_SAMPLES_PER_SECOND = 24_000
_SAMPLE_BYTES = 2
_SECONDS = 0.1

_LOUDEST = 8192
_LOWEST = 220
_TONES = 660

_LONGEST_INPUT = 4096
_SPEEDS = (0.25, 4.0)
_EVENT_BYTES = 2048


class Voice(Struct):
    """A voice that the user has made."""

    id: str


class SpeechRequest(Struct):
    """The parameters of speech that the stand-in uses; it ignores the others."""

    model: str
    input: str
    voice: str | Voice
    response_format: Literal["mp3", "opus", "aac", "flac", "wav", "pcm"] | None = None
    speed: float | None = None
    stream_format: Literal["audio", "sse"] | None = None


def reply_to_speech(body: bytes) -> LocalReply:
    """Answer POST /audio/speech. Raises RefusedError if the API would refuse the request.

    The sound is a WAV file, with the media type of one, whatever format the request asks for. Only
    `pcm` is different: it returns bare samples.
    """
    request = decode(body, SpeechRequest)
    failure = faults.reply_of_model(request.model)
    if failure is not None:
        return failure
    if not 1 <= len(request.input) <= _LONGEST_INPUT:
        raise invalid_value("input", f"must have between 1 and {_LONGEST_INPUT} characters")
    slowest, fastest = _SPEEDS
    if request.speed is not None and not slowest <= request.speed <= fastest:
        raise invalid_value("speed", f"must be between {slowest} and {fastest}")
    streams = request.stream_format == "sse"
    faults.check_stream(request.model, streams)
    voice = request.voice if isinstance(request.voice, str) else request.voice.id
    samples = tone(f"{voice} {request.input}")
    is_bare = request.response_format == "pcm"
    sound = samples if is_bare else _wav(samples)
    if streams:
        return event_reply(faults.cut_events(request.model, _events(request, sound)))
    return binary_reply(sound, "audio/pcm" if is_bare else "audio/wav")


def tone(said: str) -> bytes:
    """Return the samples of a triangle wave whose pitch depends on the text."""
    digest = hashlib.sha256(said.encode()).digest()
    pitch = _LOWEST + int.from_bytes(digest[:4], "big") % _TONES
    count = int(_SAMPLES_PER_SECOND * _SECONDS)
    # In integers, so that the result is the same on every machine.
    places = (pitch * 4 * number % (4 * _SAMPLES_PER_SECOND) for number in range(count))
    heights = (abs(place - 2 * _SAMPLES_PER_SECOND) - _SAMPLES_PER_SECOND for place in places)
    samples = (height * _LOUDEST // _SAMPLES_PER_SECOND for height in heights)
    return struct.pack(f"<{count}h", *samples)


def _wav(samples: bytes) -> bytes:
    """Return the samples as a WAV file with one channel."""
    per_second = _SAMPLES_PER_SECOND * _SAMPLE_BYTES
    kind = struct.pack(
        "<HHIIHH", 1, 1, _SAMPLES_PER_SECOND, per_second, _SAMPLE_BYTES, 8 * _SAMPLE_BYTES
    )
    chunks = _chunk(b"fmt ", kind) + _chunk(b"data", samples)
    return _chunk(b"RIFF", b"WAVE" + chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return name + struct.pack("<I", len(data)) + data


def pieces_of(sound: bytes) -> Iterator[str]:
    """Yield the sound in pieces, as events have them: in base64."""
    for start in range(0, len(sound), _EVENT_BYTES):
        yield base64.b64encode(sound[start : start + _EVENT_BYTES]).decode("ascii")


def _events(request: SpeechRequest, sound: bytes) -> Iterator[bytes]:
    for piece in pieces_of(sound):
        yield typed_event({"type": "speech.audio.delta", "audio": piece})
    read, written = len(words(request.input)), len(sound) // _SAMPLE_BYTES
    usage = {"input_tokens": read, "output_tokens": written, "total_tokens": read + written}
    yield typed_event({"type": "speech.audio.done", "usage": usage})
