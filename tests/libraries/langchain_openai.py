"""langchain-openai: chat models and embeddings over clients that it makes or gets."""

from __future__ import annotations

import openai
import pytest
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI, OpenAIEmbeddings
from pydantic import BaseModel

import trunkline


class Person(BaseModel):
    """A person."""

    name: str
    age: int


@tool
def weather(city: str) -> str:
    """Return the weather of a city."""
    return f"rain in {city}"


def chat() -> None:
    answer = ChatOpenAI(model="gpt-4o-mini").invoke("Hello")
    assert answer.content.startswith("You said: Hello")
    assert answer.usage_metadata["total_tokens"] > 0


async def chat_async() -> None:
    answer = await ChatOpenAI(model="gpt-4o-mini").ainvoke("Hello")
    assert answer.content.startswith("You said: Hello")


def responses() -> None:
    answer = ChatOpenAI(model="gpt-4o-mini", use_responses_api=True).invoke("Hello")
    assert answer.text.startswith("You said: Hello")


def stream() -> None:
    model = ChatOpenAI(model="gpt-4o-mini", stream_usage=True)
    pieces = list(model.stream("Hello"))
    assert len(pieces) > 3
    assert "".join(piece.content for piece in pieces).startswith("You said: Hello")


async def stream_async() -> None:
    pieces = [piece async for piece in ChatOpenAI(model="gpt-4o-mini").astream("Hello")]
    assert "".join(piece.content for piece in pieces).startswith("You said: Hello")


def tools() -> None:
    model = ChatOpenAI(model="gpt-4o-mini").bind_tools([weather])
    (call,) = model.invoke('Ask weather {"city": "Oslo"}').tool_calls
    assert (call["name"], call["args"]) == ("weather", {"city": "Oslo"})


def typed() -> None:
    model = ChatOpenAI(model="gpt-4o-mini").with_structured_output(Person)
    assert isinstance(model.invoke("Who?").age, int)


def typed_by_function() -> None:
    model = ChatOpenAI(model="gpt-4o-mini")
    typed = model.with_structured_output(Person, method="function_calling")
    assert isinstance(typed.invoke("Who?").age, int)


def errors() -> None:
    with pytest.raises(openai.RateLimitError):
        ChatOpenAI(model="error-429", max_retries=0).invoke("Hello")


def embeddings() -> None:
    model = OpenAIEmbeddings(model="text-embedding-3-small", check_embedding_ctx_length=False)
    assert len(model.embed_documents(["a", "b"])) == 2


def client() -> None:
    root = trunkline.OpenAI()
    model = ChatOpenAI(
        model="gpt-4o-mini", client=root.chat.completions, root_client=root, api_key="none"
    )
    assert model.invoke("Hello").content.startswith("You said: Hello")
    assert "".join(piece.content for piece in model.stream("Hello")).startswith("You said: Hello")
    assert model.bind_tools([weather]).invoke("Ask weather").tool_calls
    assert isinstance(model.with_structured_output(Person).invoke("Who?").age, int)


CASES = [
    chat, chat_async, responses, stream, stream_async, tools, typed, typed_by_function, errors,
    embeddings,
]  # fmt: skip
PASSED = [client]
