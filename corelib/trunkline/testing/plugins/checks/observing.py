"""Checks of observers: those of other plugins, and the plugin's own; and of secrets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import partial
from typing import Any

from trunkline.hooks import hookimpl
from trunkline.testing.leaks import shown
from trunkline.testing.plugins.bench import FORMS, KEY, PluginBench, ensure
from trunkline.testing.plugins.keeping import upholds
from trunkline.testing.plugins.stories import ANSWERED, FAILED, STORIES, Story

_LOUD = ("failed while observing", "Traceback (most recent call last)")


class _Counting:
    """Counts what it observes."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    @hookimpl
    def before_call(self) -> None:
        self.counts["before_call"] += 1

    @hookimpl
    def after_call(self) -> None:
        self.counts["after_call"] += 1

    @hookimpl
    def on_response(self) -> None:
        self.counts["on_response"] += 1

    @hookimpl
    def before_attempt(self) -> None:
        self.counts["before_attempt"] += 1

    @hookimpl
    def after_attempt(self) -> None:
        self.counts["after_attempt"] += 1

    @hookimpl
    def on_stream_end(self) -> None:
        self.counts["on_stream_end"] += 1

    @hookimpl
    def on_event(self) -> None:
        self.counts["on_event"] += 1


@upholds("observed-once")
def observed_once(bench: PluginBench) -> None:
    for form in FORMS:
        counting = _Counting()
        client = bench.client(plugins=[bench.subject.made(), ("counting", counting)])
        events = bench.run(partial(_events, bench, client, form))
        seen = counting.counts
        ended = int(form in {"stream", "open"})
        wanted = {"before_call": 1, "on_response": 1, "after_call": 1, "on_stream_end": ended}
        wanted["on_event"] = events
        wanted["after_attempt"] = seen["before_attempt"]
        wrong = {name: seen[name] for name, count in wanted.items() if seen[name] != count}
        ensure(not wrong, f"a {form} call was observed {wrong}, not {wanted}")


async def _events(bench: PluginBench, client: Any, form: str) -> int:
    """Make a call, and return the number of its events."""
    if form != "stream":
        await bench.ask(client, form, "a call that is observed")
        return 0
    source = await bench.stream(client, "a stream that is observed")
    async with bench.world.entered(source):
        return len(await bench.world.items(source))


@upholds("observers-work")
def observers_work(bench: PluginBench) -> None:
    for name, story in STORIES.items():
        bench.seen(bench.client(story.server()), story.form)
        loud = [line for line in bench.logs.lines if any(text in line for text in _LOUD)]
        ensure(not loud, f"{name}: {''.join(loud)[-300:]}")


@upholds("credential-kept")
def credential_kept(bench: PluginBench) -> None:
    for name, story in ANSWERED.items():
        client, bare = bench.client(story.server()), bench.bare(story.server())
        bench.seen(client, story.form)
        bench.seen(bare, story.form)
        usual = set(_credentials(bare))
        other = [one for one in _credentials(client) if one not in usual]
        ensure(not other, f"{name} has a credential that is not the client's")


def _credentials(client: Any) -> Iterable[str]:
    for request in client.transport.requests:
        yield request.headers.get("authorization", "")


@upholds("credential-hidden")
def credential_hidden(bench: PluginBench) -> None:
    client = bench.client()
    layers = [layer.middleware for layer in client.pipeline.layers]
    texts = [("the pipeline", str(client.pipeline)), ("a layer", repr(layers))]
    texts.append(("the plugin", repr(bench.plugin())))
    for name, story in STORIES.items():
        texts += _texts_of(bench, name, story)
    texts += [("a log record", line) for line in bench.logs.lines]
    places = [place for place, text in texts if KEY in text]
    ensure(not places, f"it is in {', '.join(places[:3])}")


def _texts_of(bench: PluginBench, name: str, story: Story) -> list[tuple[str, str]]:
    plugin = bench.subject.made()
    client = bench.client(story.server(), plugins=[plugin])
    error = bench.run(lambda: bench.raised(client, story.form))
    shown_by_it = [("the plugin after " + name, repr(plugin))]
    if error is None or name not in FAILED:
        return shown_by_it
    return [*shown_by_it, *((f"{place} of {name}", text) for place, text in shown(error))]
