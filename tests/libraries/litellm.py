"""litellm: completions for many providers, through the client of openai. Its prices are local."""

from __future__ import annotations

import os

import pytest

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"

import litellm

import trunkline

HELLO = [{"role": "user", "content": "Hello"}]
TOOL = {
    "type": "function",
    "function": {
        "name": "weather",
        "parameters": {"type": "object", "properties": {"city": {"type": "string"}}},
    },
}


def chat() -> None:
    answer = litellm.completion(model="openai/gpt-4o-mini", messages=HELLO)
    assert answer.choices[0].message.content.startswith("You said: Hello")
    assert answer.usage.total_tokens > 0


async def chat_async() -> None:
    answer = await litellm.acompletion(model="openai/gpt-4o-mini", messages=HELLO)
    assert answer.choices[0].message.content.startswith("You said: Hello")


def stream() -> None:
    chunks = litellm.completion(model="openai/gpt-4o-mini", messages=HELLO, stream=True)
    text = "".join(chunk.choices[0].delta.content or "" for chunk in chunks)
    assert text.startswith("You said: Hello")


def responses() -> None:
    answer = litellm.responses(model="openai/gpt-4o-mini", input="Hello")
    assert answer.output[0].content[0].text.startswith("You said: Hello")


def tools() -> None:
    asked = [{"role": "user", "content": 'Ask weather {"city": "Oslo"}'}]
    answer = litellm.completion(model="openai/gpt-4o-mini", messages=asked, tools=[TOOL])
    assert answer.choices[0].message.tool_calls[0].function.arguments == '{"city": "Oslo"}'


def errors() -> None:
    with pytest.raises(litellm.BadRequestError):
        litellm.completion(model="openai/error-400", messages=HELLO, max_retries=0)


def embeddings() -> None:
    answer = litellm.embedding(model="openai/text-embedding-3-small", input=["a", "b"])
    assert len(answer.data) == 2


def client() -> None:
    answer = litellm.completion(
        model="openai/gpt-4o-mini", messages=HELLO, client=trunkline.OpenAI()
    )
    assert answer.choices[0].message.content.startswith("You said: Hello")


CASES = [chat, chat_async, stream, responses, tools, errors, embeddings]
PASSED = [client]
