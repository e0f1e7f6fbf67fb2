"""The types of ``with_raw_response``: the response, and the plain result of `parse`."""

from __future__ import annotations

from typing import Any

from typing_extensions import assert_type

from trunkline import (
    AsyncOpenAI,
    AsyncPage,
    AsyncStream,
    Headers,
    OpenAI,
    RawResponse,
    Stream,
    SyncPage,
)
from trunkline.types import Model
from trunkline.types.chat import ChatCompletion, ChatCompletionChunk
from trunkline.types.fine_tuning import FineTuningJob


def sync(client: OpenAI) -> None:
    response = client.models.with_raw_response.retrieve("m")
    assert_type(response, RawResponse[Model])
    assert_type(response.parse(), Model)
    assert_type(response.headers, Headers)
    assert_type(response.request_id, str | None)
    assert_type(response.json(), Any)
    assert_type(client.with_raw_response.models.retrieve("m"), RawResponse[Model])
    assert_type(client.fine_tuning.with_raw_response.jobs.retrieve("j"), RawResponse[FineTuningJob])
    assert_type(client.models.with_raw_response.list().parse(), SyncPage[Model])
    create = client.chat.completions.with_raw_response.create
    assert_type(create(messages=[], model="m").parse(), ChatCompletion)
    streamed = create(messages=[], model="m", stream=True)
    assert_type(streamed.parse(), Stream[ChatCompletionChunk])
    assert_type(client.with_raw_response.get("/x", cast_to=Model), RawResponse[Model])


async def asynchronous(client: AsyncOpenAI) -> None:
    response = await client.models.with_raw_response.retrieve("m")
    assert_type(response, RawResponse[Model])
    assert_type(await client.with_raw_response.models.retrieve("m"), RawResponse[Model])
    assert_type((await client.models.with_raw_response.list()).parse(), AsyncPage[Model])
    create = client.chat.completions.with_raw_response.create
    assert_type((await create(messages=[], model="m")).parse(), ChatCompletion)
    streamed = await create(messages=[], model="m", stream=True)
    assert_type(streamed.parse(), AsyncStream[ChatCompletionChunk])
    assert_type(await client.with_raw_response.get("/x", cast_to=Model), RawResponse[Model])
