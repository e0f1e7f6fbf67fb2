"""The table of the engine: its failures, as our own errors."""

from __future__ import annotations

import errno
import ssl
from typing import Any

import pytest

from trunkline.errors import APIConnectionError, APITimeoutError
from trunkline.http import URL, Request
from trunkline_transports.http1.heads import ProtocolError
from trunkline_transports.native.failures import FAILURES, failure
from trunkline_transports.native.tunnels import ProxyError

pytestmark = pytest.mark.thorough

ASKED = Request("GET", URL.parse("https://api.test/v1/models"))
REFUSED = ssl.SSLError(1, "[SSL: TLSV13_ALERT_CERTIFICATE_REQUIRED] tlsv13 alert (_ssl.c:2580)")
REFUSED.reason = "TLSV13_ALERT_CERTIFICATE_REQUIRED"
OTHER: Any = ProtocolError("it says so")
OTHER.reason = REFUSED.reason
TORN = ssl.SSLError(1, "[SSL: BAD_RECORD_TYPE] bad record type (_ssl.c:2580)")
TORN.reason = "BAD_RECORD_TYPE"
TIMED_OUT = TimeoutError(errno.ETIMEDOUT, "Connection timed out")


@pytest.mark.parametrize(
    ("error", "during", "kind", "phase"),
    [
        (TimeoutError(), "headers", APITimeoutError, "headers"),
        (TIMED_OUT, "connect", APIConnectionError, "connect"),
        (REFUSED, "send", APIConnectionError, "tls"),
        (REFUSED, "headers", APIConnectionError, "tls"),
        (REFUSED, "body", APIConnectionError, "body"),
        (OTHER, "headers", APIConnectionError, "headers"),
        (TORN, "headers", APIConnectionError, "headers"),
        (ssl.SSLError(), "send", APIConnectionError, "send"),
        (ConnectionResetError(errno.ECONNRESET, "reset"), "send", APIConnectionError, "send"),
        (OSError(), "headers", APIConnectionError, "headers"),
        (ProtocolError("it is too long"), "headers", APIConnectionError, "headers"),
        (ProxyError("it refuses"), "proxy", APIConnectionError, "proxy"),
    ],
)
def test_failure_when_it_is_one_of_the_engine_then_its_error_has_the_phase(
    error: Exception, during: Any, kind: type[Exception], phase: str
) -> None:
    """A time limit of the system is not one of ours, and not every error of TLS is an alert."""
    made = failure(error, ASKED, during)
    assert (type(made), made.phase) == (kind, phase)
    assert isinstance(error, FAILURES)


def test_failure_when_it_says_why_then_its_words_are_those_of_the_error() -> None:
    """Those of the system without their number, and in lower case."""
    assert "it is too long" in str(failure(ProtocolError("it is too long"), ASKED, "headers"))
    refused = ConnectionRefusedError(errno.ECONNREFUSED, "Connection Refused")
    said = str(failure(refused, ASKED, "connect"))
    assert said.startswith("the connection could not be established: connection refused (")


def test_frames_that_raised_then_they_have_no_locals() -> None:
    """A peer may quote the key."""

    def read() -> None:
        received = b"sk-key"
        raise ProtocolError(f"{len(received)} bytes")

    with pytest.raises(ProtocolError) as raised:
        read()
    failure(raised.value, ASKED, "headers")
    assert "received" not in raised.traceback[-1].frame.f_locals
