"""Our own types for HTTP: URLs, headers, requests and bodies."""

from __future__ import annotations

import copy
import pickle

import pytest

from trunkline.http import URL, Body, Headers, Request, Response, check_headers
from trunkline.network import Timeout


@pytest.mark.parametrize(
    ("base", "path", "query", "joined"),
    [
        ("http://h/v1?api-version=1", "/models", "", "http://h/v1/models?api-version=1"),
        ("http://h/v1/?api-version=1", "models", "a=b", "http://h/v1/models?api-version=1&a=b"),
        ("https://h/v1/", "/models", "", "https://h/v1/models"),
        ("https://h/v1", "models", "limit=2", "https://h/v1/models?limit=2"),
        ("https://h", "/models", "", "https://h/models"),
        ("https://h:8443/", "/models?x=1", "y=2", "https://h:8443/models?x=1&y=2"),
    ],
)
def test_url_when_joined_then_path_is_appended_and_queries_are_merged(
    base: str, path: str, query: str, joined: str
) -> None:
    """A base URL keeps its path and query, with or without a trailing slash."""
    assert str(URL.parse(base).join(path, query)) == joined
    if not query:
        assert URL.parse(base).join(path) == URL.parse(joined)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("", "must start with http"),
        ("api.openai.com/v1", "must start with http"),
        ("ftp://h/v1", "must start with http"),
        ("file:///etc/passwd", "must start with http"),
        ("https://", "host name"),
        ("https:///v1", "host name"),
        ("https://h/a b", "space"),
        ("https://h\\@evil/", "backslash"),
        ("https://h/\r\nX: y", "control"),
        ("https://h\x00/", "control"),
        ("https://exämple.com/v1", "ASCII"),
        ("https://h/chät", "ASCII"),
        ("https://h:99999/", "ort"),
        ("https://[::1/", "invalid host or port"),
        pytest.param("http://api.test:0/", "invalid host or port", marks=pytest.mark.thorough),
    ],
)
def test_url_when_no_request_can_be_sent_to_it_then_it_is_refused_with_the_fact(
    text: str, fact: str
) -> None:
    """An invalid URL is refused with the reason before anything is sent."""
    with pytest.raises(ValueError, match=fact):
        URL.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "https://user:hunter2@h/v1",
        "https://hunter2@h/v1",
        "https://:hunter2@h/v1",
        "https://user:hunter2@h/a b",
        "https://user:hunter2@exämple.com/",
        "socks5://user:hunter2@h/",
        "https://user:hunter2@h:99999/",
    ],
)
def test_url_with_credentials_when_refused_then_they_are_not_in_the_error(text: str) -> None:
    """A URL with a password is refused, and the error never shows the password."""
    with pytest.raises(ValueError) as caught:
        URL.parse(text)
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "origin", "netloc"),
    [
        ("https://h/v1", "https://h", "h"),
        ("https://h:443/", "https://h", "h"),
        ("http://h:80/", "http://h", "h"),
        ("http://h:443/", "http://h:443", "h:443"),
        ("https://[2001:db8::1]:8443/", "https://[2001:db8::1]:8443", "[2001:db8::1]:8443"),
        ("https://my_host-.internal./", "https://my_host-.internal.", "my_host-.internal."),
        ("https://xn--exmple-cua.com", "https://xn--exmple-cua.com", "xn--exmple-cua.com"),
    ],
)
def test_url_when_asked_for_its_origin_then_the_host_is_as_given(
    text: str, origin: str, netloc: str
) -> None:
    """Unusual host names are kept unchanged, and the scheme's default port is omitted."""
    url = URL.parse(text)
    assert url.origin == origin
    assert url.netloc == netloc


def test_url_without_path_when_parsed_then_the_target_is_a_slash() -> None:
    """A request line needs a path, so an empty path becomes a slash before the query."""
    assert URL.parse("https://h?a=1").target == "/?a=1"


def test_headers_when_looked_up_then_case_does_not_matter_and_repeats_are_joined() -> None:
    """Headers are a case-insensitive mapping that also keeps the fields in order."""
    headers = Headers([("X-A", "1"), ("Set-Cookie", "a=b"), ("x-a", "2")])
    assert headers["x-A"] == "1, 2"
    assert headers.get("X-a") == "1, 2"
    assert headers.get("missing") is None
    assert "x-a" in headers
    assert "X-A" in headers
    assert list(headers) == ["x-a", "set-cookie"]
    assert len(headers) == 2
    assert headers.items_in_order[2] == ("x-a", "2")


def test_headers_when_merged_then_values_replace_and_none_removes_whatever_the_case() -> None:
    """Merged values replace earlier ones whatever the case, and None removes a field."""
    headers = Headers({"Accept": "a", "User-Agent": "u", "X": "x"})
    merged = headers.merge({"accept": "b", "USER-AGENT": None, "Y": "y"})
    assert dict(merged) == {"x": "x", "accept": "b", "y": "y"}
    assert dict(headers) == {"accept": "a", "user-agent": "u", "x": "x"}
    assert headers.merge({}) is headers


@pytest.mark.parametrize(
    "name",
    [
        "Authorization", "proxy-authorization", "api-key", "X-API-Key", "Cookie", "Set-Cookie",
        "Ocp-Apim-Subscription-Key", "X-Auth-Token", "X-Amz-Security-Token", "X-Client-Secret",
    ],
)  # fmt: skip
def test_headers_when_printed_then_secrets_are_asterisks(name: str) -> None:
    """No repr shows a credential, whichever header it is in."""
    headers = Headers({name: "hunter2", "x-request-id": "req_1"})
    assert "hunter2" not in repr(headers)
    assert "req_1" in repr(headers)
    request = Request("GET", URL.parse("https://h"), headers)
    assert "hunter2" not in repr(request)
    assert "hunter2" not in repr(Response(200, headers, request))


@pytest.mark.parametrize(
    "fields",
    [
        {"X": "a\r\nEvil: 1"},
        {"X": "a\nb"},
        {"X": "a\x00b"},
        {"X": "a\x7f"},
        {"X": "naïve"},
        {"X\r\nEvil": "1"},
        {"X Y": "1"},
        {"X:": "1"},
        {"": "1"},
        {"Ünï": "1"},
    ],
)
def test_headers_given_what_could_end_a_line_then_they_are_refused(fields: dict[str, str]) -> None:
    """Characters that could start another header are refused in names and values."""
    with pytest.raises(ValueError, match="header"):
        check_headers(fields)


def test_headers_when_refused_then_the_value_is_not_shown() -> None:
    """The error omits the value, which may be a key with a trailing line end."""
    with pytest.raises(ValueError) as caught:
        check_headers({"Authorization": "Bearer hunter2\n"})
    assert "hunter2" not in str(caught.value)
    assert "Authorization" in str(caught.value)


@pytest.mark.parametrize("value", [" hunter2", "hunter2 ", "\thunter2", "hunter2\t", " "])
def test_headers_given_white_space_around_a_value_then_they_are_refused(value: str) -> None:
    """RFC 9110 forbids such white space; libraries refuse it later and quote the value."""
    with pytest.raises(ValueError, match="'X-Key' begins or ends with white") as caught:
        check_headers({"X-Key": value})
    assert "hunter2" not in str(caught.value)


def test_headers_given_another_type_then_a_type_error_names_the_header() -> None:
    """Header values must be strings; numbers are not converted."""
    fields: dict[str, str | None] = {"X": 5}  # type: ignore[dict-item]  # the mistake under test
    with pytest.raises(TypeError, match=r"'X'.*int"):
        check_headers(fields)


def test_headers_given_tabs_and_removals_then_they_pass() -> None:
    """Tabs within values, empty values and None for removal are allowed."""
    check_headers({"X-Ok.~": "a\tb", "Y": None, "Z": ""})


def test_request_when_pickled_or_copied_then_it_is_equal() -> None:
    """Requests can be pickled, because errors carry them to other processes."""
    request = Request(
        "POST", URL.parse("https://h/v1?a=1"), Headers({"A": "b"}), b"{}", Timeout(read=3)
    )
    assert pickle.loads(pickle.dumps(request)) == request
    assert copy.deepcopy(request) == request
    assert dict(pickle.loads(pickle.dumps(request)).headers) == {"a": "b"}


def test_request_when_asked_whether_it_can_be_sent_again_then_its_body_decides() -> None:
    """Bytes and repeatable bodies can be sent again; a one-shot body cannot."""
    url = URL.parse("https://h")
    once = Body(lambda: iter(()), replayable=False)
    assert Request("POST", url, body=b"x").replayable
    assert Request("POST", url, body=Body(lambda: iter(()))).replayable
    assert not Request("POST", url, body=once).replayable


def test_request_when_only_method_and_url_are_given_then_the_rest_is_that_of_a_plain_call() -> None:
    """A layer may create one."""
    made = Request("GET", URL.parse("https://h"))
    assert (made.body, made.headers, made.attempt, made.max_retries) == (b"", Headers(), 1, 2)
    assert not made.body_stays_open
    assert not made.admin
    assert not made.events
    assert not made.for_plugins
    assert made.timeout == Timeout()


def test_url_of_its_parts_then_path_and_query_may_be_left_out() -> None:
    assert URL("https", "h", 443) == URL.parse("https://h")


def test_response_when_a_transport_makes_it_then_it_is_open() -> None:
    made = Response(200, Headers(), Request("GET", URL.parse("https://h")))
    assert (made.ended, made.closed, made.stream, made.content) == (False, False, None, None)


def test_response_when_a_layer_makes_it_then_its_status_is_200_unless_given() -> None:
    request = Request("GET", URL.parse("https://h"))
    made = Response.of(request, json={})
    assert (made.status, made.http_version, made.started) == (200, "HTTP/1.1", None)
    assert Response.of(request, 204).status == 204


@pytest.mark.parametrize(
    ("started", "total", "deadline"), [(5.0, 10.0, 15.0), (None, 10.0, None), (5.0, None, None)]
)
def test_response_when_its_call_has_a_limit_then_its_deadline_is_that_of_the_call(
    started: float | None, total: float | None, deadline: float | None
) -> None:
    request = Request("GET", URL.parse("https://h"), timeout=Timeout(total=total))
    assert Response(200, Headers(), request, started=started).deadline == deadline


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b'{"error": {"code": "rate_limited"}}', "rate_limited"),
        (b'{"error": {"code": 5}}', None),
        (b'{"error": "text"}', None),
        (b"no JSON", None),
        (b"", None),
        (None, None),
    ],
)
def test_response_when_its_body_is_an_error_then_its_code_is_known(
    content: bytes | None, code: str | None
) -> None:
    """Plugins decide about retries by it."""
    request = Request("GET", URL.parse("https://h"))
    assert Response(429, Headers(), request, content=content).error_code == code
