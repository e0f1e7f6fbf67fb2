"""The promises of every plugin, and what this one does."""

from __future__ import annotations

import pytest
from trunkline.testing import FakeTransport, fake_client
from trunkline.testing.plugins import PluginCase, Subject, cases, outdated_exemptions

from trunkline_example_plugin import ExamplePlugin, LimitReachedError

SUBJECT = Subject(
    make=ExamplePlugin,
    name="example-plugin",  # of its entry point, so install the project first
    transparent=True,
    refused=({"calls": 0}, {"tokens": 0}),
)


@pytest.mark.parametrize("case", cases(SUBJECT), ids=str)
def test_promise_of_plugins(case: PluginCase) -> None:
    case.run()


def test_exemptions_are_needed() -> None:
    assert outdated_exemptions(SUBJECT) == []


@pytest.mark.parametrize("limits", [{"calls": 1}, {"tokens": 5}])
def test_call_beyond_a_limit_is_not_sent(limits: dict[str, int]) -> None:
    transport = FakeTransport([{"data": [], "usage": {"total_tokens": 5}}])
    client = fake_client(transport=transport, plugins=[ExamplePlugin(**limits)])
    client.models.list()
    with pytest.raises(LimitReachedError):
        client.models.list()
    assert len(transport.requests) == 1
