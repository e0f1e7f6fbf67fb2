"""Secrets without a known pattern are hidden: sent keys, custom headers and queries."""

from __future__ import annotations

import logging
import pickle
from typing import Any

import pytest

from trunkline import AsyncOpenAI, OpenAI
from trunkline.errors import APIError, APIStatusError
from trunkline.hooks import Credential, hookimpl
from trunkline.http import URL, Headers, Request, Response
from trunkline.secrets import Secret, conceal, printable, redact
from trunkline.testing.replies import Reply

KEY = "gw-5f3a9cHunter2"
TEXT = f"what is {KEY}?"


class Ticket:
    """A credential in a header whose name does not suggest a secret."""

    @hookimpl
    def provide_credential(self) -> Credential:
        return Credential(Secret(KEY), header="X-Session-Ticket", prefix="")


@pytest.mark.parametrize("options", [{"api_key": KEY}, {"plugins": [Ticket()]}])
@pytest.mark.parametrize(
    ("reply", "stream"),
    [
        (Reply.of_json({"error": {"message": TEXT}}, status=401), False),
        (Reply.of_json([TEXT], status=400), False),
        (Reply(403, TEXT.encode()), False),
        (Reply(200, TEXT.encode()), False),
        (Reply.of_json({"x": TEXT}), True),
        (Reply.of_events({"error": {"message": TEXT}}), True),
    ],
)
def test_key_when_the_server_quotes_it_then_it_is_not_in_the_text_of_the_error(
    world: Any, options: Any, reply: Reply, stream: bool
) -> None:
    """The sent key is redacted in errors, whatever its form and its header."""
    client = world.client([reply], **options)

    async def scenario() -> None:
        answer = await world.do(client.get("/x", cast_to=object, stream=stream))
        await world.items(answer)

    with pytest.raises(APIError, match=r"what is \*{10}\?") as caught:
        world.run(scenario)
    for error in (caught.value, pickle.loads(pickle.dumps(caught.value))):
        assert KEY not in f"{error} {error!r} {error.request!r}"


def test_key_that_is_a_word_then_texts_stay_readable(world: Any) -> None:
    """A key that is a common word, such as "none", is not redacted in messages."""
    client = world.client([Reply(400, b"there is none")], api_key="none")
    with pytest.raises(APIError, match="there is none"):
        world.run(lambda: world.do(client.get("/x")))


def test_credential_in_a_header_of_any_name_then_it_is_hidden_in_logs_and_requests(
    world: Any, caplog: pytest.LogCaptureFixture
) -> None:
    """The credential is sent but hidden in every repr, also after headers are merged."""
    client = world.client([{}], plugins=[Ticket()])
    with caplog.at_level(logging.DEBUG, "trunkline"):
        world.run(lambda: world.do(client.get("/x")))
    (request,) = client.transport.requests
    assert request.headers["x-session-ticket"] == KEY
    changed = request.headers.merge({"X-A": "1"})
    for headers in (request.headers, changed, pickle.loads(pickle.dumps(changed))):
        assert KEY not in repr(headers)
    assert KEY not in repr(request) + caplog.text
    assert "x-session-ticket" not in request.without_secrets().headers
    assert Headers({"X-Session-Ticket": "shown"}).redacted() == {"X-Session-Ticket": "shown"}


@pytest.mark.parametrize("kind", [OpenAI, AsyncOpenAI])
def test_query_of_the_base_url_then_no_repr_shows_it(kind: Any) -> None:
    """No repr shows the query, which may hold a gateway's key; `base_url` keeps it."""
    client = kind(
        transport="local", base_url=f"https://h/v1?key={KEY}", default_query={"key2": KEY}
    )
    assert KEY not in repr([client, client.pipeline.settings, client.pipeline.settings.base_url])
    assert repr(client) == f"<{kind.__name__} https://h/v1 over local>"
    assert client.base_url == f"https://h/v1/?key={KEY}"


@pytest.mark.parametrize(
    "name",
    ["X-Passwd", "Gateway-Password", "X-Credentials", "Aws-Credential-Scope", "Authorization",
     "Proxy-Authorization", "Set-Cookie", "X-Amz-Security-Token", "Client-Secret", "Api-Key"],
)  # fmt: skip
def test_header_when_its_name_suggests_a_secret_then_its_value_is_hidden(name: str) -> None:
    """Each word of the rule counts, whatever the case."""
    for spelt in (name, name.lower(), name.upper()):
        headers = Headers({spelt: KEY})
        assert repr(headers) == f"Headers({{{spelt!r}: '**********'}})"
        assert KEY in headers.secrets()
        assert Request("GET", URL.parse("https://h/"), headers).without_secrets().headers == {}


@pytest.mark.parametrize("name", ["Idempotency-Key", "X-Tokens-Used", "X-Keyboard", "X-Team"])
def test_header_when_its_name_suggests_no_secret_then_its_value_is_shown(name: str) -> None:
    """Similar words are not secrets."""
    assert Headers({name: "value"}).redacted() == {name: "value"}


def test_repr_of_a_request_then_it_has_neither_body_nor_query_nor_key() -> None:
    """Its method and path are shown, its prompt and secrets are not."""
    url = URL.parse(f"https://h/v1/x?key={KEY}")
    request = Request("POST", url, Headers({"X-Api-Key": KEY}), b"the prompt")
    shown = repr(request)
    assert "the prompt" not in shown
    assert KEY not in shown
    assert "method='POST'" in shown
    assert "path='/v1/x'" in shown


def test_secrets_when_compared_then_only_equal_texts_are_equal() -> None:
    """Settings with different keys differ."""
    assert Secret("one") == Secret("one")
    assert hash(Secret("one")) == hash(Secret("one"))
    assert Secret("one") != Secret("two")
    assert hash(Secret("one")) != hash(Secret("two"))
    assert Secret("one") != "one"


@pytest.mark.parametrize(
    ("secret", "expected"), [("12345678", "wrong: **********"), ("1234567", "wrong: 1234567")]
)
def test_text_that_quotes_a_secret_then_it_is_hidden_from_8_characters(
    secret: str, expected: str
) -> None:
    """A shorter secret may be an ordinary word."""
    assert redact(f"wrong: {secret}", [secret]) == expected


@pytest.mark.parametrize("quoted", ["a/b+c=d/e", "a%2Fb%2Bc%3Dd%2Fe", "a\\/b+c=d\\/e"])
def test_secret_when_quoted_in_another_form_then_it_is_hidden(quoted: str) -> None:
    """As it is, percent-encoded, and as some JSON encoders write a slash."""
    assert redact(f"<{quoted}>", ["a/b+c=d/e"]) == "<**********>"


@pytest.mark.parametrize("quoted", ["first-cookie", "second-cookie"])
def test_one_cookie_of_several_when_quoted_then_it_is_hidden(quoted: str) -> None:
    """A server may quote only one part of a header."""
    headers = Headers({"Cookie": "a=first-cookie; b=second-cookie"})
    assert redact(f"bad {quoted}", headers.secrets()) == "bad **********"


def test_exception_that_is_concealed_then_its_causes_are_too() -> None:
    """Arguments, attributes, nested values and causes, all in place."""
    cause = ValueError("bad", [KEY, {"k": (KEY.encode(), 1)}], {KEY: KEY})
    error = APIError(f"about {KEY}", body={"error": [KEY], KEY: 1})
    error.__cause__ = cause
    assert conceal(error, [KEY]) is error
    for one in (error, cause, pickle.loads(pickle.dumps(error))):
        assert KEY not in f"{one} {one.args} {vars(one)}"
    assert cause.args[1:] == (
        ["**********", {"k": (b"**********", 1)}],
        {"**********": "**********"},
    )


def test_exception_with_a_value_that_is_nested_deeply_then_it_can_be_concealed() -> None:
    """A value that cannot be searched is left out."""
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]
    error = conceal(APIError("deep", body=deep), [KEY])
    assert error.body == "a value that is nested too deeply: **********"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("\x1b[31mred\x07", r"\x1b[31mred\x07"), ("\x9b31m\x7f", r"\x9b31m\x7f"),
     ("a\rb", r"a\x0db"), ("a\r\n\tb\u00e9\U0001f600", "a\r\n\tb\u00e9\U0001f600")],
)  # fmt: skip
def test_text_with_control_characters_then_it_is_safe_for_a_terminal(
    text: str, expected: str
) -> None:
    """They become escapes; line ends, tabs and all letters stay."""
    assert printable(text) == expected


@pytest.mark.parametrize("stream", [False, True])
def test_error_whose_text_has_control_characters_then_it_prints_none(
    world: Any, stream: bool
) -> None:
    """A traceback on a terminal must not act on it; `body` has what the server sent."""
    said = {"message": "\x1b]0;title\x07 \x9b31m", "code": "c"}
    reply = (
        Reply.of_events({"error": said}) if stream else Reply.of_json({"error": said}, status=400)
    )
    client = world.client([reply])

    async def scenario() -> None:
        answer = await world.do(client.get("/x", cast_to=object, stream=stream))
        await world.items(answer)

    with pytest.raises(APIError) as caught:
        world.run(scenario)
    assert str(caught.value).endswith(r"\x1b]0;title\x07 \x9b31m")
    assert caught.value.message == str(caught.value)
    assert caught.value.body == said


def test_identifier_with_control_characters_then_the_log_prints_none(
    world: Any, caplog: pytest.LogCaptureFixture
) -> None:
    """A line of the log stays one line, and no terminal acts on it."""
    client = world.client([Reply.of_json({}, headers={"x-request-id": "\x9b31m\nroot logged in"})])
    with caplog.at_level(logging.INFO, "trunkline"):
        world.run(lambda: world.do(client.get("/x")))
    assert r"request_id=\x9b31m\nroot logged in in" in caplog.text


@pytest.mark.parametrize(
    "url",
    ["https://user:hunter2@h/v1", "https://user:hun/ter2@h/v1", "https://user:hunter2?@h v1",
     "https://user:hunter2@[::1", "https://user:8hunter2/@h:99999/", "https://h/v1?key=hunter2 x"],
)  # fmt: skip
def test_base_url_with_a_secret_when_refused_then_the_error_does_not_show_it(url: str) -> None:
    """Neither a password, whatever it contains, nor the query."""
    with pytest.raises(ValueError, match="URL") as caught:
        OpenAI(api_key="k", base_url=url)
    assert "ter2" not in f"{caught.value} {caught.value.__cause__} {caught.value.__context__}"


def test_request_of_an_error_then_its_query_has_no_secret(world: Any) -> None:
    """Parameters whose names suggest a secret are hidden, others are kept."""
    options: Any = {"base_url": f"https://h/v1?code={KEY}", "default_query": {"after": "f-1"}}
    client = world.client([Reply(404, b"")], **options)
    with pytest.raises(APIStatusError) as caught:
        world.run(lambda: world.do(client.get("/x", options={"params": {"api-key": KEY}})))
    assert caught.value.request is not None
    query = caught.value.request.url.query
    assert KEY.encode() not in pickle.dumps(caught.value)
    assert query == "code=**********&after=f-1&api-key=**********"


def test_secret_when_printed_in_any_way_then_asterisks_come() -> None:
    """`str`, f-strings with a width, and tools that list attributes."""
    secret = Secret(KEY)
    assert (str(secret), f"{secret}", f"{secret:>12}") == ("*" * 10, "*" * 10, "  " + "*" * 10)
    assert not hasattr(secret, "__dict__")
    assert secret.reveal() == KEY


@pytest.mark.parametrize("key", ["sk-1aB", "Bearer abc.d~e+f/g", "sk-proj-a_b"])
def test_text_with_what_looks_like_a_key_then_only_its_kind_is_shown(key: str) -> None:
    """Nobody needs to know the key for that."""
    kind = "Bearer " if key.startswith("Bearer") else "sk-"
    assert redact(f"wrong: '{key}'!") == f"wrong: '{kind}{'*' * 10}'!"


def test_secrets_when_one_contains_another_then_nothing_of_the_longer_one_is_left() -> None:
    """The longest is replaced first, whatever the alphabet says."""
    for known in (["12345678", "1234567890"], ["zyxwvuts", "abc-zyxwvuts-d"]):
        assert redact(f"<{known[1]}>", known) == "<**********>"


def quoting() -> APIStatusError:
    """Return an error whose response and request have the key in every part."""
    url = URL.parse(f"https://h/v1/{KEY}/x?key={KEY}")
    request = Request("POST", url, Headers({"X-A": "1"}))
    said = Headers([("Set-Cookie", f"a={KEY}"), ("X-Said", KEY)])
    response = Response(401, said, request, content=TEXT.encode())
    return APIStatusError(TEXT, response=response, body={KEY: [TEXT]})


def test_error_when_concealed_then_no_part_of_its_response_has_the_secret() -> None:
    """The headers, the content, and the path and query of the request have asterisks instead."""
    error = conceal(quoting(), [KEY])
    hidden = "*" * 10
    assert error.response.content == f"what is {hidden}?".encode()
    assert error.response.headers["x-said"] == hidden
    assert error.response.headers.items_in_order[0] == ("Set-Cookie", f"a={hidden}")
    asked = error.response.request
    assert (asked.method, asked.headers) == ("POST", {"x-a": "1"})
    assert (asked.url.path, asked.url.query) == (f"/v1/{hidden}/x", f"key={hidden}")
    assert error.body == {hidden: [f"what is {hidden}?"]}


def test_error_when_no_secret_is_known_then_it_stays_as_it_is() -> None:
    """A request without the secret is the same object, so that people can compare it."""
    error = quoting()
    response, request = error.response, error.response.request
    assert conceal(error, []).response is response
    assert conceal(error, ["another secret"]).response.request is request
    assert error.body == {KEY: [TEXT]}


def test_exception_with_a_request_among_its_arguments_then_its_url_has_no_secret() -> None:
    """Neither in the path nor in the query."""
    hidden = "*" * 10
    url = URL.parse(f"https://h/v1/{KEY}/x?key={KEY}")
    (asked,) = conceal(ValueError(Request("GET", url)), [KEY]).args
    assert (asked.url.path, asked.url.query) == (f"/v1/{hidden}/x", f"key={hidden}")
