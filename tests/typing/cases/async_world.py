"""The types of an async client's results."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine
from typing import Any

from typing_extensions import assert_type

from trunkline import AsyncCursorPage, AsyncOpenAI, AsyncPage, AsyncStream
from trunkline.types import CreateEmbeddingResponse, Model, ModelDeleted
from trunkline.types.chat import ChatCompletion, ChatCompletionChunk
from trunkline.types.fine_tuning import FineTuningJob


async def models(client: AsyncOpenAI) -> None:
    page = await client.models.list()
    assert_type(page, AsyncPage[Model])
    assert_type(await page.get_next_page(), AsyncPage[Model])
    async for model in page:
        assert_type(model, Model)
    async for model in client.models.list():
        assert_type(model, Model)
    waiting = assert_type(client.models.retrieve("m"), Coroutine[Any, Any, Model])
    assert_type(await waiting, Model)
    assert_type(await client.models.retrieve("m"), Model)
    assert_type(await client.models.delete("m"), ModelDeleted)


async def pages(client: AsyncOpenAI) -> None:
    page = await client.fine_tuning.jobs.list(limit=20)
    assert_type(await page.get_next_page(), AsyncCursorPage[FineTuningJob])
    assert_type(page.iter_pages(), AsyncIterator[AsyncCursorPage[FineTuningJob]])
    while page.has_next_page():
        page = await page.get_next_page()


async def tasks(client: AsyncOpenAI) -> None:
    task = asyncio.create_task(client.models.retrieve("m"))
    assert_type(task, asyncio.Task[Model])
    both = await asyncio.gather(client.models.retrieve("a"), client.models.retrieve("b"))
    assert_type(both, tuple[Model, Model])
    assert_type(await client.embeddings.create(input="b", model="m"), CreateEmbeddingResponse)
    chat = asyncio.create_task(client.chat.completions.create(messages=[], model="m"))
    assert_type(await chat, ChatCompletion)


async def chat(client: AsyncOpenAI, streamed: bool) -> None:
    create = client.chat.completions.create
    assert_type(await create(messages=[], model="m"), ChatCompletion)
    assert_type(await create(messages=[], model="m", stream=False), ChatCompletion)
    stream = await create(messages=[], model="m", stream=True)
    assert_type(stream, AsyncStream[ChatCompletionChunk])
    async with stream as opened:
        async for chunk in opened:
            assert_type(chunk, ChatCompletionChunk)
    either = await create(messages=[], model="m", stream=streamed)
    assert_type(either, ChatCompletion | AsyncStream[ChatCompletionChunk])


async def verbs(client: AsyncOpenAI) -> None:
    assert_type(await client.get("/models/m", cast_to=Model), Model)
    assert_type(await client.post("/x", cast_to=Model, stream=True), AsyncStream[Model])
    assert_type(await client.get("/x"), Any)
    listed = client.get_api_list("/models", model=Model, page=AsyncPage[Model])
    assert_type(await listed, AsyncPage[Model])
    async for one in listed:
        assert_type(one, Model)


async def key() -> str:
    return "key"


async def clients() -> None:
    async with AsyncOpenAI(api_key=key, transport="local") as client:
        assert_type(client, AsyncOpenAI)
    assert_type(client.with_options(timeout=5), AsyncOpenAI)
