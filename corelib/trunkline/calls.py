"""The identity of a logical call, and what layers, hooks and taps remember about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

import msgspec

if TYPE_CHECKING:
    from trunkline.answers.tapping import Taps
    from trunkline.flows.pipeline import Pipeline

T = TypeVar("T")
D = TypeVar("D")


class StateKey(Generic[T]):
    """A key for values of one type in the state of calls: ``TRIES = StateKey[int]("tries")``.

    A key is equal only to itself: two plugins may choose the same name.
    """

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return f"StateKey({self.name!r})"


# Made once for each call, and so without a Python function that would have to be called.
class CallInfo(msgspec.Struct, eq=False):
    """One logical call: the same object in all its requests, attempts, hooks and taps."""

    started: float = 0.0
    """When the call began, in seconds on `clock`."""
    clock: Callable[[], float] | None = None
    """The monotonic clock of the driver that runs the call."""
    taps: list[Taps] | None = None
    """The taps that have not ended, of all responses of the call."""
    pipeline: Pipeline | None = None
    """The pipeline of the client, which notes the taps of its layers."""
    _state: dict[object, Any] = {}

    @property
    def id(self) -> str:
        """A text that no other call has, in any process. It is never sent."""
        if CallInfo not in self._state:
            from uuid import uuid4

            # Atomic: two threads that ask at the same time get the same text.
            self._state.setdefault(CallInfo, uuid4().hex)
        found: str = self._state[CallInfo]
        return found

    @overload
    def get(self, key: StateKey[T]) -> T | None: ...
    @overload
    def get(self, key: StateKey[T], default: D) -> T | D: ...
    def get(self, key: StateKey[Any], default: Any = None) -> Any:
        """Return the value of `key`, or `default` if it has not been set during this call."""
        return self._state.get(key, default)

    def set(self, key: StateKey[T], value: T) -> None:
        """Remember a value until the call is over. Others can read it only with the same key."""
        self._state[key] = value

    def now(self) -> float:
        """Return the seconds since the call began."""
        return 0.0 if self.clock is None else self.clock() - self.started

    def __eq__(self, other: object) -> bool:
        return isinstance(other, CallInfo) and self.id == other.id

    def __ne__(self, other: object) -> bool:
        return not self.__eq__(other)  # that of msgspec compares identities

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return f"CallInfo(id={self.id!r})"

    # The rest belongs to this process: clocks and states need not be picklable.
    def __reduce__(self) -> tuple[Any, ...]:
        return CallInfo.of, (self.id,)

    @classmethod
    def of(cls, identity: str) -> CallInfo:
        """Return a call with this id, and without a state."""
        return cls(_state={CallInfo: identity})
