"""openinference-instrumentation-openai, of Phoenix: it wraps `request` of both clients."""

from __future__ import annotations

import openai
import pytest
from openinference.instrumentation.openai import OpenAIInstrumentor
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

SEEN = InMemorySpanExporter()
_provider = TracerProvider()
_provider.add_span_processor(SimpleSpanProcessor(SEEN))
OpenAIInstrumentor().instrument(tracer_provider=_provider)

ASKED = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "Hello"}]}


def _said(name: str) -> str:
    (span,) = SEEN.get_finished_spans()
    SEEN.clear()
    assert span.name == name
    return str(span.attributes.get("output.value"))


def chat() -> None:
    openai.OpenAI().chat.completions.create(**ASKED)
    assert "You said: Hello" in _said("ChatCompletion")


async def chat_async() -> None:
    await openai.AsyncOpenAI().chat.completions.create(**ASKED)
    assert "You said: Hello" in _said("ChatCompletion")


def raw() -> None:
    answer = openai.OpenAI().chat.completions.with_raw_response.create(**ASKED)
    assert answer.parse().choices[0].message.content.startswith("You said: Hello")
    assert "You said: Hello" in _said("ChatCompletion")


def typed() -> None:
    assert openai.OpenAI().chat.completions.parse(**ASKED).choices
    assert "You said: Hello" in _said("ChatCompletion")


def stream() -> None:
    assert len(list(openai.OpenAI().chat.completions.create(**ASKED, stream=True))) > 3
    assert "You said: Hello" in _said("ChatCompletion")


def responses() -> None:
    openai.OpenAI().responses.create(model="gpt-4o-mini", input="Hello")
    assert "You said: Hello" in _said("Response")


def stream_responses() -> None:
    with openai.OpenAI().responses.stream(model="gpt-4o-mini", input="Hello") as events:
        assert events.get_final_response().output_text.startswith("You said: Hello")
    assert "You said: Hello" in _said("Response")


def embeddings() -> None:
    openai.OpenAI().embeddings.create(model="text-embedding-3-small", input="a")
    assert "text-embedding-3-small" in _said("CreateEmbeddings")


def errors() -> None:
    with pytest.raises(openai.BadRequestError):
        openai.OpenAI(max_retries=0).chat.completions.create(**ASKED | {"model": "error-400"})
    assert _said("ChatCompletion") == "None"


CASES = [chat, chat_async, raw, typed, stream, responses, stream_responses, embeddings, errors]
PASSED = []
