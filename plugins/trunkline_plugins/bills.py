"""The price of tokens, and what an attempt is charged when it has ended."""

from __future__ import annotations

from collections.abc import Callable
from json import loads
from math import inf
from operator import mul
from typing import Any

from trunkline.errors import APIError
from trunkline.http import ServerSentEvent
from trunkline.taps import Ending, Tap
from trunkline.values import Value
from trunkline_plugins.facts import decoded, is_array
from trunkline_plugins.ledger import Amount
from trunkline_plugins.tokens import Tokens, fields, reported, size


class Price(Value, frozen=True):
    """Dollars for a million tokens. Without `cached_input`, such tokens cost as other input."""

    input: float
    output: float = 0.0
    cached_input: float | None = None

    def __post_init__(self) -> None:
        for name in ("input", "output", "cached_input"):
            given: Any = getattr(self, name)
            if given is not None and (type(given) not in (int, float) or not 0 <= given < inf):
                raise TypeError(f"{name} must be a number of dollars of 0 or more, not {given!r}")

    def of(self, tokens: Tokens) -> Amount:
        """Return the number of tokens and their price."""
        cached = self.input if self.cached_input is None else self.cached_input
        prices = (self.input, cached, self.output)
        return Amount(sum(tokens), sum(map(mul, prices, tokens)) / 1e6)


def priced(prices: Any) -> dict[str, Price]:
    """Return the price of each model. Raises ValueError with the name of the model."""
    try:
        table: dict[str, Any] = {**(loads(prices) if isinstance(prices, str) else prices)}
    except (ValueError, TypeError) as error:
        example = '{"gpt-4o": {"input": 2.5, "output": 10}}'
        raise ValueError(f"prices must be a mapping such as {example}, or its JSON") from error
    made: dict[str, Price] = {}
    for model, given in table.items():
        try:
            made[model] = given if isinstance(given, Price) else Price(**given)
        except TypeError as error:
            raise ValueError(f"prices of {model!r}: {error}") from error
    return made


class Bill(Tap):
    """Charges an attempt once: what the answer reports, or else what can be estimated."""

    def __init__(self, given: int, charge: Callable[[Tokens], None]) -> None:
        self.charge = charge
        self.hides = False
        """Whether the usage of the stream is kept from the caller."""
        self._given = given
        self._seen: int | None = None
        """The bytes of the text that a stream has delivered."""

    def event(self, event: ServerSentEvent) -> tuple[()] | None:
        self._seen = self._seen or 0
        value = fields(decoded(event.data))
        choices: Any = value.get("choices")
        if self.hides and not choices and value.get("usage"):
            return ()
        parts = [fields(one) for one in (choices if is_array(choices) else ())]
        self._seen += size([value.get("delta"), *(one.get("delta") for one in parts)])
        self._seen += size([one.get("text") for one in parts])
        return None

    def end(self, ending: Ending) -> None:
        used = reported(ending.usage or {})
        if any(used):
            self.charge(used)
        elif ending.how == "complete" and self._seen is None:
            self.charge((0, 0, 0))
        else:
            self.charge((self._given, 0, -(-(self._seen or 0) // 4)))

    def fail(self, error: BaseException) -> None:
        """Charge an attempt without a response, if the server may have carried it out."""
        acted = isinstance(error, APIError) and error.may_have_acted
        cancelled = not isinstance(error, Exception)
        self.charge((self._given if acted or cancelled else 0, 0, 0))
