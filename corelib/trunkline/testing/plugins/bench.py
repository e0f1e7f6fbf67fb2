"""The tools of a check: clients with the plugin, and calls of every form."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from functools import partial
from typing import Any

from trunkline.errors import OpenAIError
from trunkline.http import Request
from trunkline.testing.fakes import fake_async_client, fake_client
from trunkline.testing.leaks import RecordedLogs
from trunkline.testing.plugins.answers import ECHOED, Server, echo
from trunkline.testing.plugins.stories import Story
from trunkline.testing.plugins.subject import Subject, plugin_of
from trunkline.testing.plugins.worlds import PluginWorld
from trunkline.values import Value

KEY = "sk-conformance-0123456789abcdef"
"""The key of the clients: a text that nothing else has."""


class Observed(Value, frozen=True):
    """The outcome of a call: its result or error, the requests that were sent, and the pauses."""

    result: str
    requests: tuple[tuple[Any, ...], ...]
    slept: tuple[float, ...]
    left_open: int

    def difference(self, other: Observed) -> str:
        """Return the first field that differs from that of `other`, with both values."""
        for name in self.__struct_fields__:
            mine, its = getattr(self, name), getattr(other, name)
            if mine != its:
                return f"{name}: {mine!r}, not {its!r}"
        return ""


class PluginBench:
    """The tools of one check of one plugin in one world."""

    def __init__(self, subject: Subject, world: PluginWorld, logs: RecordedLogs) -> None:
        self.subject = subject
        self.world = world
        self.logs = logs

    def elsewhere(self, world: str) -> PluginBench:
        """Return the bench of another world."""
        return PluginBench(self.subject, PluginWorld(world), self.logs)

    def plugin(self) -> Any:
        """Return the plugin itself: an object, a module or a class."""
        return plugin_of(self.subject.made())

    def client(self, server: Server = echo, *, plugins: Any = None, **options: Any) -> Any:
        """Return a client with a new plugin, or with these `plugins`."""
        make: Any = fake_client if self.world.is_sync else fake_async_client
        active = [self.subject.made()] if plugins is None else plugins
        chosen = {"api_key": KEY, **self.subject.options, **options}
        return make(server, network=True, plugins=active, **chosen)

    def bare(self, server: Server = echo, **options: Any) -> Any:
        """Return a client without the plugin."""
        from trunkline.discovery.plugins import DEFAULTS

        name = self.subject.name
        without = [f"-{name}"] if name in DEFAULTS and name != "auth" else []
        return self.client(server, plugins=without, **options)

    def run(self, scenario: Callable[[], Awaitable[Any]]) -> Any:
        """Run a scenario in this world."""
        return self.world.run(scenario)

    def answer(self, client: Any, form: str, text: str, **options: Any) -> str:
        """Make a call of a form in this world, and return the text that answers it."""
        answer: str = self.run(partial(self.ask, client, form, text, **options))
        return answer

    async def ask(self, client: Any, form: str, text: str, **options: Any) -> str:
        """Make a call of a form, and return the text that answers it."""
        asked = {"model": "checks", "messages": [{"role": "user", "content": text}], **options}
        answer: str = await FORMS[form](self, client, asked)
        return answer

    def opened(self, client: Any, text: str, **options: Any) -> AbstractAsyncContextManager[Any]:
        """Return a context manager for a call whose body stays open."""
        asked = {"model": "checks", "messages": [{"role": "user", "content": text}], **options}
        create = client.chat.completions.with_streaming_response.create
        return self.world.entered(create(**asked))

    async def stream(self, client: Any, text: str) -> Any:
        """Return a typed stream."""
        messages = [{"role": "user", "content": text}]
        create = client.chat.completions.create
        return await self.world.do(create(model="checks", messages=messages, stream=True))

    async def leave(self, stream: Any) -> None:
        """Close a stream."""
        await self.world.do(stream.close())

    def seen(self, client: Any, form: str, text: str = "what is seen") -> Observed:
        """Make a call, and return what it came to."""
        result = self.run(lambda: self._outcome(client, form, text))
        transport = client.transport
        requests = tuple(map(_shown, transport.requests))
        return Observed(result, requests, tuple(transport.clock.slept), transport.open_responses)

    async def _outcome(self, client: Any, form: str, text: str) -> str:
        try:
            return f"answered {await self.ask(client, form, text)!r}"
        except Exception as error:  # the check compares or refuses it
            return f"raised {type(error).__name__}: {error}"

    def error_of(self, story: Story, *, bare: bool = False) -> Exception | None:
        """Return the error of a call, with the plugin or without, or None."""
        client = (self.bare if bare else self.client)(story.server())
        error: Exception | None = self.run(lambda: self.raised(client, story.form))
        return error

    async def raised(self, client: Any, form: str) -> Exception | None:
        """Make a call, and return the error that it raises, or None."""
        try:
            await self.ask(client, form, "what is raised")
        except Exception as error:  # the check decides what it means
            return error
        return None


def ensure(fact: object, otherwise: str) -> None:
    """Raise AssertionError unless something is true."""
    if not fact:
        raise AssertionError(otherwise)


def answered(text: str, expected: str, what: str) -> None:
    """Raise AssertionError if an answer is not that to its question."""
    ensure(text == expected, f"{what} was answered {text!r}, not {expected!r}")


def _shown(request: Request) -> tuple[Any, ...]:
    headers = sorted((name.lower(), value) for name, value in request.headers.items_in_order)
    return request.method, str(request.url), tuple(headers), request.body


def anonymous(seen: Observed) -> Observed:
    """Return it without the values of headers, which may be times and random numbers."""
    requests = tuple(
        (method, url, tuple(name for name, _ in headers), body)
        for method, url, headers, body in seen.requests
    )
    return seen.evolve(requests=requests)


async def _plain(bench: PluginBench, client: Any, asked: dict[str, Any]) -> str:
    return _text(await bench.world.do(client.chat.completions.create(**asked)))


async def _raw(bench: PluginBench, client: Any, asked: dict[str, Any]) -> str:
    create = client.chat.completions.with_raw_response.create
    response = await bench.world.do(create(**asked))
    sent = asked.get("extra_headers", {}).get(ECHOED, "")
    echoed = response.headers.get(ECHOED, sent)
    if echoed != sent:
        raise AssertionError(f"the answer has the header {ECHOED}: {echoed!r}, not {sent!r}")
    return _text(response.parse())


async def _stream(bench: PluginBench, client: Any, asked: dict[str, Any]) -> str:
    stream = await bench.world.do(client.chat.completions.create(**asked, stream=True))
    async with bench.world.entered(stream):
        chunks = await bench.world.items(stream)
    return "".join(chunk.choices[0].delta.content or "" for chunk in chunks)


async def _open(bench: PluginBench, client: Any, asked: dict[str, Any]) -> str:
    create = client.chat.completions.with_streaming_response.create
    async with bench.world.entered(create(**asked)) as response:
        pieces = await bench.world.items(response.iter_bytes())
    content = b"".join(pieces)
    try:
        return str(json.loads(content)["choices"][0]["message"]["content"])
    except (ValueError, KeyError) as error:
        raise UnreadableError(f"the open body is {content[:80]!r}") from error


class UnreadableError(OpenAIError):
    """An open body is not an answer, as nothing but its reader can notice."""


FORMS: dict[str, Callable[[PluginBench, Any, dict[str, Any]], Awaitable[str]]] = {
    "plain": _plain,
    "raw": _raw,
    "stream": _stream,
    "open": _open,
}
"""The forms of a call."""


def _text(answer: Any) -> str:
    return str(answer.choices[0].message.content)
