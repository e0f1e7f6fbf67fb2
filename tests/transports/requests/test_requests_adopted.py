"""The requests transport over a user's own session or adapter, which is used as it is."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.transports.requests.exchanging import read
from trunkline import OpenAI
from trunkline.discovery.transports import find, use_async, use_sync
from trunkline.errors import APIConnectionError, APITimeoutError, AuthenticationError, OpenAIError
from trunkline.http import URL, Body, Headers, Request, Response
from trunkline.local.api import LocalAPI
from trunkline.local.server import LocalServer
from trunkline.network import Timeout
from trunkline.testing import FaultyServer, Site
from trunkline.testing.behaviours import EVENTS

requests = pytest.importorskip("requests", reason="needs a backend that is not installed: requests")

import urllib3  # noqa: E402  # needs requests
from requests.adapters import BaseAdapter, HTTPAdapter  # noqa: E402

SECONDS = Timeout(5)
QUESTION: Any = {"model": "gpt-4o", "messages": [{"role": "user", "content": "hi"}]}


@pytest.fixture
def session() -> Iterator[Any]:
    """A session that looks at nothing of this machine."""
    with requests.Session() as made:
        made.trust_env = False
        yield made


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    with FaultyServer() as made:
        yield made


class CountingAdapter(HTTPAdapter):
    """A company's own: counts, and signs what it sends."""

    count = 0
    options: dict[str, Any]

    def send(self, request: Any, *settings: Any, **options: Any) -> Any:
        self.count += 1
        self.options = options
        request.headers["X-Signed"] = "yes"
        return super().send(request, *settings, **options)


def post(given: Any, url: URL, body: bytes | Body = b"{}", **headers: str) -> Response:
    """The answer to a POST sent over `given`."""
    fields = Headers({name.replace("_", "-"): value for name, value in headers.items()})
    return use_sync(given).send(Request("POST", url, fields, body, SECONDS), SECONDS)


def test_client_over_a_session_calls_and_streams_through_its_adapter(session: Any) -> None:
    """Corporate adapters are why somebody brings a session; it stays open, as it is its owner's."""
    adapter = CountingAdapter()
    session.mount("http://", adapter)
    with LocalServer() as server:
        with OpenAI(api_key="key", base_url=f"{server.url}/v1", transport=session) as client:
            plain = client.chat.completions.create(**QUESTION).choices[0].message.content
            events = client.chat.completions.create(**QUESTION, stream=True)
            pieces = [event.choices[0].delta.content or "" for event in events]
        assert "".join(pieces) == plain
        assert adapter.count == 2
        assert server.connections == 1
        session.close()
        assert server.wait_for_connections(0)


def test_stream_over_a_session_left_early_closes_its_connection(session: Any) -> None:
    """As with connections of our own."""
    with LocalServer() as server:
        client = OpenAI(api_key="key", base_url=f"{server.url}/v1", transport=session)
        for _ in client.chat.completions.create(**QUESTION, stream=True):
            break
        assert server.wait_for_connections(0)


def test_piece_over_a_session_is_returned_before_the_next_one_is_sent(
    session: Any, server: FaultyServer
) -> None:
    """The library would read the whole body first."""
    stream: Any = post(session, server.url_of("gated-events")).stream
    pieces = stream.iter_bytes()
    assert next(pieces) == EVENTS[0]
    server.release()
    assert b"".join(pieces) == EVENTS[1]
    stream.close()


def test_error_status_over_a_session_is_the_typed_error(session: Any) -> None:
    """Not one of requests'."""
    with LocalServer(LocalAPI(api_key="other")) as server:
        client = OpenAI(api_key="key", base_url=f"{server.url}/v1", transport=session)
        with pytest.raises(AuthenticationError):
            client.models.list()


def test_headers_of_a_session_go_below_those_of_the_request(
    session: Any, server: FaultyServer
) -> None:
    """Headers that the user has set are sent; the defaults of requests are not."""
    session.headers.update({"X-Team": "blue", "X-Both": "session"})
    read(post(session, server.url_of("json"), User_Agent="ours", X_Both="request"))
    sent = server.requests[0].headers
    assert (sent["x-team"], sent["x-both"], sent["user-agent"]) == ("blue", "request", "ours")
    assert "accept" not in sent
    assert "connection" not in sent


def test_auth_of_a_session_signs_the_request_that_is_sent(
    session: Any, server: FaultyServer
) -> None:
    """It sees the whole request, the body too."""

    def sign(prepared: Any) -> Any:
        prepared.headers["X-Signature"] = f"{prepared.url}|{prepared.body.decode()}"
        return prepared

    session.auth = sign
    url = server.url_of("json?a=1")
    read(post(session, url, b"body"))
    assert server.requests[0].headers["x-signature"] == f"{url}|body"


def test_netrc_does_not_replace_the_api_key(
    server: FaultyServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A `default` entry would go to every host, and the key to none."""
    path = tmp_path / "netrc"
    path.write_text("default login somebody password sesame\n")
    monkeypatch.setenv("NETRC", str(path))
    with requests.Session() as session:
        read(post(session, server.url_of("json"), Authorization="Bearer key"))
    assert server.requests[0].headers["authorization"] == "Bearer key"


def test_redirect_over_a_session_is_returned(session: Any, server: FaultyServer) -> None:
    """Where the request goes is the core's to decide."""
    response = post(session, server.url_of("redirect-away"))
    assert (response.status, read(response)) == (307, b"")
    assert len(server.requests) == 1


def test_hook_of_a_session_that_reads_the_body_leaves_it_to_us(
    session: Any, server: FaultyServer
) -> None:
    """Undone is its encoding, and so no header says that there is one."""
    seen: list[bytes] = []
    session.hooks["response"].append(lambda response, **_: seen.append(response.content))
    response = post(session, server.url_of("gzip"))
    assert "content-encoding" not in response.headers
    assert [read(response)] == seen
    assert server.connections == 1


@pytest.mark.parametrize("length", [None, 6])
def test_pieces_over_a_session_are_sent_with_their_length_when_it_is_known(
    session: Any, server: FaultyServer, length: int | None
) -> None:
    """Uploads are not held in memory."""
    body = Body(lambda: iter([b"abc", b"def"]), length=length)
    read(post(session, server.url_of("json"), body))
    received = server.requests[0]
    assert (received.body, received.chunked) == (b"abcdef", length is None)


def test_body_that_fails_over_a_session_raises_its_own_error(
    session: Any, server: FaultyServer
) -> None:
    """Not one of the connection's."""

    def pieces() -> Iterator[bytes]:
        yield b"begun"
        raise PermissionError("a file of the caller's own")

    with pytest.raises(PermissionError, match="own"):
        post(session, server.url_of("json"), Body(pieces))
    assert server.wait_for_connections(0)


def test_failures_over_a_session_name_their_phase(session: Any) -> None:
    """Told from the errors of requests alone, its causes attached."""
    pytest.importorskip("trustme")
    with Site() as site:
        silent = site.server.url_of("silence")
        expected = {
            site.refusing.url: "connect",
            "http://no-such-host.invalid/": "connect",
            str(site.secure.url_of("json")): "tls",
            str(site.server.url_of("closed")): "headers",
            str(site.server.url_of("garbage")): "headers",
        }
        for url, phase in expected.items():
            with pytest.raises(APIConnectionError) as caught:
                post(session, URL.parse(url))
            assert (caught.value.phase, url) == (phase, url)
            assert isinstance(caught.value.__cause__, requests.RequestException)
        timeout = Timeout(5, read=0.1)
        with pytest.raises(APITimeoutError) as late:
            use_sync(session).send(Request("GET", silent), timeout)
        assert late.value.phase == "headers"
        session.proxies = {"http": site.refusing.url}
        with pytest.raises(APIConnectionError) as refused:
            post(session, silent)
        assert refused.value.phase == "proxy"


def test_url_that_a_session_has_no_adapter_for_raises_the_error_of_requests(
    session: Any, server: FaultyServer
) -> None:
    """Nothing has failed that another attempt could mend."""
    del session.adapters["http://"]
    with pytest.raises(requests.exceptions.InvalidSchema):
        post(session, server.url_of("json"))


def test_adapter_alone_is_used_as_it_is(server: FaultyServer) -> None:
    """Without a session around it."""
    adapter = CountingAdapter()
    response = post(adapter, server.url_of("events"), Accept="text/event-stream")
    assert read(response).endswith(b"data: [DONE]\n\n")
    assert adapter.count == 1
    assert adapter.options == {"stream": True, "timeout": (5, 5)}
    use_sync(adapter).close()
    assert server.connections == 1
    adapter.close()
    assert server.wait_for_connections(0)


class MemoryAdapter(BaseAdapter):
    """A test's or a gateway's: an answer without any urllib3."""

    def __init__(self, raw: Any = None, *, content: bytes | None = None, **headers: str) -> None:
        super().__init__()
        self._headers = headers
        self._raw = raw
        self._content = content

    def send(self, request: Any, *_: Any, **__: Any) -> Any:
        if isinstance(self._raw, Exception):
            raise self._raw
        response = requests.Response()
        response.status_code = 200
        response.raw = self._raw
        response.headers.update({k.replace("_", "-"): v for k, v in self._headers.items()})
        if self._content is not None:
            response._content = self._content
        response.request = request
        return response

    def close(self) -> None:
        """There is nothing to close."""


class Unbuffered:
    """A file of two pieces."""

    def __init__(self) -> None:
        self._pieces = [b"one", b"two"]

    def read(self, _: int) -> bytes:
        return self._pieces.pop(0) if self._pieces else b""

    def close(self) -> None:
        """There is nothing to close."""


def test_adapter_that_answers_from_a_file_is_read_like_any_other() -> None:
    """Only a limit of time cannot be set."""
    adapter = MemoryAdapter(Unbuffered(), content_encoding="gzip")  # as from a cassette of vcrpy
    response = post(adapter, URL.parse("http://api.example/"))
    stream: Any = response.stream
    assert "content-encoding" not in response.headers  # requests leaves it as it is
    assert not stream.set_read_timeout(1)
    assert list(stream.iter_bytes()) == [b"one", b"two"]
    stream.close()


def test_adapter_that_answers_without_a_file_then_its_content_is_the_body() -> None:
    """So do test tools."""
    url = URL.parse("http://api.example/")
    for content in (b"made", b""):
        assert read(post(MemoryAdapter(content=content), url)) == content


def test_error_that_an_adapter_raises_is_ours_with_its_phase_and_its_words() -> None:
    """Test tools raise those of the libraries alone, without a cause."""
    of_requests = requests.exceptions
    for error, phase, words in (
        (of_requests.ConnectTimeout("own"), "connect", "not established in time"),
        (of_requests.ReadTimeout("own"), "headers", "no response came in time"),
        (of_requests.SSLError("own"), "tls", "failed: own ("),
        (ssl.SSLError(1, "own"), "tls", "the TLS session failed"),
        (of_requests.ProxyError("own"), "proxy", "did not connect: own ("),
        (of_requests.ConnectionError("own"), "headers", "before the response: own ("),
        (of_requests.ConnectionError(), "headers", "before the response: ConnectionError ("),
        (urllib3.exceptions.LocationValueError("own"), "connect", "could not be established: "),
    ):
        with pytest.raises(APIConnectionError) as caught:
            post(MemoryAdapter(error), URL.parse("http://api.example/"))
        assert caught.value.phase == phase
        assert words.lower() in str(caught.value).lower()
        assert isinstance(caught.value, APITimeoutError) is ("in time" in words)


def test_session_given_to_an_async_client_or_something_else_is_refused(
    session: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By name, with what to do instead. So is an old urllib3."""
    with pytest.raises(OpenAIError, match="OpenAI"):
        use_async(session)
    with pytest.raises(OpenAIError, match="Session"):
        find("requests").adopt(object())
    monkeypatch.setattr(urllib3, "__version__", "2.6.3")
    with pytest.raises(OpenAIError, match=r"needs urllib3 2\.7, not 2\.6\.3"):
        find("requests").adopt(session)
