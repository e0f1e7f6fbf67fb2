"""Code that type checkers refuse: exactly the marked lines have an error."""

from __future__ import annotations

import asyncio

from trunkline import AsyncOpenAI, OpenAI


def names(client: OpenAI) -> None:
    client.modells  # expect-error
    client.models.fetch("m")  # expect-error
    client.models.retrieve("m", modle="m")  # expect-error
    client.embeddings.create(inputs="a", model="m")  # expect-error
    client.chat.completions.create(messages=[], model="m", temprature=1)  # expect-error
    client.chat.completions.create(messages=[], model="m", extra_header={})  # expect-error
    client.with_options(timeouts=3)  # expect-error
    client.models.with_raw_response.with_raw_response  # expect-error
    client.get("/x", body_={})  # expect-error
    OpenAI(apikey="key")  # expect-error
    OpenAI("key")  # expect-error


def types(client: OpenAI) -> None:
    client.models.retrieve(3)  # expect-error
    client.models.retrieve()  # expect-error
    client.models.retrieve("m", "n")  # expect-error
    client.models.list(timeout="soon")  # expect-error
    client.models.delete(None)  # expect-error
    client.embeddings.create(input="a")  # expect-error
    client.embeddings.create(input=3.5, model="m")  # expect-error
    client.embeddings.create("a", model="m")  # expect-error
    client.embeddings.create(input="a", model="m", encoding_format="hex")  # expect-error
    OpenAI(max_retries="2")  # expect-error
    client.get("/x", cast_to="Model")  # expect-error


def chat(client: OpenAI) -> None:
    create = client.chat.completions.create
    create(model="m")  # expect-error
    create(messages="Hi", model="m")  # expect-error
    create(messages=[], model=4)  # expect-error
    create(messages=[], model="m", stream="yes")  # expect-error
    create(messages=[], model="m", temperature="hot")  # expect-error
    create(messages=[], model="m", reasoning_effort="colossal")  # expect-error
    create([], "m")  # expect-error
    create(model="m", messages=[{"role": "pirate", "content": "Hi"}])  # expect-error


def whole_api(client: OpenAI) -> None:
    client.responses.create(inpt="Hi", model="m")  # expect-error
    client.responses.create(input="Hi", model="m", tools=[{"type": "teleport"}])  # expect-error
    client.responses.create(input=3, model="m")  # expect-error
    client.responses.retrieve()  # expect-error
    client.files.create(file="a path is no str", purpose="batch")  # expect-error
    client.files.create(file=b"a", purpose="fun")  # expect-error
    client.files.create(purpose="batch")  # expect-error
    client.images.generate(prompt="A cat", quality="superb")  # expect-error
    client.images.edit(image=["a.png"], prompt="Red")  # expect-error
    client.audio.speech.create(input="Hi", model="tts-1")  # expect-error
    client.audio.transcriptions.create(file=b"a", model="m", response_format="mp3")  # expect-error
    client.batches.create(input_file_id="f", endpoint="/v1/embeddings")  # expect-error
    client.batches.list(limit="all")  # expect-error
    client.vector_stores.search("v")  # expect-error
    client.vector_stores.files.create(file_id="f")  # expect-error
    client.moderations.create(text="a")  # expect-error
    client.fine_tuning.jobs.create(model="m", training_file="f", seed="a")  # expect-error
    client.fine_tuning.jobs.cancel(id="j")  # expect-error
    client.uploads.parts.create("u", data="text")  # expect-error
    client.admin.organization.projects.create()  # expect-error
    client.conversations.items.list()  # expect-error


def results(client: OpenAI) -> None:
    client.models.retrieve("m").idd.upper()  # expect-error
    stream = client.chat.completions.create(messages=[], model="m", stream=True)
    stream.choices  # expect-error
    raw = client.with_raw_response.models.retrieve("m")
    raw.id  # expect-error
    client.files.content("f").contents  # expect-error
    client.responses.create(input="Hi", model="m").output_texts.upper()  # expect-error
    client.responses.delete("r").id  # expect-error


async def worlds(client: AsyncOpenAI, sync: OpenAI) -> None:
    await sync.models.retrieve("m")  # expect-error
    for _ in client.models.list():  # expect-error
        pass
    (await client.models.retrieve("m")).parse()  # expect-error
    client.models.retrieve("m").id  # expect-error
    asyncio.create_task(sync.models.retrieve("m"))  # expect-error
    async with await client.chat.completions.create(messages=[], model="m"):  # expect-error
        pass
    async with client.models.retrieve("m"):  # expect-error
        pass
    with client.models.with_streaming_response.retrieve("m"):  # expect-error
        pass
