"""The check of heads, for libraries that read leniently."""

from __future__ import annotations

import pytest

from trunkline.http import Headers
from trunkline_transports.strictness import LooseHeadError, check_head, may_be_kept


@pytest.mark.parametrize(
    ("version", "fields"),
    [
        ("HTTP/1.1", []),
        ("HTTP/1.1", [("Content-Length", "5")]),
        ("HTTP/1.1", [("Content-Length", "5"), ("content-length", "5")]),
        ("HTTP/1.1", [("Content-Length", "5, 5")]),
        ("HTTP/1.1", [("Transfer-Encoding", "Chunked")]),
        ("HTTP/1.0", [("Content-Length", "5")]),
        ("HTTP/2", [("content-length", "0x5")]),
        ("HTTP/1.1", [("X-Tab", "a\tb")]),
    ],
)
def test_head_that_has_one_meaning_is_accepted(version: str, fields: list[tuple[str, str]]) -> None:
    """A repeated length that is the same is allowed (RFC 9110, 8.6)."""
    check_head(version, 200, Headers(fields))


@pytest.mark.parametrize(
    "fields",
    [
        [("Content-Length", value)]
        for value in ("+5", "-5", "0x5", "5_0", "5 5", "", "5, 6", "five", "1" * 30)
    ]
    + [
        [("Content-Length", "5"), ("content-length", "6")],
        [("Content-Length", "5"), ("Transfer-Encoding", "chunked")],
        [("Transfer-Encoding", "gzip, chunked")],
        [("Transfer-Encoding", "chunked"), ("Transfer-Encoding", "chunked")],
        [("Transfer-Encoding", "identity")],
        [("X", "a\x00b")],
        [("X", "a\r\n b")],
    ],
)
def test_head_with_two_meanings_is_refused_without_a_quotation(
    fields: list[tuple[str, str]],
) -> None:
    """The value may repeat a key."""
    for version in ("HTTP/1.1", "HTTP/2.0"):  # h11 passes on whatever version a server names
        with pytest.raises(LooseHeadError) as caught:
            check_head(version, 200, Headers(fields))
        assert "five" not in str(caught.value)


def test_transfer_coding_of_http_1_0_and_interim_response_are_refused() -> None:
    """The one is not defined, the other is not the response; nobody asked for another protocol."""
    with pytest.raises(LooseHeadError):
        check_head("HTTP/1.0", 200, Headers({"Transfer-Encoding": "chunked"}))
    for status in (101, 103):
        with pytest.raises(LooseHeadError, match=str(status)):
            check_head("HTTP/1.1", status, Headers())


@pytest.mark.parametrize(
    ("field", "seconds", "kept"),
    [
        (None, None, True),
        ("timeout=5, max=100", 4.0, True),
        ("max=100, timeout=5", 4.5, False),
        ("timeout=5", None, False),
        ("max=100", 4.0, True),
    ],
)
def test_connection_is_kept_only_if_the_server_keeps_it_as_long(
    field: str | None, seconds: float | None, kept: bool
) -> None:
    """With a margin of a second, for the way to the server."""
    headers = Headers({} if field is None else {"Keep-Alive": field})
    assert may_be_kept(headers, seconds) is kept
