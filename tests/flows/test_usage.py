"""The sum of the tokens of several answers."""

from __future__ import annotations

from typing import Any

from trunkline.flows.usage import total
from trunkline.types import CompletionUsage


def usage(**fields: Any) -> CompletionUsage:
    return CompletionUsage.from_dict(fields)


def test_usages_when_their_parts_differ_then_each_number_is_added_wherever_it_is() -> None:
    """A part that one answer lacks comes from the other one, and a text from the last one."""
    details = {"cached_tokens": 2, "audio_tokens": None}
    first = usage(total_tokens=3, prompt_tokens_details=details, cost=0.5, tier="a", final=True)
    second = usage(total_tokens=4, completion_tokens_details={"reasoning_tokens": 1}, tier="b")
    third = usage(total_tokens=None, prompt_tokens_details={"cached_tokens": 1, "audio_tokens": 5},
                  cost=1, final=True)  # fmt: skip
    made = total(CompletionUsage, [None, first, second, None, third], {"total_tokens": 0})
    assert type(made) is CompletionUsage
    found = made.to_dict()
    assert found == {
        "total_tokens": 7,
        "prompt_tokens_details": {"cached_tokens": 3, "audio_tokens": 5},
        "completion_tokens_details": {"reasoning_tokens": 1},
        "cost": 1.5,
        "tier": "b",
        "final": True,
    }
    assert found["final"] is True
    assert total(CompletionUsage, [None], {"total_tokens": 0}).to_dict() == {"total_tokens": 0}
