"""Errors that tests make by hand, with the requests and responses of several libraries."""

from __future__ import annotations

import copy
import pickle
from typing import Any
from unittest.mock import MagicMock, Mock

import pytest

from trunkline.errors import (
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    APITimeoutError,
    BadRequestError,
    RateLimitError,
)
from trunkline.http import URL, Headers, Request, Response

BODY = b'{"error": {"code": "c"}}'


def made(library: str, status: int) -> Any:
    """Return a response of a library, with a request."""
    if library == "trunkline":
        request = Request("POST", URL.parse("https://x.test/v1"), body=b"prompt")
        return Response(status, Headers({"x-request-id": "r"}), request, content=BODY)
    if library == "requests":
        requests = pytest.importorskip("requests")
        response = requests.Response()
        response.status_code, response._content = status, BODY
        response.headers["x-request-id"] = "r"
        response.request = requests.Request("POST", "https://x.test/v1").prepare()
        return response
    httpx = pytest.importorskip(library)
    request = httpx.Request("POST", "https://x.test/v1")
    return httpx.Response(status, request=request, headers={"x-request-id": "r"}, content=BODY)


libraries = pytest.mark.parametrize("library", ["trunkline", "httpx", "httpx2", "requests"])


@libraries
def test_status_error_when_made_by_hand_then_it_has_the_response_and_its_details(
    library: str,
) -> None:
    """A test makes it with the message, the response and the body."""
    response = made(library, 400)
    error = BadRequestError("m", response=response, body={"code": "c", "type": "t"})
    assert (error.message, str(error), error.status_code) == ("m", "m", 400)
    assert (error.code, error.type, error.param, error.request_id) == ("c", "t", None, "r")
    assert error.response.json() == {"error": {"code": "c"}}
    assert error.request is error.response.request
    assert str(error.request.url) == "https://x.test/v1"
    assert error.headers["x-request-id"] == "r"
    for restored in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert (restored.status_code, restored.body) == (400, error.body)
        assert restored.response.status_code == 400
        assert restored.request.method == "POST"


@libraries
def test_other_errors_when_made_by_hand_then_they_take_the_request_or_response(
    library: str,
) -> None:
    """The parameters have the names, the order and the defaults of openai-python."""
    response = made(library, 200)
    request = response.request
    for error in (APIConnectionError(request=request), APITimeoutError(request)):
        assert error.request.method == "POST"
        assert (error.body, error.code, error.may_have_acted) == (
            None, None, isinstance(error, APITimeoutError),
        )  # fmt: skip
    assert APIConnectionError(request=request).message == "Connection error."
    assert APIConnectionError(message="boom", request=request).message == "boom"
    assert APITimeoutError(request=request).message == "Request timed out."
    assert APIError("m", request, body=None).request.method == "POST"
    made_in_two_ways = [
        APIResponseValidationError(response, {"a": 1}),
        APIResponseValidationError(response=response, body={"a": 1}, message="m"),
        APIResponseValidationError("m", response, body={"a": 1}),
    ]
    for invalid in made_in_two_ways:
        assert (invalid.status_code, invalid.body, invalid.request_id) == (200, {"a": 1}, "r")
        assert invalid.request is invalid.response.request
    assert [one.message for one in made_in_two_ways[1:]] == ["m", "m"]
    with pytest.raises(TypeError):
        APIResponseValidationError("m", message="m")  # type: ignore[call-overload]  # it is wrong


def test_connection_error_when_made_without_our_request_then_its_text_is_its_message() -> None:
    """Only errors of calls know a phase, attempts and seconds."""
    for request in (None, MagicMock(), made("httpx", 200).request):
        assert str(APIConnectionError(request=request)) == "Connection error."
    assert str(APITimeoutError(made("trunkline", 200).request)) == (
        "Request timed out. (headers to x.test, 1 attempt)"
    )


def test_error_when_made_with_a_mock_then_the_mock_is_kept() -> None:
    """A mock in place of a response or request has any attributes that its test needs."""
    response = Mock(status_code=429, headers={})
    error = RateLimitError("m", response=response, body={})
    assert (error.status_code, error.request_id, error.response) == (429, None, response)
    assert RateLimitError("m", response=MagicMock(), body=None).message == "m"


def test_status_error_when_its_httpx_response_has_no_request_then_it_has_none() -> None:
    """The library raises RuntimeError if asked for a request that was not set."""
    httpx = pytest.importorskip("httpx")
    assert RateLimitError("m", response=httpx.Response(429), body=None).request is None


def test_error_when_made_with_our_response_then_it_keeps_neither_prompt_nor_connection() -> None:
    """The error's own copies have no body of the request and no stream."""
    response = made("trunkline", 400)
    error = BadRequestError("m", response=response)
    assert error.request.body == b""
    assert response.request.body == b"prompt"
