"""autogen-ext: a client of models for AutoGen."""

from __future__ import annotations

import openai
import pytest
from autogen_agentchat.agents import AssistantAgent
from autogen_core.models import UserMessage
from autogen_core.tools import FunctionTool
from autogen_ext.models.openai import OpenAIChatCompletionClient
from pydantic import BaseModel


class Person(BaseModel):
    name: str
    age: int


async def weather(city: str) -> str:
    """Return the weather of a city."""
    return f"rain in {city}"


TOOL = FunctionTool(weather, description="Return the weather of a city.")
HELLO = [UserMessage(content="Hello", source="user")]


def _model(name: str = "gpt-4o-mini", **options: object) -> OpenAIChatCompletionClient:
    info = {
        "vision": False, "function_calling": True, "json_output": True, "family": "gpt-4o",
        "structured_output": True,
    }  # fmt: skip
    return OpenAIChatCompletionClient(model=name, model_info=info, max_retries=0, **options)


async def chat() -> None:
    answer = await _model().create(HELLO)
    assert answer.content.startswith("You said: Hello")
    assert answer.usage.prompt_tokens > 0


async def stream() -> None:
    pieces = [piece async for piece in _model().create_stream(HELLO)]
    assert pieces[-1].content.startswith("You said: Hello")


async def tools() -> None:
    asked = [UserMessage(content='Ask weather {"city": "Oslo"}', source="user")]
    answer = await _model().create(asked, tools=[TOOL])
    assert answer.content[0].arguments == '{"city": "Oslo"}'


async def agent() -> None:
    agent = AssistantAgent("one", _model(), tools=[TOOL])
    result = await agent.run(task='Ask weather {"city": "Oslo"}')
    assert result.messages[-1].content == "rain in Oslo"


async def typed() -> None:
    answer = await _model().create(HELLO, json_output=Person)
    assert isinstance(Person.model_validate_json(answer.content), Person)


async def errors() -> None:
    with pytest.raises(openai.BadRequestError):
        await _model("error-400").create(HELLO)


CASES = [chat, stream, tools, agent, typed, errors]
PASSED = []
