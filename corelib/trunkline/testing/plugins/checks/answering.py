"""Checks of answers to calls of every form, and comparisons with other clients and worlds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from trunkline.testing.plugins.answers import ECHOED, Server, compressed, events, question
from trunkline.testing.plugins.bench import (
    PluginBench,
    anonymous,
    answered,
    ensure,
)
from trunkline.testing.plugins.keeping import LOOPS, upholds
from trunkline.testing.plugins.stories import STORIES
from trunkline.testing.plugins.subject import Subject
from trunkline.testing.replies import Part, Reply


def _answers(form: str, **options: Any) -> Callable[[PluginBench], None]:
    def check(bench: PluginBench) -> None:
        client, text = bench.client(), f"a {form} question"
        answered(bench.answer(client, form, text, **options), text, f"the call {text!r}")

    return check


plain_answered = upholds("plain-answered")(_answers("plain"))
raw_answered = upholds("raw-answered")(_answers("raw", extra_headers={ECHOED: "own"}))
stream_answered = upholds("stream-answered")(_answers("stream"))
open_answered = upholds("open-answered")(_answers("open"))


@upholds("compressed-answered")
def compressed_answered(bench: PluginBench) -> None:
    for form in ("plain", "stream", "open"):
        client, text = bench.client(compressed), f"a compressed {form} question"
        answered(bench.answer(client, form, text), text, f"the call {text!r}")


@upholds("pieces-on-time")
def pieces_on_time(bench: PluginBench) -> None:
    got: list[object] = []
    early: list[str] = []
    server = _one_by_one(got, early)

    async def stream() -> None:
        source = await bench.stream(bench.client(server), "a stream that takes its time")
        async with bench.world.entered(source):
            while (event := await bench.world.next(source)) is not None:
                got.append(event)

    async def opened() -> None:
        got.clear()
        async with bench.opened(bench.client(server), "an open body", stream=True) as response:
            pieces = response.iter_bytes()
            while (piece := await bench.world.next(pieces)) is not None:
                got.append(piece)

    for what, scenario in (("stream", stream), ("open body", opened)):
        bench.run(scenario)
        ensure(not early, f"the server sent {early} of a {what} before the user had the others")


def _one_by_one(got: list[object], early: list[str]) -> Server:
    """Return a server of streams, which notes the parts that it sends before their turn."""

    def check(number: int) -> Callable[[], None]:
        def look() -> None:
            # A reader may be one piece ahead, to know whether there is another one.
            if len(got) < number - 1:
                early.append(f"part {number + 1}")

        return look

    def server(request: Any) -> Reply:
        reply = Reply.of_events(*events(question(request)))
        parts: list[Part] = []
        for number, part in enumerate(reply.parts):
            parts += [check(number), part]
        return reply.evolve(body=parts)

    return server


def _is_transparent(subject: Subject) -> bool:
    return subject.transparent


@upholds("transparent", applies=_is_transparent)
def transparent(bench: PluginBench) -> None:
    for name, story in STORIES.items():
        with_it = bench.seen(bench.client(story.server()), story.form)
        without = bench.seen(bench.bare(story.server()), story.form)
        difference = with_it.difference(without)
        ensure(not difference, f"{name}: {difference}")


@upholds("same-everywhere", worlds=LOOPS)
def same_everywhere(bench: PluginBench) -> None:
    sync = bench.elsewhere("sync")
    for name, story in STORIES.items():
        here = anonymous(bench.seen(bench.client(story.server()), story.form))
        there = anonymous(sync.seen(sync.client(story.server()), story.form))
        difference = here.difference(there)
        ensure(not difference, f"{name}: {difference} as in sync code")
