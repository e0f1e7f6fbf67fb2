"""The built-in plugins keep the promises of plugins, as other people's plugins do."""

from __future__ import annotations

from typing import Any

import pytest

from trunkline.testing.plugins import PluginCase, Subject, cases

pytestmark = pytest.mark.needs("trio")
TRANSPARENT = ("logs", "redirects", "proxies")
SUBJECTS = {
    name: Subject(make=lambda name=name: name, name=name, transparent=name in TRANSPARENT)
    for name in ("auth", "logs", "proxies", "redirects", "retries")
}


def _cases() -> list[Any]:
    return [
        pytest.param(case, id=f"{name}-{case}")
        for name, subject in SUBJECTS.items()
        for case in cases(subject)
    ]


@pytest.mark.parametrize("case", _cases())
def test_built_in_plugin_when_it_is_checked_then_it_keeps_the_promise(case: PluginCase) -> None:
    """Without an exemption."""
    case.run()
