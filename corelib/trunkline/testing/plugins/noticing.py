"""Watch the effects of a client's calls: cancel at one, look for held locks and blocking calls."""

from __future__ import annotations

import socket
import sys
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from trunkline import flow as effects
from trunkline.flow import Effect, Flow
from trunkline.testing.flows import noticed

_LOCKS = (type(threading.Lock()), type(threading.RLock()))
_WAITS = (effects.Send, effects.Sleep)
"""Effects in which a cancelled task cannot pass without ending, in any world."""
_LOOPS = frozenset({"asyncio", "trio"})
"""Libraries whose own sockets wake their event loops."""
_OF_SOCKETS = frozenset({"accept", "connect", "connect_ex", "recv", "recv_into", "send", "sendall"})


def notice_effects(client: Any, notice: Callable[[Effect[Any]], bool]) -> None:
    """Call a function with each effect of the client's calls, before it is performed."""
    driver = client.driver
    run = driver.run

    def run_noticed(flow: Flow[Any]) -> Any:
        return run(noticed(flow, notice))

    driver.run = run_noticed


class Canceller:
    """Cancels a call at one of its effects, and notes what happens after that."""

    def __init__(self, number: int) -> None:
        self._number = number
        self.cancel: Callable[[], object] = lambda: None
        self.effects: list[str] = []
        self.asked_at: str = ""
        self.went_on = False
        """Whether an effect that waits was performed although the call was cancelled."""
        self._waiting = False

    def notice(self, effect: Effect[Any]) -> bool:
        """Count an effect, and cancel if it is the one."""
        if isinstance(effect, effects.Keep):
            return True  # it does not wait, and the result of the call exists already
        self.went_on = self.went_on or self._waiting
        name = type(effect).__name__
        self.effects.append(name)
        if len(self.effects) == self._number:
            self.asked_at = name
            self.cancel()
        self._waiting = bool(self.asked_at) and isinstance(effect, _WAITS)
        return True


def held_locks(plugin: Any) -> list[str]:
    """Return the attributes of a plugin that are locks, and are held."""
    values = getattr(plugin, "__dict__", {})
    return sorted(name for name, one in values.items() if isinstance(one, _LOCKS) and _held(one))


def _held(lock: Any) -> bool:
    if hasattr(lock, "locked"):
        return bool(lock.locked())
    return bool(lock._is_owned())  # RLock has `locked` since Python 3.14


@contextmanager
def blocking_calls() -> Generator[list[str]]:
    """Note the calls of `time.sleep` and of sockets in this thread, however they were imported."""
    found: list[str] = []

    def profile(frame: FrameType, event: str, called: Any) -> None:
        if event == "c_call" and (name := _blocking(called)):
            module = str(frame.f_globals.get("__name__"))
            if module.partition(".")[0] not in _LOOPS:
                found.append(f"{name} in {module}, line {frame.f_lineno}")

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        yield found
    finally:
        sys.setprofile(before)


def _blocking(called: Any) -> str | None:
    if called is time.sleep:
        return "time.sleep"
    owner = getattr(called, "__self__", None)
    if isinstance(owner, socket.socket) and called.__name__ in _OF_SOCKETS:
        return f"socket.{called.__name__}"
    return None
