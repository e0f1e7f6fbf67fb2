"""Deprecated operations: type checkers warn about each marked line."""

from __future__ import annotations

from trunkline import AsyncOpenAI, OpenAI


def sync(client: OpenAI) -> None:
    client.files.retrieve_content("f")  # expect-error
    client.files.with_raw_response.retrieve_content("f")  # expect-error
    client.beta.assistants.list()  # expect-error
    client.beta.threads.runs.create("t", assistant_id="a")  # expect-error
    client.beta.threads.create_and_run(assistant_id="a", stream=True)  # expect-error
    client.beta.threads.runs.stream(thread_id="t", assistant_id="a")  # expect-error: pyright
    client.edits.create(instruction="i", model="m")  # expect-error
    client.files.content("f")
    client.responses.create(input="Hi", model="m")


async def asynchronous(client: AsyncOpenAI) -> None:
    await client.files.retrieve_content("f")  # expect-error
    await client.videos.retrieve("v")  # expect-error
    client.beta.threads.with_streaming_response.retrieve("t")  # expect-error
    client.beta.threads.create_and_run_stream(assistant_id="a")  # expect-error: pyright
