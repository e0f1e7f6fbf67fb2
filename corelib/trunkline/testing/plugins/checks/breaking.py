"""Checks of failures, of ends, and of cancelled calls."""

from __future__ import annotations

from typing import Any

from trunkline.errors import OpenAIError
from trunkline.testing.plugins.answers import at_first, question, refused
from trunkline.testing.plugins.bench import FORMS, PluginBench, answered, ensure
from trunkline.testing.plugins.keeping import upholds
from trunkline.testing.plugins.noticing import Canceller, notice_effects
from trunkline.testing.plugins.stories import BROKEN_STREAMS, FAILED, STORIES

_MOST_EFFECTS = 60
"""The number of effects that are cancelled at most."""


@upholds("failures-raised")
def failures_raised(bench: PluginBench) -> None:
    for name, story in FAILED.items():
        error = bench.error_of(story)
        usual = bench.error_of(story, bare=True)
        expected = error is None or isinstance(error, (OpenAIError, type(usual)))
        ensure(expected, f"{name} raised {error!r}")


@upholds("streams-broken")
def streams_broken(bench: PluginBench) -> None:
    text = "a question that is answered in three parts"
    for name, story in BROKEN_STREAMS.items():
        client = bench.client(story.server())
        try:
            answer = bench.answer(client, "stream", text)
        except OpenAIError:
            continue
        except Exception as error:
            raise AssertionError(f"{name} raised {error!r}") from error
        answered(answer, text, name)


@upholds("retried")
def retried(bench: PluginBench) -> None:
    for form in ("plain", "stream"):
        client, text = bench.client(at_first(refused(429, retry_after="2"))), f"a {form} question"
        answer = bench.answer(client, form, text)
        answered(answer, text, f"the {form} call that was retried")
        bodies = {question(request) for request in client.transport.requests}
        ensure(len(bodies) <= 1, f"the attempts asked {sorted(bodies)}")


@upholds("closed")
def closed(bench: PluginBench) -> None:
    for name, story in STORIES.items():
        left = bench.seen(bench.client(story.server()), story.form).left_open
        ensure(left == 0, f"{left} open after {name}")


@upholds("left-early")
def left_early(bench: PluginBench) -> None:
    client = bench.client()

    async def stream() -> None:
        source = await bench.stream(client, "a stream that is left")
        async with bench.world.entered(source):
            await bench.world.next(source)

    async def opened() -> None:
        async with bench.opened(client, "an open body that is left"):
            pass

    for what, scenario in (("a stream", stream), ("an open body", opened)):
        bench.run(scenario)
        left = client.transport.open_responses
        ensure(left == 0, f"{left} open after {what} was left")


def _cancelled_at(bench: PluginBench, form: str, number: int) -> tuple[Canceller, Any, bool]:
    """Cancel a call at one of its effects; return the record, the client and how it ended."""
    client, canceller = bench.client(at_first(refused(429, retry_after="2"))), Canceller(number)
    notice_effects(client, canceller.notice)

    async def call(cancel: Any) -> None:
        canceller.cancel = cancel
        await bench.ask(client, form, "a call that is cancelled")

    return canceller, client, bench.run(lambda: bench.world.cancelled(call))


@upholds("cancelled")
def cancelled(bench: PluginBench) -> None:
    for form in FORMS:
        for number in range(1, _MOST_EFFECTS):
            try:
                canceller, _, ended = _cancelled_at(bench, form, number)
            except Exception as error:
                raise AssertionError(
                    f"cancelled at effect {number}, it raised {error!r}"
                ) from error
            if not canceller.asked_at:
                break  # the call has no more effects
            at = f"a {form} call, cancelled at {canceller.asked_at}, effect {number},"
            ensure(ended or not canceller.went_on, f"{at} continued with {canceller.effects}")
            said = [line for line in bench.logs.lines if "while it was cancelled" in line]
            ensure(not said, f"{at} yielded another: {''.join(said)[:200]}")


@upholds("cancelled-closed")
def cancelled_closed(bench: PluginBench) -> None:
    for number in range(1, _MOST_EFFECTS):
        canceller, client, _ = _cancelled_at(bench, "plain", number)
        if not canceller.asked_at:
            break
        left = client.transport.open_responses
        at = f"after a call was cancelled at {canceller.asked_at}, effect {number}"
        ensure(left == 0, f"{left} open {at}")
        answer = bench.answer(client, "plain", "the next call")
        answered(answer, "the next call", f"the next call {at}")
