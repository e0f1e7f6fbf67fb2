"""A server that answers nobody before all have asked: whoever blocks the others is never answered.

It runs in a separate process, where nothing is patched: ``python meeting.py COUNT`` prints its
port, and serves until its stdin closes. It needs only the standard library.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from subprocess import PIPE, Popen
from typing import Any

_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: %b\r\nContent-Length: %d\r\n\r\n"


class Meeting:
    """Holds requests until `count` of them have come."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._held: list[asyncio.Event] = []

    async def wait(self) -> None:
        arrived = asyncio.Event()
        self._held.append(arrived)
        if len(self._held) == self._count:
            for one in self._held:
                one.set()
            self._held = []
        await arrived.wait()


def _answer(asked: dict[str, Any]) -> bytes:
    """A completion that repeats the question, or its chunks."""
    question = asked["messages"][0]["content"]
    if not asked.get("stream"):
        message = {"role": "assistant", "content": question}
        made = {"object": "chat.completion", "choices": [{"index": 0, "message": message}]}
        body = json.dumps(made).encode()
        return _HEAD % (b"application/json", len(body)) + body
    chunks = ({"choices": [{"index": 0, "delta": {"content": one}}]} for one in question)
    body = b"".join(b"data: %b\n\n" % json.dumps(chunk).encode() for chunk in chunks)
    body += b"data: [DONE]\n\n"
    return _HEAD % (b"text/event-stream", len(body)) + body


async def _serve(count: int) -> None:
    meeting = Meeting(count)

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while head := (await reader.readuntil(b"\r\n\r\n")).lower():
            length = int(head.partition(b"content-length:")[2].split(b"\r\n")[0])
            asked = json.loads(await reader.readexactly(length))
            if asked["model"] == "never":
                continue
            await meeting.wait()
            writer.write(_answer(asked))

    server = await asyncio.start_server(connected, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.buffer.read)


@contextmanager
def meeting(count: int) -> Iterator[str]:
    """The base URL of such a server."""
    command = [sys.executable, __file__, str(count)]
    with Popen(command, stdin=PIPE, stdout=PIPE, stderr=PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield f"http://localhost:{int(process.stdout.readline())}/v1"
        finally:
            process.communicate()


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1])))
