"""Signatures: against AWS's published ones, and for each request that is sent."""

from __future__ import annotations

import hmac
import logging
import traceback
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tests.worlds import World
from trunkline import APIStatusError, OpenAIError
from trunkline.http import Headers
from trunkline.testing import Reply, VirtualClock, fake_client
from trunkline_plugins.sign import Sign, SigV4

SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
AWS: dict[str, Any] = {
    "key_id": "AKIDEXAMPLE", "secret": SECRET, "region": "us-east-1", "service": "service",
}  # fmt: skip
KEY = {"key_id": "me", "secret": SECRET}
THEN = 1_440_938_160.0
"""2015-08-30 12:36:00 UTC, the moment of AWS's examples."""
HOST = "https://example.amazonaws.com"


def client(answers: Any, *plugins: Any, **options: Any) -> Any:
    return fake_client(
        answers, plugins=["-auth", *plugins], clock=VirtualClock(began=THEN), **options
    )


# The first three are from AWS's test suite; the others were made with botocore 1.44.
@pytest.mark.parametrize(
    ("method", "path", "kind", "body", "signature"),
    [
        ("GET", "/", None, b"", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
        ("GET", "/?Param2=value2&Param1=value1", None, b"",
         "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500"),
        ("POST", "/", "application/x-www-form-urlencoded", b"Param1=value1",
         "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a"),
        ("GET", "/a//c/?x=a%20b&x=a%2Bb&y", None, b"",
         "c13a4241d20459dcbb0a6388d6cd44671544447b0ba05b717f049bafba2ce8b6"),
        ("POST", "/a%3Ab", "application/json", b'{"a":1}',
         "4519dbfe0fc3a7188f84865fc4e53b08cb7e5ab4e5901faa00f94a30018fd17a"),
    ],
)  # fmt: skip
def test_sigv4_then_it_is_the_signature_that_aws_expects(
    method: str, path: str, kind: str | None, body: bytes, signature: str
) -> None:
    """Double slashes are removed, and what is encoded is encoded once more."""
    made = client([{}], SigV4(**AWS), base_url=HOST)
    if method == "GET":
        made.get(path, cast_to=object)
    else:
        made.post(path, body=body, extra_headers={"Content-Type": kind}, cast_to=object)
    sent = made.transport.requests[0].headers
    names = "content-type;host;x-amz-date" if kind else "host;x-amz-date"
    assert sent["X-Amz-Date"] == "20150830T123600Z"
    assert sent["Authorization"] == (
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
        f"SignedHeaders={names}, Signature={signature}"
    )


def test_path_with_two_slashes_at_its_beginning_then_one_of_them_is_signed() -> None:
    """As with those further on."""
    signatures = set[str]()
    for start in ("/a", "//a"):
        made = client([{}], SigV4(**AWS), base_url=f"{HOST}{start}")
        made.get("/x~/", cast_to=object)
        signatures.add(made.transport.requests[0].headers["Authorization"])
    assert len(signatures) == 1


def test_query_with_bytes_that_are_no_text_then_they_are_signed_as_they_are() -> None:
    signatures = set[str]()
    for path in ("/?x=%FF", "/?x=%FE", "/?x=%EF%BF%BD"):
        made = client([{}], SigV4(**AWS), base_url=HOST)
        made.get(path, cast_to=object)
        signatures.add(made.transport.requests[0].headers["Authorization"])
    assert len(signatures) == 3


def test_sigv4_with_temporary_keys_then_the_token_is_sent_and_signed() -> None:
    """It is a secret, as the signature is."""
    made = client([{}], SigV4(**AWS, session_token="the-token"), base_url=HOST)
    made.get("/", cast_to=object)
    sent = made.transport.requests[0].headers
    assert sent["X-Amz-Security-Token"] == "the-token"
    assert sent["Authorization"].endswith(
        "SignedHeaders=host;x-amz-date;x-amz-security-token, "
        "Signature=92cad25378b3be53d9a7b162a4ba94b08b85a25255f638115f7a3f8d50ee1f65"
    )
    assert "the-token" not in repr(sent)


def expected(
    request: Any, body: bytes, names: str = "content-type;host;x-content-sha256;x-date"
) -> str:
    """Return the signature, made as a server would."""
    headers = Headers([*request.headers.items_in_order, ("Host", request.url.netloc)])
    lines = [f"{name}:{headers[name]}" for name in names.split(";")]
    digest = sha256(body).hexdigest()
    parts = [request.method, request.url.path, request.url.query, *lines, "", names, digest]
    canonical = sha256("\n".join(parts).encode()).hexdigest()
    text = f"HMAC-SHA256\n{headers['x-date']}\n{canonical}"
    signature = hmac.new(SECRET.encode(), text.encode(), "sha256").hexdigest()
    return f"HMAC-SHA256 Credential=me, SignedHeaders={names}, Signature={signature}"


def test_request_when_retried_then_each_attempt_is_signed_anew(world: World) -> None:
    """Each has its own date, and the digest of the body that is sent."""
    plugin = Sign(key_id="me", secret=SECRET)
    later = Reply(500, headers={"retry-after": "3"})
    made = world.client([later, {}], plugins=[plugin])
    world.run(lambda: world.do(made.post("/x", body={"a": 1}, cast_to=object)))
    sent = made.transport.requests
    assert [one.headers["x-signature"] for one in sent] == [expected(one, one.body) for one in sent]
    assert sent[0].headers["x-signature"] != sent[1].headers["x-signature"]
    assert sent[0].headers["x-content-sha256"] == sha256(sent[0].body).hexdigest()
    assert sent[0].headers["authorization"] == "Bearer fake-key"


def test_request_when_redirected_then_the_other_address_is_signed() -> None:
    """The second signature is for a GET without a body."""
    moved = Reply(303, headers={"location": "/v1/elsewhere?a=1"})
    made = client([moved, {}], Sign(key_id="me", secret=SECRET))
    made.post("/here", body={"a": 1}, cast_to=object)
    first, second = made.transport.requests
    assert first.headers["x-signature"] == expected(first, first.body)
    names = "host;x-content-sha256;x-date"
    assert second.url.target == "/v1/elsewhere?a=1"
    assert second.headers["x-signature"] == expected(second, b"", names)


def test_request_with_a_file_then_its_whole_body_is_signed(world: World, tmp_path: Path) -> None:
    """The file is read twice, for the digest and when it is sent."""
    plugin = Sign(key_id="me", secret=SECRET)
    made = world.client([{"id": "f"}], plugins=[plugin])
    file = tmp_path / "a.txt"
    file.write_bytes(b"content")
    world.run(lambda: world.do(made.files.with_raw_response.create(file=file, purpose="batch")))
    sent = made.transport.requests[0]
    assert sent.headers["x-signature"] == expected(sent, sent.body)


def test_stream_then_it_is_signed_and_delivered(world: World) -> None:
    """A signature does not touch the answer."""
    made = world.client(
        [Reply.of_events({"n": 1}, {"n": 2})], plugins=[Sign(key_id="me", secret=SECRET)]
    )

    async def scenario() -> list[Any]:
        found: list[Any] = await world.items(
            await world.do(made.post("/x", body={}, cast_to=object, stream=True))
        )
        return found

    assert world.run(scenario) == [{"n": 1}, {"n": 2}]
    sent = made.transport.requests[0]
    assert sent.headers["x-signature"] == expected(sent, sent.body)


def test_headers_when_named_then_they_are_signed_under_the_names_of_the_settings() -> None:
    """Spaces are collapsed, fields of one name joined, and missing fields left out."""
    plugin = Sign(
        key_id="me", secret=SECRET, headers="X-Team, X-Missing", signature_header="X-Mine",
        date_header="X-When", digest_header="",
    )  # fmt: skip
    made = client([{}], plugin)
    made.get("/x", cast_to=object, extra_headers={"X-Team": "two   words"})
    sent = made.transport.requests[0].headers
    assert "SignedHeaders=host;x-team;x-when," in sent["X-Mine"]
    assert "x-content-sha256" not in sent


def test_secret_when_everything_fails_then_it_is_nowhere(caplog: pytest.LogCaptureFixture) -> None:
    """Neither in the repr of plugin and request, nor in logs and errors."""
    plugin = Sign(key_id="me", secret=SECRET)
    made = client(lambda request: Reply.of_error(400, request.headers["x-signature"]), plugin)
    with caplog.at_level(logging.DEBUG), pytest.raises(APIStatusError) as raised:
        made.get("/x", cast_to=object)
    sent = made.transport.requests[0]
    shown = [repr(plugin), repr(vars(plugin)), repr(sent), caplog.text, str(raised.value)]
    shown += traceback.format_exception(raised.value)
    assert SECRET not in "".join(shown)
    assert sent.headers["x-signature"] not in "".join(shown)


@pytest.mark.parametrize(
    ("name", "settings", "message"),
    [
        ("sign", {"key_id": "me", "secret": " "}, "'sign' needs key_id and secret, not blank ones"),
        ("sign", {"key_id": "me\n", "secret": "x"}, "'sign' cannot be made with .*: "),
        ("sign", {"key_id": "me"}, "'sign' cannot be made with the settings key_id: "),
        ("sign", {**KEY, "date_header": ""}, "'sign' needs names of headers that differ"),
        ("sign", {**KEY, "signature_header": ""}, "'sign' needs names of headers that differ"),
        ("sign", {**KEY, "digest_header": "X-DATE"}, "'sign' needs names of headers that differ"),
        ("sigv4", {**AWS, "key_id": ""}, "'sigv4' needs key_id and secret"),
        ("sigv4", {**AWS, "region": " "}, "'sigv4' needs region and service"),
        ("sigv4", {**AWS, "service": "a\nb"}, "'sigv4' cannot be made with .*: "),
        ("sigv4", {**AWS, "session_token": f"{SECRET}\n"}, "'sigv4' cannot be made with .*: "),
    ],
)
def test_settings_when_unusable_then_no_client_is_made(
    name: str, settings: dict[str, str], message: str
) -> None:
    """The error has the plugin and the names of the settings."""
    with pytest.raises(OpenAIError, match=message) as raised:
        fake_client(plugins=[(name, settings)])
    assert SECRET not in str(raised.value)


def test_settings_in_the_environment_then_the_plugin_has_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """So that a secret need not be in the program."""
    monkeypatch.setenv("TRUNKLINE_SIGN_KEY_ID", "me")
    monkeypatch.setenv("TRUNKLINE_SIGN_SECRET", SECRET)
    monkeypatch.setenv("TRUNKLINE_SIGN_HEADERS", "x-team")
    made = fake_client([{"data": []}], plugins=["sign"])
    made.models.list()
    sent = made.transport.requests[0]
    assert sent.headers["x-signature"] == expected(sent, b"", "host;x-content-sha256;x-date")
    assert str(made.pipeline).splitlines()[-2] == "SIGN     sign"
