"""Runs: their classes, what they yield, and what their methods return."""

from __future__ import annotations

from dataclasses import dataclass

from typing_extensions import assert_type

from trunkline import AsyncOpenAI, OpenAI
from trunkline.answers.chat_runners import (
    AsyncChatCompletionRunner,
    AsyncChatCompletionStreamingRunner,
    ChatCompletionRunner,
    ChatCompletionStreamingRunner,
)
from trunkline.answers.response_runners import AsyncResponseRunner, ResponseStreamingRunner
from trunkline.tools import RequestedCall
from trunkline.types import CompletionUsage
from trunkline.types.chat import ChatCompletionMessageParam, ParsedChatCompletionMessage
from trunkline.types.responses import ParsedResponse


@dataclass
class Report:
    text: str


def weather(location: str) -> str:
    return location


async def slow_weather(location: str, days: int = 1) -> str:
    return location * days


SEVERAL = [weather, slow_weather]


def approve(call: RequestedCall) -> bool:
    return call.name == "weather"


def in_sync_code(client: OpenAI) -> None:
    run = client.chat.completions.run_tools
    runner = run(model="m", messages=[], tools=[weather], approve=approve, max_concurrency=2)
    assert_type(runner, ChatCompletionRunner[None])
    assert_type(next(runner), ChatCompletionMessageParam)
    assert_type(runner.final_content(), str | None)
    assert_type(runner.total_usage(), CompletionUsage)
    assert_type(runner.until_done(), ChatCompletionRunner[None])
    typed = run(model="m", messages=[], tools=[weather], response_format=Report, stream=True)
    assert_type(typed, ChatCompletionStreamingRunner[Report])
    assert_type(typed.final_message(), ParsedChatCompletionMessage[Report])
    for event in typed:
        if event.type == "content.delta":
            assert_type(event.snapshot, str)
    client.chat.completions.run_functions(model="m", messages=[], functions=[weather])
    client.responses.run_tools(tools=[weather, {"type": "web_search"}], max_responses=2)
    streamed = client.responses.run_tools(tools=[weather], text_format=Report, stream=True)
    assert_type(streamed, ResponseStreamingRunner[Report])
    assert_type(streamed.final_response(), ParsedResponse[Report])
    run(model="m", messages=[], tools=[weather], max_concurency=2)  # expect-error
    run(model="m", messages=[], tools=[1])  # expect-error


async def in_async_code(client: AsyncOpenAI) -> None:
    run = client.chat.completions.run_tools
    runner = run(model="m", messages=[], tools=[{"function": weather, "parameters": Report}])
    assert_type(runner, AsyncChatCompletionRunner[None])
    assert_type(await runner.final_content(), str | None)
    assert_type(await runner.until_done(), AsyncChatCompletionRunner[None])
    run(model="m", messages=[], tools=SEVERAL)
    async with run(model="m", messages=[], tools=[weather], stream=True) as streamed:
        assert_type(streamed, AsyncChatCompletionStreamingRunner[None])
        async for event in streamed:
            if event.type == "content.done":
                assert_type(event.content, str)
    items = client.responses.run_tools(model="m", input="Hi", tools=[weather])
    assert_type(items, AsyncResponseRunner[None])
    assert_type(await items.final_text(), str)
