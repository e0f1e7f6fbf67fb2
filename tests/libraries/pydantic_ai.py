"""pydantic-ai: agents over chat completions and responses."""

from __future__ import annotations

import pytest
from pydantic import BaseModel
from pydantic_ai import Agent, ModelHTTPError
from pydantic_ai.models.openai import OpenAIChatModel, OpenAIResponsesModel
from pydantic_ai.providers.openai import OpenAIProvider

import trunkline


class Person(BaseModel):
    name: str
    age: int


def _model(name: str = "gpt-4o-mini", client: object = None) -> OpenAIChatModel:
    provider = OpenAIProvider() if client is None else OpenAIProvider(openai_client=client)
    return OpenAIChatModel(name, provider=provider)


def chat() -> None:
    result = Agent(_model()).run_sync("Hello")
    assert result.output.startswith("You said: Hello")
    assert result.usage.total_tokens > 0


async def responses() -> None:
    model = OpenAIResponsesModel("gpt-4o-mini", provider=OpenAIProvider())
    assert (await Agent(model).run("Hello")).output.startswith("You said: Hello")


async def stream() -> None:
    async with Agent(_model()).run_stream("Hello") as result:
        pieces = [piece async for piece in result.stream_text(delta=True, debounce_by=None)]
    assert "".join(pieces).startswith("You said: Hello")


async def stream_responses() -> None:
    model = OpenAIResponsesModel("gpt-4o-mini", provider=OpenAIProvider())
    async with Agent(model).run_stream("Hello") as result:
        pieces = [piece async for piece in result.stream_text(delta=True, debounce_by=None)]
    assert "".join(pieces).startswith("You said: Hello")


async def tools() -> None:
    agent = Agent(_model())

    @agent.tool_plain
    def weather(city: str) -> str:
        """Return the weather of a city."""
        return f"rain in {city}"

    result = await agent.run('Ask weather {"city": "Oslo"}')
    assert "rain in Oslo" in result.output


async def typed() -> None:
    result = await Agent(_model(), output_type=Person).run("Who?")
    assert isinstance(result.output.age, int)


async def errors() -> None:
    with pytest.raises(ModelHTTPError) as caught:
        await Agent(_model("error-400")).run("Hello")
    assert caught.value.status_code == 400


async def client() -> None:
    model = _model(client=trunkline.AsyncOpenAI())
    assert (await Agent(model).run("Hello")).output.startswith("You said: Hello")
    result = await Agent(model, output_type=Person).run("Who?")
    assert isinstance(result.output.age, int)


async def client_stream() -> None:
    async with Agent(_model(client=trunkline.AsyncOpenAI())).run_stream("Hello") as result:
        pieces = [piece async for piece in result.stream_text(delta=True, debounce_by=None)]
    assert "".join(pieces).startswith("You said: Hello")


CASES = [chat, responses, stream, stream_responses, tools, typed, errors]
PASSED = [client, client_stream]
