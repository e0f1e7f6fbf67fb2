"""The older completions, without chat: a text goes in, and its continuation comes out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from msgspec import Struct

from trunkline.local import faults
from trunkline.local.chat_completions import StreamOptions, words
from trunkline.local.decisions import signed, spoken
from trunkline.local.models import CREATED
from trunkline.local.refusals import decode, invalid_value
from trunkline.local.reply import LocalReply, event, event_reply, json_reply

_MOST_CHOICES = 128


class CompletionRequest(Struct):
    """The parameters of a completion that the stand-in uses; it ignores the others."""

    model: str
    prompt: str | tuple[str | int | tuple[int, ...], ...] | None = None
    n: int | None = None
    best_of: int | None = None
    echo: bool | None = None
    max_tokens: int | None = None
    stop: str | tuple[str, ...] | None = None
    stream: bool | None = None
    stream_options: StreamOptions | None = None


class _Choice(Struct):
    index: int
    text: str
    finish_reason: str


def reply_to_completions(body: bytes) -> LocalReply:
    """Answer POST /completions. Raises RefusedError if the API would refuse the request."""
    request = decode(body, CompletionRequest)
    failure = faults.reply_of_model(request.model)
    if failure is not None:
        return failure
    _check(request)
    prompts = _prompts(request)
    choices = _choices(request, prompts)
    read = sum(len(words(prompt)) for prompt in prompts)
    written = sum(len(words(choice.text)) for choice in choices)
    usage = {"prompt_tokens": read, "completion_tokens": written, "total_tokens": read + written}
    head: dict[str, object] = {
        "id": f"cmpl-local-{hashlib.sha256(body).hexdigest()[:24]}",
        "object": "text_completion",
        "created": CREATED,
        "model": request.model,
        "system_fingerprint": "fp_local",
    }
    if not request.stream:
        listed = [_choice(one.index, one.text, one.finish_reason) for one in choices]
        return json_reply({**head, "choices": listed, "usage": usage})
    options = request.stream_options or StreamOptions()
    events = _events(head, choices, usage if options.include_usage else None)
    return event_reply(faults.cut_events(request.model, events))


def _check(request: CompletionRequest) -> None:
    for name in ("n", "best_of"):
        count: int | None = getattr(request, name)
        if count is not None and not 1 <= count <= _MOST_CHOICES:
            raise invalid_value(name, f"must be between 1 and {_MOST_CHOICES}")
    if request.best_of is not None and request.best_of < (request.n or 1):
        raise invalid_value("best_of", "must be at least 'n'")
    if request.max_tokens is not None and request.max_tokens < 0:
        raise invalid_value("max_tokens", "must be at least 0")
    if request.stream_options is not None and not request.stream:
        raise invalid_value("stream_options", "is only allowed when 'stream' is true")
    faults.check_stream(request.model, request.stream)


def _prompts(request: CompletionRequest) -> list[str]:
    """Return the texts to continue. A prompt of tokens becomes a text with their numbers."""
    prompt = request.prompt
    if prompt is None or isinstance(prompt, str):
        return [prompt or ""]
    tokens = [item for item in prompt if isinstance(item, int)]
    if tokens:
        if len(tokens) < len(prompt):
            raise invalid_value("prompt", "must not mix tokens with texts")
        return [_named(tokens)]
    if not prompt:
        raise invalid_value("prompt", "must not be empty")
    if len(prompt) * (request.n or 1) > _MOST_CHOICES:
        raise invalid_value("prompt", f"must not ask for more than {_MOST_CHOICES} choices")
    return [_named(item) if isinstance(item, tuple) else str(item) for item in prompt]


def _named(tokens: Sequence[int]) -> str:
    return f"[tokens {', '.join(map(str, tokens))}]"


def _choices(request: CompletionRequest, prompts: list[str]) -> list[_Choice]:
    count = request.n or 1
    choices: list[_Choice] = []
    for number in range(len(prompts) * count):
        prompt = prompts[number // count]
        note = f" This is choice {number % count + 1} of {count}." if count > 1 else ""
        said = signed(f"You said: {prompt.strip()}", note)
        speech = spoken(request.model, said, request.stop, request.max_tokens)
        echoed = f"{prompt}{speech.text}" if request.echo else speech.text
        choices.append(_Choice(number, echoed, speech.ending))
    return choices


def _events(
    head: dict[str, object], choices: list[_Choice], usage: dict[str, int] | None
) -> Iterator[bytes]:
    """Yield the choices in turns, and then [DONE]."""
    extra: dict[str, object] = {} if usage is None else {"usage": None}
    for turn in zip_longest(*(_pieces(choice) for choice in choices)):
        for piece in turn:
            if piece is not None:
                yield event({**head, "choices": [piece], **extra})
    if usage is not None:
        yield event({**head, "choices": [], "usage": usage})
    yield b"data: [DONE]\n\n"


def _pieces(choice: _Choice) -> Iterator[dict[str, object]]:
    for word in words(choice.text):
        yield _choice(choice.index, word, None)
    yield _choice(choice.index, "", choice.finish_reason)


def _choice(index: int, text: str, reason: str | None) -> dict[str, object]:
    return {"index": index, "text": text, "logprobs": None, "finish_reason": reason}
