"""The local API: speech, transcriptions and translations."""

from __future__ import annotations

import base64
import io
import json
import struct
import wave
from itertools import pairwise
from typing import Any

import pytest

from tests.local.refusing import check_error
from trunkline.local import LocalAPI, LocalReply

MULTIPART = {"content-type": "multipart/form-data; boundary=b"}
SPEECH = {"model": "tts-1", "input": "Hello there", "voice": "alloy"}
KINDS = ["transcriptions", "translations"]
USAGE = {
    "input_tokens": 2,
    "input_token_details": {"audio_tokens": 2, "text_tokens": 0},
    "output_tokens": 8,
    "total_tokens": 10,
}


def say(**more: Any) -> LocalReply:
    """Request one speech."""
    body = json.dumps({**SPEECH, **more}).encode()
    return LocalAPI().handle("POST", "/v1/audio/speech", {}, body)


def listen(kind: str = "transcriptions", seconds: float = 2, **fields: str) -> LocalReply:
    """Request one transcription of a recording of that length."""
    told = {"model": "whisper-1", **fields}
    parts = [
        f'--b\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{text}\r\n'
        for name, text in told.items()
    ]
    head = '--b\r\nContent-Disposition: form-data; name="file"; filename="talk.mp3"\r\n\r\n'
    body = "".join((*parts, head, "x" * int(16_000 * seconds), "\r\n--b--\r\n")).encode()
    return LocalAPI().handle("POST", f"/v1/audio/{kind}", MULTIPART, body)


def content(reply: LocalReply) -> bytes:
    """Return the body of a reply."""
    return b"".join(reply.chunks)


def events_of(reply: LocalReply) -> list[Any]:
    """Return the events of a stream."""
    return [json.loads(chunk.partition(b"\ndata: ")[2]) for chunk in reply.chunks]


@pytest.mark.parametrize("form", [None, "mp3", "opus", "aac", "flac", "wav"])
def test_speech_given_any_format_then_it_is_a_sound_file(form: str | None) -> None:
    """The speech is a WAV file of 0.1 seconds with that content type, whatever the format."""
    reply = say(response_format=form)
    assert ("content-type", "audio/wav") in reply.headers
    with wave.open(io.BytesIO(content(reply))) as sound:
        assert sound.getparams()[:4] == (1, 2, 24_000, 2400)
        samples = struct.unpack("<2400h", sound.readframes(2400))
    assert -8192 <= min(samples) < -8000
    assert 8000 < max(samples) <= 8192
    steps = {abs(after - before) for before, after in pairwise(samples)}
    assert len(steps) < 60
    periods = sum(before < 0 <= after for before, after in pairwise(samples))
    assert 22 <= periods <= 88


def test_speech_given_pcm_then_it_is_samples_only() -> None:
    """The format `pcm` returns the same samples without the header of the file."""
    reply = say(response_format="pcm")
    assert ("content-type", "audio/pcm") in reply.headers
    samples = content(reply)
    assert len(samples) == 4800
    assert content(say()).endswith(samples)


def test_speech_when_said_twice_then_it_sounds_the_same() -> None:
    """The same text and voice produce the same sound; others produce another."""
    assert content(say()) == content(say())
    assert content(say()) != content(say(input="Good bye"))
    assert content(say()) != content(say(voice={"id": "voice_1"}))
    assert content(say(voice={"id": "alloy"})) == content(say(input="Hello there", speed=4.0))
    assert say(input="x", speed=0.25).status == say(input="x" * 4096).status == 200


def test_speech_when_streamed_then_the_events_join_to_the_sound() -> None:
    """The deltas add up to the sound, and the last event has the usage."""
    *deltas, done = events_of(say(stream_format="sse"))
    assert {event["type"] for event in deltas} == {"speech.audio.delta"}
    joined = b"".join(base64.b64decode(event["audio"]) for event in deltas)
    assert joined == content(say())
    assert done["type"] == "speech.audio.done"
    assert done["usage"] == {"input_tokens": 2, "output_tokens": 2422, "total_tokens": 2424}
    assert {len(base64.b64decode(event["audio"])) for event in deltas[:-1]} == {2048}


@pytest.mark.parametrize(
    ("more", "param", "told"),
    [
        ({"input": ""}, "input", "must have between 1 and 4096 characters."),
        ({"input": "x" * 4097}, "input", "must have between 1 and 4096 characters."),
        ({"speed": 0.2}, "speed", "must be between 0.25 and 4.0."),
        ({"speed": 4.1}, "speed", "must be between 0.25 and 4.0."),
        ({"response_format": "midi"}, "response_format", "invalid_type"),
        ({"voice": None}, "voice", "invalid_type"),
        ({"model": "error-truncated"}, "stream", "must be true for the model 'error-truncated'."),
    ],
)
def test_speech_when_the_api_would_refuse_it_then_it_is_400(
    more: Any, param: str, told: str
) -> None:
    """An invalid parameter gets a 400 that names it."""
    reply = say(**more)
    assert reply.status == 400
    check_error(json.loads(content(reply))["error"], param, told)


@pytest.mark.parametrize("kind", KINDS)
def test_recording_when_written_down_then_the_text_names_it(kind: str) -> None:
    """The text has the name and size of the received file."""
    told = json.loads(content(listen(kind)))
    text = "This is talk.mp3, a recording of 32000 bytes."
    if kind == "translations":
        assert told == {"text": text}
    else:
        assert told == {"text": text, "usage": {"type": "tokens", **USAGE}}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("form", "start"),
    [
        ("text", ""),
        ("srt", "1\n00:00:00,000 --> 00:01:02,250\n"),
        ("vtt", "WEBVTT\n\n00:00:00.000 --> 00:01:02.250\n"),
    ],
)
def test_recording_given_a_plain_format_then_it_is_text(kind: str, form: str, start: str) -> None:
    """Plain formats return text, with times if the format has them."""
    reply = listen(kind, 62.25, response_format=form)
    assert ("content-type", "text/plain; charset=utf-8") in reply.headers
    end = "\n\n" if start else "\n"
    text = "This is talk.mp3, a recording of 996000 bytes."
    assert content(reply).decode() == f"{start}{text}{end}"


@pytest.mark.parametrize(
    ("kind", "task"), [("transcriptions", "transcribe"), ("translations", "translate")]
)
def test_recording_given_verbose_json_then_it_has_times(kind: str, task: str) -> None:
    """`verbose_json` has one segment of the whole length, computed at 128 kbit/s."""
    told = json.loads(content(listen(kind, 1.2345, response_format="verbose_json")))
    text = "This is talk.mp3, a recording of 19752 bytes."
    segment = {
        "id": 0,
        "seek": 0,
        "start": 0.0,
        "end": 1.23,
        "text": text,
        "tokens": [0, 1, 2, 3, 4, 5, 6, 7],
        "temperature": 0.0,
        "avg_logprob": -0.1,
        "compression_ratio": 1.0,
        "no_speech_prob": 0.0,
    }
    assert told == {
        "task": task,
        "language": "english",
        "duration": 1.23,
        "text": text,
        "usage": {"type": "duration", "seconds": 2},
        "segments": [segment],
    }


def test_words_when_asked_for_then_they_have_times() -> None:
    """Words have consecutive times; segments are included only on request."""
    wish: Any = {"response_format": "verbose_json", "timestamp_granularities[]": "word"}
    told = json.loads(content(listen(**wish)))
    assert " ".join(word["word"] for word in told["words"]) == told["text"]
    assert told["words"][0] == {"word": "This", "start": 0.0, "end": 0.25}
    assert told["words"][0]["end"] == told["words"][1]["start"]
    assert told["words"][-1]["end"] == 2.0
    assert "segments" not in told


@pytest.mark.thorough
def test_recording_given_diarized_json_then_one_speaker_has_the_whole_text() -> None:
    """The only segment has the whole length and the speaker A."""
    told = json.loads(content(listen(seconds=1.25, response_format="diarized_json")))
    text = "This is talk.mp3, a recording of 20000 bytes."
    segment = {
        "type": "transcript.text.segment",
        "id": "seg_0",
        "start": 0.0,
        "end": 1.25,
        "text": text,
        "speaker": "A",
    }
    assert told == {
        "task": "transcribe",
        "duration": 1.25,
        "text": text,
        "segments": [segment],
        "usage": {"type": "duration", "seconds": 2},
    }


def test_transcription_when_streamed_then_the_deltas_join_to_the_text() -> None:
    """The deltas add up to the text in the last event."""
    *deltas, done = events_of(listen(stream="true"))
    assert {event["type"] for event in deltas} == {"transcript.text.delta"}
    text = "".join(event["delta"] for event in deltas)
    usage = {"type": "tokens", **USAGE}
    assert done == {"type": "transcript.text.done", "text": text, "usage": usage}
    assert json.loads(content(listen(stream="FALSE")))["text"] == text


@pytest.mark.parametrize(
    ("kind", "fields", "param", "told"),
    [
        (
            "transcriptions",
            {"response_format": "xml"},
            "response_format",
            "must be one of 'json', 'text', 'srt', 'verbose_json', 'vtt', 'diarized_json'.",
        ),
        (
            "translations",
            {"response_format": "diarized_json"},
            "response_format",
            "must be one of 'json', 'text', 'srt', 'verbose_json', 'vtt'.",
        ),
        ("transcriptions", {"stream": "yes"}, "stream", "must be 'true' or 'false'."),
        ("transcriptions", {"model": ""}, "model", "missing_required_parameter"),
        (
            "transcriptions",
            {"model": "error-stream"},
            "stream",
            "must be true for the model 'error-stream'.",
        ),
        (
            "transcriptions",
            {"response_format": "verbose_json", "timestamp_granularities[]": "letter"},
            "timestamp_granularities",
            "must have only 'word' and 'segment'.",
        ),
    ],
)
def test_recording_when_the_api_would_refuse_it_then_it_is_400(
    kind: str, fields: Any, param: str, told: str
) -> None:
    """An invalid field gets a 400 that names it."""
    reply = listen(kind, **fields)
    assert reply.status == 400
    check_error(json.loads(content(reply))["error"], param, told)


@pytest.mark.parametrize("kind", KINDS)
def test_recording_when_it_is_missing_then_it_is_400(kind: str) -> None:
    """A form without the file gets a 400."""
    body = b'--b\r\nContent-Disposition: form-data; name="model"\r\n\r\nm\r\n--b--\r\n'
    reply = LocalAPI().handle("POST", f"/v1/audio/{kind}", MULTIPART, body)
    assert json.loads(content(reply))["error"]["code"] == "missing_required_parameter"


def test_audio_given_a_failing_model_then_it_fails() -> None:
    """A model whose name requests a failure fails here too."""
    assert say(model="error-429").status == 429
    assert [listen(kind, model="error-503").status for kind in KINDS] == [503, 503]
    broken = events_of(say(model="error-truncated", stream_format="sse"))
    assert [event["type"] for event in broken] == ["speech.audio.delta"] * 3
    cut = events_of(listen(model="error-truncated", stream="true"))
    assert [event["type"] for event in cut] == ["transcript.text.delta"] * 3
    for reply in (say(model="error-html"), *(listen(kind, model="error-html") for kind in KINDS)):
        assert ("content-type", "text/html; charset=utf-8") in reply.headers
