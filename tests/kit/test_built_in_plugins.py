"""The built-in plugins keep the promises of plugins, as other people's plugins do."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest

from trunkline.testing.plugins import PluginCase, Subject, cases

pytestmark = pytest.mark.needs("trio")
SETTINGS: dict[str, Any] = {
    "auth": {}, "logs": {}, "proxies": {}, "redirects": {}, "retries": {},
    "budget": {"tokens": 1_000_000}, "cache": {}, "counters": {},
    "failover": {"alternatives": [{"name": "second", "key": "sk-another"}]},
    "hedge": {}, "ratelimit": {"requests_per_minute": 6_000_000},
    "redact": {"words": ["Project Raven"]}, "replay": {"mode": "record"},
    "sign": {"key_id": "k", "secret": "s"},
    "sigv4": {"key_id": "k", "secret": "s", "region": "r", "service": "bedrock"}, "telemetry": {},
}  # fmt: skip


def _made(name: str) -> Any:
    if name == "replay":
        return (name, {**SETTINGS[name], "cassette": Path(mkdtemp(dir=".")) / "calls.jsonl"})
    return (name, SETTINGS[name]) if SETTINGS[name] else name


DO_BREAK = {
    "failover": {"credential-kept": "it sends the credentials of the alternatives"},
    "sigv4": {"credential-kept": "its signature is the credential"},
}
TRANSPARENT = ("logs", "redirects", "proxies", "counters")
SUBJECTS = {
    name: Subject(
        make=partial(_made, name),
        name=name,
        transparent=name in TRANSPARENT,
        broken_promises=DO_BREAK.get(name, {}),
    )
    for name, given in SETTINGS.items()
}


def _cases() -> list[Any]:
    return [
        pytest.param(case, id=f"{name}-{case}")
        for name, subject in SUBJECTS.items()
        for case in cases(subject)
    ]


@pytest.mark.parametrize("case", _cases())
def test_built_in_plugin_when_it_is_checked_then_it_keeps_the_promise(
    case: PluginCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without an exemption, but for the two whose purpose it is to send other credentials."""
    monkeypatch.chdir(tmp_path)
    case.run()
