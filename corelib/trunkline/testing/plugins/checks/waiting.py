"""Checks of waits: by effects, and without a lock."""

from __future__ import annotations

from typing import Any

from trunkline.flow import Effect
from trunkline.testing.plugins.answers import at_first, refused
from trunkline.testing.plugins.bench import FORMS, PluginBench, ensure
from trunkline.testing.plugins.keeping import upholds
from trunkline.testing.plugins.noticing import blocking_calls, held_locks, notice_effects
from trunkline.testing.plugins.subject import plugin_of


@upholds("waits-by-effects")
def waits_by_effects(bench: PluginBench) -> None:
    for form in FORMS:
        client = bench.client(at_first(refused(429, retry_after="2")))
        with blocking_calls() as found:
            bench.answer(client, form, "a call that waits")
        ensure(not found, f"a {form} call called {', '.join(found[:3])}")


@upholds("locks-released")
def locks_released(bench: PluginBench) -> None:
    for form in FORMS:
        made = bench.subject.made()
        client = bench.client(at_first(refused(429, retry_after="2")), plugins=[made])
        held: list[str] = []

        def look(effect: Effect[Any], made: Any = made, held: list[str] = held) -> bool:
            held += [f"{n} at {type(effect).__name__}" for n in held_locks(plugin_of(made))]
            return True

        notice_effects(client, look)
        bench.answer(client, form, "a call with effects")
        ensure(not held, f"a {form} call held {', '.join(held[:3])}")
