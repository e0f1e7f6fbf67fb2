"""The promises of every transport."""

from __future__ import annotations

import pytest
from trunkline.testing import Case, cases, outdated_exemptions

import trunkline_example_transport


@pytest.mark.parametrize("case", cases(trunkline_example_transport), ids=str)
def test_promise_of_transports(case: Case) -> None:
    case.run()


def test_exemptions_are_needed() -> None:
    assert outdated_exemptions(trunkline_example_transport) == []
