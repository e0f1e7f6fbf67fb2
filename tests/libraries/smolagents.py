"""smolagents: a model that agents call."""

from __future__ import annotations

import openai
import pytest
from smolagents import OpenAIModel, ToolCallingAgent, tool

import trunkline


@tool
def weather(city: str) -> str:
    """Return the weather of a city.

    Args:
        city: The city.
    """
    return f"rain in {city}"


HELLO = [{"role": "user", "content": [{"type": "text", "text": "Hello"}]}]


def chat() -> None:
    answer = OpenAIModel("gpt-4o-mini").generate(HELLO)
    assert answer.content.startswith("You said:")
    assert answer.token_usage.input_tokens > 0


def stream() -> None:
    pieces = [piece.content or "" for piece in OpenAIModel("gpt-4o-mini").generate_stream(HELLO)]
    assert "".join(pieces).startswith("You said:")


def tools() -> None:
    asked = [{"role": "user", "content": [{"type": "text", "text": "Ask weather"}]}]
    answer = OpenAIModel("gpt-4o-mini").generate(asked, tools_to_call_from=[weather])
    assert answer.tool_calls[0].function.name == "weather"


def agent() -> None:
    agent = ToolCallingAgent(tools=[], model=OpenAIModel("gpt-4o-mini"), verbosity_level=-1)
    assert agent.run('Please call final_answer {"answer": "done"}', max_steps=2) == "done"


def errors() -> None:
    model = OpenAIModel("error-400", client_kwargs={"max_retries": 0})
    with pytest.raises(openai.BadRequestError):
        model.generate(HELLO)


def client() -> None:
    model = OpenAIModel("gpt-4o-mini")
    model.client = trunkline.OpenAI()
    assert model.generate(HELLO).content.startswith("You said:")
    pieces = [piece.content or "" for piece in model.generate_stream(HELLO)]
    assert "".join(pieces).startswith("You said:")


CASES = [chat, stream, tools, agent, errors]
PASSED = [client]
