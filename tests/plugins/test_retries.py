"""Retries: which failures are retried, after which pause, and which are final."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from trunkline.discovery.plugins import activate
from trunkline.errors import APIConnectionError, APITimeoutError, OpenAIError, RedirectError
from trunkline.flows.calling import read
from trunkline.hooks import Failure, hookimpl
from trunkline.http import URL, Body, Headers, Request, Response
from trunkline.middleware import Stage, send
from trunkline.network import Timeout
from trunkline.options import Settings
from trunkline.testing.flows import Played, play
from trunkline.testing.replies import Reply
from trunkline_plugins.retries import Schedule, around, retried, worth_another

REQUEST = Request("POST", URL.parse("http://h/v1"), body=b"{}")
RESET = APIConnectionError("reset", phase="headers")
OK = Reply(200)


def tried(*answers: Any, **changes: Any) -> Played[Response]:
    """Play the layer; the random number is 0.5, so pauses are 0.4375, 0.875, ... seconds."""
    request = REQUEST.evolve(**changes)
    schedule = Schedule()
    inner = partial(read, proceed=send)
    return play(retried(schedule, activate({}), request, inner), answers)


@pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 503, 529, 599])
def test_status_that_may_pass_then_it_is_tried_again(status: int) -> None:
    """408, 409, 429 and 5xx are retried."""
    played = tried(Reply(status), OK)
    assert played.result.status == 200
    assert played.slept == [0.4375]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 410, 418, 422, 451])
def test_status_that_stays_then_it_is_final(status: int) -> None:
    """Other 4xx are final, because the same request would be refused again."""
    played = tried(Reply(status))
    assert played.result.status == status
    assert played.slept == []


@pytest.mark.parametrize("error", [RESET, APITimeoutError("slow", phase="connect")])
def test_connection_error_then_it_is_tried_again_until_the_last_attempt(error: Any) -> None:
    """Connection errors are retried, and the last one is raised."""
    assert tried(error, error, OK).result.status == 200
    played = tried(error, error, error)
    with pytest.raises(type(error)):
        played.result  # noqa: B018  # asking for the result raises the error
    assert len(played.requests) == 3


@pytest.mark.parametrize("error", [RedirectError("x"), ValueError("mine"), KeyError("mine")])
def test_other_error_then_it_is_passed_on_at_once(error: Exception) -> None:
    """Other errors are raised at once."""
    played = tried(error)
    assert played.error is error
    assert len(played.requests) == 1


def test_attempts_when_counted_then_each_request_has_its_number() -> None:
    """Attempts are numbered from 1, for logs and for `retries_taken`."""
    played = tried(Reply(500), RESET, OK)
    assert [request.attempt for request in played.requests] == [1, 2, 3]


@pytest.mark.parametrize("retries", [0, 1, 5])
def test_max_retries_then_there_are_so_many_attempts_more(retries: int) -> None:
    """`max_retries` is the number of attempts after the first one."""
    played = tried(*[Reply(500)] * (retries + 1), max_retries=retries)
    assert played.result.status == 500
    attempts = [request.attempt for request in played.requests]
    assert attempts == list(range(1, retries + 2))


def test_response_of_a_failed_attempt_then_it_is_closed_before_the_pause() -> None:
    """A failed response is closed before the pause, so its connection is free."""
    played = tried(Reply(503), Reply(429), OK)
    steps = [step for step in played.story if not step.startswith(("Now", "Random", "Wall"))]
    assert steps == [
        "Send POST /v1", "Read 503", "Discard 503", "Sleep 0.4375",
        "Send POST /v1", "Read 429", "Discard 429", "Sleep 0.875",
        "Send POST /v1", "Read 200",
    ]  # fmt: skip


def test_schedule_then_pauses_double_up_to_a_limit_with_jitter_downwards() -> None:
    """Pauses double from 0.5 s to 8 s, less up to a quarter, for any number of attempts."""
    schedule = Schedule()
    assert [schedule.pause(n, 0.0) for n in range(1, 8)] == [0.5, 1, 2, 4, 8, 8, 8]
    assert schedule.pause(1, 1.0) == 0.375
    assert schedule.pause(10**9, 0.0) == 8


@pytest.mark.parametrize(
    ("headers", "pause"),
    [
        ({"retry-after-ms": "0"}, 0.0),
        ({"retry-after-ms": "1500"}, 1.5),
        ({"retry-after-ms": "200", "retry-after": "9"}, 0.2),
        ({"Retry-After": "3"}, 3.0),
        ({"retry-after": "0"}, 0.0),
        ({"retry-after": "59.5"}, 59.5),
        ({"retry-after": "Mon, 01 Jan 2001 00:00:00 GMT"}, 0.0),
        ({"retry-after": "NaN"}, 0.4375),
        ({"retry-after": "inf"}, 0.4375),
        ({"retry-after": "-5"}, 0.4375),
        ({"retry-after": "soon"}, 0.4375),
        ({"retry-after": "Mon, 99 Xxx 99999 00:00:00 GMT"}, 0.4375),
        ({"retry-after-ms": "NaN", "retry-after": "2"}, 2.0),
        ({}, 0.4375),
    ],
)
def test_server_that_names_a_pause_then_it_is_kept_exactly(headers: Any, pause: float) -> None:
    """The requested pause is used; an invalid value counts as absent, and zero is valid."""
    assert tried(Reply(429, b"{}", headers), OK).slept == pytest.approx([pause])


def test_server_that_names_a_date_then_it_is_waited_for() -> None:
    """A date is waited for by the wall clock, which is that of the fake."""
    date = "Thu, 01 Jan 2026 00:00:20 GMT"
    assert tried(Reply(503, b"", {"retry-after": date}), OK).slept == [20]


@pytest.mark.parametrize(
    "headers",
    [{"retry-after": "61"}, {"retry-after-ms": "60001"}, {"retry-after": "1e9"}],
)
def test_server_that_asks_for_more_than_our_patience_then_its_error_is_passed_on(
    headers: Any,
) -> None:
    """If the server asks for more than 60 seconds, its error is final."""
    played = tried(Reply(429, b"{}", headers))
    assert played.result.status == 429
    assert played.slept == []


def test_deadline_that_the_pause_would_pass_then_the_error_is_passed_on() -> None:
    """If the pause would exceed the deadline, the error is final."""
    played = tried(Reply(503, b"", {"retry-after": "5"}), timeout=Timeout(total=5))
    assert played.result.status == 503
    assert tried(Reply(503, b"", {"retry-after": "4"}), OK, timeout=Timeout(total=5)).slept == [4]


def test_quota_that_is_used_up_then_429_is_final() -> None:
    """A 429 with `insufficient_quota` is final."""
    played = tried(Reply.of_error(429, code="insufficient_quota"))
    assert played.result.status == 429
    assert len(played.requests) == 1
    assert played.result.content is not None
    assert tried(Reply.of_error(429, code="rate_limit_exceeded"), OK).result.status == 200


@pytest.mark.parametrize("body", [b"", b"no json", b"[]", b'"text"', b'{"error": "text"}', b"5"])
def test_429_with_any_body_then_it_is_tried_again(body: bytes) -> None:
    """A 429 is retried whatever its body, unless the quota is exhausted."""
    assert tried(Reply(429, body), OK).result.status == 200


def test_429_whose_body_breaks_off_then_it_is_tried_again_and_stays_a_429() -> None:
    """A broken body does not change how a 429 is handled."""
    broken = Reply(429, [b"{", APIConnectionError("reset", phase="body")])
    assert tried(broken, OK).result.status == 200
    assert tried(broken, broken, broken).result.status == 429


@pytest.mark.parametrize(
    ("status", "said", "attempts"),
    [(400, "true", 3), (500, "false", 1), (429, "false", 1), (500, "maybe", 3), (200, "true", 1)],
)
def test_server_that_says_whether_to_retry_then_it_is_obeyed(
    status: int, said: str, attempts: int
) -> None:
    """`x-should-retry` overrides the rules for errors."""
    played = tried(*[Reply(status, b"{}", {"X-Should-Retry": said})] * attempts)
    assert played.result.status == status
    assert len(played.requests) == attempts


def test_body_that_can_be_sent_once_then_the_first_failure_is_final() -> None:
    """A one-shot body is never sent again; a repeatable one is."""
    once = Body(partial(iter, [b"piece"]), replayable=False)
    assert len(tried(Reply(500), body=once).requests) == 1
    assert isinstance(tried(RESET, body=once).error, APIConnectionError)
    again = Body(partial(iter, [b"piece"]))
    played = tried(Reply(500), RESET, OK, body=again)
    assert [request.body for request in played.requests] == [b"piece"] * 3


class Says:
    """A plugin that decides about each failure."""

    def __init__(self, answer: object) -> None:
        self.answer = answer

    @hookimpl
    def provide_retry(self, failure: Any) -> object:
        return self.answer


def decided(answer: object, *answers: Any, **changes: Any) -> Played[Response]:
    hooks = activate({"says": Says(answer)})
    request = REQUEST.evolve(**changes)
    inner = partial(read, proceed=send)
    return play(retried(Schedule(), hooks, request, inner), answers)


@pytest.mark.parametrize(
    ("answer", "slept"), [(0, [0.0]), (0.0, [0.0]), (7, [7.0]), (61.5, [61.5]), (True, [0.4375])]
)
def test_plugin_that_asks_for_another_attempt_then_it_follows_after_its_pause(
    answer: object, slept: list[float]
) -> None:
    """A number is the pause in seconds, also for a failure that is usually final."""
    played = decided(answer, Reply(404), OK)
    assert (played.result.status, played.slept) == (200, slept)


@pytest.mark.parametrize(("answer", "status"), [(False, 500), (None, 404)])
def test_plugin_that_asks_for_none_then_the_failure_is_final(answer: object, status: int) -> None:
    """False makes every failure final, and None leaves the decision to the rule."""
    played = decided(answer, Reply(status))
    assert (played.result.status, played.slept) == (status, [])


@pytest.mark.parametrize("answer", [-1, -0.5, float("inf"), float("nan")])
def test_plugin_that_asks_for_an_impossible_pause_then_the_error_says_what_may_be_asked(
    answer: float,
) -> None:
    """The number must be finite and at least 0."""
    played = decided(answer, Reply(500), OK)
    assert isinstance(played.error, OpenAIError)
    assert "a finite number of seconds" in str(played.error)


def test_connection_that_had_gone_stale_then_the_next_attempt_follows_at_once() -> None:
    """The server is not overloaded: it closed a connection that had been kept."""
    stale = APIConnectionError("closed", phase="headers")
    stale.stale_connection = True
    assert tried(stale, OK).slept == [0.0]
    assert tried(RESET, OK).slept == [0.4375]


def test_pause_of_just_the_patience_then_it_is_kept() -> None:
    """60 seconds is the longest pause, as the documentation says."""
    assert tried(Reply(503, headers={"retry-after": "60"}), OK).slept == [60.0]
    assert tried(Reply(503, headers={"retry-after": "60.5"})).slept == []


@pytest.mark.parametrize(
    ("failure", "again"),
    [
        (Failure(REQUEST), True),
        (Failure(REQUEST, 500), True),
        (Failure(REQUEST, 400), False),
        (Failure(REQUEST, 429, code="insufficient_quota"), False),
        (Failure(REQUEST, 400, Headers({"x-should-retry": "true"})), True),
        (Failure(REQUEST, 500, Headers({"x-should-retry": "false"})), False),
    ],
)
def test_rule_when_a_plugin_asks_it_then_it_says_yes_or_no(failure: Failure, again: bool) -> None:
    """The rule of OpenAI's clients is a function that plugins can use."""
    assert worth_another(failure) is again


def test_single_attempt_then_its_request_is_sent_as_it_came() -> None:
    """A request that is not retried is not copied."""
    played = tried(Reply(500), max_retries=0)
    assert played.requests == [REQUEST.evolve(max_retries=0)]
    assert played.requests[0].attempt == 1
    alone = REQUEST.evolve(max_retries=0)
    sent = play(retried(Schedule(), activate({}), alone, send), [OK]).requests
    assert sent[0] is alone


def test_retries_of_a_plugin_then_its_layer_has_the_documented_name() -> None:
    """A user's plugin replaces the layer by its name."""
    (layer,) = around(Settings(base_url=URL.parse("http://h")), activate({}))
    assert (layer.stage, layer.name) == (Stage.RETRY, "retries")
    answers = [Reply(500), OK]
    assert (
        play(layer.middleware(REQUEST, partial(read, proceed=send)), answers).result.status == 200
    )
