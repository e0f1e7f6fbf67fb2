"""Chat completions: the deterministic answer to a request."""

from __future__ import annotations

import hashlib

from trunkline.local import chat_completions, chat_requests, decisions, faults
from trunkline.local.chat_completions import Choice, Completion, StreamOptions, ToolCall
from trunkline.local.chat_requests import ChatRequest
from trunkline.local.decisions import MadeCall
from trunkline.local.refusals import decode, invalid_value
from trunkline.local.reply import LocalReply, event_reply, json_reply


def reply_to_chat(body: bytes) -> LocalReply:
    """Answer POST /chat/completions. Raises RefusedError if the API would refuse the request."""
    request = decode(body, ChatRequest)
    failure = faults.reply_of_model(request.model)
    if failure is not None:
        return failure
    chat_requests.check(request)
    # Ids are made from the body, so that the same request always gets the same answer.
    completion = _complete(request, hashlib.sha256(body).hexdigest()[:24])
    if not request.stream:
        return json_reply(chat_completions.whole(completion))
    options = request.stream_options or StreamOptions()
    events = chat_completions.events(completion, include_usage=bool(options.include_usage))
    return event_reply(faults.cut_events(request.model, events))


def _complete(request: ChatRequest, digest: str) -> Completion:
    calls = [] if faults.is_worded(request.model) else chat_requests.called(request)
    count = request.n or 1
    choices = [
        _call(request, calls, index, digest) if calls else _speak(request, index, count)
        for index in range(count)
    ]
    prompt = sum(len(chat_completions.words(message.text)) for message in request.messages)
    return Completion(f"chatcmpl-local-{digest}", request.model, tuple(choices), prompt)


def _call(request: ChatRequest, calls: list[MadeCall], index: int, digest: str) -> Choice:
    kept, is_cut = decisions.cut_calls(calls, request.limit)
    made = tuple(
        ToolCall(f"call_local_{digest}_{index}_{position}", call.name, call.arguments)
        for position, call in enumerate(kept)
    )
    if request.functions is not None:
        return Choice(index, None, (), "length" if is_cut else "function_call", function=made[0])
    return Choice(index, None, made, "length" if is_cut else "tool_calls")


def _speak(request: ChatRequest, index: int, count: int) -> Choice:
    said = _text(request, index, count)
    speech = decisions.spoken(request.model, said, request.stop, request.limit)
    if speech.is_refusal:
        return Choice(index, None, (), speech.ending, refusal=speech.text)
    return Choice(index, speech.text, (), speech.ending)


def _text(request: ChatRequest, index: int, count: int) -> str:
    if request.outputs:
        said = decisions.told(request.outputs)
    else:
        users = [message for message in request.messages if message.role == "user"]
        said = f"You said: {(users or request.messages)[-1].text.strip()}"
    form = request.response_format
    if form is not None and form.type == "json_schema":
        if form.json_schema is None:
            raise invalid_value("response_format.json_schema", "is missing")
        return decisions.json_text(form.json_schema.schema)
    if form is not None and form.type == "json_object":
        return decisions.json_answer(said)
    numbered = f" This is choice {index + 1} of {count}." if count > 1 else ""
    return decisions.signed(said, numbered)
