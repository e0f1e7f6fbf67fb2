"""Uploads in parts over real sockets, to the local server."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.worlds import World
from trunkline import AsyncOpenAI, OpenAI
from trunkline.local import LocalServer

CONTENT = bytes(range(256)) * 1200


@pytest.mark.needs("trio")
def test_upload_when_sent_over_sockets_then_the_file_arrives_whole(
    world: World, tmp_path: Path
) -> None:
    """Parts that are read from a file, three at a time, are the file again."""
    path = tmp_path / "large.bin"
    path.write_bytes(CONTENT)
    told: list[int] = []

    async def scenario(server: LocalServer) -> bytes:
        kind: Any = OpenAI if world.is_sync else AsyncOpenAI
        client = kind(base_url=f"{server.url}/v1", api_key="none", transport="native")
        upload = await world.do(
            client.uploads.upload_file_chunked(
                file=path,
                mime_type="application/octet-stream",
                purpose="user_data",
                part_size=70_000,
                max_concurrency=3,
                on_progress=lambda done, total: told.append(done),
            )
        )
        answer = await world.do(client.files.content(upload.file.id))
        await world.do(client.close())
        return bytes(answer.content)

    with LocalServer() as server:
        assert world.run(lambda: scenario(server)) == CONTENT
        assert server.requests == 1 + 5 + 1 + 1
    assert told == sorted(told)
    assert told[-1] == len(CONTENT)
