"""semantic-kernel: chat services and embeddings."""

from __future__ import annotations

import pytest
from pydantic import BaseModel
from semantic_kernel import Kernel
from semantic_kernel.connectors.ai.function_choice_behavior import FunctionChoiceBehavior
from semantic_kernel.connectors.ai.open_ai import (
    OpenAIChatCompletion,
    OpenAIChatPromptExecutionSettings,
    OpenAITextEmbedding,
)
from semantic_kernel.contents import ChatHistory
from semantic_kernel.exceptions.service_exceptions import ServiceResponseException
from semantic_kernel.functions import kernel_function

import trunkline


class Person(BaseModel):
    name: str
    age: int


class Weather:
    @kernel_function
    def weather(self, city: str) -> str:
        """Return the weather of a city."""
        return f"rain in {city}"


def _history(text: str = "Hello") -> ChatHistory:
    history = ChatHistory()
    history.add_user_message(text)
    return history


def _service(name: str = "gpt-4o-mini", client: object = None) -> OpenAIChatCompletion:
    return OpenAIChatCompletion(ai_model_id=name, async_client=client)


async def _said(service: OpenAIChatCompletion) -> None:
    settings = OpenAIChatPromptExecutionSettings()
    answer = await service.get_chat_message_content(_history(), settings)
    assert str(answer).startswith("You said: Hello")


async def chat() -> None:
    await _said(_service())


async def stream() -> None:
    settings = OpenAIChatPromptExecutionSettings()
    pieces = [
        str(piece)
        async for piece in _service().get_streaming_chat_message_content(_history(), settings)
    ]
    assert "".join(pieces).startswith("You said: Hello")


async def tools() -> None:
    kernel = Kernel()
    kernel.add_plugin(Weather(), "plugin")
    settings = OpenAIChatPromptExecutionSettings(
        function_choice_behavior=FunctionChoiceBehavior.Auto()
    )
    answer = await _service().get_chat_message_content(
        _history('Ask plugin-weather {"city": "Oslo"}'), settings, kernel=kernel
    )
    assert "rain in Oslo" in str(answer)


async def typed() -> None:
    settings = OpenAIChatPromptExecutionSettings(response_format=Person)
    answer = await _service().get_chat_message_content(_history(), settings)
    assert isinstance(Person.model_validate_json(str(answer)), Person)


async def errors() -> None:
    with pytest.raises(ServiceResponseException):
        await _said(_service("error-400"))


async def embeddings() -> None:
    service = OpenAITextEmbedding(ai_model_id="text-embedding-3-small")
    assert len(await service.generate_embeddings(["a", "b"])) == 2


async def client() -> None:
    await _said(_service(client=trunkline.AsyncOpenAI()))


CASES = [chat, stream, tools, typed, errors, embeddings]
PASSED = [client]
