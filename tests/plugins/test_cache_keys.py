"""Which requests the plugin `cache` answers, and who shares an answer."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from trunkline.options import Settings
from trunkline.secrets import Secret
from trunkline.testing.fakes import fake_client
from trunkline_plugins.cache_keys import CacheOptions, Keys, is_cached

CHATS = ("create", "parse", "stream")
AT_ZERO = [
    *(f"chat.completions.{name}" for name in CHATS),
    *(f"responses.{name}" for name in CHATS),
    "completions.create",
]


def asked(operation: str, body: Any) -> Any:
    """A request of that operation; None stands for an empty body."""
    given = b"" if body is None else b"{}"
    return SimpleNamespace(operation=operation, body=given, json=lambda: body)


@pytest.mark.parametrize("operation", AT_ZERO)
@pytest.mark.parametrize(
    ("body", "cached"),
    [
        ({"temperature": 0}, True),
        ({"temperature": 1}, False),
        ({"temperature": 0, "background": True}, False),
        ({"temperature": 0, "conversation": "c"}, False),
        ({}, False),
        (["odd"], False),
        (None, False),
    ],
)
def test_answer_of_a_model_then_it_is_cached_at_temperature_zero(
    operation: str, body: Any, cached: bool
) -> None:
    """Unless the request also does something."""
    assert is_cached(asked(operation, body), None) is cached


@pytest.mark.parametrize(
    ("operation", "cached"),
    [("embeddings.create", True), ("moderations.create", True), ("evals.create", False)],
)
def test_operation_of_another_kind_then_its_temperature_does_not_matter(
    operation: str, cached: bool
) -> None:
    """Equal requests have equal answers, or they may not."""
    assert is_cached(asked(operation, {"temperature": 0}), None) is cached


@pytest.mark.parametrize("ttl", [None, 0.5, 1, 86_400])
def test_seconds_that_are_more_than_none_then_they_are_accepted(ttl: float | None) -> None:
    """Also less than one."""
    assert CacheOptions(ttl=ttl).ttl == ttl


@pytest.mark.parametrize("other", ["refresh", "always"])
def test_call_that_skips_and_does_not_then_it_is_refused(other: str) -> None:
    """They contradict each other."""
    with pytest.raises(ValueError, match="skip contradicts refresh and always"):
        CacheOptions(skip=True, **{other: True})


def settings_with(**changes: Any) -> Settings:
    """Settings of a client that sends to a network."""
    settings: Settings = fake_client([], plugins=[]).pipeline.settings
    return settings.evolve(**{"in_process": False, "api_key": None, **changes})


def shared(one: Settings, other: Settings, *, scope: str | None = None) -> bool:
    """Whether clients of these settings have each other's answers, in one cache."""
    functions: dict[object, str] = {}
    made = [Keys(settings, scope, (), functions)._who for settings in (one, other)]
    return made[0] == made[1]


def key_of_a_file() -> str:
    return "key"


def key_of_another() -> str:
    return "key"


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        ({"api_key": Secret("a")}, {"api_key": Secret("a")}, True),
        ({"api_key": Secret("a")}, {"api_key": Secret("b")}, False),
        ({"api_key": Secret("a")}, {}, False),
        ({"admin_api_key": Secret("a")}, {"admin_api_key": Secret("b")}, False),
        ({"api_key": key_of_a_file}, {"api_key": key_of_a_file}, True),
        ({"api_key": key_of_a_file}, {"api_key": key_of_another}, False),
        ({"api_key": key_of_a_file}, {}, False),
        ({}, {}, False),
    ],
)
def test_clients_of_one_cache_then_only_those_of_one_credential_share_answers(
    one: Any, other: Any, equal: bool
) -> None:
    """A client without a key may have that of a plugin, which nobody else knows."""
    admin = {"admin_api_key": Secret("admin")}
    assert shared(settings_with(**{**admin, **one}), settings_with(**{**admin, **other})) is equal


def test_clients_of_a_local_api_then_they_share_answers() -> None:
    """It needs no key."""
    local = settings_with(in_process=True)
    assert shared(local, local)
    assert not shared(local, settings_with(in_process=True, api_key=Secret("a")))


@pytest.mark.parametrize("header", [None, "X-Once-Key"])
def test_calls_whose_secret_headers_differ_then_the_idempotency_key_makes_no_difference(
    header: str | None,
) -> None:
    """Where the client sends one; other secrets are credentials."""
    settings = settings_with(idempotency_header=header)
    found = set()
    keys = Keys(settings, None, (), {})
    for number in ("1", "2"):
        client: Any = fake_client([{}], plugins=[])
        client.post("/x", body={}, cast_to=object, extra_headers={"X-Once-Key": number})
        (request,) = client.transport.requests
        with pytest.raises(StopIteration) as stopped:
            next(keys.key(request))
        found.add(stopped.value.value)
    assert len(found) == (2 if header is None else 1)
