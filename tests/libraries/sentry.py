"""sentry-sdk: its integration replaces `create` of chat completions, responses and embeddings."""

from __future__ import annotations

from typing import Any

import openai
import pytest
import sentry_sdk
from sentry_sdk.integrations.openai import OpenAIIntegration
from sentry_sdk.transport import Transport

SEEN: list[dict] = []
ASKED = {"model": "gpt-4o-mini", "messages": [{"role": "user", "content": "Hello"}]}


class Kept(Transport):
    def capture_envelope(self, envelope: Any) -> None:
        SEEN.extend(item.payload.json for item in envelope.items if item.payload.json)


sentry_sdk.init(
    dsn="http://key@127.0.0.1:9/1",
    traces_sample_rate=1.0,
    send_default_pii=True,
    transport=Kept,
    integrations=[OpenAIIntegration(include_prompts=True)],
    default_integrations=False,
    auto_enabling_integrations=False,
)


def _spans() -> list[dict]:
    spans = [span for seen in SEEN for span in seen.get("items", ())]
    SEEN.clear()
    return spans


def chat() -> None:
    with sentry_sdk.start_transaction(name="test"):
        openai.OpenAI().chat.completions.create(**ASKED)
    (span,) = _spans()
    assert "You said: Hello" in str(span["attributes"])


async def chat_async() -> None:
    with sentry_sdk.start_transaction(name="test"):
        await openai.AsyncOpenAI().chat.completions.create(**ASKED)
    assert "You said: Hello" in str(_spans()[0]["attributes"])


def stream() -> None:
    with sentry_sdk.start_transaction(name="test"):
        assert len(list(openai.OpenAI().chat.completions.create(**ASKED, stream=True))) > 3
    assert "You said: Hello" in str(_spans()[0]["attributes"])


def responses() -> None:
    with sentry_sdk.start_transaction(name="test"):
        openai.OpenAI().responses.create(model="gpt-4o-mini", input="Hello")
    assert "You said: Hello" in str(_spans()[0]["attributes"])


def helpers() -> None:
    client = openai.OpenAI()
    with sentry_sdk.start_transaction(name="test"):
        assert client.chat.completions.parse(**ASKED).choices
        with client.responses.stream(model="gpt-4o-mini", input="Hello") as events:
            assert events.get_final_response().output_text.startswith("You said: Hello")
    _spans()


def embeddings() -> None:
    with sentry_sdk.start_transaction(name="test"):
        openai.OpenAI().embeddings.create(model="text-embedding-3-small", input="a")
    assert len(_spans()) == 1


def errors() -> None:
    with pytest.raises(openai.BadRequestError), sentry_sdk.start_transaction(name="test"):
        openai.OpenAI(max_retries=0).chat.completions.create(**ASKED | {"model": "error-400"})
    _spans()


CASES = [chat, chat_async, stream, responses, helpers, embeddings, errors]
PASSED = []
