"""Logs: metadata only, never secrets, and bodies only on request."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

import pytest

from trunkline import AsyncOpenAI, OpenAI, OpenAIError
from trunkline.errors import APIConnectionError, APIStatusError, StreamTruncatedError
from trunkline.testing.fakes import fake_client
from trunkline.testing.replies import Reply

KEY = "sk-proj-hunter2"


LONG = "a" * 1995
"""A text after which a key crosses the bound of what is logged, 2000 characters."""


@pytest.fixture(autouse=True)
def logger() -> Iterator[logging.Logger]:
    """The logger, restored after each test."""
    log = logging.getLogger("trunkline")
    level, handlers = log.level, list(log.handlers)
    yield log
    log.setLevel(level)
    log.handlers[:] = handlers


def logged(level: int, caplog: pytest.LogCaptureFixture) -> str:
    """Return the log of one call with a retry and one that fails."""
    answers = [Reply.of_error(500), Reply.of_json({}, headers={"x-request-id": "req_1"})]
    client = fake_client(
        [*answers, APIConnectionError("reset")], api_key=KEY, max_retries=1,
        default_headers={"X-Auth-Token": "hunter2", "Cookie": "hunter2", "X-Trace": "trace"},
        default_query={"token": "hunter2"},
    )  # fmt: skip
    with caplog.at_level(level, "trunkline"):
        client.post("/x?token=hunter2", body={"prompt": f"the prompt with {KEY}"})
        with pytest.raises(APIConnectionError):
            client.post("/y", max_retries=0)
    return caplog.text


def test_log_of_info_then_each_attempt_is_a_line_of_metadata(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Each line has method, URL, attempt, and either status and request id or the error."""
    text = logged(logging.INFO, caplog)
    assert "POST https://api.openai.com/v1/x attempt=1 status=500" in text
    assert "attempt=2 status=200 request_id=req_1 in 0.000 s" in text
    assert "POST https://api.openai.com/v1/y attempt=1 APIConnectionError" in text
    assert "headers=" not in text


def test_log_of_debug_then_headers_are_there_and_secrets_are_not(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Headers are logged without secrets; the query and the body are not logged."""
    text = logged(logging.DEBUG, caplog)
    assert "'X-Trace': 'trace'" in text
    assert "**********" in text
    assert "hunter2" not in text
    assert "the prompt" not in text


def test_log_of_bodies_when_asked_for_then_they_are_there_without_keys(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``TRUNKLINE_LOG=debug-bodies`` logs bodies, without keys."""
    monkeypatch.setenv("TRUNKLINE_LOG", "debug-bodies")
    text = logged(logging.DEBUG, caplog)
    assert "the prompt" in text
    assert "hunter2" not in text


@pytest.mark.parametrize(
    ("body", "shown"),
    [("a\nb", "a\\nb"), ("a" * 2001, "a" * 2000), (f"{LONG}{KEY}", f"{LONG}sk-**")],
)
def test_log_of_a_body_then_its_beginning_is_on_one_line_without_a_part_of_the_key(
    body: str, shown: str, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Programs that read logs take a line for an entry."""
    monkeypatch.setenv("TRUNKLINE_LOG", "debug-bodies")
    with caplog.at_level(logging.DEBUG, "trunkline"):
        fake_client([{}], api_key=KEY).post("/x", body=body.encode(), cast_to=object)
    assert caplog.messages[1] == f"POST https://api.openai.com/v1/x body={shown}"


@pytest.mark.parametrize("status", [200, 300, 400])
def test_log_of_a_call_without_a_stream_or_an_open_body_then_it_is_one_line(
    status: int, caplog: pytest.LogCaptureFixture
) -> None:
    """Also if the call would have streamed, and was refused."""
    client: Any = fake_client([Reply.of_json({}) if status == 200 else Reply(status, b"{}")])
    with caplog.at_level(logging.INFO, "trunkline"):
        try:
            client.get("/x", cast_to=object, stream=status != 200)
        except APIStatusError:
            assert status != 200
    (line,) = caplog.messages
    assert f"status={status}" in line


@pytest.mark.parametrize(
    ("wish", "level"), [("info", logging.INFO), ("DEBUG", logging.DEBUG), ("debug", logging.DEBUG)]
)
def test_variable_then_it_sets_the_level(
    wish: str, level: int, logger: logging.Logger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``TRUNKLINE_LOG`` sets the level of the logger."""
    monkeypatch.setenv("TRUNKLINE_LOG", wish)
    fake_client()
    assert logger.level == level


@pytest.mark.parametrize("wish", ["", " "])
def test_variable_without_meaning_then_the_log_stays_as_it_is(
    wish: str, logger: logging.Logger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A blank value changes neither handlers nor level."""
    before = logger.level, list(logger.handlers)
    monkeypatch.setenv("TRUNKLINE_LOG", wish)
    fake_client()
    assert (logger.level, logger.handlers) == before


def test_variable_when_logging_is_not_configured_then_one_handler_is_added(
    logger: logging.Logger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Several clients add one handler, and none if the program has its own."""
    monkeypatch.setenv("TRUNKLINE_LOG", "info")
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    fake_client()
    fake_client()
    (handler,) = logger.handlers
    record = logging.LogRecord("trunkline", logging.INFO, "", 1, "GET %s", ("/x",), None)
    assert handler.format(record).endswith(" trunkline INFO GET /x")
    logger.handlers.clear()
    monkeypatch.setattr(logging.getLogger(), "handlers", [logging.NullHandler()])
    fake_client()
    assert logger.handlers == []


def test_log_when_nobody_listens_then_nothing_is_written(
    caplog: pytest.LogCaptureFixture, logger: logging.Logger
) -> None:
    """By default nothing is logged."""
    logger.setLevel(logging.WARNING)
    fake_client([{}]).post("/x")
    assert caplog.records == []


@pytest.mark.parametrize(
    ("variables", "level"),
    [
        ({"OPENAI_LOG": "info"}, "INFO"),
        ({"OPENAI_LOG": "DEBUG"}, "DEBUG"),
        ({"OPENAI_LOG": "debug", "TRUNKLINE_LOG": "info"}, "INFO"),
        ({"OPENAI_LOG": "debug", "TRUNKLINE_LOG": "off"}, "NOTSET"),
        ({"OPENAI_LOG": "warn"}, "NOTSET"),
        ({}, "NOTSET"),
    ],
)
def test_variable_of_openai_python_then_it_counts_unless_ours_is_set(
    variables: dict[str, str], level: str, monkeypatch: pytest.MonkeyPatch, logger: logging.Logger
) -> None:
    """Programs that were written for openai-python log as before."""
    logger.setLevel(logging.NOTSET)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    fake_client([])
    assert logging.getLevelName(logger.level) == level


@pytest.mark.parametrize("variable", ["TRUNKLINE_LOG", "OPENAI_LOG"])
@pytest.mark.parametrize("kind", [OpenAI, AsyncOpenAI])
def test_variable_with_an_unknown_value_then_no_client_is_made(
    kind: Any, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The error has the variable, its value and the possible values."""
    monkeypatch.setenv(variable, "typo")
    with pytest.raises(OpenAIError, match=f"{variable} must be one of off, .*, not 'typo'"):
        kind(transport="local")


@pytest.mark.parametrize(("done", "said"), [(True, "complete"), (False, "StreamTruncatedError")])
def test_log_when_a_stream_has_ended_then_a_second_line_says_how(
    caplog: pytest.LogCaptureFixture, done: bool, said: str
) -> None:
    """The line of the attempt is written at the head, which comes before everything else."""
    end = [] if done else [APIConnectionError("cut")]
    client = fake_client([Reply.of_events({"a": 1}, pause=2.0, done=done, end=end)])
    with caplog.at_level(logging.INFO, "trunkline"):
        stream: Any = client.get("/x", cast_to=object, stream=True)
        try:
            list(stream)
        except StreamTruncatedError:
            assert not done
    first, second = (record.getMessage() for record in caplog.records)
    assert first.endswith("status=200 request_id=none in 0.000 s")
    seconds = 4 if done else 2
    assert second == (
        f"GET https://api.openai.com/v1/x attempt=1 body={said} events=1 in {seconds}.000 s"
    )
