"""Attributes of spans, by the semantic conventions of OpenTelemetry (1.41) for generative AI."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from trunkline.http import Request
from trunkline.taps import Ending
from trunkline_plugins.facts import decoded, is_array, is_object

_KINDS = {
    "chat.completions": "chat",
    "responses": "chat",
    "beta.responses": "chat",
    "completions": "text_completion",
    "embeddings": "embeddings",
}
_WAYS = ("create", "parse", "stream", "run_tools", "run_functions")
_OPERATIONS = {
    "vector_stores.search": "retrieval",
    **{f"{resource}.{way}": kind for resource, kind in _KINDS.items() for way in _WAYS},
}
_PARAMETERS = {
    "stream": "stream", "n": "choice.count", "seed": "seed", "temperature": "temperature",
    "top_p": "top_p", "max_tokens": "max_tokens", "max_completion_tokens": "max_tokens",
    "max_output_tokens": "max_tokens", "frequency_penalty": "frequency_penalty",
    "presence_penalty": "presence_penalty",
}  # fmt: skip
_TOKENS = {
    "input_tokens": "input_tokens",
    "output_tokens": "output_tokens",
    "cached_tokens": "cache_read.input_tokens",
    "reasoning_tokens": "reasoning.output_tokens",
}


def identity(request: Request, fields: Mapping[str, Any], provider: str) -> dict[str, Any]:
    """Return the attributes that spans and metrics have in common."""
    # Without the paths of other routes, which may have identifiers.
    name = _OPERATIONS.get(request.operation, request.operation.partition(" ")[0])
    about = {"gen_ai.operation.name": name, "gen_ai.provider.name": provider, **_server(request)}
    model = fields.get("model")
    return {**about, "gen_ai.request.model": model} if isinstance(model, str) else about


def span_name(about: Mapping[str, Any]) -> str:
    """Return the operation, and the model if there is one."""
    return f"{about['gen_ai.operation.name']} {about.get('gen_ai.request.model', '')}".rstrip()


def of_attempt(request: Request) -> dict[str, Any]:
    """Return the attributes of a request that is sent, by the conventions for HTTP."""
    return {
        "http.request.method": request.method,
        "http.request.resend_count": request.attempt - 1,
        "url.full": str(request.url.without_secrets()),
        **_server(request),
    }


def _server(request: Request) -> dict[str, Any]:
    return {"server.address": request.url.host, "server.port": request.url.port}


def of_request(fields: Mapping[str, Any], *, with_content: bool) -> dict[str, Any]:
    """Return the parameters of a request, and the messages if these are to be recorded."""
    found: dict[str, Any] = {
        f"gen_ai.request.{name}": fields[key]
        for key, name in _PARAMETERS.items()
        if isinstance(fields.get(key), int | float) and (key, fields[key]) != ("n", 1)
    }
    given = fields.get("messages", fields.get("input", fields.get("prompt")))
    if with_content and given is not None:
        lone = [{"role": "user", "content": given}]
        found["gen_ai.input.messages"] = _as_text(lone if isinstance(given, str) else given)
        if fields.get("instructions") is not None:
            parts = [*_parts({"content": fields["instructions"]})]
            found["gen_ai.system_instructions"] = _json(parts)
    return found


class Description:
    """The attributes of an answer, from its body or from the events of its stream."""

    def __init__(self, *, with_content: bool) -> None:
        self._with_content = with_content
        self._first = b""
        self._reasons: list[str] = []
        self._texts: dict[Any, str] = {}

    def see(self, data: bytes) -> None:
        """Look at an event."""
        self._first = self._first or data
        # Searched for before it is decoded: most events have no reason.
        if self._with_content or b'"finish_reason":"' in data or b'"finish_reason": "' in data:
            for choice in _objects(_fields(data).get("choices")):
                self._note(choice, choice.get("delta"))

    def _note(self, choice: dict[str, Any], delta: object) -> None:
        reason = choice.get("finish_reason")
        self._reasons += [reason] if isinstance(reason, str) else []
        text = delta.get("content") if is_object(delta) else choice.get("text")
        if isinstance(text, str):
            key = str(choice.get("index"))
            self._texts[key] = self._texts.get(key, "") + text

    def attributes(self, ending: Ending, tokens: Mapping[str, int]) -> dict[str, Any]:
        """Return the attributes of the whole answer."""
        body = _fields(ending.source or self._first)
        inner = body.get("response")
        body = inner if is_object(inner) else body
        for choice in () if ending.events else _objects(body.get("choices")):
            self._note(choice, None)
        found: dict[str, Any] = {f"gen_ai.usage.{_TOKENS[one]}": n for one, n in tokens.items()}
        for name in ("id", "model"):
            if isinstance(body.get(name), str):
                found[f"gen_ai.response.{name}"] = body[name]
        if self._reasons:
            found["gen_ai.response.finish_reasons"] = self._reasons
        if ending.first_event is not None:
            found["gen_ai.response.time_to_first_chunk"] = ending.first_event
        if self._with_content and ending.error is None:
            found["gen_ai.output.messages"] = _as_text(self._messages(body))
        return found

    def _messages(self, body: dict[str, Any]) -> list[dict[str, Any]]:
        if "output" in body:
            return _objects(body["output"])
        whole = [choice.get("message") for choice in _objects(body.get("choices"))]
        return _objects(whole) or [{"content": text} for text in self._texts.values()]


def _fields(data: bytes) -> dict[str, Any]:
    value = decoded(data)
    return value if is_object(value) else {}


def _objects(value: object) -> list[dict[str, Any]]:
    return [one for one in value if is_object(one)] if is_array(value) else []


def _as_text(messages: object) -> str:
    read = [(one.get("role", "assistant"), [*_parts(one)]) for one in _objects(messages)]
    return _json([{"role": role, "parts": parts} for role, parts in read])


def _json(value: object) -> str:
    """Return JSON without halves of characters, as events may have them: exporters refuse them."""
    text = json.dumps(value, ensure_ascii=False)
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _parts(message: dict[str, Any]) -> Iterator[object]:
    """Yield the content of a message; what is neither text nor a call of a tool as it is."""
    content = message.get("content")
    if isinstance(content, str):
        yield {"type": "text", "content": content}
    elif content is None and "tool_calls" not in message:
        yield message
    for part in _objects(content):
        text = part.get("text")
        yield {"type": "text", "content": text} if isinstance(text, str) else part
    for call in _objects(message.get("tool_calls")):
        function = call.get("function")
        named = function if is_object(function) else {}
        yield {"type": "tool_call", "id": call.get("id"), **named}
