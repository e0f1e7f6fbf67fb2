"""openai-agents: agents over responses and chat completions."""

from __future__ import annotations

import openai
import pytest
from agents import (
    Agent,
    OpenAIChatCompletionsModel,
    OpenAIResponsesModel,
    Runner,
    function_tool,
    set_tracing_disabled,
)
from pydantic import BaseModel

import trunkline

set_tracing_disabled(True)


class Person(BaseModel):
    name: str
    age: int


@function_tool
def weather(city: str) -> str:
    """Return the weather of a city."""
    return f"rain in {city}"


def _chat(client: object) -> OpenAIChatCompletionsModel:
    return OpenAIChatCompletionsModel(model="gpt-4o-mini", openai_client=client)


def _responses(client: object) -> OpenAIResponsesModel:
    return OpenAIResponsesModel(model="gpt-4o-mini", openai_client=client)


async def _said(model: object) -> None:
    result = await Runner.run(Agent(name="one", model=model), "Hello")
    assert result.final_output.startswith("You said: Hello")


async def _streamed(model: object) -> None:
    result = Runner.run_streamed(Agent(name="one", model=model), "Hello")
    kinds = [event.type async for event in result.stream_events()]
    assert "raw_response_event" in kinds
    assert result.final_output.startswith("You said: Hello")


async def responses() -> None:
    await _said("gpt-4o-mini")


async def chat() -> None:
    await _said(_chat(openai.AsyncOpenAI()))


async def stream() -> None:
    await _streamed(_responses(openai.AsyncOpenAI()))


async def stream_chat() -> None:
    await _streamed(_chat(openai.AsyncOpenAI()))


async def tools() -> None:
    agent = Agent(name="one", model="gpt-4o-mini", tools=[weather])
    result = await Runner.run(agent, 'Ask weather {"city": "Oslo"}')
    assert "rain in Oslo" in result.final_output


async def typed() -> None:
    agent = Agent(name="one", model="gpt-4o-mini", output_type=Person)
    assert isinstance((await Runner.run(agent, "Who?")).final_output.age, int)


async def errors() -> None:
    with pytest.raises(openai.BadRequestError):
        await Runner.run(Agent(name="one", model="error-400"), "Hello")


async def client() -> None:
    for model in (_chat(trunkline.AsyncOpenAI()), _responses(trunkline.AsyncOpenAI())):
        await _said(model)


async def client_stream() -> None:
    await _streamed(_chat(trunkline.AsyncOpenAI()))


async def client_stream_responses() -> None:
    await _streamed(_responses(trunkline.AsyncOpenAI()))


CASES = [responses, chat, stream, stream_chat, tools, typed, errors]
PASSED = [client, client_stream, client_stream_responses]
