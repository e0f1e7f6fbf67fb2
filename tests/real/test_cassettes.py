"""The plugin `replay` in every lane: what a server has answered is replayed without it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from tests.transports.lanes import Lane, every_lane
from trunkline.local import LocalAPI, LocalServer
from trunkline_plugins.replay import Replay

CHAT: Any = {"model": "m", "messages": [{"role": "user", "content": "one two three"}]}


async def called(world: str, client: Any) -> list[Any]:
    """Make a plain call, a streamed one and an upload, and return what they answer."""
    plain = client.chat.completions.create(**CHAT)
    stream = client.chat.completions.create(**CHAT, stream=True)
    file = client.files.create(file=("notes.txt", b"some text"), purpose="user_data")
    if world == "sync":
        return [plain, list(stream), file]
    return [await plain, [chunk async for chunk in await stream], await file]


@every_lane
def test_calls_when_recorded_from_a_server_then_they_are_replayed(
    name: str, world: str, tmp_path: Path
) -> None:
    """With compressed answers, over sockets, and then with nobody there."""
    path = tmp_path / "one.jsonl"
    options: Any = {"default_headers": {"x-local-encoding": "gzip"}, "max_retries": 0}

    def run(mode: Any, url: str) -> list[Any]:
        lane = Lane(name, world, url, plugins=[Replay(path, mode)], **options)
        found: list[Any] = lane.run(partial(called, world))
        return found

    with LocalServer(LocalAPI()) as server:
        url = f"{server.url}/v1"
        recorded = run("record", url)
        requests = server.requests
    assert run("replay", url) == recorded
    assert requests == 3
