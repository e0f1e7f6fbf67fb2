"""outlines: typed answers of a client that it gets."""

from __future__ import annotations

import openai
import outlines
import pytest
from pydantic import BaseModel

import trunkline


class Person(BaseModel):
    name: str
    age: int


def _model(client: object, name: str = "gpt-4o-mini") -> object:
    return outlines.from_openai(client, name)


def chat() -> None:
    assert _model(openai.OpenAI())("Hello").startswith("You said: Hello")


async def chat_async() -> None:
    assert (await _model(openai.AsyncOpenAI())("Hello")).startswith("You said: Hello")


def stream() -> None:
    assert "".join(_model(openai.OpenAI()).stream("Hello")).startswith("You said: Hello")


def typed() -> None:
    answer = _model(openai.OpenAI())("Who?", Person)
    assert isinstance(Person.model_validate_json(answer), Person)


def errors() -> None:
    with pytest.raises(Exception, match="400"):
        _model(openai.OpenAI(max_retries=0), "error-400")("Hello")


def client() -> None:
    assert _model(trunkline.OpenAI())("Hello").startswith("You said: Hello")


CASES = [chat, chat_async, stream, typed, errors]
PASSED = [client]
