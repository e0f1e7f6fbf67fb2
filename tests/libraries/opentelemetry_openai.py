"""opentelemetry-instrumentation-openai: spans of chat, responses and embeddings."""

from __future__ import annotations

import openai
import pytest
from opentelemetry.instrumentation.openai import OpenAIInstrumentor
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

SEEN = InMemorySpanExporter()
_provider = TracerProvider()
_provider.add_span_processor(SimpleSpanProcessor(SEEN))
OpenAIInstrumentor().instrument(tracer_provider=_provider)

ASKED = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "Hello"}]}


def _said() -> str:
    (span,) = SEEN.get_finished_spans()
    SEEN.clear()
    return f"{span.name} {dict(span.attributes)}"


def chat() -> None:
    openai.OpenAI().chat.completions.create(**ASKED)
    assert "You said: Hello" in _said()


async def chat_async() -> None:
    await openai.AsyncOpenAI().chat.completions.create(**ASKED)
    assert "You said: Hello" in _said()


def stream() -> None:
    text = "".join(
        chunk.choices[0].delta.content or ""
        for chunk in openai.OpenAI().chat.completions.create(**ASKED, stream=True)
        if chunk.choices
    )
    assert text.startswith("You said: Hello")
    assert "You said: Hello" in _said()


def responses() -> None:
    openai.OpenAI().responses.create(model="gpt-4o-mini", input="Hello")
    assert "You said: Hello" in _said()


def embeddings() -> None:
    openai.OpenAI().embeddings.create(model="text-embedding-3-small", input="a")
    assert "text-embedding-3-small" in _said()


def errors() -> None:
    with pytest.raises(openai.BadRequestError):
        openai.OpenAI(max_retries=0).chat.completions.create(**ASKED | {"model": "error-400"})
    assert "BadRequestError" in _said()


CASES = [chat, chat_async, stream, responses, embeddings, errors]
PASSED = []
