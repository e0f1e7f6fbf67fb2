"""Fast constructors of events: a stream makes one or two for each chunk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from trunkline.modelling.lazy_fields import LazySlot


def maker(kind: Any, tag: str, *names: str) -> Callable[..., Any]:
    """Return a function that makes an event of the type `tag` from the values of these fields."""
    slots = [kind.model_slots[name] for name in names]
    # A value that is still deferred is put into the slot itself.
    puts = [(slot.slot if isinstance(slot, LazySlot) else slot).__set__ for slot in slots]
    put_tag, new = kind.model_slots["type"].__set__, object.__new__

    def make(*values: Any) -> Any:
        made = new(kind)
        put_tag(made, tag)
        for put, value in zip(puts, values, strict=True):
            put(made, value)
        return made

    return make
