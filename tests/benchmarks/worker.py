"""One contestant in a process of its own: told what to do on stdin, it answers with its CPU time.

Run as a script with one JSON argument, `{"kind", "library", "options"}`. It prints
`{"version": ...}` or `{"missing": module}`, then reads one `{"case", "repeat"}` a line and prints
seconds of CPU per unit of that case. The same code drives every library with openai-python's call
surface; the bare kinds do the same HTTP exchange with an HTTP library and `json` alone. Standard
library only.

Each call reads the reply's text, so that a library which decodes lazily pays here too.
"""

from __future__ import annotations

import asyncio
import gc
import importlib
import importlib.metadata
import json
import sys
import time
from collections.abc import Awaitable, Callable
from functools import cached_property
from types import ModuleType, SimpleNamespace
from typing import Any

MODEL = "gpt-4.1"
CONCURRENCY = 64
LIMITS = {"max_connections": 1000, "max_keepalive_connections": 100}
WARM_UP = 3

Message = dict[str, str]


def conversation(length: int) -> list[Message]:
    """A chat history of that many messages, of about 140 characters each."""
    text = "A trunk line carries the calls between two exchanges. " * 2
    roles = ("user", "assistant")
    return [{"role": roles[n % 2], "content": f"Turn {n}: {text}"} for n in range(length)]


SHORT = conversation(1)
LONG = conversation(200)


class Library:
    """A library with openai-python's call surface."""

    def __init__(self, module: ModuleType, options: dict[str, str]) -> None:
        self.module = module
        self.options = options

    # Any: these clients belong to the library under test, which has no static type here.
    def construct(self) -> Any:
        return self.module.OpenAI(**self.options)

    def chat(self, client: Any, messages: list[Message]) -> str:
        reply = client.chat.completions.create(model=MODEL, messages=messages)
        text: str = reply.choices[0].message.content
        return text

    def stream(self, client: Any) -> int:
        """The number of events received."""
        events = 0
        for chunk in client.chat.completions.create(model=MODEL, messages=SHORT, stream=True):
            _ = chunk.choices[0].delta.content
            events += 1
        return events

    def construct_async(self) -> Any:
        return self.module.AsyncOpenAI(**self.options)

    async def chat_async(self, client: Any) -> str:
        reply = await client.chat.completions.create(model=MODEL, messages=SHORT)
        text: str = reply.choices[0].message.content
        return text

    async def close_async(self, client: Any) -> None:
        await client.close()


class Bare:
    """What the bare contestants share: the request as bytes, the reply through `json.loads`."""

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
        return self.module.Client(headers=self.headers)

    def chat(self, client: Any, messages: list[Message]) -> str:
        return self.text(client.post(self.url, content=self.body(messages)).content)


class BareTransport(Bare):
    """`httpx.HTTPTransport`, below httpx's client."""

    def construct(self) -> Any:
        return self.module.HTTPTransport()

    def chat(self, client: Any, messages: list[Message]) -> str:
        content = self.body(messages)
        request = self.module.Request("POST", self.url, headers=self.headers, content=content)
        return self.text(client.handle_request(request).read())


class BarePool(Bare):
    """`httpcore.ConnectionPool`, or httpcore2's: the lowest layer that has HTTP connections."""

    def _request(self, messages: list[Message], *, stream: bool = False) -> dict[str, object]:
        content = self.body(messages, stream=stream)
        return {"method": "POST", "url": self.url, "headers": self.headers, "content": content}

    def construct(self) -> Any:
        return self.module.ConnectionPool(**LIMITS)

    def chat(self, client: Any, messages: list[Message]) -> str:
        return self.text(client.request(**self._request(messages)).content)

    def stream(self, client: Any) -> int:
        """The number of events received, which nothing parses here."""
        with client.stream(**self._request(SHORT, stream=True)) as response:
            return count_events(response.iter_stream())

    def construct_async(self) -> Any:
        return self.module.AsyncConnectionPool(**LIMITS)

    async def chat_async(self, client: Any) -> str:
        response = await client.request(**self._request(SHORT))
        return self.text(response.content)

    async def close_async(self, client: Any) -> None:
        await client.aclose()


class BareSession(Bare):
    """`requests.Session.post`."""

    def construct(self) -> Any:
        return self.module.Session()

    def chat(self, client: Any, messages: list[Message]) -> str:
        content = self.body(messages)
        return self.text(client.post(self.url, data=content, headers=self.headers).content)

    def stream(self, client: Any) -> int:
        """The number of events received, which nothing parses here."""
        content = self.body(SHORT, stream=True)
        with client.post(self.url, data=content, headers=self.headers, stream=True) as response:
            return count_events(response.raw.stream(65536, decode_content=False))


def count_events(pieces: Any) -> int:
    """Events in the body, with no parsing: the end marker is not one of them."""
    return b"".join(pieces).count(b"\n\n") - 1


# Any: the contestants differ in what they can do, and a case asks only those that can.
KINDS: dict[str, Callable[[ModuleType, dict[str, str]], Any]] = {
    "library": Library,
    "client": BareClient,
    "transport": BareTransport,
    "pool": BarePool,
    "session": BareSession,
}


def cpu_seconds(action: Callable[[], object], repeat: int) -> float:
    """CPU seconds of this process, user and system, for each call of `action`, when warm."""
    for _ in range(WARM_UP):
        action()
    gc.collect()
    started = time.process_time()
    for _ in range(repeat):
        action()
    return (time.process_time() - started) / repeat


class Cases:
    """What can be measured; each method answers CPU seconds per unit, and the unit is named."""

    def __init__(self, contestant: Any) -> None:
        self.contestant = contestant

    @cached_property
    def client(self) -> Any:
        """The first client: a sync one, which the async cases have no use for."""
        return self.contestant.construct()

    def construct(self, repeat: int) -> float:
        """Per client: a second and later one, all of them kept until the clock has stopped."""
        clients: list[object] = [self.client]
        return cpu_seconds(lambda: clients.append(self.contestant.construct()), repeat)

    def chat(self, repeat: int) -> float:
        """Per call with one message."""
        return cpu_seconds(lambda: self.contestant.chat(self.client, SHORT), repeat)

    def messages(self, repeat: int) -> float:
        """What a call with 200 messages costs more than a call with one."""
        long = cpu_seconds(lambda: self.contestant.chat(self.client, LONG), repeat)
        return long - cpu_seconds(lambda: self.contestant.chat(self.client, SHORT), repeat)

    def stream(self, repeat: int) -> float:
        """Per event of a stream."""
        events = [0]

        def receive() -> None:
            events[0] = self.contestant.stream(self.client)

        seconds = cpu_seconds(receive, repeat)
        return seconds / events[0]

    def asyncio(self, repeat: int) -> float:
        """Per async call, `CONCURRENCY` tasks at once, in a fresh event loop with a warm pool."""
        return asyncio.run(self._concurrently(_gather, repeat))

    def trio(self, repeat: int) -> float:
        """The same under trio."""
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


async def _gather(task: Callable[[], Awaitable[None]]) -> None:
    await asyncio.gather(*(task() for _ in range(CONCURRENCY)))


async def _nursery(task: Callable[[], Awaitable[None]]) -> None:
    import trio

    async with trio.open_nursery() as nursery:
        for _ in range(CONCURRENCY):
            nursery.start_soon(task)


def version(library: str) -> str:
    """Of the installed distribution of that name."""
    try:
        return importlib.metadata.version(library)
    except importlib.metadata.PackageNotFoundError:
        return "(not installed: from source)"


def main() -> None:
    settings = SimpleNamespace(**json.loads(sys.argv[1]))
    try:
        module = importlib.import_module(settings.library)
    except ModuleNotFoundError as error:
        print(json.dumps({"missing": error.name}), flush=True)
        return
    cases = Cases(KINDS[settings.kind](module, settings.options))
    print(json.dumps({"version": version(settings.library)}), flush=True)
    for line in sys.stdin:
        order = json.loads(line)
        measure: Callable[[int], float] = getattr(cases, order["case"])
        print(json.dumps(measure(order["repeat"])), flush=True)


if __name__ == "__main__":
    main()
