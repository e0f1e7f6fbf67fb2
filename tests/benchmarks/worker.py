"""One contestant in its own process: it reads orders from stdin and prints its CPU time.

Run it as a script with one JSON argument, `{"kind", "library", "options"}`. It prints
`{"version": ...}` or `{"missing": module}`. Then it reads one `{"case", "repeat"}` per line and
prints the CPU seconds per unit of that case. The same code calls every library that has
openai-python's interface. The bare kinds do the same HTTP exchange with only an HTTP library and
`json`. The script needs only the standard library.

Each call reads the text of the reply, so the cost of lazy decoding is included.
"""

from __future__ import annotations

import asyncio
import gc
import importlib
import importlib.metadata
import json
import platform
import ssl
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from functools import cache, cached_property
from statistics import median
from types import ModuleType, SimpleNamespace
from typing import Any

MODEL = "gpt-4.1"
CONCURRENCY = 64
WARM_UP = 3
MIB = 1 << 20
FILE_MIB = 256
CALLS_IN_A_TURN = 20

Message = dict[str, str]


def conversation(length: int) -> list[Message]:
    """Return a chat history of `length` messages of about 140 characters each."""
    text = "A trunk line carries the calls between two exchanges. " * 2
    roles = ("user", "assistant")
    return [{"role": roles[n % 2], "content": f"Turn {n}: {text}"} for n in range(length)]


SHORT = conversation(1)
LONG = conversation(200)


class Library:
    """A library with openai-python's interface."""

    def __init__(self, module: ModuleType, options: dict[str, str]) -> None:
        self.module = module
        self.options = options

    # Any, because the library under test, and so its client, has no static type here.
    def construct(self) -> Any:
        return self.module.OpenAI(**self.options)

    def chat(self, client: Any, messages: list[Message]) -> str:
        reply = client.chat.completions.create(model=MODEL, messages=messages)
        text: str = reply.choices[0].message.content
        return text

    def stream(self, client: Any) -> int:
        """Return the number of events received."""
        events = 0
        for chunk in client.chat.completions.create(model=MODEL, messages=SHORT, stream=True):
            _ = chunk.choices[0].delta.content
            events += 1
        return events

    def chat_events(self, client: Any) -> int:
        """Return the number of chunks received by the helper that yields typed events."""
        with client.chat.completions.stream(model=MODEL, messages=SHORT) as stream:
            chunks = sum(event.type == "chunk" for event in stream)
            _ = stream.get_final_completion().choices[0].message.content
        return chunks

    def response_events(self, client: Any) -> int:
        """Return the number of events received by the helper that adds snapshots."""
        with client.responses.stream(model=MODEL, input="Hello") as stream:
            events = sum(1 for _ in stream)
            _ = stream.get_final_response().output_text
        return events

    def vectors(self, client: Any, *, as_numpy: bool) -> int:
        """Return the number of vectors that were read."""
        reply = client.embeddings.create(model=MODEL, input="Hello")
        if not as_numpy:
            return sum(len(item.embedding) > 0 for item in reply.data)
        import numpy as np

        return sum(
            (item.to_numpy() if hasattr(item, "to_numpy") else np.asarray(item.embedding)).size > 0
            for item in reply.data
        )

    def upload(self, client: Any) -> None:
        client.files.create(file=("big.jsonl", rewound_file()), purpose="batch")

    def download(self, client: Any) -> None:
        """Read a large file piece by piece."""
        with client.files.with_streaming_response.content("file-1") as answer:
            assert sum(map(len, answer.iter_bytes())) == FILE_MIB * MIB

    def construct_async(self) -> Any:
        return self.module.AsyncOpenAI(**self.options)

    async def chat_async(self, client: Any) -> str:
        reply = await client.chat.completions.create(model=MODEL, messages=SHORT)
        text: str = reply.choices[0].message.content
        return text

    async def stream_async(self, client: Any) -> int:
        """Return the number of events received."""
        events = 0
        create = client.chat.completions.create
        async for chunk in await create(model=MODEL, messages=SHORT, stream=True):
            _ = chunk.choices[0].delta.content
            events += 1
        return events

    async def close_async(self, client: Any) -> None:
        await client.close()


class OverAiohttp(Library):
    """openai-python over aiohttp, which its extra of that name installs."""

    def construct_async(self) -> Any:
        client = self.module.DefaultAioHttpClient()
        return self.module.AsyncOpenAI(**self.options, http_client=client)


class Bare:
    """The base of the bare contestants, which encodes and decodes with `json`."""

    def __init__(self, module: ModuleType, options: dict[str, str]) -> None:
        self.module = module
        self.url = options["base_url"] + "/chat/completions"
        self.headers = {
            "Authorization": f"Bearer {options['api_key']}",
            "Content-Type": "application/json",
            "Accept": "application/json",
        }

    def body(self, messages: list[Message], *, stream: bool = False) -> bytes:
        body: dict[str, object] = {"model": MODEL, "messages": messages}
        if stream:
            body["stream"] = True
        return json.dumps(body).encode()

    def text(self, content: bytes) -> str:
        text: str = json.loads(content)["choices"][0]["message"]["content"]
        return text


class BareClient(Bare):
    """`httpx.Client.post`."""

    def construct(self) -> Any:
        return self.module.Client()

    def chat(self, client: Any, messages: list[Message]) -> str:
        content = self.body(messages)
        return self.text(client.post(self.url, content=content, headers=self.headers).content)

    def stream(self, client: Any) -> int:
        """Return the number of events received, without parsing them."""
        content = self.body(SHORT, stream=True)
        asked = client.stream("POST", self.url, content=content, headers=self.headers)
        with asked as response:
            return count_events(response.iter_raw())


class BareSession(Bare):
    """`requests.Session.post`."""

    def construct(self) -> Any:
        return self.module.Session()

    def chat(self, client: Any, messages: list[Message]) -> str:
        content = self.body(messages)
        return self.text(client.post(self.url, data=content, headers=self.headers).content)

    def stream(self, client: Any) -> int:
        """Return the number of events received, without parsing them."""
        content = self.body(SHORT, stream=True)
        with client.post(self.url, data=content, headers=self.headers, stream=True) as response:
            return count_events(response.raw.stream(65536, decode_content=False))


class Least(Bare):
    """The base of the least programs, which hardly look at what they receive."""

    def __init__(self, module: ModuleType, options: dict[str, str]) -> None:
        super().__init__(module, options)
        self.scheme, _, rest = self.url.partition("://")
        self.host, _, path = rest.partition("/")
        self.path = f"/{path}"
        self.name, _, port = self.host.partition(":")
        self.port = int(port)

    def head(self, method: str, path: str, length: int) -> bytes:
        fields = {"Host": self.host, **self.headers, "Content-Length": length}
        lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {fields[name]}" for name in fields)]
        return "\r\n".join([*lines, "", ""]).encode()

    def streamed(self) -> bytes:
        """Return the request for a stream."""
        content = self.body(SHORT, stream=True)
        return self.head("POST", self.path, len(content)) + content


class BareSocket(Least):
    """A blocking socket."""

    def construct(self) -> Any:
        connected = self.module.create_connection((self.name, self.port))
        if self.scheme == "http":
            return connected
        context = ssl.create_default_context()
        return context.wrap_socket(connected, server_hostname=self.name)

    def chat(self, client: Any, messages: list[Message]) -> str:
        content = self.body(messages)
        client.sendall(self.head("POST", self.path, len(content)) + content)
        return self.text(self.whole(client))

    def whole(self, client: Any) -> bytes:
        """Return the content of the next response, which has a Content-Length."""
        received: bytes = client.recv(MIB)
        head, _, content = received.partition(b"\r\n\r\n")
        found = head.lower().partition(b"\r\ncontent-length:")[2]
        length = int(found.partition(b"\r\n")[0])
        while len(content) < length:
            content += client.recv(MIB)
        return content

    def stream(self, client: Any) -> int:
        """Return the number of events received, without parsing them."""
        client.sendall(self.streamed())
        pieces = [b""]
        while not pieces[-1].endswith(b"\r\n0\r\n\r\n"):
            pieces.append(client.recv(65536))
        return count_events(pieces)

    def upload(self, client: Any) -> None:
        """Send the file as the whole body."""
        path = self.path.replace("/chat/completions", "/files")
        client.sendall(self.head("POST", path, FILE_MIB * MIB))
        file = rewound_file()
        while piece := file.read(256 * 1024):
            client.sendall(piece)
        self.whole(client)

    def download(self, client: Any) -> None:
        """Receive the file, and drop it."""
        path = self.path.replace("/chat/completions", "/files/file-1/content")
        client.sendall(self.head("GET", path, 0))
        left = FILE_MIB * MIB - len(client.recv(65536).partition(b"\r\n\r\n")[2])
        while left > 0:
            left -= len(client.recv(65536))


class BareStreams(Least):
    """asyncio's own streams."""

    def construct_async(self) -> Any:
        return SimpleNamespace(reader=None, writer=None)

    async def stream_async(self, client: Any) -> int:
        """Return the number of events received, without parsing them."""
        if client.writer is None:
            opened = await self.module.open_connection(self.name, self.port)
            client.reader, client.writer = opened
        client.writer.write(self.streamed())
        pieces = [b""]
        while not pieces[-1].endswith(b"\r\n0\r\n\r\n"):
            pieces.append(await client.reader.read(65536))
        return count_events(pieces)

    async def close_async(self, client: Any) -> None:
        client.writer.close()
        await client.writer.wait_closed()


@cache
def large_file() -> Any:
    """Return a large file that is in memory, so that only the client is measured."""
    file = tempfile.TemporaryFile()  # noqa: SIM115  # used until the process ends
    file.truncate(FILE_MIB * MIB)
    while file.read(MIB):
        pass
    return file


def rewound_file() -> Any:
    """Return the same large file, at its beginning."""
    file = large_file()
    file.seek(0)
    return file


def count_events(pieces: Any) -> int:
    """Return the number of events in the body, unparsed and without the end marker."""
    return b"".join(pieces).count(b"\n\n") - 1


# Any, because contestants have different methods; a case runs only on those that have its method.
KINDS: dict[str, Callable[[ModuleType, dict[str, str]], Any]] = {
    "library": Library,
    "over aiohttp": OverAiohttp,
    "client": BareClient,
    "session": BareSession,
    "bare": BareSocket,
    "streams": BareStreams,
}
"""The contestants that are measured alone; `above KIND` is trunkline above that one."""


def cpu_seconds(action: Callable[[], object], repeat: int, warm_up: int = WARM_UP) -> float:
    """Return the CPU seconds of this process, user and system, per warm call of `action`."""
    for _ in range(warm_up):
        action()
    gc.collect()
    started = time.process_time()
    for _ in range(repeat):
        action()
    return (time.process_time() - started) / repeat


class Cases:
    """The measurements. Each method returns CPU seconds per unit; its docstring names the unit."""

    def __init__(self, contestant: Any) -> None:
        self.contestant = contestant

    @cached_property
    def client(self) -> Any:
        """The first sync client; the async cases do not use it."""
        return self.contestant.construct()

    def construct(self, repeat: int) -> float:
        """Per additional client; all clients stay alive until the measurement ends."""
        clients: list[object] = [self.client]
        return cpu_seconds(lambda: clients.append(self.contestant.construct()), repeat)

    def chat(self, repeat: int) -> float:
        """Per call with one message."""
        return cpu_seconds(lambda: self.contestant.chat(self.client, SHORT), repeat)

    def messages(self, repeat: int) -> float:
        """The extra cost of a call with 200 messages over a call with one."""
        long = cpu_seconds(lambda: self.contestant.chat(self.client, LONG), repeat)
        return long - cpu_seconds(lambda: self.contestant.chat(self.client, SHORT), repeat)

    def stream(self, repeat: int) -> float:
        """Per event of a stream."""
        return self._per_event(self.contestant.stream, repeat)

    def chat_events(self, repeat: int) -> float:
        """Per chunk of a stream of chat completions with events."""
        return self._per_event(self.contestant.chat_events, repeat)

    def response_events(self, repeat: int) -> float:
        """Per event of a stream of a response with snapshots."""
        return self._per_event(self.contestant.response_events, repeat)

    def _per_event(self, receive: Callable[[Any], int], repeat: int) -> float:
        events = [0]

        def count() -> None:
            events[0] = receive(self.client)

        seconds = cpu_seconds(count, repeat)
        return seconds / events[0]

    def upload(self, repeat: int) -> float:
        """Per MiB of a file that is sent."""
        return cpu_seconds(lambda: self.contestant.upload(self.client), repeat, 0) / FILE_MIB

    def download(self, repeat: int) -> float:
        """Per MiB of a file that is received."""
        return cpu_seconds(lambda: self.contestant.download(self.client), repeat, 0) / FILE_MIB

    def lists(self, repeat: int) -> float:
        """Per call for embeddings that are read as lists."""
        return cpu_seconds(lambda: self.contestant.vectors(self.client, as_numpy=False), repeat)

    def arrays(self, repeat: int) -> float:
        """Per call for embeddings that are read as arrays of numpy."""
        return cpu_seconds(lambda: self.contestant.vectors(self.client, as_numpy=True), repeat)

    def stream_asyncio(self, repeat: int) -> float:
        """Per event of a stream under asyncio."""
        return asyncio.run(self._received(repeat))

    async def _received(self, repeat: int) -> float:
        client = self.contestant.construct_async()
        await self.contestant.stream_async(client)
        gc.collect()
        events = 0
        started = time.process_time()
        for _ in range(repeat):
            events += await self.contestant.stream_async(client)
        seconds = time.process_time() - started
        await self.contestant.close_async(client)
        return seconds / events

    def asyncio(self, repeat: int) -> float:
        """Per async call, with `CONCURRENCY` tasks in a new event loop and a warm pool."""
        return asyncio.run(self._concurrently(_gather, repeat))

    def trio(self, repeat: int) -> float:
        """Per async call under trio, with `CONCURRENCY` tasks and a warm pool."""
        import trio

        seconds: float = trio.run(self._concurrently, _nursery, repeat)
        return seconds

    async def _concurrently(
        self, at_once: Callable[[Callable[[], Awaitable[None]]], Awaitable[None]], repeat: int
    ) -> float:
        client = self.contestant.construct_async()
        rounds = max(1, repeat // CONCURRENCY)

        async def calls(count: int) -> None:
            for _ in range(count):
                await self.contestant.chat_async(client)

        await at_once(lambda: calls(1))
        gc.collect()
        started = time.process_time()
        await at_once(lambda: calls(rounds))
        seconds = time.process_time() - started
        await self.contestant.close_async(client)
        return seconds / (rounds * CONCURRENCY)


class Above:
    """A library minus the bare one that it calls: both are measured in turn, in one process.

    The cost of the same calls differs between two processes by more than the result.
    """

    def __init__(self, library: Any, bare: Any) -> None:
        self._library, self._bare = Cases(library), Cases(bare)

    def chat(self, repeat: int) -> float:
        """Per call with one message."""
        return self._difference(Cases.chat, max(1, repeat // CALLS_IN_A_TURN), CALLS_IN_A_TURN)

    def stream(self, repeat: int) -> float:
        """Per event of a stream."""
        return self._difference(Cases.stream, repeat, 1)

    def _difference(self, case: Callable[[Cases, int], float], turns: int, repeat: int) -> float:
        return median(case(self._library, repeat) - case(self._bare, repeat) for _ in range(turns))


async def _gather(task: Callable[[], Awaitable[None]]) -> None:
    await asyncio.gather(*(task() for _ in range(CONCURRENCY)))


async def _nursery(task: Callable[[], Awaitable[None]]) -> None:
    import trio

    async with trio.open_nursery() as nursery:
        for _ in range(CONCURRENCY):
            nursery.start_soon(task)


def version(library: str) -> str:
    """Return the version of the installed distribution of that name, or that of Python."""
    if library in sys.stdlib_module_names:
        return platform.python_version()
    try:
        return importlib.metadata.version(library)
    except importlib.metadata.PackageNotFoundError:
        return "(not installed: from source)"


def cases_of(kind: str, library: str, options: dict[str, str]) -> Cases | Above:
    """Return the cases of a kind of contestant. Raises ModuleNotFoundError."""
    bare = kind.removeprefix("above ")
    if bare == kind:
        return Cases(KINDS[kind](importlib.import_module(library), options))
    adapted = importlib.import_module(options["transport"])
    return Above(Library(importlib.import_module(library), options), KINDS[bare](adapted, options))


def main() -> None:
    settings = SimpleNamespace(**json.loads(sys.argv[1]))
    try:
        cases = cases_of(settings.kind, settings.library, settings.options)
    except ModuleNotFoundError as error:
        print(json.dumps({"missing": error.name}), flush=True)
        return
    print(json.dumps({"version": version(settings.library)}), flush=True)
    for line in sys.stdin:
        order = json.loads(line)
        measure: Callable[[int], float] = getattr(cases, order["case"])
        print(json.dumps(measure(order["repeat"])), flush=True)


if __name__ == "__main__":
    main()
