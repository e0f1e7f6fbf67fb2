"""Spans and metrics of calls, with the real SDK of OpenTelemetry and its exporters in memory."""

from __future__ import annotations

import asyncio
import json
import pickle
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from tests.worlds import World
from trunkline import (
    APIConnectionError,
    APITimeoutError,
    OpenAIError,
    RateLimitError,
    RateLimitWaitError,
    StreamTruncatedError,
    Timeout,
)
from trunkline.testing import Reply, fake_async_client, fake_client

pytest.importorskip("opentelemetry.sdk")

from opentelemetry import trace
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

from trunkline_plugins.counters import Counters
from trunkline_plugins.redact import Redact
from trunkline_plugins.sign import Sign
from trunkline_plugins.telemetry import Telemetry

USAGE = {"prompt_tokens": 7, "completion_tokens": 3, "total_tokens": 10,
         "prompt_tokens_details": {"cached_tokens": 5}}  # fmt: skip
CHOICE = {"index": 0, "message": {"role": "assistant", "content": "an answer"}}
WHOLE = {"id": "c1", "object": "chat.completion", "created": 1, "model": "m-1",
         "choices": [{**CHOICE, "finish_reason": "stop"}], "usage": USAGE}  # fmt: skip
CHUNK = {"id": "c2", "object": "chat.completion.chunk", "created": 1, "model": "m-2"}
HELLO = [{"role": "user", "content": "my prompt"}]


def chunk(text: str, reason: str | None = None, **more: object) -> dict[str, object]:
    delta = {"index": 0, "delta": {"content": text}, "finish_reason": reason}
    return {**CHUNK, "choices": [delta], **more}


def weather(city: str) -> str:
    return f"sunny in {city}"


def chat_of(way: str) -> Any:
    return Reply.of_events(chunk("{}", "stop")) if way == "stream" else WHOLE


class Records:
    """A plugin, and what it has exported."""

    def __init__(self, **settings: Any) -> None:
        self._spans = InMemorySpanExporter()
        self._metrics = InMemoryMetricReader()
        tracers = TracerProvider()
        tracers.add_span_processor(SimpleSpanProcessor(self._spans))
        self.tracer = tracers.get_tracer("of the program")
        self._meters = MeterProvider([self._metrics])
        providers = {"tracer_provider": tracers, "meter_provider": self._meters}
        self.plugin = Telemetry(**settings, **providers)

    @property
    def spans(self) -> list[Any]:
        """The spans that have ended, those of calls first."""
        return sorted(
            self._spans.get_finished_spans(), key=lambda one: "http" in repr(one.attributes)
        )

    @property
    def span(self) -> Any:
        """The only span of a call."""
        (found,) = (one for one in self.spans if "gen_ai.operation.name" in one.attributes)
        return found

    @property
    def metrics(self) -> dict[str, list[Any]]:
        """The points of each metric."""
        data: Any = self._metrics.get_metrics_data()
        every = data.resource_metrics[0].scope_metrics[0].metrics
        return {one.name: list(one.data.data_points) for one in every}

    def close(self) -> None:
        self._meters.shutdown()


@pytest.fixture
def records() -> Iterator[Records]:
    found = Records()
    yield found
    found.close()


def test_call_when_plain_then_its_span_and_metrics_follow_the_conventions(
    world: World, records: Records
) -> None:
    """A client span with operation, model, parameters, identifiers and tokens."""
    client = world.client([Reply.of_json(WHOLE)], plugins=[records.plugin])
    create = client.chat.completions.create
    world.run(lambda: world.do(create(model="m", messages=HELLO, temperature=0.5, n=1)))
    span, attempt = records.spans
    assert (span.name, span.kind, span.status.status_code) == (
        "chat m", SpanKind.CLIENT, StatusCode.UNSET,
    )  # fmt: skip
    assert dict(span.attributes) == {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": "openai",
        "gen_ai.request.model": "m",
        "gen_ai.request.temperature": 0.5,
        "gen_ai.response.finish_reasons": ("stop",),
        "gen_ai.response.id": "c1",
        "gen_ai.response.model": "m-1",
        "gen_ai.usage.cache_read.input_tokens": 5,
        "gen_ai.usage.input_tokens": 7,
        "gen_ai.usage.output_tokens": 3,
        "server.address": "api.openai.com",
        "server.port": 443,
        "trunkline.ending": "complete",
    }
    assert attempt.name == "POST"
    assert attempt.parent.span_id == span.context.span_id
    assert attempt.attributes["http.response.status_code"] == 200
    assert attempt.attributes["url.full"] == "https://api.openai.com/v1/chat/completions"
    metrics = records.metrics
    assert metrics.keys() == {"gen_ai.client.operation.duration", "gen_ai.client.token.usage"}
    assert {
        one.attributes["gen_ai.token.type"]: one.sum for one in metrics["gen_ai.client.token.usage"]
    } == {"input": 7, "output": 3}
    (duration,) = metrics["gen_ai.client.operation.duration"]
    assert duration.attributes["gen_ai.response.model"] == "m-1"
    bounds = duration.explicit_bounds
    assert (len(bounds), bounds[:3], bounds[-1]) == (14, (0.01, 0.02, 0.04), 81.92)
    bounds = metrics["gen_ai.client.token.usage"][0].explicit_bounds
    assert (len(bounds), bounds[:3], bounds[-1]) == (14, (1, 4, 16), 67108864)


def test_parameters_of_any_operation_then_each_has_the_name_of_the_conventions(
    records: Records,
) -> None:
    """Of chats and of responses, also of the beta, and the tokens of their thoughts."""
    given: dict[str, Any] = {
        "n": 2, "seed": 3, "temperature": 0.5, "top_p": 0.25, "frequency_penalty": 1,
        "presence_penalty": 2,
    }  # fmt: skip
    usage = {"input_tokens": 1, "output_tokens_details": {"reasoning_tokens": 4}}
    last = {"type": "response.completed", "response": {"id": "r", "model": "m-3", "usage": usage}}
    answers = [WHOLE, WHOLE, Reply.of_events(last)]
    client: Any = fake_client(answers, plugins=[records.plugin])
    for name in ("max_tokens", "max_completion_tokens"):
        client.chat.completions.create(model="m", messages=HELLO, **given, **{name: 5})
    create = client.beta.responses.create
    list(create(model="m", input="x", stream=True, max_output_tokens=6))
    spans = [dict(one.attributes) for one in records.spans[:3]]
    assert [
        {key[15:]: value for key, value in one.items() if key.startswith("gen_ai.request.")}
        for one in spans
    ] == [
        {"model": "m", "choice.count": 2, "max_tokens": 5, **dict([*given.items()][1:])},
        {"model": "m", "choice.count": 2, "max_tokens": 5, **dict([*given.items()][1:])},
        {"model": "m", "stream": True, "max_tokens": 6},
    ]
    assert [one.name for one in records.spans[:3]] == ["chat m"] * 3
    assert spans[2]["gen_ai.response.model"] == "m-3"
    assert spans[2]["gen_ai.usage.reasoning.output_tokens"] == 4


def test_stream_when_read_then_the_span_ends_with_it_and_has_the_first_event(
    world: World, records: Records
) -> None:
    """The span and the duration last until the end of the stream, not only until the head."""
    reply = Reply.of_events(
        chunk("an "), chunk("answer", "stop"), {**CHUNK, "choices": [], "usage": USAGE}, pause=2.0
    )
    client = world.client([reply], plugins=[records.plugin])

    async def scenario() -> int:
        stream = await world.do(
            client.chat.completions.create(model="m", messages=HELLO, stream=True)
        )
        before = len(records.spans)
        await world.items(stream)
        return before

    assert world.run(scenario) == 1  # that of the attempt
    about = records.span.attributes
    assert about["gen_ai.request.stream"] is True
    assert about["gen_ai.response.time_to_first_chunk"] == 2.0
    assert about["gen_ai.response.finish_reasons"] == ("stop",)
    assert (about["gen_ai.response.model"], about["gen_ai.usage.output_tokens"]) == ("m-2", 3)
    assert records.metrics["gen_ai.client.operation.time_to_first_chunk"][0].sum == 2.0
    assert records.metrics["gen_ai.client.operation.duration"][0].sum == 8.0


def test_stream_when_left_early_then_the_span_is_closed_without_an_error(
    world: World, records: Records
) -> None:
    """Identifiers come from the first event."""
    client = world.client([Reply.of_events(chunk("a"), chunk("b"))], plugins=[records.plugin])

    async def scenario() -> None:
        stream = await world.do(
            client.chat.completions.create(model="m", messages=HELLO, stream=True)
        )
        await world.first(stream)
        await world.do(stream.close())

    world.run(scenario)
    about = records.span.attributes
    assert (about["trunkline.ending"], about["gen_ai.response.id"]) == ("closed", "c2")
    assert records.span.status.status_code is StatusCode.UNSET


def test_stream_when_broken_then_the_span_has_the_error_without_its_message(
    world: World, records: Records
) -> None:
    """The error is the one that the user gets."""
    reply = Reply.of_events(chunk("a"), done=False, end=[APIConnectionError("cut: my prompt")])
    client = world.client([reply], plugins=[records.plugin])

    async def scenario() -> None:
        with pytest.raises(StreamTruncatedError):
            await world.items(
                await world.do(
                    client.chat.completions.create(model="m", messages=HELLO, stream=True)
                )
            )

    world.run(scenario)
    assert records.span.attributes["error.type"] == "StreamTruncatedError"
    assert records.span.status.status_code is StatusCode.ERROR
    assert records.span.status.description is None
    assert records.span.events == ()
    assert (
        records.metrics["gen_ai.client.operation.duration"][0].attributes["error.type"]
        == "StreamTruncatedError"
    )


def test_call_when_retried_then_each_attempt_has_a_span(world: World, records: Records) -> None:
    """Attempts are children of the call, and those that failed are errors."""
    answers = [Reply.of_error(429), APIConnectionError("reset"), Reply.of_json(WHOLE)]
    client = world.client(answers, plugins=[records.plugin])
    world.run(lambda: world.do(client.chat.completions.create(model="m", messages=HELLO)))
    span, *attempts = records.spans
    assert [one.attributes["http.request.resend_count"] for one in attempts] == [0, 1, 2]
    assert [one.attributes.get("error.type") for one in attempts] == [
        "429",
        "APIConnectionError",
        None,
    ]
    assert {one.parent.span_id for one in attempts} == {span.context.span_id}
    assert "error.type" not in span.attributes


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (Reply.of_error(429, "my prompt"), "RateLimitError"),
        (APIConnectionError("x"), "APIConnectionError"),
    ],
)
def test_call_when_failed_then_span_and_duration_have_the_type_of_the_error(
    records: Records, answer: Any, kind: str
) -> None:
    """A status and a broken connection alike."""
    client = fake_client([answer], plugins=[records.plugin], max_retries=0)
    with pytest.raises((RateLimitError, APIConnectionError)):
        client.embeddings.create(model="m", input="x")
    assert (records.span.name, records.span.attributes["error.type"]) == ("embeddings m", kind)
    assert records.metrics["gen_ai.client.operation.duration"][0].attributes["error.type"] == kind


def test_call_when_it_takes_too_long_then_the_span_has_the_error(records: Records) -> None:
    """The layer is outside of the one that limits the time."""
    client = fake_client([Reply(delay=9)], plugins=[records.plugin], timeout=Timeout(total=3))
    with pytest.raises(APITimeoutError):
        client.models.list()
    assert records.span.name == "models.list"
    assert records.span.attributes["error.type"] == "APITimeoutError"


def test_call_when_its_task_is_cancelled_then_its_spans_end_without_an_error(
    records: Records, caplog: pytest.LogCaptureFixture
) -> None:
    """And the context of the task is as before."""

    def answer(_: object) -> Reply:
        task = asyncio.current_task()
        assert task is not None
        task.cancel()
        return Reply(delay=1)

    async def scenario() -> None:
        client = fake_async_client(answer, plugins=[records.plugin])
        with pytest.raises(asyncio.CancelledError):
            await client.models.list()
        assert trace.get_current_span() is trace.INVALID_SPAN

    asyncio.run(scenario())
    assert len(records.spans) == 2
    assert records.span.attributes["trunkline.ending"] == "closed"
    assert {one.status.status_code for one in records.spans} == {StatusCode.UNSET}
    assert caplog.records == []


def test_span_during_a_call_then_it_is_current_and_a_child_of_that_of_the_program(
    world: World, records: Records
) -> None:
    """Spans made during an attempt are its children; afterwards, that of the program is back."""
    seen: list[Any] = []

    def answer(request: Any) -> Reply:
        seen.append(trace.get_current_span().get_span_context().span_id)
        return Reply.of_json(WHOLE)

    client = world.client(answer, plugins=[records.plugin])

    async def scenario() -> None:
        with records.tracer.start_as_current_span("program") as outer:
            await world.do(client.chat.completions.create(model="m", messages=HELLO))
            assert trace.get_current_span() is outer

    world.run(scenario)
    attempt = next(one for one in records.spans if one.name == "POST")
    outer = next(one for one in records.spans if one.name == "program")
    assert seen == [attempt.context.span_id]
    assert records.span.parent.span_id == outer.context.span_id


def test_trace_context_when_asked_for_then_each_attempt_sends_its_own(world: World) -> None:
    """A header of the caller stays."""
    records = Records(propagate=True)
    client = world.client([Reply.of_error(500), WHOLE, WHOLE], plugins=[records.plugin])

    async def scenario() -> None:
        await world.do(client.chat.completions.create(model="m", messages=HELLO))
        mine = {"traceparent": "mine"}
        await world.do(
            client.chat.completions.create(model="m", messages=HELLO, extra_headers=mine)
        )

    world.run(scenario)
    sent = [one.headers["traceparent"] for one in client.transport.requests]
    attempts = [one for one in records.spans if one.name == "POST"]
    assert [one.split("-")[2] for one in sent[:2]] == [
        f"{one.context.span_id:016x}" for one in attempts[:2]
    ]
    assert sent[2] == "mine"
    records.close()


@pytest.mark.parametrize("way", ["create", "parse", "stream", "run_tools"])
def test_chat_however_it_is_asked_for_then_its_span_has_the_same_name(
    records: Records, way: str
) -> None:
    """Helpers are the operation that they perform."""
    client: Any = fake_client([chat_of(way)], plugins=[records.plugin])
    more = {"tools": [weather]} if way == "run_tools" else {}
    made = getattr(client.chat.completions, way)(model="m", messages=HELLO, **more)
    if way == "stream":
        with made as stream:
            stream.until_done()
    if way == "run_tools":
        made.until_done()
    assert records.span.name == "chat m"


def test_trace_context_by_default_then_it_is_not_sent(records: Records) -> None:
    """It would let the server connect calls."""
    client = fake_client([WHOLE], plugins=[records.plugin])
    client.chat.completions.create(model="m", messages=HELLO)  # type: ignore[arg-type]  # a constant
    assert "traceparent" not in client.transport.requests[0].headers
    assert records.span.name == "chat m"


def test_layers_in_any_order_of_plugins_then_a_wait_is_in_no_attempt(records: Records) -> None:
    """The place of a layer is what its page says, whoever comes first."""
    limit = {"requests_per_minute": 1, "max_wait": 1}
    given = [records.plugin, ("ratelimit", limit), Redact(words=["x"]), ("budget", {}),
             Sign(key_id="a", secret="hush"), counters := Counters(logger=None)]  # fmt: skip
    orders = [given[n:] + given[:n] for n in range(6)] + [given[::-1]]
    clients: list[Any] = [fake_client([WHOLE], plugins=plugins) for plugins in orders]
    assert len({str(client.pipeline) for client in clients}) == 1
    inner = "deadline, budget?, cache?, failover?, hedge?, ratelimit?, replay?"
    assert f" telemetry (before {inner}; after redact?)\n" in str(clients[0].pipeline)
    names = [line.split()[1] for line in str(clients[0].pipeline).splitlines()]
    assert names == [
        "observers", "redact", "telemetry", "deadline", "retries", "ratelimit", "observers",
        "telemetry-attempts", "body", "logs", "auth", "budget", "redirects", "sign",
        "FakeTransport",
    ]  # fmt: skip
    clients[0].chat.completions.create(model="m", messages=HELLO)
    with pytest.raises(RateLimitWaitError):
        clients[0].chat.completions.create(model="m", messages=HELLO)
    assert counters.snapshot()["chat.completions.create", "m"].attempts == 1
    assert [span.name for span in records.spans] == ["chat m", "chat m", "POST"]


def test_content_of_a_stream_that_splits_a_character_then_it_is_whole() -> None:
    """Exporters refuse halves of characters, and all that is sent with them."""
    records = Records(record_content=True)
    client: Any = fake_client(
        [Reply.of_events(chunk("\ud83d"), chunk("\ude00 \ud83d"))], plugins=[records.plugin]
    )
    list(client.chat.completions.create(model="m", messages=HELLO, stream=True))
    said = json.loads(records.span.attributes["gen_ai.output.messages"])[0]["parts"][0]["content"]
    assert said == "\U0001f600 \ufffd"


@pytest.mark.parametrize("stream", [False, True])
def test_content_when_asked_for_then_the_messages_are_in_the_span(stream: bool) -> None:
    """In the form of the conventions, from a plain answer and from a stream alike."""
    records = Records(record_content=True)
    answer = Reply.of_events(chunk("an "), chunk("answer")) if stream else Reply.of_json(WHOLE)
    client: Any = fake_client([answer], plugins=[records.plugin])
    made = client.chat.completions.create(model="m", messages=HELLO, stream=stream)
    if stream:
        list(made)
    about = records.span.attributes
    text = {"type": "text", "content": "my prompt"}
    assert json.loads(about["gen_ai.input.messages"]) == [{"role": "user", "parts": [text]}]
    text = {"type": "text", "content": "an answer"}
    assert json.loads(about["gen_ai.output.messages"]) == [{"role": "assistant", "parts": [text]}]
    records.close()


def test_content_of_responses_and_tools_then_it_has_the_same_form() -> None:
    """Instructions, calls of tools, and parts that are neither stay."""
    records = Records(record_content=True)
    said = [{"type": "output_text", "text": "yes"}]
    output = [
        {"type": "message", "role": "assistant", "content": said},
        {"type": "function_call", "name": "f"},
    ]
    answer = {"id": "r1", "model": "m-1", "output": output, "usage": {"input_tokens": 1}}
    client: Any = fake_client([answer, WHOLE], plugins=[records.plugin])
    client.responses.with_raw_response.create(model="m", input="hi", instructions="be kind")
    about = records.span.attributes
    assert json.loads(about["gen_ai.input.messages"]) == [
        {"role": "user", "parts": [{"type": "text", "content": "hi"}]}
    ]
    assert json.loads(about["gen_ai.system_instructions"]) == [
        {"type": "text", "content": "be kind"}
    ]
    assert [one["parts"] for one in json.loads(about["gen_ai.output.messages"])] == [
        [{"type": "text", "content": "yes"}], [output[1]],
    ]  # fmt: skip
    called = {
        "role": "assistant",
        "tool_calls": [
            {"id": "t", "type": "function", "function": {"name": "f", "arguments": "{}"}}
        ],
    }
    client.chat.completions.create(model="m", messages=[called])
    found = json.loads(records.spans[1].attributes["gen_ai.input.messages"])
    assert found[0]["parts"] == [{"type": "tool_call", "id": "t", "name": "f", "arguments": "{}"}]
    records.close()


def test_content_with_redaction_and_signatures_then_it_is_masked() -> None:
    """In any order of the plugins: their layers ask for their places."""
    records = Records(record_content=True)
    others = [Sign(key_id="me", secret="secret"), Counters(), Redact(words=["my prompt"])]
    client: Any = fake_client([WHOLE], plugins=[records.plugin, *others])
    client.chat.completions.create(model="m", messages=HELLO)
    names = [line.split()[1] for line in str(client.pipeline).splitlines()]
    assert names == [
        "observers", "redact", "telemetry", "deadline", "retries", "observers",
        "telemetry-attempts", "body", "logs", "auth", "redirects", "sign", "FakeTransport",
    ]  # fmt: skip
    (message,) = json.loads(records.span.attributes["gen_ai.input.messages"])
    assert message["parts"] == [{"type": "text", "content": "[redacted]"}]
    records.close()


@pytest.mark.parametrize(
    "body", [b"\xff\xfb", b"[]", b'{"choices":7,"model":1}', b'{"choices":[{"finish_reason":1}]}']
)
def test_answer_of_any_form_then_the_call_does_not_fail(records: Records, body: bytes) -> None:
    """Telemetry expects nothing of a body or of an event."""
    events = b'data: {"choices":[3,{"finish_reason": "x","delta":4}]}\n\n'
    headers = {"content-type": "text/event-stream"}
    client: Any = fake_client(
        [Reply(200, body), Reply(200, events, headers)], plugins=[records.plugin]
    )
    assert client.get("/x", cast_to=bytes) == body
    assert len(list(client.get("/x", cast_to=object, stream=True))) == 1
    assert {one.attributes["trunkline.ending"] for one in records.spans[:2]} == {"complete"}
    assert records.spans[0].name == "GET"


@pytest.mark.parametrize(
    ("given", "tokens"), [(10**400, None), (-5, None), (True, None), ("5", None), (5.0, 5)]
)
def test_usage_when_no_answer_can_have_it_then_it_is_left_out(
    records: Records, given: Any, tokens: Any
) -> None:
    """The span and the metrics of the call are complete otherwise."""
    body = json.dumps({"usage": {"prompt_tokens": given}}).encode()
    headers = {"content-type": "application/json"}
    client: Any = fake_client([Reply(200, body, headers)], plugins=[records.plugin])
    client.get("/x", cast_to=object)
    assert records.span.attributes.get("gen_ai.usage.input_tokens") == tokens
    assert records.span.attributes["trunkline.ending"] == "complete"


def test_plugin_by_name_then_it_uses_the_providers_of_the_program(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And its settings may be in the environment; without a provider, nothing is recorded."""
    monkeypatch.setenv("TRUNKLINE_TELEMETRY_RECORD_CONTENT", "true")
    client = fake_client([WHOLE], plugins=["telemetry"])
    client.chat.completions.create(model="m", messages=HELLO)  # type: ignore[arg-type]  # a constant
    assert "telemetry" in str(client.pipeline)
    with pytest.raises(OpenAIError, match=r"'telemetry' cannot be made with .* tokens"):
        fake_client(plugins=[("telemetry", {"tokens": 1})])


def test_plugin_without_opentelemetry_then_the_error_names_the_extra(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The library is not a dependency."""
    monkeypatch.setitem(sys.modules, "opentelemetry", None)
    with pytest.raises(OpenAIError, match=r"pip install 'trunkline\[telemetry\]'"):
        fake_client(plugins=["telemetry"])


def test_plugin_when_pickled_then_it_has_its_settings() -> None:
    """Providers that are given must be picklable; those of the program stay there."""
    again = pickle.loads(pickle.dumps(Telemetry(provider="p", record_content=True)))
    assert (again.provider, again.record_content) == ("p", True)
