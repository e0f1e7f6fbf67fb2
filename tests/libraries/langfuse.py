"""langfuse: its `langfuse.openai`, which patches the classes of openai to trace calls."""

from __future__ import annotations

import openai
import pytest
from langfuse import Langfuse, openai as traced
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

SEEN = InMemorySpanExporter()
_provider = TracerProvider()
Langfuse(public_key="pk", secret_key="sk", host="http://127.0.0.1:9", tracer_provider=_provider)
_provider._active_span_processor._span_processors = (SimpleSpanProcessor(SEEN),)

ASKED = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "Hello"}]}


def _outputs() -> list[str]:
    spans = SEEN.get_finished_spans()
    SEEN.clear()
    return [str(span.attributes.get("langfuse.observation.output")) for span in spans]


def chat() -> None:
    answer = traced.OpenAI().chat.completions.create(**ASKED)
    assert answer.choices[0].message.content.startswith("You said: Hello")
    assert "You said: Hello" in _outputs()[0]


async def chat_async() -> None:
    await traced.AsyncOpenAI().chat.completions.create(**ASKED)
    assert "You said: Hello" in _outputs()[0]


def raw() -> None:
    answer = traced.OpenAI().chat.completions.with_raw_response.create(**ASKED)
    assert answer.parse().choices[0].message.content.startswith("You said: Hello")
    assert "You said: Hello" in _outputs()[0]


def stream() -> None:
    chunks = list(traced.OpenAI().chat.completions.create(**ASKED, stream=True))
    assert len(chunks) > 3
    assert "You said: Hello" in _outputs()[0]


def responses() -> None:
    traced.OpenAI().responses.create(model="gpt-4o-mini", input="Hello")
    assert "You said: Hello" in _outputs()[0]


def embeddings() -> None:
    traced.OpenAI().embeddings.create(model="text-embedding-3-small", input="a")
    assert len(_outputs()) == 1


def errors() -> None:
    with pytest.raises(openai.BadRequestError):
        traced.OpenAI(max_retries=0).chat.completions.create(**ASKED | {"model": "error-400"})
    assert len(_outputs()) == 1


CASES = [chat, chat_async, raw, stream, responses, embeddings, errors]
PASSED = []
