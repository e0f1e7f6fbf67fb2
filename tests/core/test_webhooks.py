"""Webhooks: their signatures, their times and their events, on both clients."""

from __future__ import annotations

import hmac
import json
import traceback
from base64 import b64encode
from typing import Any

import pytest

import trunkline
from trunkline import AsyncOpenAI, InvalidWebhookSignatureError, OpenAI, OpenAIError
from trunkline.clients import webhooks
from trunkline.types.webhooks import ResponseCompletedWebhookEvent

KEY = b"a key of 24 bytes, more."
SECRET = f"whsec_{b64encode(KEY).decode()}"
NOW = 1_800_000_000
BODY = json.dumps(
    {"id": "evt_1", "object": "event", "created_at": NOW, "type": "response.completed",
     "data": {"id": "resp_é"}},
    ensure_ascii=False,
)  # fmt: skip


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webhooks.time, "time", lambda: NOW + 0.5)


@pytest.fixture(params=[OpenAI, AsyncOpenAI])
def client(request: pytest.FixtureRequest) -> Any:
    return request.param(transport="local", webhook_secret=SECRET)


def signature(body: str = BODY, sent_at: object = NOW, key: bytes = KEY) -> str:
    signed = f"msg_1.{sent_at}.{body}".encode()
    return b64encode(hmac.digest(key, signed, "sha256")).decode()


def headers(body: str = BODY, sent_at: object = NOW, **changes: Any) -> dict[str, Any]:
    given = {
        "id": "msg_1",
        "timestamp": str(sent_at),
        "signature": f"v1,{signature(body, sent_at)}",
    }
    return {f"webhook-{name}": value for name, value in (given | changes).items()}


@pytest.mark.parametrize("payload", [BODY, BODY.encode(), bytearray(BODY.encode())])
def test_event_when_signed_then_it_is_returned_typed(client: Any, payload: Any) -> None:
    event = client.webhooks.unwrap(payload, headers())
    assert type(event) is ResponseCompletedWebhookEvent
    assert (event.id, event.data.id) == ("evt_1", "resp_é")


def test_event_of_an_unknown_type_then_its_fields_can_be_read(client: Any) -> None:
    body = '{"type": "invented", "data": {"id": "x"}}'
    event = client.webhooks.unwrap(body, headers(body))
    assert (event.type, event.to_dict()["data"]["id"]) == ("invented", "x")


@pytest.mark.parametrize(
    "made",
    [
        lambda given: {name.title(): value for name, value in given.items()},
        lambda given: {name.upper().encode(): value.encode() for name, value in given.items()},
        lambda given: [(name.encode(), value.encode()) for name, value in given.items()],
        lambda given: trunkline.Headers(list(given.items())),
    ],
    ids=["titles", "bytes", "ASGI", "Headers"],
)
def test_headers_in_the_form_of_a_framework_then_they_are_found(client: Any, made: Any) -> None:
    client.webhooks.verify_signature(BODY, made(headers()))


@pytest.mark.parametrize(
    "value",
    [f"v1,{signature()}", f"v1,AAAA v1a,é v1,{signature()}", signature(), f"  v1,{signature()} "],
)
def test_signature_that_is_one_of_several_then_it_is_accepted(client: Any, value: str) -> None:
    client.webhooks.verify_signature(BODY, headers(signature=value))


@pytest.mark.parametrize(
    "value",
    [
        "v1,", "v1", " ", "v1,AAAA", "v1,é", f"v1a,{signature()}", f"v2,{signature()}",
        f"v1,{signature()[:-1]}", f"v1,{signature()}=", f"v1,{signature(key=b'another')}",
        f"v1,{signature(BODY + ' ')}", f"v1,{signature(sent_at=NOW + 1)}",
    ],
)  # fmt: skip
def test_signature_that_does_not_fit_then_it_is_refused(client: Any, value: str) -> None:
    with pytest.raises(InvalidWebhookSignatureError, match="not signed with this secret"):
        client.webhooks.unwrap(BODY, headers(signature=value))


@pytest.mark.parametrize("changed", [BODY.encode()[:-1], BODY.encode() + b"\n", b"\xff", b""])
def test_body_that_was_changed_then_it_is_refused(client: Any, changed: bytes) -> None:
    with pytest.raises(InvalidWebhookSignatureError, match="its body has been changed"):
        client.webhooks.unwrap(changed, headers())


@pytest.mark.parametrize("name", ["id", "timestamp", "signature"])
def test_header_that_is_missing_then_it_is_named(client: Any, name: str) -> None:
    given = headers()
    del given[f"webhook-{name}"]
    for these in (given, headers(**{name: ""})):
        with pytest.raises(InvalidWebhookSignatureError, match=f"no header webhook-{name}"):
            client.webhooks.unwrap(BODY, these)


@pytest.mark.parametrize(
    ("sent_at", "tolerance", "error"),
    [
        (NOW - 299, 300, None), (NOW - 300, 300, "300 seconds ago, "), (NOW + 300, 300, None),
        (NOW + 301, 300, "in the future"), (NOW - 9, 8, "at most 8"), (0, 1e12, None),
        (NOW, 0, "at most 0"), (NOW, -1, "at most -1"), (NOW, float("nan"), "at most nan"),
    ],
)  # fmt: skip
def test_time_of_a_webhook_then_it_may_differ_by_the_tolerance(
    client: Any, sent_at: int, tolerance: float, error: str | None
) -> None:
    """The clock is half a second after `NOW`. The default is 300 seconds."""
    given = headers(sent_at=sent_at)
    options: Any = {} if tolerance == 300 else {"tolerance": tolerance}
    if error is None:
        client.webhooks.verify_signature(BODY, given, **options)
        return
    with pytest.raises(InvalidWebhookSignatureError, match=error):
        client.webhooks.verify_signature(BODY, given, **options)


@pytest.mark.parametrize("sent_at", ["-1", "1.5", "1_8", "now", "9" * 16, "9" * 5000, "٣", "+1"])
def test_time_that_is_no_number_of_seconds_then_it_is_refused(client: Any, sent_at: str) -> None:
    with pytest.raises(InvalidWebhookSignatureError, match="not a number of seconds"):
        client.webhooks.verify_signature(BODY, headers(sent_at=sent_at))


def test_secret_of_the_call_then_it_replaces_that_of_the_client(client: Any) -> None:
    """It may be a text of any kind; only after ``whsec_`` is it Base64."""
    given = headers(signature=f"v1,{signature(key=b'a text')}")
    client.webhooks.verify_signature(BODY, given, secret=" a text\n")
    client.webhook_secret = "a text"
    client.webhooks.verify_signature(BODY, given)


@pytest.mark.parametrize("secret", ["", " ", "whsec_", "whsec_AAA", "whsec_*AAA*"])
def test_secret_that_is_empty_or_damaged_then_nothing_is_accepted(client: Any, secret: str) -> None:
    """An empty key would let everybody sign."""
    given = headers(signature=f"v1,{signature(key=b'')}")
    said = "not Base64 after 'whsec_'" if secret.strip() else "there is no webhook secret"
    with pytest.raises(ValueError, match=said) as caught:
        client.webhooks.unwrap(BODY, given, secret=secret)
    assert not isinstance(caught.value, OpenAIError)


def test_secret_that_is_missing_then_the_error_says_where_to_set_it() -> None:
    with pytest.raises(ValueError, match="set OPENAI_WEBHOOK_SECRET, or pass webhook_secret"):
        OpenAI(transport="local").webhooks.unwrap(BODY, headers())
    with pytest.raises(TypeError, match="webhook_secret must be a str, not"):
        OpenAI(transport="local", webhook_secret=lambda: SECRET)  # type: ignore[arg-type]  # refused
    bytes_of_it: Any = SECRET.encode()
    with pytest.raises(TypeError, match="secret must be a str, not bytes"):
        OpenAI(transport="local").webhooks.unwrap(BODY, headers(), secret=bytes_of_it)


@pytest.mark.parametrize("payload", [None, json.loads(BODY), 5])
def test_payload_that_is_not_a_body_then_the_error_says_so(client: Any, payload: Any) -> None:
    with pytest.raises(TypeError, match="must be the body as it came, as str or bytes, not"):
        client.webhooks.unwrap(payload, headers())
    for given in (None, 5, ["webhook-id"], {1: 2}):
        wrong: Any = given
        with pytest.raises(TypeError, match="headers must be those of the request, a mapping or"):
            client.webhooks.unwrap(BODY, wrong)


@pytest.mark.parametrize("body", ["", "[]", "null", "no JSON", '{"type": '])
def test_body_that_is_no_object_then_a_value_error_says_so(client: Any, body: str) -> None:
    client.webhooks.verify_signature(body, headers(body))
    with pytest.raises(
        ValueError, match=r"^the body of a webhook must be (JSON, but|an object, not)"
    ):
        client.webhooks.unwrap(body, headers(body))


def test_error_when_shown_with_locals_then_the_secret_is_not_in_it(client: Any) -> None:
    with pytest.raises(InvalidWebhookSignatureError) as caught:
        client.webhooks.unwrap(BODY, headers(signature="v1,x"), secret=SECRET)
    shown = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    ours = "".join(str(frame.locals) for frame in shown.stack if "corelib" in frame.filename)
    assert "payload" in ours
    assert SECRET not in ours
    assert repr(KEY) not in ours
    assert signature() not in ours


def test_package_when_it_is_the_client_then_it_checks_webhooks_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(trunkline, "webhook_secret", SECRET)
    monkeypatch.setattr(trunkline, "api_key", "sk-1")
    assert trunkline.webhooks.unwrap(BODY, headers()).id == "evt_1"
