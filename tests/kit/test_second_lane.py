"""The promises of httpx2, which has the adapter of httpx: once for each change is enough."""

from __future__ import annotations

import pytest

from tests.transports.test_conformance import broken, is_broken, promised
from trunkline.testing import Case


@pytest.mark.parametrize("case", promised(["httpx2"]))
def test_httpx2_put_to_the_check_keeps_the_promise(case: Case) -> None:
    """Every promise is kept, unless the capabilities say that it is broken or flaky."""
    case.run()


@pytest.mark.parametrize(("name", "promise"), broken(["httpx2"]))
def test_promise_that_httpx2_is_said_to_break_is_broken(name: str, promise: str) -> None:
    """An exemption that is not needed any more fails this test."""
    assert is_broken(name, promise)
