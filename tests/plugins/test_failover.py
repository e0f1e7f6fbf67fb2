"""Failover: which alternatives a call tries, what they are sent, and what errors say."""

from __future__ import annotations

import json
import math
import pickle
import re
from math import inf
from typing import Any

import pytest

from tests.worlds import World
from trunkline import AsyncOpenAI, OpenAI
from trunkline.azure import AzureOpenAI
from trunkline.errors import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    InternalServerError,
    NotFoundError,
    OpenAIError,
    StreamTruncatedError,
)
from trunkline.hooks import Credential, hookimpl
from trunkline.http import Request
from trunkline.middleware import Layer, Stage
from trunkline.network import Timeout
from trunkline.secrets import Secret
from trunkline.taps import Tap
from trunkline.testing import FakeTransport, FaultyServer, Reply
from trunkline_plugins.circuits import Circuit
from trunkline_plugins.failover import Failover

SYNC = World("sync")
QUESTION: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "Which?"}]}
ELSEWHERE = {"name": "b", "base_url": "https://b.example/api", "key": "sk-of-b-0123456789"}
DOWN = APIConnectionError("down")
ANSWER = {"id": "x", "object": "chat.completion", "choices": []}


def chunk(text: str | None = None, identity: str = "a", **delta: Any) -> dict[str, Any]:
    """Return a chunk of a chat completion."""
    content = {} if text is None else {"content": text}
    choice = {"index": 0, "delta": {**content, **delta}, "finish_reason": None}
    head = {"id": identity, "object": "chat.completion.chunk", "created": ord(identity)}
    return {**head, "choices": [choice]}


def last(identity: str = "a", reason: str = "stop") -> dict[str, Any]:
    return {
        **chunk(identity=identity),
        "choices": [{"index": 0, "delta": {}, "finish_reason": reason}],
    }


def cut(*events: Any) -> Reply:
    return Reply.of_events(*events, done=False, end=[APIConnectionError("cut", phase="body")])


def client_of(world: World, answers: Any, *alternatives: Any, **settings: Any) -> Any:
    """Return a client without retries and with these alternatives, by default one elsewhere."""
    given = {"alternatives": alternatives or [ELSEWHERE], **settings}
    return world.client(answers, plugins=[("failover", given)], max_retries=0)


def ask(world: World, client: Any, **options: Any) -> Any:
    return world.run(lambda: world.do(client.chat.completions.create(**QUESTION, **options)))


def streamed(world: World, client: Any, **options: Any) -> list[Any]:
    async def scenario() -> Any:
        create = client.chat.completions.create
        return await world.items(await world.do(create(**QUESTION, stream=True, **options)))

    items: list[Any] = world.run(scenario)
    return items


def text_of(chunks: list[Any]) -> str:
    return "".join(one.choices[0].delta.content or "" for one in chunks if one.choices)


def notes(error: BaseException) -> list[str]:
    return [*getattr(error, "__notes__", ())]


def origins(client: Any) -> list[str]:
    return [request.url.host for request in client.transport.requests]


@pytest.mark.parametrize("failure", [DOWN, Reply.of_error(503)], ids=repr)
def test_call_when_the_client_fails_then_an_alternative_answers(world: World, failure: Any) -> None:
    """At once, without a pause, and at its URL, with its key and its model."""
    elsewhere = {**ELSEWHERE, "model": "other", "headers": {"X-Team": "ads"}}
    client = client_of(world, [failure, ANSWER], elsewhere)
    assert ask(world, client).id == "x"
    first, second = client.transport.requests
    assert str(first.url) == "https://api.openai.com/v1/chat/completions"
    assert str(second.url) == "https://b.example/api/chat/completions"
    assert first.headers["authorization"] == "Bearer fake-key"
    assert second.headers["authorization"] == "Bearer sk-of-b-0123456789"
    assert second.headers["x-team"] == "ads"
    assert json.loads(second.body) == {**QUESTION, "model": "other"}
    assert client.transport.clock.now() == 0


@pytest.mark.parametrize("status", [401, 403, 408, 429, 500, 529])
def test_call_when_the_status_says_that_a_server_or_key_failed_then_another_is_tried(
    status: int,
) -> None:
    """A busy server, a broken one, and a key that is not accepted."""
    client = client_of(SYNC, [Reply.of_error(status), ANSWER])
    assert ask(SYNC, client).id == "x"


def test_call_when_a_kept_connection_went_stale_then_no_alternative_is_needed() -> None:
    """The server is well; `retries` sends the request again at once, and nothing is counted."""
    stale = APIConnectionError("gone")
    stale.stale_connection = True
    plugin = ("failover", {"alternatives": [ELSEWHERE], "failures": 1})
    client = SYNC.client([stale, ANSWER, stale, ANSWER], plugins=[plugin])
    ask(SYNC, client)
    ask(SYNC, client.with_options(max_retries=0))
    hosts = ["api.openai.com"] * 3 + ["b.example"]
    assert (origins(client), client.transport.clock.now()) == (hosts, 0)


@pytest.mark.parametrize(
    ("failure", "kind"),
    [(Reply.of_error(400), BadRequestError), (Reply.of_error(404), NotFoundError)],
)
def test_call_when_its_failure_is_its_own_then_it_is_final(failure: Any, kind: Any) -> None:
    """Another server would refuse it too."""
    client = client_of(SYNC, [failure])
    with pytest.raises(kind) as caught:
        ask(SYNC, client)
    assert notes(caught.value) == []


def test_call_when_a_retry_is_refused_then_its_error_also_names_the_failures_before() -> None:
    """Those of the first attempt are why there was another one."""
    plugin = ("failover", {"alternatives": [ELSEWHERE]})
    client = SYNC.client([DOWN, DOWN, Reply.of_error(400)], plugins=[plugin])
    with pytest.raises(BadRequestError) as caught:
        ask(SYNC, client)
    assert notes(caught.value) == ["failover: client: APIConnectionError; b: APIConnectionError"]


def test_call_when_a_status_was_chosen_then_it_is_a_failure() -> None:
    """A model that one server does not have may be on another."""
    client = client_of(SYNC, [Reply.of_error(404), ANSWER], statuses=[404])
    assert ask(SYNC, client).id == "x"


@pytest.mark.parametrize(
    ("end", "kind"), [(DOWN, APIConnectionError), (Reply.of_error(502), InternalServerError)]
)
def test_call_when_all_fail_then_its_error_names_them_and_no_secret(
    world: World, end: Any, kind: Any
) -> None:
    """The error is that of the last one; notes say what happened before."""
    quoting = Reply.of_error(429, f"the key {ELSEWHERE['key']} is over its limit")
    third = {"name": "c", "key": "sk-of-c-0123456789"}
    client = client_of(world, [Reply.of_error(503), quoting, end], ELSEWHERE, third)
    with pytest.raises(kind) as caught:
        ask(world, client)
    why = "APIConnectionError" if end is DOWN else "status 502"
    assert notes(caught.value) == [f"failover: client: status 503; b: status 429; c: {why}"]
    for shown in (repr(caught.value), str(caught.value), repr(vars(caught.value))):
        assert "sk-of" not in shown
    assert client.transport.open_responses == 0


def test_call_when_it_is_retried_then_all_alternatives_are_tried_again() -> None:
    """A pause only after all of them have failed."""
    given = {"alternatives": [ELSEWHERE]}
    client = SYNC.client([DOWN, DOWN, ANSWER], plugins=[("failover", given)])
    assert ask(SYNC, client).id == "x"
    assert origins(client) == ["api.openai.com", "b.example", "api.openai.com"]
    assert [request.attempt for request in client.transport.requests] == [1, 1, 2]
    assert client.transport.clock.now() == 0.4375


@pytest.mark.parametrize(
    ("options", "hosts"),
    [
        ({"first": "b"}, ["b.example", "api.openai.com"]),
        ({"only": "b"}, ["b.example"]),
        ({"only": "client"}, ["api.openai.com"]),
        ({"off": True}, ["api.openai.com"]),
    ],
)
def test_options_when_a_call_has_them_then_they_choose(options: Any, hosts: list[str]) -> None:
    """The order, one alternative, or none."""
    client = client_of(SYNC, [DOWN, DOWN])
    with pytest.raises(APIConnectionError):
        ask(SYNC, client, plugin_options={"failover": options})
    assert origins(client) == hosts


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"only": "d"}, r"no alternative is named 'd'; there are \['client', 'b'\]"),
        ({"resume": "maybe"}, 'resume must be "same"'),
        ({"onyl": "b"}, "unexpected keyword argument 'onyl'"),
    ],
)
def test_options_when_they_are_wrong_then_nothing_is_sent(options: Any, said: str) -> None:
    """The plugin and the option are named."""
    client = client_of(SYNC, [])
    with pytest.raises(OpenAIError, match=f"plugin 'failover' refuses its options .*{said}"):
        client.chat.completions.create(**QUESTION, plugin_options={"failover": options})


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({}, "missing 1 required positional argument"),
        ({"alternatives": []}, "a list of some"),
        ({"alternatives": [{"name": "b"}]}, "b does not differ from the client"),
        ({"alternatives": [ELSEWHERE, ELSEWHERE]}, "whose names differ"),
        ({"alternatives": ELSEWHERE}, "must be a list of mappings"),
        ({"alternatives": [{"kye": "sk-0123456789"}]}, r"'kye' of alternative 1 must be of \['na"),
        ({"alternatives": [{"key": " "}]}, "the key is blank"),
        ({"alternatives": [{"key": 123}]}, "'key' of alternative 1 must be of the type str"),
        ({"alternatives": [{"key": "sk-0123\n456789"}]}, "control character"),
        ({"alternatives": [{"base_url": "b.example"}]}, "must start with http"),
        ({"alternatives": [ELSEWHERE], "failures": 0}, "must be more than 0"),
        ({"alternatives": [ELSEWHERE], "window": 0}, "must be more than 0"),
        ({"alternatives": [ELSEWHERE], "cool_down": 0}, "must be more than 0"),
        ({"alternatives": [ELSEWHERE], "resume": "no"}, "resume must be"),
        *(
            pytest.param({"alternatives": [ELSEWHERE], **more}, said, marks=pytest.mark.thorough)
            for more, said in (
                ({"failures": 2.5}, "failures must be a whole number, not 2.5"),
                ({"window": math.nan}, "must be more than 0"),
                ({"cool_down": math.nan}, "must be more than 0"),
                ({"statuses": "404"}, r"such as \[404\]"),
                ({"statuses": ["404"]}, r"such as \[404\]"),
                ({"paths": "/x"}, r"such as \['/x'\]"),
            )
        ),
    ],
)
def test_settings_when_they_are_wrong_then_the_error_names_plugin_and_fault(
    settings: Any, said: str
) -> None:
    """And shows no key."""
    with pytest.raises(OpenAIError, match=f"plugin 'failover' cannot be made .*{said}") as caught:
        SYNC.client([], plugins=[("failover", settings)])
    assert "0123" not in str(caught.value)


def test_settings_when_they_are_in_the_environment_then_as_json(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A list of objects has no other form in a variable."""
    monkeypatch.setenv("TRUNKLINE_FAILOVER_ALTERNATIVES", json.dumps([ELSEWHERE]))
    monkeypatch.setenv("TRUNKLINE_FAILOVER_FAILURES", "1")
    client = SYNC.client([DOWN, ANSWER, ANSWER], plugins=["failover"])
    assert [client.chat.completions.create(**QUESTION).id for _ in range(2)] == ["x", "x"]
    assert origins(client) == ["api.openai.com", "b.example", "b.example"]


class OwnCredential:
    """A credential in a header of its own."""

    @hookimpl
    def provide_credential(self) -> Credential:
        return Credential(Secret("of-the-client"), "X-Gateway", "")


OPTIONS: dict[str, Any] = {
    "plugins": [OwnCredential()],
    "organization": "org-1",
    "default_headers": {"X-Auth-Token": "of-the-client", "X-Trace": "t"},
    "default_query": {"api-key": "of-the-client", "version": "2", "trace": "t"},
}


@pytest.mark.parametrize(
    ("alternative", "reaches"),
    [
        ({"base_url": "https://b.example/v1"}, False),
        ({"base_url": "https://b.example/v1", "key": "sk-b"}, False),
        ({"base_url": "http://api.openai.com/v1"}, False),
        ({"base_url": "https://api.openai.com:444/v1"}, False),
        ({"base_url": "https://b.example/v1", "trusted": True}, True),
        ({"base_url": "https://api.openai.com/v2"}, True),
        ({"model": "other"}, True),
    ],
)
def test_credential_when_the_origin_is_another_then_it_stays_at_home(
    alternative: Any, reaches: bool
) -> None:
    """With its secret headers and parameters, whatever their names, and the organization."""
    plugins = [*OPTIONS["plugins"], ("failover", {"alternatives": [alternative]})]
    options = {**OPTIONS, "plugins": plugins, "max_retries": 0}
    client = SYNC.client([DOWN, ANSWER], **options)
    ask(SYNC, client)
    first, second = client.transport.requests
    assert [said(first, where) for where in ("headers", "url")] == [True, True]
    assert [said(second, where) for where in ("headers", "url")] == [reaches, reaches]
    assert ("x-gateway" in second.headers) is reaches
    assert ("openai-organization" in second.headers) is reaches
    assert second.headers["x-trace"] == "t"
    assert second.url.query.endswith("version=2&trace=t")


def said(request: Request, where: str) -> bool:
    """Whether a part of a request has the client's secret."""
    part = getattr(request, where)
    return "of-the-client" in str(part.items_in_order if where == "headers" else part)


def test_credential_when_an_alternative_has_a_key_then_that_of_the_client_is_not_sent() -> None:
    """Also at the same origin, and for a header that the client does not use."""
    plugins = [OwnCredential(), ("failover", {"alternatives": [{"key": "sk-of-b-0123456789"}]})]
    client = SYNC.client([Reply.of_error(401), ANSWER], plugins=plugins)
    client.chat.completions.create(**QUESTION)
    _, second = client.transport.requests
    assert second.headers["authorization"] == "Bearer sk-of-b-0123456789"
    assert "x-gateway" not in second.headers


def test_azure_when_a_region_fails_then_another_one_gets_its_key_and_the_same_path() -> None:
    """The key is in the header that Azure wants."""
    west = {"base_url": "https://west.openai.azure.com/openai", "headers": {"api-key": "of-west"}}
    transport = FakeTransport([Reply.of_error(429), ANSWER])
    client = AzureOpenAI(
        azure_endpoint="https://east.openai.azure.com",
        api_key="of-east",
        api_version="2024-10-21",
        transport=transport,
        plugins=[("failover", {"alternatives": [west]})],
    )
    client.chat.completions.create(**QUESTION)
    _, second = transport.requests
    assert str(second.url) == (
        "https://west.openai.azure.com/openai/deployments/m/chat/completions?api-version=2024-10-21"
    )
    assert second.headers["api-key"] == "of-west"


def test_alternative_when_shown_then_without_key_url_and_headers() -> None:
    """Whatever prints the settings of a program."""
    plugin = Failover([{**ELSEWHERE, "headers": {"api-key": "of-b"}}])
    shown = repr(vars(plugin))
    assert "name='b'" in shown
    assert "of-b" not in shown
    assert "b.example" not in shown


def test_calls_when_they_change_something_then_they_are_not_repeated() -> None:
    """A file that is on two servers is on none: its id is that of one of them."""
    client = client_of(SYNC, [Reply.of_error(503)] * 5, paths=["/embeddings", "/projects"])
    client = client.with_options(admin_api_key="sk-of-an-admin")
    calls = [
        lambda: client.files.create(file=b"x", purpose="user_data"),
        client.models.list,
        lambda: client.files.delete("f"),
        lambda: client.post("https://api.openai.com/v2/embeddings", body={}, cast_to=object),
        lambda: client.admin.organization.projects.create(name="p"),
    ]
    for call in calls:
        with pytest.raises(InternalServerError):
            SYNC.run(lambda call=call: SYNC.do(call()))
    assert {*origins(client)} == {"api.openai.com"}


def test_open_body_when_it_breaks_off_then_it_is_not_resumed(world: World) -> None:
    """It is not a stream: bytes of two answers would be mixed."""
    broken = Reply(200, (b"{", APIConnectionError("cut", phase="body")))
    client = client_of(world, [broken])
    manager = client.chat.completions.with_streaming_response.create(**QUESTION)

    async def scenario() -> None:
        if world.is_sync:
            with manager as response:
                response.read()
        else:
            async with manager as response:
                await response.read()

    with pytest.raises(APIConnectionError, match="cut"):
        world.run(scenario)
    assert origins(client) == ["api.openai.com"]


class Refusing(Tap):
    """A tap of another plugin, which refuses each event."""

    def event(self, event: Any) -> None:
        raise KeyError("not this one")

    @hookimpl
    def around(self) -> Any:
        def refused(request: Request, proceed: Any) -> Any:
            response = yield from proceed(request)
            response.tap(Refusing())
            return response

        return [Layer(Stage.WIRE, "refusing", refused)]


def test_stream_when_a_plugin_fails_then_no_server_is_blamed() -> None:
    """Its error is that of the call."""
    given = ("failover", {"alternatives": [ELSEWHERE]})
    client = SYNC.client([Reply.of_events(chunk("Hi"))], plugins=[Refusing(), given])
    with pytest.raises(KeyError, match="not this one") as caught:
        streamed(SYNC, client)
    assert (origins(client), notes(caught.value)[1:]) == (["api.openai.com"], [])


def test_call_when_its_last_attempt_is_refused_then_notes_say_why_there_was_another() -> None:
    """Also if that attempt came no further than the first server."""
    given = ("failover", {"alternatives": [ELSEWHERE]})
    client = SYNC.client([DOWN, Reply.of_error(503), Reply.of_error(400)], plugins=[given])
    with pytest.raises(BadRequestError) as caught:
        ask(SYNC, client)
    assert notes(caught.value) == ["failover: client: APIConnectionError; b: status 503"]


def test_upload_when_it_can_be_read_once_then_there_is_no_second_try(world: World) -> None:
    """Nothing would be left for the second one, and its error says so by its name."""
    client = client_of(world, [Reply.of_error(503)])
    pieces = (piece for piece in [b"RIFF"])

    async def scenario() -> None:
        file = ("a.wav", pieces)
        await world.do(client.audio.transcriptions.create(model="m", file=file))

    with pytest.raises(InternalServerError) as caught:
        world.run(scenario)
    assert notes(caught.value) == ["failover: client: status 503"]


def test_form_when_an_alternative_has_another_model_then_it_is_left_out() -> None:
    """The model of a form cannot be changed."""
    answers = [Reply.of_error(503), {"text": "x"}]
    client = client_of(SYNC, answers, {"model": "other"}, {"name": "c", "key": "sk-c"})
    create = client.audio.transcriptions.create
    SYNC.run(lambda: SYNC.do(create(model="m", file=("a.wav", b"RIFF"))))
    assert client.transport.requests[1].headers["authorization"] == "Bearer sk-c"


def test_circuit_when_there_are_failures_then_it_opens_and_one_probe_decides() -> None:
    """Closed, open, half-open with one probe, open again, closed."""
    circuit = Circuit(2, 10.0, 30.0)
    assert circuit.enter(0) is False
    circuit.failed(False, 0)
    circuit.failed(False, 11)  # the first one is too long ago
    assert circuit.enter(11) is False
    circuit.failed(False, 12)
    assert (circuit.enter(41), circuit.wait(41)) == (None, 1)
    assert circuit.enter(42) is True
    assert (circuit.enter(42), circuit.wait(42)) == (None, inf)
    circuit.failed(True, 43)
    assert circuit.enter(72) is None
    assert circuit.enter(73) is True
    circuit.leave(True)
    assert circuit.enter(73) is True
    circuit.succeeded(True)
    assert (circuit.enter(74), circuit.enter(74)) == (False, False)
    circuit.failed(False, 75)
    circuit.failed(False, 85)
    assert (circuit.enter(114), circuit.enter(115)) == (None, True)
    circuit.succeeded(True)
    circuit.failed(False, 94)
    assert circuit.enter(94) is False


def test_health_by_default_then_three_failures_in_a_minute_cost_half_a_minute() -> None:
    """As the page of the plugin says."""
    client = client_of(SYNC, [DOWN, ANSWER] * 4 + [ANSWER, ANSWER])
    for pause in (0, 30, 30.5, 29.5, 29.5, 0.5):
        client.transport.clock.advance(pause)
        ask(SYNC, client)
    a, b = "api.openai.com", "b.example"
    assert origins(client) == [a, b] * 4 + [b, a]


def test_health_when_an_alternative_fails_often_then_it_is_left_alone_for_a_while(
    world: World,
) -> None:
    """After the cool-down it gets one call, and then all."""
    answers = [DOWN, ANSWER, DOWN, ANSWER, ANSWER, ANSWER, ANSWER]
    client = client_of(world, answers, failures=2, cool_down=30.0)

    async def scenario() -> None:
        for pause in (0, 0, 29, 1, 0):
            client.transport.clock.advance(pause)
            await world.do(client.chat.completions.create(**QUESTION))

    world.run(scenario)
    a, b = "api.openai.com", "b.example"
    assert origins(client) == [a, b, a, b, b, a, a]


@pytest.mark.thorough
def test_health_when_the_limit_of_the_call_has_passed_then_no_server_is_blamed(
    world: World,
) -> None:
    """No alternative is tried after it, and the next call begins with the client as it is."""
    slow = Reply.of_json({}).evolve(delay=5)
    client = client_of(world, [slow, ANSWER], failures=1)
    with pytest.raises(APITimeoutError, match=r"total to api\.openai\.com") as caught:
        ask(world, client, timeout=Timeout(total=2))
    assert notes(caught.value) == []
    assert ask(world, client).id == "x"
    assert origins(client) == ["api.openai.com"] * 2


def test_health_when_all_cool_down_then_calls_wait_as_long_as_servers_ask(world: World) -> None:
    """Nothing is sent; `retries` waits for the first one that may be used."""
    busy = Reply.of_json({}, status=429, headers={"retry-after": "7"})
    other = Reply.of_json({}, status=429, headers={"retry-after": "5"})
    client = client_of(world, [busy, other, ANSWER])
    with pytest.raises(APIError):
        ask(world, client)
    with pytest.raises(InternalServerError, match="can be used now: client: cools") as caught:
        ask(world, client)
    assert str(caught.value).endswith(": client: cools down; b: cools down")
    assert caught.value.code == "no_alternative"
    assert len(client.transport.requests) == 2
    assert ask(world, client.with_options(max_retries=1)).id == "x"
    assert client.transport.clock.now() == 5
    assert origins(client)[-1] == "b.example"


def test_stream_when_the_first_event_does_not_come_then_an_alternative_streams() -> None:
    """A head alone is not an answer, and an error event in place of one is a failure."""
    error = {"error": {"message": "busy", "type": "server_error"}}
    for failure in (DOWN, Reply.of_error(503), cut(), Reply.of_events(error)):
        client = client_of(SYNC, [failure, Reply.of_events(chunk("Hi"), last())], resume="off")
        assert text_of(streamed(SYNC, client)) == "Hi"
        assert client.transport.open_responses == 0


# An "error" that is null is none.
FIRST = cut(chunk("", role="assistant"), {**chunk("Hello, "), "error": None}, chunk("wor"))
NULLS = cut(*({**chunk(text), "error": None} for text in ("Hello, ", "wor")))


@pytest.mark.parametrize(
    "rest",
    [
        [chunk("Hello, world", "b"), last("b")],
        [chunk("Hel", "b"), chunk("lo, world", "b"), last("b")],
        [chunk("Hello, wor", "b"), chunk("ld", "b"), last("b")],
    ],
)
def test_stream_when_it_breaks_off_then_its_user_sees_one_answer(world: World, rest: Any) -> None:
    """One role, one id, each word once, one reason to finish, and the usage of the second."""
    usage = {**chunk(identity="b"), "choices": [], "usage": {"total_tokens": 9}}
    second = Reply.of_events(chunk("", "b", role="assistant"), *rest, usage)
    client = client_of(world, [FIRST, second])
    chunks = streamed(world, client)
    assert text_of(chunks) == "Hello, world"
    assert {(one.id, one.created) for one in chunks} == {("a", ord("a"))}
    assert [one.choices[0].delta.role for one in chunks if one.choices][:1] == ["assistant"]
    reasons = [one.choices[0].finish_reason for one in chunks if one.choices]
    assert reasons == [None] * (len(reasons) - 1) + ["stop"]
    assert chunks[-1].usage.total_tokens == 9
    assert client.transport.open_responses == 0
    assert origins(client) == ["api.openai.com", "b.example"]


@pytest.mark.parametrize(
    "second",
    [
        Reply.of_events(chunk("Good day", "b"), last("b")),
        Reply.of_events(chunk("Hello", "b"), last("b")),
        Reply.of_events(chunk("Hello", "b"), chunk(None, "b", refusal="No"), last("b")),
        DOWN,
        Reply.of_error(400),
        cut(chunk("Hello, wor")),
    ],
)
def test_stream_when_no_other_answer_fits_then_it_fails_as_without_the_plugin(second: Any) -> None:
    """The user gets no text that does not belong to what he has, and the notes say why."""
    client = client_of(SYNC, [NULLS, second])
    seen: list[str] = []

    async def scenario() -> None:
        create = client.chat.completions.create
        stream = await SYNC.do(create(**QUESTION, stream=True))
        while True:
            seen.append((await SYNC.first(stream)).choices[0].delta.content)

    with pytest.raises(StreamTruncatedError) as caught:
        SYNC.run(scenario)
    assert "".join(seen) == "Hello, wor"
    assert notes(caught.value)[-1].startswith("failover: client: StreamTruncatedError")
    assert client.transport.open_responses == 0


def call_of(index: int, **function: str) -> dict[str, Any]:
    return {"index": index, "function": function}


def test_stream_when_a_call_of_a_tool_is_in_progress_then_it_keeps_its_first_id() -> None:
    """The arguments of the second answer continue those of the first."""
    began = {**call_of(0, name="add", arguments='{"a'), "id": "call_1", "type": "function"}
    again = {**began, "id": "call_2"}
    more = {**call_of(1, name="~sub", arguments="{}"), "id": "call_3", "type": "function"}
    second = Reply.of_events(
        chunk(None, "b", tool_calls=[again]),
        chunk(None, "b", tool_calls=[call_of(0, arguments='": 1}')]),
        chunk(None, "b", tool_calls=[more]),
        last("b", "tool_calls"),
    )
    client = client_of(SYNC, [cut(chunk(None, tool_calls=[began])), second], resume="continue")
    calls = [
        one
        for chunk in streamed(SYNC, client)
        for choice in chunk.choices
        for one in choice.delta.tool_calls or ()
    ]
    assert [one.id for one in calls if one.id] == ["call_1", "call_3"]
    assert [one.function.name for one in calls if one.function.name] == ["add", "~sub"]
    first = "".join(one.function.arguments for one in calls if one.index == 0)
    assert first == '{"a": 1}'


@pytest.mark.thorough
def test_loop_over_a_resumed_stream_when_left_then_its_connection_is_closed_at_once() -> None:
    """The error that was overcome refers to no frame, and so not to the loop."""
    client = client_of(SYNC, [FIRST, Reply.of_events(chunk("Hello, world", "b"), last("b"))])
    stream = client.chat.completions.create(**QUESTION, stream=True)
    for event in stream:
        if event.id == "a" and event.choices[0].delta.content == "ld":
            break
    assert client.transport.open_responses == 0
    assert len(client.transport.requests) == 2
    assert stream.response.closed


def test_stream_when_it_is_to_continue_then_the_rest_is_asked_for(world: World) -> None:
    """The other server gets what was said, and the fields that it needs for that."""
    second = Reply.of_events(chunk("ld", "b", role="assistant"), last("b"))
    extra = {"continue_final_message": True}
    elsewhere = {**ELSEWHERE, "continue_with": extra}
    client = client_of(world, [FIRST, second], elsewhere, resume="continue")
    assert text_of(streamed(world, client)) == "Hello, world"
    assert json.loads(client.transport.requests[1].body) == {
        **QUESTION,
        "stream": True,
        "messages": [*QUESTION["messages"], {"role": "assistant", "content": "Hello, wor"}],
        **extra,
    }


@pytest.mark.parametrize("options", [{"resume": "off"}, {"off": True}, {"only": "client"}])
def test_stream_when_it_is_not_to_be_resumed_then_it_fails(options: Any) -> None:
    """By the options of the call."""
    client = client_of(SYNC, [FIRST])
    with pytest.raises(StreamTruncatedError):
        streamed(SYNC, client, plugin_options={"failover": options})


def test_stream_of_another_kind_when_it_has_begun_then_it_is_not_resumed() -> None:
    """The events of responses have numbers and ids that another server does not continue."""
    created = {"type": "response.created", "sequence_number": 0, "response": {"id": "r"}}
    client = client_of(SYNC, [cut(created)])

    async def scenario() -> Any:
        create = client.responses.create
        return await SYNC.items(await SYNC.do(create(model="m", input="x", stream=True)))

    with pytest.raises(StreamTruncatedError):
        SYNC.run(scenario)


def test_stream_when_an_event_says_what_is_wrong_with_the_request_then_it_is_final() -> None:
    """A server that refuses a text is not asked to be replaced."""
    error = {"error": {"message": "no", "code": "content_policy_violation"}}
    client = client_of(SYNC, [Reply.of_events(chunk("Hi"), error)])
    with pytest.raises(APIError, match="no"):
        streamed(SYNC, client)


@pytest.mark.parametrize("way", ["raw", "opened", "left", "helper"])
def test_call_when_it_is_made_otherwise_then_it_is_resumed_too(world: World, way: str) -> None:
    """Raw responses, open bodies, a stream that its user leaves, and one with snapshots."""
    second = [chunk("", "b", role="assistant"), chunk("Hello, world", "b"), last("b")]
    client = client_of(world, [FIRST, Reply.of_events(*second)])
    chat = client.chat.completions

    async def opened(manager: Any, use: Any) -> Any:
        if world.is_sync:
            with manager as one:
                return use(one)
        async with manager as one:
            return await world.do(use(one))

    async def scenario() -> str:
        if way == "opened":
            manager = chat.with_streaming_response.create(**QUESTION, stream=True)
            body = await opened(manager, lambda response: response.read())
            return re.sub(rb'.*?"content": ?"(.*?)"|.+|\n', rb"\1", body).decode()
        if way == "helper":
            manager = chat.stream(**QUESTION)
            made = await opened(manager, lambda stream: stream.get_final_completion())
            return f"{made.choices[0].message.content}"
        if way == "raw":
            raw = await world.do(chat.with_raw_response.create(**QUESTION, stream=True))
            return text_of(await world.items(raw.parse()))
        stream = await world.do(chat.create(**QUESTION, stream=True))
        chunks = [await world.first(stream) for _ in range(4)]
        await world.do(stream.close())
        return text_of(chunks)

    assert world.run(scenario) == "Hello, world"
    assert client.transport.open_responses == 0
    assert origins(client) == ["api.openai.com", "b.example"]


def test_client_when_pickled_then_its_copy_knows_no_failures() -> None:
    """Another process learns anew."""
    plugin = Failover([ELSEWHERE], failures=1)
    client = SYNC.client([DOWN, ANSWER], plugins=[("failover", plugin)])
    client.chat.completions.create(**QUESTION)
    copy: Any = pickle.loads(pickle.dumps(plugin))
    other = SYNC.client([ANSWER], plugins=[("failover", copy)])
    other.chat.completions.create(**QUESTION)
    assert origins(other) == ["api.openai.com"]


def dying(exchange: Any) -> None:
    """Stream a part of an answer, and break the connection."""
    exchange.begin("Content-Type: text/event-stream")
    for text in ("Hello, ", "wor"):
        exchange.chunk(f"data: {json.dumps(chunk(text))}\n\n".encode())
    exchange.reset()


def living(exchange: Any) -> None:
    """Stream the whole answer."""
    events = [chunk("Hello", "b"), chunk(", world", "b"), last("b")]
    texts = [*map(json.dumps, events), "[DONE]"]
    exchange.reply(
        "200 OK",
        "".join(f"data: {text}\n\n" for text in texts).encode(),
        "Content-Type: text/event-stream",
    )


@pytest.mark.needs("trio")
@pytest.mark.parametrize("name", ["sync", "asyncio", "trio"])
def test_servers_when_the_first_one_dies_in_a_stream_then_the_loop_sees_one_answer(
    name: str,
) -> None:
    """Over real sockets: the second server has the rest, and never sees the key of the first."""
    world, kind = World(name), OpenAI if name == "sync" else AsyncOpenAI
    with (
        FaultyServer(behaviours={"v1": dying}) as first,
        FaultyServer(behaviours={"v1": living}) as second,
    ):
        elsewhere = {"name": "b", "base_url": f"{second.url}/v1", "key": "sk-of-b-0123456789"}
        client: Any = kind(
            base_url=f"{first.url}/v1",
            api_key="sk-of-a-0123456789",
            transport="native",
            plugins=[("failover", {"alternatives": [elsewhere]})],
        )

        async def scenario() -> str:
            stream = await world.do(client.chat.completions.create(**QUESTION, stream=True))
            text = text_of(await world.items(stream))
            await world.do(client.close())
            return text

        assert world.run(scenario) == "Hello, world"
        assert [len(one.requests) for one in (first, second)] == [1, 1]
        assert second.requests[0].headers["authorization"] == "Bearer sk-of-b-0123456789"
        assert "sk-of-a" not in str(second.requests[0].headers.items_in_order)
        assert first.wait_for_connections(0)
        assert second.wait_for_connections(0)


def test_key_when_it_is_wrong_then_the_next_one_is_used() -> None:
    """Several keys for one server; the errors of wrong ones do not show them."""
    client = client_of(SYNC, [Reply.of_error(401)] * 2, {"key": "sk-of-b-0123456789"})
    with pytest.raises(AuthenticationError) as caught:
        ask(SYNC, client)
    assert notes(caught.value) == ["failover: client: status 401; alternative 1: status 401"]
    assert "sk-of-b" not in repr(vars(caught.value))
