"""Hedged requests: when a second one is sent, which answer counts, and how the other ends."""

from __future__ import annotations

import pickle
import threading
import time
from collections.abc import Callable
from math import inf
from typing import Any

import pytest

from tests.worlds import World
from trunkline import AsyncOpenAI, OpenAI
from trunkline.errors import APIConnectionError, InternalServerError, OpenAIError
from trunkline.hooks import hookimpl
from trunkline.http import URL, Headers, Request
from trunkline.middleware import Layer, Stage
from trunkline.taps import Ending, Tap
from trunkline.testing import FaultyServer, Reply
from trunkline_plugins.budget import Budget
from trunkline_plugins.hedge import Hedge
from trunkline_plugins.hedge_account import HedgeAccount, Times, model_of

SYNC = World("sync")
QUESTION: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "Which?"}]}
KEEN = {"percent": 100.0, "max_delay": 2.0}
"""Every call may be hedged, after 2 seconds as long as no times are known."""


def answer(text: str) -> dict[str, Any]:
    return {"id": text, "object": "chat.completion", "choices": []}


def slow(text: str, seconds: float = 10.0) -> Reply:
    return Reply.of_json(answer(text)).evolve(delay=seconds)


def events(text: str, delay: float = 0.0) -> Reply:
    chunks = [{"id": text, "choices": [{"index": 0, "delta": {"content": text}}]} for _ in "123"]
    return Reply.of_events(*chunks, pause=0.5).evolve(delay=delay)


def client_of(world: World, answers: Any, *plugins: Any, **settings: Any) -> Any:
    return world.client(answers, plugins=[*plugins, ("hedge", {**KEEN, **settings})], max_retries=0)


def ask(world: World, client: Any, **options: Any) -> Any:
    return world.run(lambda: world.do(client.chat.completions.create(**QUESTION, **options)))


def state(client: Any) -> tuple[int, float, int]:
    """Return the number of requests, the time, and the responses that are still open."""
    transport = client.transport
    return len(transport.requests), transport.clock.now(), transport.open_responses


@pytest.mark.parametrize(
    ("answers", "wins", "ends"),
    [
        ([slow("a", 1.9)], "a", (1, 1.9, 0)),
        ([slow("a"), slow("b", 0.5)], "b", (2, 2.5, 0)),
        ([slow("a", 3), slow("b", 9)], "a", (2, 3, 0)),
        ([slow("a", 5), Reply.of_error(500)], "a", (2, 5, 0)),
        ([Reply.of_error(429).evolve(delay=3), slow("b", 4)], "b", (2, 6, 0)),
        ([slow("a", 5), APIConnectionError("down")], "a", (2, 5, 0)),
    ],
)
def test_call_when_it_is_slow_then_the_first_answer_counts(
    world: World, answers: Any, wins: str, ends: Any
) -> None:
    """A failure does not, as long as there may be an answer; nothing of the other is left."""
    client = client_of(world, answers)
    assert ask(world, client).id == wins
    assert state(client) == ends
    client = client_of(world, [slow("one session", 5)])
    ask(world, client, extra_headers={"Upgrade": "websocket"})
    assert state(client) == (1, 5, 0)


@pytest.mark.parametrize(
    ("answers", "kind", "ends"),
    [
        ([Reply.of_error(500).evolve(delay=1)], InternalServerError, (1, 1, 0)),
        ([APIConnectionError("down")], APIConnectionError, (1, 0, 0)),
        ([Reply.of_error(500).evolve(delay=3), APIConnectionError("x")], InternalServerError,
         (2, 3, 0)),
    ],
)  # fmt: skip
def test_call_when_it_fails_then_a_hedge_is_no_retry(
    world: World, answers: Any, kind: Any, ends: Any
) -> None:
    """A failure before the pause is over is the end; after it, the last failure is."""
    client = client_of(world, answers)
    with pytest.raises(kind):
        ask(world, client)
    assert state(client) == ends


class Looking(Tap):
    """Notes the events and the end of each response."""

    seen: list[tuple[bytes, list[str]]]

    def __init__(self, plugin: Watching) -> None:
        self.plugin = plugin
        self.texts: list[str] = []

    def event(self, event: Any) -> None:
        self.texts.append(event.json()["id"])

    def end(self, ending: Ending) -> None:
        self.plugin.ends.append((ending.how, "".join(self.texts)))


class Watching:
    """Watches all responses, those of losers too."""

    def __init__(self) -> None:
        self.ends: list[tuple[str, str]] = []

    @hookimpl
    def around(self) -> Any:
        return [Layer(Stage.WIRE, "watching", self.watched)]

    def watched(self, request: Request, proceed: Any) -> Any:
        response = yield from proceed(request)
        response.tap(Looking(self))
        return response


def test_stream_when_the_head_is_slow_then_no_event_of_the_loser_is_seen(world: World) -> None:
    """The second stream is the only one that is read; that of the loser is never opened."""
    plugin = Watching()
    client = client_of(world, [events("a", delay=9), events("b", delay=1)], plugin)

    async def scenario() -> Any:
        create = client.chat.completions.create
        return await world.items(await world.do(create(**QUESTION, stream=True)))

    assert [chunk.id for chunk in world.run(scenario)] == ["b"] * 3
    assert plugin.ends == [("complete", "bbb")]
    assert state(client)[0] == 2
    assert state(client)[2] == 0


@pytest.mark.parametrize("way", ["raw", "opened", "left"])
def test_call_when_it_is_made_otherwise_then_it_is_hedged_too(world: World, way: str) -> None:
    """Raw responses, open bodies, and a stream that its user leaves."""
    client = client_of(world, [events("a", delay=9), events("b")])
    chat = client.chat.completions

    async def scenario() -> None:
        if way == "raw":
            raw = await world.do(chat.with_raw_response.create(**QUESTION, stream=True))
            assert (await world.first(raw.parse())).id == "b"
            await world.do(raw.parse().close())
        elif way == "left":
            stream = await world.do(chat.create(**QUESTION, stream=True))
            await world.first(stream)
            await world.do(stream.close())
        else:
            manager = chat.with_streaming_response.create(**QUESTION, stream=True)
            if world.is_sync:
                with manager as response:
                    assert b'"b"' in response.read()
            else:
                async with manager as response:
                    assert b'"b"' in await response.read()

    world.run(scenario)
    assert state(client)[0] == 2
    assert state(client)[2] == 0


@pytest.mark.parametrize(
    ("call", "is_hedged"),
    [
        (lambda client: client.models.list(), True),
        (lambda client: client.embeddings.create(model="m", input="x"), True),
        (lambda client: client.files.create(file=b"x", purpose="user_data"), False),
        (lambda client: client.files.delete("f"), False),
        (lambda client: client.delete("/embeddings", cast_to=object), False),
        (lambda client: client.audio.transcriptions.create(model="m", file=b"x"), True),
        (lambda client: client.audio.transcriptions.create(
            model="m", file=("a", (piece for piece in [b"x"]))), False),
    ],
)  # fmt: skip
def test_calls_when_they_cannot_be_repeated_then_they_are_not_hedged(
    call: Callable[[Any], Any], is_hedged: bool
) -> None:
    """A call that changes something would do so twice; some uploads can be read only once."""
    reply = Reply.of_json({"data": [], "text": "", "id": "f", "deleted": True})
    client = client_of(SYNC, lambda _: reply.evolve(delay=3.0))
    call(client)
    assert len(client.transport.requests) == 1 + is_hedged


def test_calls_when_they_only_answer_then_each_is_hedged() -> None:
    """Whatever it is that a model makes."""
    said = {"model": "m", "input": "x"}
    drawn = {"image": b"x", "prompt": "x"}
    heard = {"model": "m", "file": b"x"}
    deprecated = ("/images/variations", "/audio/translations")
    reply = Reply.of_json({"data": [], "output": [], "results": [], "choices": [], "text": ""})
    client = client_of(SYNC, lambda _: reply.evolve(delay=3.0))
    calls: list[tuple[Any, dict[str, Any]]] = [
        (client.chat.completions.create, QUESTION),
        (client.completions.create, {"model": "m", "prompt": "x"}),
        (client.responses.create, said),
        (client.embeddings.create, said),
        (client.moderations.create, said),
        (client.images.generate, {"prompt": "x"}),
        (client.images.edit, drawn),
        (client.audio.speech.create, {**said, "voice": "alloy"}),
        (client.audio.transcriptions.create, heard),
        *((client.post, {"path": path, "body": {}, "cast_to": object}) for path in deprecated),
    ]
    for call, arguments in calls:
        call(**arguments)
    paths = [request.url.path for request in client.transport.requests]
    assert len({*paths}) == len(calls)
    assert paths[::2] == paths[1::2]


def test_budget_when_two_calls_want_the_same_hedge_then_one_gets_it() -> None:
    """The other one pays nothing for what it does not get."""
    account = HedgeAccount(100.0, 1)
    assert account.begin("kind") == inf
    assert (account.spends(), account.spends()) == (True, False)
    assert account.begin("kind") == inf


@pytest.mark.parametrize(
    ("options", "ends"),
    [({"off": True}, (1, 10, 0)), ({"delay": 0.25}, (2, 0.25, 0)), ({"delay": 0}, (2, 0, 0))],
)
def test_options_when_a_call_has_them_then_they_apply(options: Any, ends: Any) -> None:
    """No hedge, or one after a pause of its own."""
    client = client_of(SYNC, [slow("a"), slow("b", 0)])
    ask(SYNC, client, plugin_options={"hedge": options})
    assert state(client) == ends


@pytest.mark.parametrize(
    ("options", "said"), [({"delay": -1}, "0 or more seconds"), ({"of": True}, "'of'")]
)
def test_options_when_they_are_wrong_then_nothing_is_sent(options: Any, said: str) -> None:
    """The plugin and the option are named."""
    client = client_of(SYNC, [])
    with pytest.raises(OpenAIError, match=f"plugin 'hedge' refuses its options .*{said}"):
        ask(SYNC, client, plugin_options={"hedge": options})


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"percent": 0}, "more than 0, and 100 at most"),
        ({"min_delay": 3}, "max_delay no less than it"),
        ({"least": 0}, "from 1 to 100"),
        ({"delay": 1}, "unexpected keyword argument 'delay'"),
        pytest.param({"paths": "/x"}, r"such as \['/x'\]", marks=pytest.mark.thorough),
    ],
)
def test_settings_when_they_are_wrong_then_the_error_names_plugin_and_fault(
    settings: Any, said: str
) -> None:
    """When the client is made."""
    with pytest.raises(OpenAIError, match=f"plugin 'hedge' cannot be made .*{said}"):
        client_of(SYNC, [], **settings)


def test_budget_when_it_is_used_up_then_slow_calls_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of 40 slow calls at 10 %, 4 are hedged, wherever the setting comes from."""
    monkeypatch.setenv("TRUNKLINE_HEDGE_PERCENT", "10")
    client = SYNC.client(lambda _: slow("a", 3), plugins=[("hedge", {"max_delay": 1.0})])
    for _ in range(40):
        ask(SYNC, client)
    assert len(client.transport.requests) == 44


def test_budget_when_it_was_saved_up_then_a_slow_server_does_not_get_it_all() -> None:
    """Of what 60 calls have saved, there are 10 hedges left, and some more of the calls after."""
    seconds = [0.0]
    client = client_of(SYNC, lambda _: slow("a", seconds[0]), percent=20.0, max_delay=1.0)
    for _ in range(60):
        ask(SYNC, client)
    client.transport.requests.clear()
    seconds[0] = 3.0
    for _ in range(14):
        ask(SYNC, client)
    assert len(client.transport.requests) == 14 + 10 + 2


def test_pause_when_times_are_known_then_it_is_their_95th_percentile() -> None:
    """Of calls of the same model; another one has times of its own."""
    times = iter([*[0.1 * (n + 1) for n in range(20)], 5.0, 0.0, 5.0])
    client = client_of(SYNC, lambda _: slow("a", next(times)), max_delay=30.0)
    for _ in range(20):
        ask(SYNC, client)
    began = client.transport.clock.now()
    ask(SYNC, client)
    assert client.transport.clock.now() - began == pytest.approx(1.9)
    began = client.transport.clock.now()
    client.chat.completions.create(**{**QUESTION, "model": "other"})
    assert client.transport.clock.now() - began == pytest.approx(5.0)
    assert len(client.transport.requests) == 23


def test_times_when_there_are_many_kinds_then_the_oldest_is_forgotten() -> None:
    """The memory of a long-running program stays small, also for one kind."""
    times = Times(1)
    for number in range(257):
        times.add(number, 1.0)
    for seconds in range(200):
        times.add(256, seconds)
    assert (times.p95(0), times.p95(1), times.p95(256)) == (inf, 1.0, 194)


@pytest.mark.parametrize(
    ("body", "model"), [(b'{"input": [1], "model": "m"}', "m"), (b"{}", None), (b"--x", None)]
)
def test_model_when_a_body_is_looked_at_then_it_is_found(body: bytes, model: str | None) -> None:
    """A form and a file have none that can be seen."""
    headers = Headers({"content-type": "application/json"})
    assert model_of(Request("POST", URL.parse("https://h/v1"), headers, body)) == model


def test_call_when_it_is_hedged_within_failover_then_both_go_to_the_alternative() -> None:
    """Each with the key of the alternative."""
    elsewhere = {"base_url": "https://b.example/v1", "key": "sk-b"}
    failover = ("failover", {"alternatives": [elsewhere]})
    client = client_of(SYNC, [Reply.of_error(500), slow("a"), slow("b", 1)], failover)
    assert ask(SYNC, client).id == "b"
    seen = [(one.url.host, one.headers["authorization"]) for one in client.transport.requests]
    assert seen == [("api.openai.com", "Bearer fake-key"), *[("b.example", "Bearer sk-b")] * 2]


@pytest.mark.thorough
@pytest.mark.parametrize("streamed", [False, True])
def test_loser_when_its_head_comes_after_the_end_of_the_call_then_its_taps_end(
    streamed: bool,
) -> None:
    """Its thread may be late, and nobody else would settle what the budget has reserved."""
    over, losers = threading.Event(), list[threading.Thread]()
    budget = Budget()

    class Late:
        @hookimpl
        def around(self) -> list[Layer]:
            return [Layer(Stage.WIRE, "late", self.held)]

        def held(self, request: Request, proceed: Any) -> Any:
            losers.append(threading.current_thread())
            is_first = len(losers) == 1
            response = yield from proceed(request)
            if is_first:
                over.wait(10)
            return response

    hedge = Hedge(percent=100, min_delay=0.0, max_delay=0.001)
    with OpenAI(transport="local", plugins=[budget, hedge, Late()]) as client:
        made: Any = client.chat.completions.create(**QUESTION, stream=streamed)
        if streamed:
            list(made)
    assert budget.reserved().tokens > 0
    over.set()
    losers[0].join(10)
    assert budget.reserved().tokens == 0


def test_plugin_when_pickled_then_its_copy_has_its_settings() -> None:
    """Another process learns anew."""
    copy: Any = pickle.loads(pickle.dumps(Hedge(**KEEN, least=100)))
    client = SYNC.client([slow("a"), slow("b", 0)], plugins=[("hedge", copy)])
    assert ask(SYNC, client).id == "b"


@pytest.mark.needs("trio")
@pytest.mark.parametrize("name", ["sync", "asyncio", "trio"])
def test_servers_when_the_first_answer_hangs_then_the_second_one_wins(name: str) -> None:
    """Over real sockets: the loser's connection is closed, and the other one can be used again."""
    world, kind, turns = World(name), OpenAI if name == "sync" else AsyncOpenAI, iter("ab")
    leaves = threading.Event()

    def answered(exchange: Any) -> None:
        if next(turns, "c") == "a":
            leaves.wait(5)
            exchange.keep = False
        else:
            exchange.reply(
                "200 OK", b'{"id": "b", "choices": []}', "Content-Type: application/json"
            )

    with FaultyServer(behaviours={"v1": answered}) as server:
        client: Any = kind(
            base_url=f"{server.url}/v1",
            api_key="none",
            transport="native",
            max_retries=0,
            plugins=[("hedge", {**KEEN, "max_delay": 0.05})],
        )

        async def scenario() -> None:
            began = time.monotonic()
            for _ in range(2):
                assert (await world.do(client.chat.completions.create(**QUESTION))).id == "b"
            assert time.monotonic() - began < 4
            leaves.set()
            await world.do(client.close())

        world.run(scenario)
        assert len(server.requests) == 3
        assert server.accepted == 2
        assert server.wait_for_connections(0)
