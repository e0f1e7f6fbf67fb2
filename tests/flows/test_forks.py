"""A forked child does not wait for locks of the parent's threads: of calls, and of imports."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import threading
import warnings
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from trunkline import OpenAI, hookimpl
from trunkline.flow import Call, Exclusive, Flow, Within
from trunkline.flows import forking
from trunkline.flows.drive_sync import SyncDriver
from trunkline.testing.fakes import FakeTransport


def alone(function: Callable[[], bool]) -> Flow[bool]:
    def called() -> Flow[bool]:
        return (yield from Call[bool](function))

    return (yield from Exclusive("key", called()))


def in_time(flow: Flow[bool]) -> Flow[bool]:
    """Limit `flow`, so that a failing test does not hang."""
    return (yield from Within(0.05, flow))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_exclusive_when_a_thread_holds_it_during_a_fork_then_the_child_goes_on() -> None:
    """The child continues, because the holder of the lock exists only in the parent."""
    driver = SyncDriver(FakeTransport([]))
    held, released = threading.Event(), threading.Event()

    def hold() -> bool:
        held.set()
        return released.wait(10)

    holder = threading.Thread(target=driver.run, args=(alone(hold),))
    holder.start()
    assert held.wait(10)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the thread is the test
        child = os.fork()
    if child == 0:
        with suppress(BaseException):
            os._exit(0 if driver.run(in_time(alone(lambda: True))) else 1)
        os._exit(2)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    with pytest.raises(TimeoutError):
        driver.run(in_time(alone(lambda: True)))
    released.set()
    holder.join()


SLOW = """
import threading
begun, released = threading.Event(), threading.Event()
released.wait(0.3)
finished = True
"""


class Importing:
    """A plugin that imports a module in the first call, as trunkline does with its own."""

    @hookimpl
    def before_call(self) -> None:
        import_module("slow_to_import")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_fork_when_the_first_call_of_a_thread_imports_then_the_child_can_call(
    world: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The fork waits for the module, whose lock would never be released in the child."""
    (tmp_path / "slow_to_import.py").write_text(SLOW)
    monkeypatch.syspath_prepend(tmp_path)
    client = world.client([{}], plugins=[Importing()])
    thread = threading.Thread(target=world.run, args=(lambda: world.do(client.get("/x")),))
    thread.start()
    while not hasattr(sys.modules.get("slow_to_import"), "begun"):
        thread.join(0.001)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the thread is the test
        child = os.fork()
    if child == 0:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(10)  # ends the child if it hangs
        with suppress(BaseException):
            OpenAI(transport="local", plugins=[Importing()]).models.list()
            os._exit(0 if sys.modules["slow_to_import"].finished else 1)
        os._exit(2)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    thread.join()
    del sys.modules["slow_to_import"]
    assert code == 0


IMPORT = "<frozen importlib._bootstrap>"
NEVER = 10_000


def frame_of(file: str, module: str) -> FrameType:
    """Return the frame of a function in a file and a module."""
    found: dict[str, Any] = {"__name__": module}
    exec(compile("import sys; frame = sys._getframe()", file, "exec"), found)
    frame: FrameType = found["frame"]
    return frame


@pytest.mark.parametrize("collects", [True, False])
@pytest.mark.parametrize(
    ("file", "module", "until", "seconds"),
    [
        (IMPORT, "trunkline.client", 0, 0),
        (IMPORT, "trunkline.client", 20, 0.02),
        (IMPORT, "trunkline.client", NEVER, 5),
        (IMPORT, "asyncio", NEVER, 0),
        ("client.py", "trunkline.client", NEVER, 0),
    ],
)
def test_wait_before_a_fork_when_a_thread_imports_for_us_then_for_some_seconds(
    monkeypatch: pytest.MonkeyPatch,
    file: str,
    module: str,
    until: int,
    seconds: float,
    collects: bool,
) -> None:
    """Not for the imports of others. No garbage is collected while the stacks are read."""
    now, stacks = [0.0], [{threading.get_ident(): frame_of(IMPORT, "trunkline.client")}]
    other = {**stacks[0], -1: frame_of(file, module)}

    def current_frames() -> dict[int, FrameType]:
        assert not gc.isenabled()
        return dict(other if now[0] < until / 1000 else stacks[0])

    def sleep(pause: float) -> None:
        now[0] = round(now[0] + pause, 6)

    monkeypatch.setattr(sys, "_current_frames", current_frames)
    monkeypatch.setattr(forking, "monotonic", lambda: now[0])
    monkeypatch.setattr(forking, "sleep", sleep)
    was_collecting = gc.isenabled()
    (gc.enable if collects else gc.disable)()
    try:
        forking._wait_for_imports()
        assert gc.isenabled() is collects
    finally:
        (gc.enable if was_collecting else gc.disable)()
    assert now == [seconds]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_fork_while_a_module_is_imported_then_it_does_not_wait_for_itself(tmp_path: Path) -> None:
    """A program may fork at its top level, while another thread waits for that import."""
    (tmp_path / "forks.py").write_text(FORKING)
    command = [sys.executable, "-W", "ignore", "-c", "import forks"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "True\n")


FORKING = """
import os, threading, time
from trunkline import OpenAI, hookimpl

class Waiting:
    @hookimpl
    def before_call(self):
        import forks

client = OpenAI(transport="local", plugins=[Waiting()])
thread = threading.Thread(target=client.models.list)
thread.start()
thread.join(0.2)
started = time.monotonic()
child = os.fork()
if child == 0:
    os._exit(0)
os.waitpid(child, 0)
print(time.monotonic() - started < 4)
"""


def test_wait_before_a_fork_when_finalizers_let_other_threads_run_then_it_ends() -> None:
    """To ask for the stacks of threads takes a lock that every new thread needs: gh-106883."""
    command = [sys.executable, "-c", FINALIZING]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=30)
    assert (done.returncode, done.stdout) == (0, "ended\n")


FINALIZING = """
import gc, os, threading, time
from trunkline.flows import forking

class Garbage:
    def __init__(self):
        self.itself = self

    def __del__(self):
        time.sleep(0.0001)  # other threads run meanwhile, and need the lock

def start_threads():
    while True:
        thread = threading.Thread(target=int)
        thread.start()
        thread.join()

for _ in range(3):
    threading.Thread(target=start_threads, daemon=True).start()
gc.set_threshold(5, 2, 2)
for _ in range(200):
    Garbage()
    forking._wait_for_imports()
print("ended", flush=True)
os._exit(0)
"""
