"""logfire: `instrument_openai` wraps the method `request` of clients, and its class of streams."""

from __future__ import annotations

import logfire
import openai
import pytest
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

SEEN = InMemorySpanExporter()
logfire.configure(
    send_to_logfire=False, console=False, additional_span_processors=[SimpleSpanProcessor(SEEN)]
)
logfire.instrument_openai()

ASKED = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "Hello"}]}


def _said() -> str:
    spans = SEEN.get_finished_spans()
    SEEN.clear()
    return " ".join(str(dict(span.attributes)) for span in spans)


def chat() -> None:
    openai.OpenAI().chat.completions.create(**ASKED)
    assert "You said: Hello" in _said()


async def chat_async() -> None:
    await openai.AsyncOpenAI().chat.completions.create(**ASKED)
    assert "You said: Hello" in _said()


def stream() -> None:
    assert len(list(openai.OpenAI().chat.completions.create(**ASKED, stream=True))) > 3
    assert "You said: Hello" in _said()


async def stream_async() -> None:
    made = await openai.AsyncOpenAI().chat.completions.create(**ASKED, stream=True)
    assert len([chunk async for chunk in made]) > 3
    assert "You said: Hello" in _said()


def responses() -> None:
    openai.OpenAI().responses.create(model="gpt-4o-mini", input="Hello")
    assert "You said: Hello" in _said()


def stream_responses() -> None:
    with openai.OpenAI().responses.stream(model="gpt-4o-mini", input="Hello") as events:
        assert events.get_final_response().output_text.startswith("You said: Hello")
    assert "You said: Hello" in _said()


def errors() -> None:
    with pytest.raises(openai.BadRequestError):
        openai.OpenAI(max_retries=0).chat.completions.create(**ASKED | {"model": "error-400"})
    assert "error-400" in _said()


CASES = [chat, chat_async, stream, stream_async, responses, stream_responses, errors]
PASSED = []
