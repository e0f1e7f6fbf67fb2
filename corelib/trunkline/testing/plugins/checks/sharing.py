"""Checks of plugins that several calls, clients, threads, tasks and event loops share."""

from __future__ import annotations

from functools import partial
from threading import Barrier, BrokenBarrierError
from typing import Any

from trunkline.http import Request
from trunkline.testing.elsewhere import in_threads
from trunkline.testing.plugins.answers import ECHOED, Server, echo, question
from trunkline.testing.plugins.bench import FORMS, KEY, PluginBench, answered, ensure
from trunkline.testing.plugins.keeping import LOOPS, upholds
from trunkline.testing.plugins.worlds import SECONDS
from trunkline.testing.replies import Reply

_PATIENCE = 0.05
"""Seconds that a call in a thread waits for another one, which may have to wait for it."""
_AT_ONCE = 6


@upholds("calls-apart")
def calls_apart(bench: PluginBench) -> None:
    first, second = "the first question", "another question"
    for form in FORMS:
        client = bench.client()
        bench.run(partial(_own, bench, client, form, first))
        before = len(client.transport.requests)
        bench.run(partial(_own, bench, client, form, second))
        later = client.transport.requests[before:]
        ensure(not any(map(partial(_has, first), later)), f"a {form} call was sent with another")
    client = bench.client(_crossing(bench, 2))
    bench.run(lambda: _together(bench, client, 2))
    for request in client.transport.requests:
        mixed = request.headers.get(ECHOED, "") not in {"", question(request)}
        ensure(not mixed, f"{question(request)!r} has the headers of {request.headers[ECHOED]!r}")


def _has(text: str, request: Request) -> bool:
    values = [value for _, value in request.headers.items_in_order]
    return text in question(request) or text in values


async def _own(bench: PluginBench, client: Any, form: str, text: str) -> None:
    """Make a call, and check that its answer is not that of another call."""
    answer = await bench.ask(client, form, text, extra_headers={ECHOED: text})
    answered(answer, text, f"the {form} call {text!r}")


async def _together(bench: PluginBench, client: Any, number: int) -> None:
    """Make calls of each form at once."""
    for form in FORMS:
        asked = [partial(_own, bench, client, form, f"{form} {one}") for one in range(number)]
        await bench.world.together(asked)


def _crossing(bench: PluginBench, number: int) -> Server:
    """Return a server that has all calls before it answers, the last one first."""
    barrier = Barrier(number)

    def server(request: Request) -> Reply:
        reply = echo(request)
        if not bench.world.is_sync:
            last = int(question(request).rpartition(" ")[2])
            return reply.evolve(delay=float(number - last))
        try:
            barrier.wait(_PATIENCE)
        except BrokenBarrierError:  # the plugin lets one call in at a time
            barrier.reset()
        return reply

    return server


@upholds("streams-apart")
def streams_apart(bench: PluginBench) -> None:
    client, texts = bench.client(), ("the left question", "and the right one")

    async def in_turn() -> list[str]:
        streams = [await bench.stream(client, text) for text in texts]
        got = ["", ""]
        for _ in range(4):
            for side, stream in enumerate(streams):
                chunk = await bench.world.next(stream)
                delta = chunk.choices[0].delta.content if chunk is not None else None
                got[side] += delta or ""
        for stream in streams:
            await bench.leave(stream)
        return got

    for text, answer in zip(texts, bench.run(in_turn), strict=True):
        answered(answer, text, f"the stream {text!r}")


@upholds("two-clients")
def two_clients(bench: PluginBench) -> None:
    made = bench.subject.made()
    keys = {f"{KEY}-1", f"{KEY}-2"}
    clients = {key: bench.client(plugins=[made], api_key=key) for key in sorted(keys)}

    async def in_turn() -> None:
        for form in FORMS:
            for key, client in clients.items():
                await _own(bench, client, form, f"{form} of client {key[-1]}")

    bench.run(in_turn)
    for key, client in clients.items():
        for request in client.transport.requests:
            whose = question(request)[-1]
            ensure(whose == key[-1], f"client {key[-1]} sent {question(request)!r}")
            values = [value for _, value in request.headers.items_in_order]
            strange = any(other in value for value in values for other in keys - {key})
            ensure(not strange, f"client {key[-1]} sent the key of the other one")


@upholds("copied")
def copied(bench: PluginBench) -> None:
    client = bench.client()
    for copy in (client.with_options(timeout=30), client.with_options(api_key=f"{KEY}-copy")):
        answered(bench.answer(copy, "plain", "a copy"), "a copy", "a copy of the client")
    bench.run(lambda: _own(bench, client, "plain", "the client itself"))


@upholds("many-threads", worlds=("sync",))
def many_threads(bench: PluginBench) -> None:
    client = bench.client(_crossing(bench, _AT_ONCE))
    bench.run(lambda: _together(bench, client, _AT_ONCE))


@upholds("many-tasks", worlds=LOOPS)
def many_tasks(bench: PluginBench) -> None:
    client = bench.client(_crossing(bench, _AT_ONCE))
    bench.run(lambda: _together(bench, client, _AT_ONCE))


@upholds("second-loop", worlds=LOOPS)
def second_loop(bench: PluginBench) -> None:
    client = bench.client()
    for number in range(2):
        for form in FORMS:
            text = f"{form} in loop {number}"
            bench.run(partial(_own, bench, client, form, text))


@upholds("threads-with-loops", worlds=LOOPS)
def threads_with_loops(bench: PluginBench) -> None:
    made = bench.subject.made()

    def call(number: int) -> None:
        client = bench.client(plugins=[made])
        bench.run(lambda: _own(bench, client, "plain", f"thread {number}"))

    in_threads([partial(call, number) for number in range(3)], SECONDS)
