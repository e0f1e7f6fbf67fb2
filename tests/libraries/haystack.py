"""haystack: generators and embedders."""

from __future__ import annotations

import openai
import pytest
from haystack.components.embedders import OpenAITextEmbedder
from haystack.components.generators.chat import OpenAIChatGenerator, OpenAIResponsesChatGenerator
from haystack.dataclasses import ChatMessage
from haystack.tools import create_tool_from_function
from haystack.utils import Secret
from pydantic import BaseModel

import trunkline

KEY = Secret.from_token("none")
HELLO = [ChatMessage.from_user("Hello")]


class Person(BaseModel):
    name: str
    age: int


def weather(city: str) -> str:
    """Return the weather of a city."""
    return f"rain in {city}"


def _chat(**options: object) -> OpenAIChatGenerator:
    return OpenAIChatGenerator(api_key=KEY, **{"model": "gpt-4o-mini", **options})


def _text(result: dict) -> str:
    return result["replies"][0].text


def chat() -> None:
    assert _text(_chat().run(HELLO)).startswith("You said: Hello")


async def chat_async() -> None:
    assert _text(await _chat().run_async(HELLO)).startswith("You said: Hello")


def responses() -> None:
    model = OpenAIResponsesChatGenerator(api_key=KEY, model="gpt-4o-mini")
    assert _text(model.run(HELLO)).startswith("You said: Hello")


def stream() -> None:
    pieces: list[str] = []
    _chat(streaming_callback=lambda chunk: pieces.append(chunk.content)).run(HELLO)
    assert "".join(pieces).startswith("You said: Hello")


def stream_responses() -> None:
    pieces: list[str] = []
    OpenAIResponsesChatGenerator(
        api_key=KEY,
        model="gpt-4o-mini",
        streaming_callback=lambda chunk: pieces.append(chunk.content),
    ).run(HELLO)
    assert "You said: Hello" in "".join(pieces)


def tools() -> None:
    tool = create_tool_from_function(weather)
    result = _chat(tools=[tool]).run([ChatMessage.from_user('Ask weather {"city": "Oslo"}')])
    assert result["replies"][0].tool_calls[0].arguments == {"city": "Oslo"}


def typed() -> None:
    result = _chat(generation_kwargs={"response_format": Person}).run(HELLO)
    assert isinstance(Person.model_validate_json(_text(result)), Person)


def errors() -> None:
    with pytest.raises(openai.BadRequestError):
        _chat(model="error-400", max_retries=0).run(HELLO)


def embeddings() -> None:
    result = OpenAITextEmbedder(api_key=KEY, model="text-embedding-3-small").run("Hello")
    assert isinstance(result["embedding"][0], float)


def client() -> None:
    model = _chat()
    model.warm_up()
    model.client = trunkline.OpenAI()
    assert _text(model.run(HELLO)).startswith("You said: Hello")


CASES = [
    chat, chat_async, responses, stream, stream_responses, tools, typed, errors, embeddings,
]  # fmt: skip
PASSED = [client]
