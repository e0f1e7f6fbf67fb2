"""One record for each call, at its end, and counters."""

from __future__ import annotations

import logging
import pickle
import threading
from typing import Any

import pytest

from tests.worlds import World
from trunkline import APIConnectionError, OpenAI, OpenAIError, RateLimitError, StreamTruncatedError
from trunkline.testing import Reply, fake_client
from trunkline_plugins.counters import Count, Counters

structlog: Any = pytest.importorskip("structlog")

USAGE = {"prompt_tokens": 7, "completion_tokens": 3, "total_tokens": 10}
WHOLE = {"id": "c", "object": "chat.completion", "created": 1, "model": "m-1", "choices": [],
         "usage": USAGE}  # fmt: skip
CHUNK = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m-1", "choices": []}
CALL: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "my prompt"}]}
CHAT = "chat.completions.create"


class Recorder:
    """A logger that takes fields, as those of structlog."""

    def __init__(self) -> None:
        self.records: list[dict[str, Any]] = []

    def info(self, event: str, **fields: Any) -> None:
        self.records.append({"level": "info", "event": event, **fields})

    def warning(self, event: str, **fields: Any) -> None:
        self.records.append({"level": "warning", "event": event, **fields})


def test_call_when_retried_then_one_record_has_all_attempts(world: World) -> None:
    """And the tokens, whatever the API calls them."""
    log = Recorder()
    counters = Counters(logger=log)
    answers = [Reply.of_error(500), Reply.of_json(WHOLE, headers={"x-request-id": "r1"})]
    client = world.client(answers, plugins=[counters])
    world.run(lambda: world.do(client.chat.completions.create(**CALL)))
    seconds = client.transport.clock.now()
    assert log.records == [
        {"level": "info", "event": "call", "operation": CHAT, "model": "m", "outcome": "complete",
         "status": 200, "seconds": seconds, "events": 0, "attempts": 2, "request_id": "r1",
         "input_tokens": 7, "output_tokens": 3},
    ]  # fmt: skip
    assert counters.snapshot() == {
        (CHAT, "m"): Count(1, complete=1, attempts=2, seconds=seconds, input_tokens=7,
                           output_tokens=3),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("how", "reply"),
    [
        ("complete", Reply.of_events(CHUNK, {**CHUNK, "usage": USAGE}, pause=2.0)),
        ("closed", Reply.of_events(CHUNK, CHUNK, pause=2.0)),
        ("failed", Reply.of_events(CHUNK, pause=2.0, done=False, end=[APIConnectionError("cut")])),
    ],
)
def test_stream_when_it_ends_then_the_record_says_how(world: World, how: str, reply: Reply) -> None:
    """It is written at the end, and not at the head."""
    log = Recorder()
    counters = Counters(logger=log)
    client = world.client([reply], plugins=[counters])

    async def scenario() -> None:
        stream = await world.do(client.chat.completions.create(**CALL, stream=True))
        assert log.records == []
        await world.first(stream)
        if how == "closed":
            await world.do(stream.close())
        else:
            await world.items(stream)

    if how == "failed":
        with pytest.raises(StreamTruncatedError):
            world.run(scenario)
    else:
        world.run(scenario)
    (record,) = log.records
    assert (record["outcome"], record["first_event"]) == (how, 2.0)
    assert record["level"] == ("warning" if how == "failed" else "info")
    assert record.get("error") == ("StreamTruncatedError" if how == "failed" else None)
    assert record.get("input_tokens") == (7 if how == "complete" else None)
    assert record["events"] == (2 if how == "complete" else 1)
    count = counters.snapshot()[CHAT, "m"]
    assert (count.calls, getattr(count, how)) == (1, 1)


def test_raw_and_open_calls_then_they_are_counted_as_typed_ones() -> None:
    """The usage is that of the body."""
    counters = Counters(logger=None)
    client = fake_client([WHOLE, WHOLE], plugins=[counters])
    client.chat.completions.with_raw_response.create(**CALL)
    with client.chat.completions.with_streaming_response.create(**CALL) as response:
        response.read()
    found = counters.snapshot()[CHAT, "m"]
    assert (found.calls, found.complete, found.input_tokens) == (2, 2, 14)


def test_call_when_failed_then_it_is_a_warning_of_logging(caplog: pytest.LogCaptureFixture) -> None:
    """A logger of `logging` gets a text, and the fields as attributes of its record."""
    client = fake_client([Reply.of_error(429, "my prompt")], plugins=["counters"], max_retries=0)
    with caplog.at_level("INFO", "trunkline.calls"), pytest.raises(RateLimitError):
        client.embeddings.create(model="m\n", input="my prompt")
    (record,) = (one for one in caplog.records if one.name == "trunkline.calls")
    assert record.levelname == "WARNING"
    assert record.getMessage() == (
        "call operation=embeddings.create model=m\\n outcome=failed status=429 "
        "error=RateLimitError seconds=0.0 events=0 attempts=1"
    )
    about: Any = record
    assert (about.status, about.error, about.attempts) == (429, "RateLimitError", 1)


def test_call_when_it_has_no_response_then_it_counts_as_failed() -> None:
    """As one whose stream breaks off."""
    counters = Counters(logger=None)
    client = fake_client([APIConnectionError("x")], plugins=[counters], max_retries=0)
    with pytest.raises(APIConnectionError):
        client.models.list()
    assert counters.snapshot() == {("models.list", ""): Count(1, failed=1, attempts=1)}


def test_logger_of_structlog_then_it_gets_fields() -> None:
    """Those that are bound to the logger stay."""
    written: list[Any] = []

    def keep(_: object, level: str, event: Any) -> Any:
        written.append((level, event))
        raise structlog.DropEvent

    log = structlog.wrap_logger(None, processors=[keep]).bind(team="ads")
    client = fake_client([{"data": []}], plugins=[Counters(logger=log, level="DEBUG")])
    client.models.list()
    ((level, event),) = written
    assert level == "debug"
    assert (event["event"], event["team"], event["operation"]) == ("call", "ads", "models.list")
    assert "model" not in event


def test_call_when_it_is_answered_from_a_cache_then_it_has_no_attempt() -> None:
    """It is counted as a call."""
    counters = Counters(logger=None)
    client = fake_client([{"data": []}], plugins=[counters, "cache"])
    for _ in range(2):
        client.embeddings.create(model="m", input="x")
    assert counters.snapshot() == {("embeddings.create", "m"): Count(2, complete=2, attempts=1)}
    assert Count() == Count(0, 0, 0, 0, 0, 0.0, 0, 0)


def test_counters_when_threads_share_them_then_no_call_is_lost() -> None:
    """Several clients, too."""
    counters = Counters(logger=None)
    clients = [fake_client(lambda _: Reply.of_json({}), plugins=[counters]) for _ in range(2)]

    def work(client: Any) -> None:
        for _ in range(20):
            client.get("/x?a=1", cast_to=object)

    threads = [threading.Thread(target=work, args=(client,)) for client in clients]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counters.snapshot()["GET", ""].calls == 40


@pytest.mark.thorough
def test_record_when_the_server_quotes_a_key_as_its_identifier_then_it_is_not_logged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """As in the log of attempts."""
    reply = Reply.of_json({}, headers={"x-request-id": "sk-hunter2 hunter2-cookie"})
    headers = {"Cookie": "c=hunter2-cookie"}
    client = fake_client([reply], plugins=["counters"], default_headers=headers)
    with caplog.at_level("INFO"):
        client.get("/x?token=hunter2", cast_to=object)
    assert "operation=GET /x " in caplog.text
    assert "hunter2" not in f"{caplog.text} {vars(caplog.records[0])}"


def test_level_when_unknown_then_no_client_is_made() -> None:
    """The error names the setting's value, and what is possible."""
    with pytest.raises(OpenAIError, match=r"'counters' cannot be made .* unknown level 'loud'"):
        fake_client(plugins=[("counters", {"level": "loud"})])


def test_settings_in_the_environment_then_they_count(monkeypatch: pytest.MonkeyPatch) -> None:
    """The name of a logger is enough."""
    monkeypatch.setenv("TRUNKLINE_COUNTERS_LOGGER", "mine")
    found: list[str] = []
    monkeypatch.setattr(logging.getLogger("mine"), "info", lambda *_, **__: found.append("called"))
    fake_client([{"data": []}], plugins=["counters"]).models.list()
    assert found == ["called"]


def test_counters_when_pickled_with_a_client_then_they_begin_anew() -> None:
    """They have their settings."""
    counters = Counters(logger=None)
    client = OpenAI(transport="local", api_key="key", plugins=[counters])
    client.models.list()
    pickle.loads(pickle.dumps(client)).models.list()
    assert [one.calls for one in counters.snapshot().values()] == [1]
    again = pickle.loads(pickle.dumps(counters))
    assert (again.snapshot(), vars(again)["_log"]) == ({}, None)
