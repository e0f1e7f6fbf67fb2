"""langsmith: `wrap_openai` replaces operations of one client."""

from __future__ import annotations

from typing import Any

import openai
import pytest
from langsmith import Client
from langsmith.run_helpers import tracing_context
from langsmith.wrappers import wrap_openai

import trunkline

SEEN: list[str] = []
ASKED = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "Hello"}]}


class Kept(Client):
    def create_run(self, name: str, *_: Any, **__: Any) -> None:
        SEEN.append(name)

    def update_run(self, run_id: Any, **changes: Any) -> None:
        SEEN.append(str(changes.get("outputs")))


_kept = Kept(api_url="http://127.0.0.1:9", api_key="none", auto_batch_tracing=False)


def _wrapped(client: Any) -> Any:
    return wrap_openai(client, tracing_extra={"client": _kept})


def _said() -> str:
    said = " ".join(SEEN)
    SEEN.clear()
    return said


def _chat(made: Any) -> None:
    with tracing_context(enabled=True):
        _wrapped(made).chat.completions.create(**ASKED)
    assert "You said: Hello" in _said()


def chat() -> None:
    _chat(openai.OpenAI())


async def chat_async() -> None:
    with tracing_context(enabled=True):
        await _wrapped(openai.AsyncOpenAI()).chat.completions.create(**ASKED)
    assert "You said: Hello" in _said()


def stream() -> None:
    with tracing_context(enabled=True):
        chunks = list(_wrapped(openai.OpenAI()).chat.completions.create(**ASKED, stream=True))
    assert len(chunks) > 3
    assert "ChatOpenAI" in _said()


def typed() -> None:
    with tracing_context(enabled=True):
        assert _wrapped(openai.OpenAI()).chat.completions.parse(**ASKED).choices
    assert "You said: Hello" in _said()


def responses() -> None:
    with tracing_context(enabled=True):
        _wrapped(openai.OpenAI()).responses.create(model="gpt-4o-mini", input="Hello")
    assert "You said: Hello" in _said()


def errors() -> None:
    client = _wrapped(openai.OpenAI(max_retries=0))
    with pytest.raises(openai.BadRequestError), tracing_context(enabled=True):
        client.chat.completions.create(**ASKED | {"model": "error-400"})
    assert "ChatOpenAI" in _said()


def client() -> None:
    _chat(trunkline.OpenAI())


CASES = [chat, chat_async, stream, typed, responses, errors]
PASSED = [client]
