"""Connections: managers, events and the methods that send them, in both worlds."""

from __future__ import annotations

from typing_extensions import assert_type

from trunkline import AsyncOpenAI, OpenAI
from trunkline.resources.beta.realtime.connections import (
    RealtimeConnection as FormerRealtimeConnection,
)
from trunkline.resources.live.sideband.connections import SidebandConnection
from trunkline.resources.realtime.connections import AsyncRealtimeConnection, RealtimeConnection
from trunkline.sockets.managers import AsyncConnectionManager, ConnectionManager
from trunkline.types.realtime import RealtimeServerEvent
from trunkline.types.responses import ResponsesServerEvent

client = OpenAI()
async_client = AsyncOpenAI()

assert_type(client.realtime.connect(model="m"), ConnectionManager[RealtimeConnection])
assert_type(client.beta.realtime.connect(model="m"), ConnectionManager[FormerRealtimeConnection])
with client.realtime.connect(model="m", max_retries=1) as connection:
    assert_type(connection, RealtimeConnection)
    assert_type(connection.session.update(session={"type": "realtime"}), None)
    connection.conversation.item.create(
        item={
            "type": "message",
            "role": "user",
            "content": [{"type": "input_text", "text": "Hello"}],
        }
    )
    connection.conversation.item.delete()  # expect-error
    connection.response.create(stream=True)  # expect-error
    connection.send({"type": "response.cancel", "response_id": "r"})
    connection.send({"type": "response.cancle"})  # expect-error
    assert_type(connection.recv(), RealtimeServerEvent)
    for event in connection:
        if event.type == "response.output_text.delta":
            assert_type(event.delta, str)
with client.live.sideband.connect(session_id="s", graceful_close=True) as sideband:
    assert_type(sideband, SidebandConnection)
    sideband.transport.dtmf.send(event="#")
client.live.sideband.connect()  # expect-error
client.realtime.with_raw_response.connect(model="m")  # expect-error


async def work() -> None:
    manager = async_client.realtime.connect(model="m")
    assert_type(manager, AsyncConnectionManager[AsyncRealtimeConnection])
    async with manager as connection:
        assert_type(connection, AsyncRealtimeConnection)
        assert_type(await connection.input_audio_buffer.append(audio="AAAA"), None)
        assert_type(await connection.recv(), RealtimeServerEvent)
    async with async_client.realtime.translations.connect("m") as translation:
        await translation.session.input_audio_buffer.append(audio="AAAA")
    async with async_client.responses.connect() as responses:
        await responses.response.create(model="m", input="Hello")
        async for event in responses:
            assert_type(event, ResponsesServerEvent)
