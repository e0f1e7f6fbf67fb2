"""llama-index-llms-openai: a model of LlamaIndex."""

from __future__ import annotations

import openai
import pytest
from llama_index.core.llms import ChatMessage
from llama_index.core.tools import FunctionTool
from llama_index.llms.openai import OpenAI, OpenAIResponses
from pydantic import BaseModel

import trunkline


class Person(BaseModel):
    """A person."""

    name: str
    age: int


def weather(city: str) -> str:
    """Return the weather of a city."""
    return f"rain in {city}"


HELLO = [ChatMessage(role="user", content="Hello")]


def chat() -> None:
    assert OpenAI("gpt-4o-mini").chat(HELLO).message.content.startswith("You said: Hello")


async def chat_async() -> None:
    answer = await OpenAI("gpt-4o-mini").achat(HELLO)
    assert answer.message.content.startswith("You said: Hello")


def responses() -> None:
    answer = OpenAIResponses("gpt-4o-mini").chat(HELLO)
    assert answer.message.content.startswith("You said: Hello")


def stream() -> None:
    *_, last = OpenAI("gpt-4o-mini").stream_chat(HELLO)
    assert last.message.content.startswith("You said: Hello")


def stream_responses() -> None:
    *_, last = OpenAIResponses("gpt-4o-mini").stream_chat(HELLO)
    assert last.message.content.startswith("You said: Hello")


def tools() -> None:
    tool = FunctionTool.from_defaults(weather)
    model = OpenAI("gpt-4o-mini")
    answer = model.chat_with_tools([tool], user_msg='Ask weather {"city": "Oslo"}')
    (call,) = model.get_tool_calls_from_response(answer)
    assert call.tool_kwargs == {"city": "Oslo"}


def typed() -> None:
    assert isinstance(OpenAI("gpt-4o-mini").as_structured_llm(Person).chat(HELLO).raw.age, int)


def errors() -> None:
    with pytest.raises(openai.BadRequestError):
        OpenAI("gpt-4o-mini", max_retries=0, additional_kwargs={"model": "error-400"}).chat(HELLO)


def client() -> None:
    model = OpenAI("gpt-4o-mini", openai_client=trunkline.OpenAI())
    assert model.chat(HELLO).message.content.startswith("You said: Hello")
    *_, last = model.stream_chat(HELLO)
    assert last.message.content.startswith("You said: Hello")


CASES = [chat, chat_async, responses, stream, stream_responses, tools, typed, errors]
PASSED = [client]
