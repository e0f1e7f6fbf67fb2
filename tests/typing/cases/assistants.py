"""The handlers of streams of assistants. mypy does not report generic methods as deprecated."""

from __future__ import annotations

from typing_extensions import assert_type

from trunkline import AssistantEventHandler, AsyncAssistantEventHandler, AsyncOpenAI, OpenAI
from trunkline.types.beta.threads import Message, Run, Text, TextDelta
from trunkline.types.beta.threads.runs import RunStep


class Handler(AssistantEventHandler):
    def on_text_delta(self, delta: TextDelta, snapshot: Text) -> None:
        assert_type(self.current_run, Run | None)


class AsyncHandler(AsyncAssistantEventHandler):
    async def on_text_delta(self, delta: TextDelta, snapshot: Text) -> None:
        assert_type(snapshot.value, str)


def sync(client: OpenAI) -> None:
    runs = client.beta.threads.runs
    with runs.stream(thread_id="t", assistant_id="a") as plain:  # expect-error: pyright
        assert_type(plain, AssistantEventHandler)
        assert_type(plain.get_final_run(), Run)
        for text in plain.text_deltas:
            assert_type(text, str)
    stream = runs.submit_tool_outputs_stream(  # expect-error: pyright
        tool_outputs=[], run_id="r", thread_id="t", event_handler=Handler()
    )
    with stream as mine:
        assert_type(mine, Handler)
        assert_type(mine.get_final_messages(), list[Message])


async def asynchronous(client: AsyncOpenAI) -> None:
    threads = client.beta.threads
    stream = threads.create_and_run_stream(  # expect-error: pyright
        assistant_id="a", event_handler=AsyncHandler(), model="gpt-4o"
    )
    async with stream as mine:
        assert_type(mine, AsyncHandler)
        assert_type(await mine.get_final_run_steps(), list[RunStep])
        async for text in mine.text_deltas:
            assert_type(text, str)
