"""Transcriptions and translations that describe the upload, because the stand-in cannot hear."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from trunkline.local import faults
from trunkline.local.call import LocalCall
from trunkline.local.chat_completions import words
from trunkline.local.forms import Form, Upload, form_of
from trunkline.local.refusals import invalid_value
from trunkline.local.reply import LocalReply, binary_reply, event_reply, json_reply, typed_event

_FORMATS = ("json", "text", "srt", "verbose_json", "vtt")
_GRANULARITIES = ("word", "segment")

# As if every recording were an MP3 file of 128 kbit/s.
_BYTES_PER_SECOND = 16_000

_PLAIN = "text/plain; charset=utf-8"


def reply_to_transcriptions(call: LocalCall) -> LocalReply:
    """Answer POST /audio/transcriptions. Raises RefusedError if the API would refuse it."""
    form = form_of(call)
    model = form.required("model")
    failure = faults.reply_of_model(model)
    if failure is not None:
        return failure
    wish, upload = _format(form, (*_FORMATS, "diarized_json")), form.file()
    streams = _is_streamed(form)
    faults.check_stream(model, streams)
    if streams:
        return event_reply(faults.cut_events(model, _events(upload)))
    if wish == "json":
        usage = {"type": "tokens", **_usage(upload)}
        return json_reply({"text": _text(upload), "usage": usage})
    if wish == "verbose_json":
        return json_reply(_verbose(upload, "transcribe", _granularities(form)))
    if wish == "diarized_json":
        return json_reply(_diarized(upload))
    return _plain(upload, wish)


def reply_to_translations(call: LocalCall) -> LocalReply:
    """Answer POST /audio/translations. Raises RefusedError if the API would refuse it."""
    form = form_of(call)
    failure = faults.reply_of_model(form.required("model"))
    if failure is not None:
        return failure
    wish, upload = _format(form, _FORMATS), form.file()
    if wish == "json":
        return json_reply({"text": _text(upload)})
    if wish == "verbose_json":
        return json_reply(_verbose(upload, "translate", ("segment",)))
    return _plain(upload, wish)


def _format(form: Form, formats: tuple[str, ...]) -> str:
    wish = form.text("response_format") or "json"
    if wish not in formats:
        raise invalid_value("response_format", f"must be one of {', '.join(map(repr, formats))}")
    return wish


def _is_streamed(form: Form) -> bool:
    text = form.text("stream") or "false"
    if text.lower() not in ("true", "false"):
        raise invalid_value("stream", "must be 'true' or 'false'")
    return text.lower() == "true"


def _granularities(form: Form) -> list[str]:
    wished = form.fields.get("timestamp_granularities[]", ["segment"])
    for wish in wished:
        if wish not in _GRANULARITIES:
            raise invalid_value("timestamp_granularities", "must have only 'word' and 'segment'")
    return wished


def _text(upload: Upload) -> str:
    return f"This is {upload.filename}, a recording of {len(upload.content)} bytes."


def _seconds(upload: Upload) -> float:
    return round(len(upload.content) / _BYTES_PER_SECOND, 2)


def _usage(upload: Upload) -> dict[str, object]:
    heard, written = ceil(_seconds(upload)), len(words(_text(upload)))
    return {
        "input_tokens": heard,
        "input_token_details": {"audio_tokens": heard, "text_tokens": 0},
        "output_tokens": written,
        "total_tokens": heard + written,
    }


def _verbose(upload: Upload, task: str, granularities: list[str] | tuple[str]) -> dict[str, object]:
    text, seconds = _text(upload), _seconds(upload)
    segment = {
        "id": 0,
        "seek": 0,
        "start": 0.0,
        "end": seconds,
        "text": text,
        "tokens": list(range(len(words(text)))),
        "temperature": 0.0,
        "avg_logprob": -0.1,
        "compression_ratio": 1.0,
        "no_speech_prob": 0.0,
    }
    verbose: dict[str, object] = {
        "task": task,
        "language": "english",
        "duration": seconds,
        "text": text,
        "usage": {"type": "duration", "seconds": ceil(seconds)},
    }
    if "segment" in granularities:
        verbose["segments"] = [segment]
    if "word" in granularities:
        verbose["words"] = list(_timed(words(text), seconds))
    return verbose


def _timed(said: list[str], seconds: float) -> Iterator[dict[str, object]]:
    """Yield the words, each with the same duration."""
    for place, word in enumerate(said):
        start, end = (round(seconds * one / len(said), 2) for one in (place, place + 1))
        yield {"word": word.strip(), "start": start, "end": end}


def _diarized(upload: Upload) -> dict[str, object]:
    text, seconds = _text(upload), _seconds(upload)
    segment = {
        "type": "transcript.text.segment",
        "id": "seg_0",
        "start": 0.0,
        "end": seconds,
        "text": text,
        "speaker": "A",
    }
    return {
        "task": "transcribe",
        "duration": seconds,
        "text": text,
        "segments": [segment],
        "usage": {"type": "duration", "seconds": ceil(seconds)},
    }


def _plain(upload: Upload, wish: str) -> LocalReply:
    text, seconds = _text(upload), _seconds(upload)
    if wish == "srt":
        shown = f"1\n{_clock(0.0, ',')} --> {_clock(seconds, ',')}\n{text}\n\n"
    elif wish == "vtt":
        shown = f"WEBVTT\n\n{_clock(0.0, '.')} --> {_clock(seconds, '.')}\n{text}\n\n"
    else:
        shown = f"{text}\n"
    return binary_reply(shown.encode("utf-8", "replace"), _PLAIN)


def _clock(seconds: float, point: str) -> str:
    """Return hours, minutes, seconds and milliseconds in the format of subtitles."""
    whole, thousandths = divmod(round(seconds * 1000), 1000)
    minutes, second = divmod(whole, 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour:02}:{minute:02}:{second:02}{point}{thousandths:03}"


def _events(upload: Upload) -> Iterator[bytes]:
    text = _text(upload)
    for word in words(text):
        yield typed_event({"type": "transcript.text.delta", "delta": word})
    usage = {"type": "tokens", **_usage(upload)}
    yield typed_event({"type": "transcript.text.done", "text": text, "usage": usage})
