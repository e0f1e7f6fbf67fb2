"""The types of ``with_streaming_response``: a context manager around an unread body."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

from typing_extensions import assert_type

from trunkline import APIResponse, AsyncAPIResponse, AsyncOpenAI, AsyncStream, OpenAI, Stream
from trunkline.types import Model
from trunkline.types.chat import ChatCompletion, ChatCompletionChunk


def sync(client: OpenAI) -> None:
    with client.models.with_streaming_response.retrieve("m") as response:
        assert_type(response, APIResponse[Model])
        assert_type(response.iter_bytes(), Iterator[bytes])
        assert_type(response.iter_lines(), Iterator[str])
        assert_type(response.read(), bytes)
        assert_type(response.parse(), Model)
    with client.with_streaming_response.models.retrieve("m") as response:
        assert_type(response.parse(), Model)
    create = client.chat.completions.with_streaming_response.create
    with create(messages=[], model="m") as whole:
        assert_type(whole.parse(), ChatCompletion)
    with create(messages=[], model="m", stream=True) as streamed:
        assert_type(streamed.parse(), Stream[ChatCompletionChunk])


async def asynchronous(client: AsyncOpenAI) -> None:
    async with client.models.with_streaming_response.retrieve("m") as response:
        assert_type(response, AsyncAPIResponse[Model])
        assert_type(response.iter_bytes(), AsyncIterator[bytes])
        assert_type(await response.read(), bytes)
        assert_type(await response.parse(), Model)
    create = client.chat.completions.with_streaming_response.create
    async with create(messages=[], model="m", stream=True) as streamed:
        assert_type(await streamed.parse(), AsyncStream[ChatCompletionChunk])
