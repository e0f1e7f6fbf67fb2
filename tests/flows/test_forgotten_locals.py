"""Which frames of a traceback lose their locals, before an error tracker can read them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from trunkline.flows.tracebacks import forget_locals

pytestmark = pytest.mark.thorough

CODE = """
def fail(secret):
    raise LookupError

def generate(secret):
    raise LookupError
    yield

async def wait(secret):
    raise LookupError

async def stream(secret):
    raise LookupError
    yield
"""


def functions(module: str) -> dict[str, Any]:
    """Return functions that belong to a module of this name."""
    made: dict[str, Any] = {"__name__": module}
    exec(CODE, made)
    return made


def raised(run: Callable[[], object]) -> BaseException:
    with pytest.raises(LookupError) as caught:
        run()
    return caught.value


def failed(module: str = "trunkline.x") -> BaseException:
    return raised(lambda: functions(module)["fail"]("barley"))


def has_secret(error: BaseException) -> bool:
    """Whether a frame of its traceback, not of its causes, still has the argument."""
    traceback = error.__traceback__
    while traceback is not None:
        if "secret" in traceback.tb_frame.f_locals:
            return True
        traceback = traceback.tb_next
    return False


def test_frames_when_they_are_ours_then_causes_lose_their_locals_too() -> None:
    """Also if the chain is a ring. A cause counts, and not what was handled when it was raised."""
    error, cause, context, other, foreign = failed(), failed(), failed(), failed(), failed("users")
    chain = (error, cause, context, foreign)
    assert all(map(has_secret, (*chain, other)))
    error.__cause__, error.__context__ = cause, other
    cause.__context__ = context
    context.__cause__ = foreign
    foreign.__cause__ = error
    forget_locals(error)
    assert [has_secret(one) for one in chain] == [False, False, False, True]
    assert has_secret(other)


def test_frames_when_they_may_be_suspended_then_only_those_of_ended_modules_lose_locals() -> None:
    """To clear the frame of a suspended one would close it."""
    for module, is_kept in (("trunkline.x", True), ("trunkline.ended", False)):
        made = functions(module)
        ways: list[Callable[[], object]] = [
            lambda made=made: next(made["generate"]("barley")),
            lambda made=made: asyncio.run(made["wait"]("barley")),
            lambda made=made: made["stream"]("barley").__anext__().send(None),
        ]
        for way in ways:
            error = raised(way)
            forget_locals(error, ended=("trunkline.ended",))
            assert has_secret(error) is is_kept
        error = failed(module)
        forget_locals(error, ended=("trunkline.ended",))
        assert not has_secret(error)
