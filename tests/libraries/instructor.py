"""instructor: typed answers from a client that it wraps."""

from __future__ import annotations

import instructor
import openai
import pytest
from instructor.core import InstructorRetryException
from pydantic import BaseModel

import trunkline


class Person(BaseModel):
    name: str
    age: int


ASKED = {
    "model": "gpt-4o-mini",
    "messages": [{"role": "user", "content": "Who was it?"}],
    "response_model": Person,
}


def _ask(client: object) -> None:
    person, completion = instructor.from_openai(client).chat.completions.create_with_completion(
        **ASKED
    )
    assert isinstance(person.age, int)
    assert completion.usage.total_tokens > 0


async def _ask_async(client: object) -> None:
    person = await instructor.from_openai(client).chat.completions.create(**ASKED)
    assert isinstance(person.age, int)


def typed() -> None:
    _ask(openai.OpenAI())


async def typed_async() -> None:
    await _ask_async(openai.AsyncOpenAI())


def json_schema() -> None:
    client = instructor.from_openai(openai.OpenAI(), mode=instructor.Mode.JSON_SCHEMA)
    assert isinstance(client.chat.completions.create(**ASKED).age, int)


def stream() -> None:
    client = instructor.from_openai(openai.OpenAI())
    *_, last = client.chat.completions.create_partial(**ASKED)
    assert isinstance(last.age, int)


def errors() -> None:
    client = instructor.from_openai(openai.OpenAI(max_retries=0))
    with pytest.raises((openai.BadRequestError, InstructorRetryException)) as caught:
        client.chat.completions.create(**ASKED | {"model": "error-400"}, max_retries=0)
    assert "400" in str(caught.value)


def client() -> None:
    _ask(trunkline.OpenAI())


CASES = [typed, typed_async, json_schema, stream, errors]
PASSED = [client]
