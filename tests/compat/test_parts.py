"""Parts of the alias of `openai` that work without it: requests, sessions, headers, events."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from importlib import import_module
from types import SimpleNamespace
from typing import Any

import pytest

import trunkline
from trunkline.clients import sessions as made
from trunkline.compat import parts, platform_headers, sessions
from trunkline.compat.sse import EventDecoder, TextEvent
from trunkline.flows import preparing
from trunkline.network import Limits
from trunkline.testing import fake_client
from trunkline.types import Model

pytestmark = pytest.mark.thorough


def test_options_of_a_request_when_made_then_only_what_is_given_is_sent() -> None:
    """A timeout of None is given; the others are not if they are empty."""
    calls: list[Any] = []
    client = SimpleNamespace(
        post=lambda url, **options: calls.append((url, options)) or "answer",
        base_url="http://127.0.0.1:9/v1/",
    )
    given = {"method": "POST", "url": "/x", "json_data": {"a": 1}, "timeout": trunkline.omit}
    for construct in (
        parts.FinalRequestOptions.construct,
        parts.FinalRequestOptions.model_construct,
    ):
        assert parts.request(client, Model, construct(**given)) == "answer"
    assert (
        calls
        == [("/x", {"cast_to": Model, "stream": False, "stream_cls": None, "body": {"a": 1}})] * 2
    )

    calls.clear()
    every = {
        "headers": {"x-one": "1"}, "params": {"q": 1}, "max_retries": 2, "timeout": None,
        "idempotency_key": "key", "extra_json": {"b": 2}, "json_data": {"a": 1}, "files": [1],
    }  # fmt: skip
    options = parts.FinalRequestOptions(method="post", url="/y", **every)
    parts.request(client, Model, options, stream=True, stream_cls=trunkline.Stream)
    assert calls == [("/y", {
        "cast_to": Model, "stream": True, "stream_cls": trunkline.Stream,
        "extra_headers": {"x-one": "1"}, "extra_query": {"q": 1}, "max_retries": 2,
        "timeout": None, "idempotency_key": "key", "extra_body": {"b": 2}, "body": {"a": 1},
        "files": [1],
    })]  # fmt: skip

    options.perform = lambda *arguments: arguments
    assert parts.request(client, Model, options, stream_cls=int) == (options, int)
    assert len(calls) == 1
    assert "perform" not in repr(options)
    with pytest.raises(TypeError, match="positional"):
        # The types forbid it as well.
        parts.FinalRequestOptions("post", "/x")  # type: ignore[misc]  # pyright: ignore[reportCallIssue]
    pytest.importorskip("httpx2")
    assert str(parts.base_url(client)) == "http://127.0.0.1:9/v1/"


def test_options_of_a_call_when_made_then_they_are_those_of_the_verbs() -> None:
    """Both queries are joined, and the timeout may be None."""
    make = parts.make_request_options
    assert make() == {}
    assert make(timeout=None) == {"timeout": None}
    assert make(query={"a": 1, "b": 1}, extra_query={"b": 2}) == {"params": {"a": 1, "b": 2}}
    assert make(extra_query={"b": 2}) == make(query={"b": 2}) == {"params": {"b": 2}}
    more = {"extra_headers": {"x": "1"}, "extra_body": {"c": 3}, "idempotency_key": "key"}
    expected = {"headers": {"x": "1"}, "extra_json": {"c": 3}, "idempotency_key": "key"}
    assert make(**more, timeout=trunkline.not_given) == expected
    client = fake_client([{}], idempotency_header="Idempotency-Key")
    client.post("/x", body={}, options=make(**more, timeout=4.0))
    assert client.transport.requests[0].timeout.read == 4.0


def test_values_when_looked_at_then_as_openai_python_does() -> None:
    """Values that are not given are left out; data pass unchanged."""
    assert parts.RAW_RESPONSE_HEADER == "X-Stainless-Raw-Response"
    assert parts.OVERRIDE_CAST_TO_HEADER == "____stainless_override_cast_to"
    assert parts.API_KEY_SENTINEL == "<missing API key>"
    assert Limits() == parts.DEFAULT_CONNECTION_LIMITS
    assert [parts.is_given(one) for one in (trunkline.omit, trunkline.not_given, None)] == [
        False,
        False,
        True,
    ]
    assert [parts.is_dict(one) for one in ({}, [])] == [True, False]
    assert [parts.is_list(one) for one in ({}, [])] == [False, True]
    assert parts.strip_not_given({"a": None, "b": trunkline.omit}) == {"a": None}
    assert parts.strip_not_given([trunkline.omit]) == [trunkline.omit]
    data = {"a": 1}
    assert parts.transform(data, Model) is data
    assert asyncio.run(parts.async_transform(data, Model)) is data
    assert parts.PropertyInfo(alias="a").notes == {"alias": "a"}
    model = parts.construct_type(value={"id": 5}, type_=Model)
    assert (type(model), model.id) == (Model, 5)
    assert parts.validate_type(type_=list[int], value=[1]) == [1]
    with pytest.raises(ValueError, match="int"):
        parts.validate_type(type_=list[int], value=["x"])


@pytest.mark.parametrize(
    ("system", "machine", "shown"),
    [
        ("Darwin", "arm64", ("MacOS", "arm64")),
        ("Linux", "aarch64", ("Linux", "arm64")),
        ("Windows", "AMD64", ("Windows", "x64")),
        ("Linux", "x86_64", ("Linux", "x64")),
        ("Plan9", "mips", ("Other:plan9", "other:mips")),
        ("", "", ("Unknown", "unknown")),
    ],
)
def test_platform_when_described_then_with_openai_pythons_words(
    monkeypatch: pytest.MonkeyPatch, system: str, machine: str, shown: tuple[str, str]
) -> None:
    """Clients that are made from then on send it."""
    facts = {"system": system, "machine": machine, "python_version": "3.99.1"}
    facts["python_implementation"] = "CPython"
    for name, fact in facts.items():
        monkeypatch.setattr(platform_headers.platform, name, lambda fact=fact: fact)
    described = platform_headers.described.__wrapped__
    monkeypatch.setattr(platform_headers, "described", described)
    monkeypatch.setattr(preparing, "MORE", {})
    platform_headers.send()
    client = fake_client([{"data": []}])
    client.models.list()
    sent = client.transport.requests[0].headers
    fields = {name: sent[name] for name in platform_headers.platform_headers(client)}
    assert fields == {
        "X-Stainless-Lang": "python",
        "X-Stainless-Package-Version": "3.57.0",
        "X-Stainless-OS": shown[0],
        "X-Stainless-Arch": shown[1],
        "X-Stainless-Runtime": "CPython",
        "X-Stainless-Runtime-Version": "3.99.1",
    }


def test_events_when_pieces_are_cut_anywhere_then_they_are_decoded() -> None:
    """Without a name and an id they have None. An event without its end is dropped."""
    pieces = [
        b"data: 0\n\nevent: a\nid: 7\nretry: 5\nda",
        b"ta: {\ndata: }\n\n",
        b"data: 2\n\ndata: lost\n",
    ]
    expected = [
        TextEvent(data="0"),
        TextEvent(event="a", data="{\n}", id="7", retry=5),
        TextEvent(data="2", id="7"),
    ]
    assert [*EventDecoder().iter_bytes(iter(pieces))] == expected
    assert expected[1].json() == {}
    assert TextEvent() == TextEvent(event=None, data="", id=None, retry=None)
    with pytest.raises(TypeError, match="positional"):
        # The types forbid it as well.
        TextEvent("a")  # type: ignore[misc]  # pyright: ignore[reportCallIssue]

    async def awaited() -> list[TextEvent]:
        async def arriving() -> AsyncIterator[bytes]:
            for piece in pieces:
                yield piece

        return [event async for event in EventDecoder().aiter_bytes(arriving())]

    assert asyncio.run(awaited()) == expected


@pytest.mark.needs("httpx", "httpx2")
@pytest.mark.parametrize("library", ["httpx2", "httpx"])
def test_sessions_when_their_classes_are_asked_for_then_their_clients_close_them(
    monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    """They are classes of httpx2, else of httpx, with openai-python's defaults."""
    if library == "httpx":
        monkeypatch.setattr(sessions, "find_spec", lambda name: None)
    module = import_module(library)
    kinds = {"DefaultHttpxClient": "Client", "DefaultAsyncHttpxClient": "AsyncClient"}
    for name, base in kinds.items():
        kind = sessions.__getattr__(name)
        assert vars(sessions).pop(name) is kind  # where it is found the next time
        assert kind.__bases__ == (getattr(module, base),)
        assert (kind.__module__, kind.__name__) == ("openai", name)
        assert kind.__doc__ == getattr(made, name).__doc__
        session = kind(trust_env=False, max_redirects=3)
        assert (session.timeout.read, session.max_redirects) == (600.0, 3)
        assert made.is_default(session)
        (session.close() if base == "Client" else asyncio.run(session.aclose()))
    with pytest.raises(AttributeError, match=r"sessions' has no attribute 'Other'"):
        sessions.Other  # noqa: B018  # reading it is the test


def test_sessions_when_no_library_is_installed_then_the_error_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is that of the transport."""
    monkeypatch.setattr(sessions, "find_spec", lambda name: None)
    monkeypatch.setitem(sys.modules, "httpx", None)
    with pytest.raises(trunkline.OpenAIError, match=r"pip install .trunkline\[httpx\]"):
        sessions.DefaultHttpxClient  # noqa: B018  # reading it is the test
