"""Accounts: the amounts that were used in a window of time, and those that calls reserve."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from math import inf
from typing import Any, Final

from trunkline.plugin_errors import BudgetExceededError
from trunkline.values import Value
from trunkline_plugins.guarded import Guarded

_UNITS: Final = ("tokens", "dollars")


class Amount(Value, frozen=True):
    """Tokens and dollars."""

    tokens: float = 0
    dollars: float = 0.0

    def plus(self, other: Amount, sign: int = 1) -> Amount:
        """Return the sum, or the difference, without the noise of binary fractions."""
        dollars = round(self.dollars + sign * other.dollars, 12)
        return Amount(self.tokens + sign * other.tokens, dollars)


class Account(Value, frozen=True):
    """The amount that was used in a window, and that of calls that have not ended."""

    used: Amount = Amount()
    reserved: Amount = Amount()


class Ledger(Guarded):
    """The accounts of the latest window of `seconds`, which begins for all of them at once."""

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self.now: Callable[[], float] = float
        """The seconds since 1970, on the clock of the latest call."""
        self._seconds = seconds
        self._window = 0.0
        self._accounts: dict[str, Account] = {}

    def get(self, name: str) -> Account:
        """Return an account of the present window."""
        with self.alone():
            return self._present().get(name, Account())

    def reserve(
        self, name: str, need: Amount, limit: Amount, *, firm: bool
    ) -> Callable[[Amount], None]:
        """Reserve an amount, and return the function that takes what was used in its place.

        Raises BudgetExceededError if nothing is left, or too little for an amount that is `firm`.
        """
        with self.alone():
            accounts = self._present()
            old = accounts.get(name, Account())
            for unit in _UNITS:
                most, used, reserved, asked = (
                    getattr(one, unit) for one in (limit, old.used, old.reserved, need)
                )
                left = most - used - reserved
                if left <= 0 or (firm and asked > left):
                    raise self._refused(
                        account=name, unit=unit, limit=most, used=used, reserved=reserved
                    )
            accounts[name] = old.evolve(reserved=old.reserved.plus(need))

        def settle(used: Amount) -> None:
            old = accounts[name]  # of the window in which the call began
            accounts[name] = Account(old.used.plus(used), old.reserved.plus(need, -1))

        return lambda used: self.change(partial(settle, used))

    def forked(self) -> None:
        self._accounts = {name: Account(one.used) for name, one in self._accounts.items()}

    def _refused(self, **facts: Any) -> BudgetExceededError:
        ends = None if self._seconds == inf else (self._window + 1) * self._seconds
        wait = None if ends is None else ends - self.now()
        return BudgetExceededError(
            "the budget of {account} leaves too little for this call: of {limit:,} {unit}, "
            "{used:,} are used and {reserved:,} reserved by calls that run; ".format(**facts)
            + ("it does not renew" if wait is None else f"it renews in {wait:.0f} s"),
            **facts,
            renews_at=ends,
            renews_in=wait,
        )

    def _present(self) -> dict[str, Account]:
        window = self.now() // self._seconds
        # A clock may be set back by a little. If by more, it was wrong before.
        if not self._window - 1 <= window <= self._window:
            self._window, self._accounts = window, {}
        return self._accounts
