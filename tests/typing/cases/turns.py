"""Turns of agents: their classes, and the types of their results."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from typing_extensions import assert_type

from trunkline import AsyncOpenAI, OpenAI
from trunkline.answers.agent_streams import AgentSessionStream, AsyncAgentSessionStream
from trunkline.structured.agent_results import AgentTurnResult
from trunkline.tools import AgentToolError
from trunkline.types.beta.agents.sessions import SessionArtifact


@dataclass
class Report:
    text: str


def weather(arguments: dict[str, Any]) -> dict[str, int]:
    return {"degrees": len(arguments)}


async def slow_weather(arguments: dict[str, Any]) -> str:
    return str(arguments)


def note(failure: AgentToolError) -> None:
    assert_type(failure.error, Exception)


def in_sync_code(client: OpenAI) -> None:
    sessions = client.beta.agents.sessions
    handlers = {"weather": weather}
    stream = sessions.stream(
        "s", input="i", output_type=Report, tool_handlers=handlers, on_tool_error=note
    )
    assert_type(stream, AgentSessionStream[Report])
    with stream as entered:
        result = entered.get_final_result()
    assert_type(result, AgentTurnResult[Report])
    assert_type(result.output_parsed, Report | None)
    assert_type(result.parse(int).output_parsed, int | None)
    found = sessions.artifacts.for_result(result)
    assert_type(found.download("a", to="b"), SessionArtifact)


async def in_async_code(client: AsyncOpenAI) -> None:
    sessions = client.beta.agents.sessions
    handlers = {"weather": slow_weather}
    stream = sessions.stream("s", input="i", output_type=Report, tool_handlers=handlers)
    assert_type(stream, AsyncAgentSessionStream[Report])
    async with stream as entered:
        result = await entered.get_final_result()
    assert_type(result, AgentTurnResult[Report])
    found = sessions.artifacts.for_result(result)
    assert_type((await found.content("a")).content, bytes)
