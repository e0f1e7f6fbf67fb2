"""The types of a sync client's results."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from typing_extensions import assert_type

from trunkline import OpenAI, Stream, SyncCursorPage, SyncPage
from trunkline.types import CreateEmbeddingResponse, Model, ModelDeleted
from trunkline.types.chat import ChatCompletion, ChatCompletionChunk
from trunkline.types.fine_tuning import FineTuningJob


def models(client: OpenAI) -> None:
    page = client.models.list()
    assert_type(page, SyncPage[Model])
    assert_type(page.data, list[Model])
    assert_type(iter(page), Iterator[Model])
    assert_type(page.get_next_page(), SyncPage[Model])
    for model in client.models.list(timeout=3.0):
        assert_type(model, Model)
        assert_type(model.id, str)
    assert_type(client.models.retrieve("m"), Model)
    assert_type(client.models.retrieve(model="m", extra_headers={"a": "b"}), Model)
    assert_type(client.models.delete("m", max_retries=0), ModelDeleted)
    assert_type(client.models.delete("m").deleted, bool)


def pages(client: OpenAI) -> None:
    page = client.fine_tuning.jobs.list(limit=20)
    assert_type(page.get_next_page(), SyncCursorPage[FineTuningJob])
    assert_type(page.iter_pages(), Iterator[SyncCursorPage[FineTuningJob]])
    while page.has_next_page():
        page = page.get_next_page()


def embeddings(client: OpenAI) -> None:
    assert_type(client.embeddings.create(input="a", model="m"), CreateEmbeddingResponse)
    many = client.embeddings.create(input=["a", "b"], model="m", dimensions=3)
    assert_type(many, CreateEmbeddingResponse)
    assert_type(many.data[0].embedding, list[float])


def chat(client: OpenAI, streamed: bool) -> None:
    whole = client.chat.completions.create(messages=[], model="m")
    assert_type(whole, ChatCompletion)
    assert_type(whole.choices[0].message.content, str | None)
    create = client.chat.completions.create
    assert_type(create(messages=[], model="m", stream=False, temperature=0.5), ChatCompletion)
    assert_type(create(messages=[], model="m", stream=None), ChatCompletion)
    stream = create(messages=[], model="m", stream=True)
    assert_type(stream, Stream[ChatCompletionChunk])
    with stream as opened:
        assert_type(opened, Stream[ChatCompletionChunk])
        for chunk in opened:
            assert_type(chunk, ChatCompletionChunk)
            assert_type(chunk.choices[0].delta.content, str | None)
    either = create(messages=[], model="m", stream=streamed)
    assert_type(either, ChatCompletion | Stream[ChatCompletionChunk])
    create(
        model="m",
        messages=[
            {"role": "system", "content": "Short."},
            {"role": "user", "content": [{"type": "text", "text": "Hi"}]},
            {"role": "tool", "content": "4", "tool_call_id": "call_1"},
        ],
        tools=[{"type": "function", "function": {"name": "add", "parameters": {}}}],
        tool_choice="auto",
        response_format={"type": "json_object"},
    )


def verbs(client: OpenAI) -> None:
    assert_type(client.get("/models/m", cast_to=Model), Model)
    assert_type(client.post("/x", body={"a": 1}, cast_to=Model), Model)
    assert_type(client.post("/x", cast_to=Model, stream=True), Stream[Model])
    assert_type(client.delete("/x", cast_to=ModelDeleted, timeout=2), ModelDeleted)
    assert_type(client.get("/x"), Any)
    listed = client.get_api_list("/models", model=Model, page=SyncPage[Model], method="get")
    assert_type(listed, SyncPage[Model])
    client.get_api_list("/models", model=Model, page=dict)  # expect-error
    assert_type(client.put("/x", cast_to=dict[str, int]), dict[str, int])
    assert_type(client.patch("/x", cast_to=object, query={"a": [1]}), object)


def clients(key: str) -> None:
    with OpenAI(api_key=key, transport="local", max_retries=0) as client:
        assert_type(client, OpenAI)
    assert_type(client.with_options(timeout=5), OpenAI)
    assert_type(client.copy(max_retries=1).models.retrieve("m"), Model)
    OpenAI(api_key=lambda: "key", default_headers={"x": None}, plugins=["logs", object()])
