"""Rate limits: which calls wait, for how long, and which are not sent."""

from __future__ import annotations

import pickle
from contextlib import suppress
from typing import Any

import pytest

from tests.worlds import World
from trunkline.errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    InternalServerError,
    OpenAIError,
    RateLimitError,
)
from trunkline.network import Timeout
from trunkline.plugin_errors import RateLimitWaitError
from trunkline.testing.clock import VirtualClock
from trunkline.testing.fakes import fake_client
from trunkline.testing.replies import Reply
from trunkline_plugins.limits import KINDS, Bucket, Meter, seconds
from trunkline_plugins.ratelimit import RateLimit

SYNC = World("sync")
EMBEDDED = {"object": "list", "data": [], "model": "m"}


def told(kind: str, most: str, left: str, reset: str, status: int = 200, **more: str) -> Reply:
    """An answer whose headers have a limit."""
    headers = {
        f"x-ratelimit-limit-{kind}": most,
        f"x-ratelimit-remaining-{kind}": left,
        f"x-ratelimit-reset-{kind}": reset,
        **{name.replace("_", "-"): value for name, value in more.items()},
    }
    return Reply.of_json(EMBEDDED, headers=headers, status=status)


async def calls(world: Any, client: Any, number: int, *, size: int = 4, **more: Any) -> list[float]:
    """Make calls one after another, of `size` tokens, and return when each was answered."""
    times = []
    for _ in range(number):
        # The name of the model and "base64", which the client adds, are ten characters.
        await world.do(client.embeddings.create(model="text", input="x" * (4 * size - 10), **more))
        times.append(client.transport.clock.now())
    return times


@pytest.mark.parametrize(
    ("answer", "times"),
    [
        (told("requests", "60", "0", "1m0s"), [0, 1, 2]),  # one more each second
        (told("requests", "60", "1", "59s"), [0, 0, 1]),
        (told("requests", "1", "0", "20ms"), [0, 0.02, 0.04]),
        (told("tokens", "100", "0", "100s"), [0, 4, 8]),
        (told("tokens", "100", "6", "94"), [0, 0, 2]),
        (told("requests", "60", "60", "0s"), [0, 0, 0]),
        (told("requests", "60", "0", "0s"), [0, 1, 2]),
        (told("requests", "1", "1", "1s"), [0, 0, 60]),
        (told("requests", "60", "0", "soon"), [0, 0, 0]),
        (told("requests", "60", "", "1s"), [0, 0, 0]),
        (told("requests", "0", "0", "1s"), [0, 0, 0]),
        (Reply.of_json(EMBEDDED), [0, 0, 0]),
    ],
)
def test_calls_when_a_server_says_what_is_left_then_they_wait_for_what_they_need(
    answer: Reply, times: list[float]
) -> None:
    """A limit refills steadily, and unusable headers count as absent."""
    answers = [answer, Reply.of_json(EMBEDDED), Reply.of_json(EMBEDDED)]
    client = fake_client(answers, plugins=["ratelimit"])

    async def scenario() -> list[float]:
        return await calls(SYNC, client, 3)

    assert SYNC.run(scenario) == pytest.approx(times)
    assert sum(client.transport.clock.slept) == pytest.approx(times[-1])


def test_calls_when_limits_are_set_then_what_exceeds_them_waits(world: Any) -> None:
    """The limit of a minute may be used at once; other models and servers have their own."""
    settings = {"requests_per_minute": 3, "tokens_per_minute": 1000}
    client = world.client(lambda _: EMBEDDED, plugins=[("ratelimit", settings)])

    async def scenario() -> list[float]:
        times = await calls(world, client, 5)
        await world.do(client.embeddings.create(model="another", input="x"))
        there = client.with_options(base_url="http://elsewhere/v1")
        return times + await calls(world, there, 1)

    assert world.run(scenario) == pytest.approx([0, 0, 0, 20, 40, 40])


@pytest.mark.parametrize(
    ("used", "times"), [(30, [0, 0, 30]), (45, [0, 15, 60]), (15, [0, 0, 0]), (0, [0, 0, 30])]
)
def test_calls_when_tokens_are_limited_then_those_that_were_used_count(
    used: int, times: list[float]
) -> None:
    """Before the answer, the prompt and `max_tokens`; after it, what the server has counted."""
    usage = {"prompt_tokens": used, "total_tokens": used}
    client = fake_client(
        lambda _: {**EMBEDDED, "usage": usage}, plugins=[("ratelimit", {"tokens_per_minute": 60})]
    )

    async def scenario() -> list[float]:
        return await calls(SYNC, client, 3, extra_body={"max_tokens": 26})

    assert SYNC.run(scenario) == pytest.approx(times)


@pytest.mark.parametrize("own", [False, True])
def test_calls_when_not_sent_then_they_need_nothing(own: bool) -> None:
    """Of the limit in the settings, or of the server's."""
    settings: dict[str, Any] = {"max_wait": 0.5, **({"requests_per_minute": 1} if own else {})}
    answers = [Reply.of_json(EMBEDDED) if own else told("requests", "1", "0", "60s"), EMBEDDED]
    client = fake_client(answers, plugins=[("ratelimit", settings)])
    create = client.embeddings.create
    create(model="text", input="x")
    for _ in range(3):
        with pytest.raises(RateLimitWaitError):
            create(model="text", input="x")
    client.transport.clock.advance(60)
    create(model="text", input="x")


def test_child_process_then_it_waits_for_no_call_of_its_parent() -> None:
    """Those that had no answer when it began."""
    meter = Meter((None, None))
    meter.enter((1.0, 5.0), 0.0)
    meter.forked()
    full = {"limit": "60", "remaining": "0", "reset": "60s"}
    said = {f"x-ratelimit-{name}-{kind}": one for name, one in full.items() for kind in KINDS}
    meter.learn(said, 0.0, None)
    assert meter.enter((1.0, 0.0), 0.0) == pytest.approx(1.0)
    assert meter.enter((0.0, 3.0), 0.0) == pytest.approx(3.0)


def test_calls_when_many_run_at_once_then_they_are_sent_in_their_order(async_world: Any) -> None:
    """Each knows at once how long it waits; none is woken for nothing."""
    plugin = RateLimit(requests_per_minute=60)
    sent: list[tuple[float, int]] = []
    client = async_world.client(
        lambda request: sent.append((clock.now(), len(request.json()["input"]))) or EMBEDDED,
        plugins=[plugin],
    )
    clock = client.transport.clock

    async def scenario() -> None:
        async def one(number: int) -> None:
            await client.embeddings.create(model="m", input="x" * number)

        loop = client.transport.loop()
        await loop.gather([lambda number=number: one(number) for number in range(1, 64)])

    async_world.run(scenario)
    if async_world.name == "asyncio":  # trio starts tasks in any order
        assert [number for _, number in sent] == [*range(1, 64)]
    assert [time for time, _ in sent] == pytest.approx([*[0.0] * 60, 1, 2, 3])
    assert len(clock.slept) == 3


def test_calls_when_some_are_on_the_way_then_they_count_as_well() -> None:
    """The headers do not include the calls that the server does not have yet."""
    plugin = RateLimit()
    meter_of: Any = lambda: next(iter(plugin._meters.values()))  # noqa: E731  # made by the first call
    client = fake_client([told("requests", "10", "9", "6s")] * 2, plugins=[plugin])
    client.embeddings.create(model="m", input="x")
    meter = meter_of()
    assert meter.enter((8.0, 0.0), 0.0) == 0
    client.embeddings.create(model="m", input="x")
    assert meter.enter((1.0, 0.0), 0.0) == 0
    assert meter.enter((1.0, 0.0), 0.0) == pytest.approx(6)


def test_calls_when_a_server_refuses_one_then_all_wait_as_long_as_it_says(world: Any) -> None:
    """Of its own 429 too, and of a 503; each call once."""
    refused = [
        Reply(429, b"{}", {"retry-after": "5"}),
        Reply(503, b"{}", {"retry-after-ms": "2000"}),
    ]
    client = world.client([*refused, EMBEDDED, EMBEDDED], plugins=["ratelimit"], max_retries=0)

    async def scenario() -> list[float]:
        times = []
        for _ in range(4):
            with suppress(RateLimitError, InternalServerError):
                await world.do(client.embeddings.create(model="m", input="x"))
            times.append(client.transport.clock.now())
        return times

    assert world.run(scenario) == [0, 5, 7, 7]


def test_retries_when_refused_then_the_pause_is_made_once() -> None:
    """The layers that retry and that wait agree about the end of the pause."""
    client = fake_client([Reply(429, b"{}", {"retry-after": "5"}), EMBEDDED], plugins=["ratelimit"])
    client.embeddings.create(model="m", input="x")
    assert client.transport.clock.slept == [5]


def test_calls_that_wait_when_a_server_asks_for_a_pause_then_they_wait_for_it(
    async_world: Any,
) -> None:
    """The second waits for its turn when the first is refused."""
    answers = [Reply(429, b"{}", {"retry-after": "90"}, delay=0.5), EMBEDDED]
    settings = {"requests_per_minute": 1, "max_wait": 100}
    client = async_world.client(answers, plugins=[("ratelimit", settings)], max_retries=0)

    async def one(delay: float) -> Any:
        await client.transport.loop().sleep(delay)
        try:
            await client.embeddings.create(model="m", input="x")
        except RateLimitError:
            return "refused"
        return client.transport.clock.now()

    async def scenario() -> Any:
        loop = client.transport.loop()
        return await loop.gather([lambda: one(0.0), lambda: one(0.1)])

    assert async_world.run(scenario) == ["refused", 90.5]


@pytest.mark.parametrize(
    ("options", "most"),
    [({}, 10), ({"timeout": Timeout(total=4)}, 4), ({"timeout": Timeout(total=50)}, 10)],
)
def test_call_when_it_would_wait_too_long_then_nothing_is_sent(
    world: Any, options: Any, most: float
) -> None:
    """It fails at once, and the next call has its turn."""
    settings = {"requests_per_minute": 2, "max_wait": 10}
    client = world.client(lambda _: EMBEDDED, plugins=[("ratelimit", settings)])

    async def scenario() -> RateLimitWaitError:
        await calls(world, client, 2)
        with pytest.raises(RateLimitWaitError) as caught:
            await calls(world, client, 1, **options)
        assert client.transport.clock.now() == 0
        client.transport.clock.advance(21)
        await calls(world, client, 1)
        assert client.transport.clock.now() == pytest.approx(30)
        return caught.value

    error = world.run(scenario)
    assert len(client.transport.requests) == 3
    assert error.seconds == 30
    assert "wait for 30 s, but max_wait of the plugin 'ratelimit' and Timeout.total" in str(error)
    assert str(error).endswith(f" allow only {most} s")


def test_call_when_its_time_is_over_while_it_runs_then_its_error_is_that_of_the_time() -> None:
    """A wait that fits is a part of `Timeout.total`."""
    slow = Reply.of_json(EMBEDDED).evolve(delay=9)
    settings = {"requests_per_minute": 10}
    client = fake_client([EMBEDDED] * 10 + [slow], plugins=[("ratelimit", settings)])

    async def scenario() -> None:
        await calls(SYNC, client, 10)
        with pytest.raises(APITimeoutError):
            await calls(SYNC, client, 1, timeout=Timeout(total=8))

    SYNC.run(scenario)
    assert client.transport.clock.now() == 8


@pytest.mark.parametrize("failure", [APIConnectionError("reset", phase="headers"), Reply(500)])
def test_call_when_it_fails_then_it_has_used_its_turn(failure: Any) -> None:
    """The server counts it, so the next one waits."""
    client = fake_client(
        [failure, EMBEDDED], plugins=[("ratelimit", {"requests_per_minute": 1})], max_retries=0
    )

    async def scenario() -> list[float]:
        with pytest.raises(OpenAIError):
            await calls(SYNC, client, 1)
        return await calls(SYNC, client, 1)

    assert SYNC.run(scenario) == [60]


def test_call_when_cancelled_while_it_waits_then_its_turn_comes_back(async_world: Any) -> None:
    settings = {"requests_per_minute": 1}
    client = async_world.client([EMBEDDED] * 2, plugins=[("ratelimit", settings)])

    async def scenario() -> list[float]:
        await calls(async_world, client, 1)
        with pytest.raises(TimeoutError):
            async with client.transport.loop().timeout(5):
                await calls(async_world, client, 1)
        return await calls(async_world, client, 1)

    assert async_world.run(scenario) == [60]


def test_calls_when_few_may_run_at_once_then_the_others_wait_for_them(async_world: Any) -> None:
    """Of all clients with the same name; a call runs until its body was read."""
    slow = Reply(200, (b'{"object": "list", ', 10.0, b'"data": []}'), {})
    settings = {"at_once": 2, "shared": f"at once {async_world.name}"}
    clock = VirtualClock()
    clients = [
        async_world.client(lambda _: slow, clock=clock, plugins=[("ratelimit", settings)])
        for _ in range(2)
    ]

    async def scenario() -> list[float]:
        async def one(client: Any) -> float:
            await client.embeddings.create(model="m", input="x")
            return float(clock.now())

        functions = [lambda client=client: one(client) for client in clients * 3]
        return sorted(await clients[0].transport.loop().gather(functions))

    assert async_world.run(scenario) == [10, 10, 20, 20, 30, 30]


def test_call_when_cancelled_among_those_at_once_then_it_has_used_nothing(async_world: Any) -> None:
    slow = Reply.of_json(EMBEDDED).evolve(delay=20)
    settings = {"at_once": 1, "requests_per_minute": 2}
    client = async_world.client([slow, EMBEDDED], plugins=[("ratelimit", settings)])
    loop = client.transport.loop

    async def cancelled() -> None:
        await loop().sleep(1)  # trio begins its tasks in any order
        with pytest.raises(TimeoutError):
            async with loop().timeout(5):
                await calls(async_world, client, 1)

    async def scenario() -> list[float]:
        await loop().gather([lambda: calls(async_world, client, 1), cancelled])
        return await calls(async_world, client, 1)

    assert async_world.run(scenario) == [20]


@pytest.mark.parametrize(
    "headers",
    [
        {"retry-after": "1e300"},
        {f"x-ratelimit-{name}-requests": text for name, text in
         (("limit", "1"), ("remaining", "0"), ("reset", "999999999999d"))},
    ],
)  # fmt: skip
def test_pause_when_no_server_can_mean_it_then_it_is_a_day(headers: Any) -> None:
    """A client that never sends again would never learn better."""
    refused = Reply.of_json({}, status=429, headers=headers)
    client = fake_client(
        [refused, EMBEDDED], plugins=[("ratelimit", {"max_wait": 1e6})], max_retries=0
    )
    with pytest.raises(APIStatusError):
        client.embeddings.create(model="m", input="x")
    client.embeddings.create(model="m", input="x")
    assert client.transport.clock.slept == [86400]


def test_call_when_its_turn_among_those_at_once_comes_too_late_then_it_is_not_sent(
    async_world: Any,
) -> None:
    slow = Reply.of_json(EMBEDDED).evolve(delay=20)
    settings = {"at_once": 1, "max_wait": 15}
    client = async_world.client([slow], plugins=[("ratelimit", settings)])

    async def scenario() -> Any:
        async def one() -> Any:
            try:
                return await client.embeddings.create(model="m", input="x")
            except RateLimitWaitError as error:
                return error.seconds

        return await client.transport.loop().gather([one, one])

    assert 20 in async_world.run(scenario)


def test_streams_and_open_bodies_when_limited_then_they_arrive(world: Any) -> None:
    events = Reply.of_events({"n": 1}, {"n": 2})
    settings = {"requests_per_minute": 60, "tokens_per_minute": 60, "at_once": 1}
    client = world.client([events, events], plugins=[("ratelimit", settings)])

    async def scenario() -> Any:
        stream = await world.do(client.get("/x", cast_to=object, stream=True))
        first = await world.first(stream)
        again = await world.do(client.get("/x", cast_to=object, stream=True))
        await world.do(stream.close())
        return [first, *await world.items(again)]

    assert world.run(scenario) == [{"n": 1}, {"n": 1}, {"n": 2}]


def test_clients_when_they_share_a_name_then_they_share_what_servers_say() -> None:
    """An answer to one of them makes the other one wait; without a name it does not."""
    clock = VirtualClock()
    shared = {"shared": "headers"}
    first = fake_client([told("requests", "1", "0", "7s")], plugins=[("ratelimit", shared)])
    others = [
        fake_client([EMBEDDED], clock=clock, plugins=[("ratelimit", settings)])
        for settings in ({}, shared)
    ]
    for client in (first, *others):
        client.embeddings.create(model="m", input="x")
    assert clock.slept == [7]


def test_plugin_when_pickled_then_it_has_its_settings() -> None:
    again = pickle.loads(pickle.dumps(RateLimit(requests_per_minute=1)))
    client = fake_client([EMBEDDED] * 2, plugins=[("ratelimit", again)])
    for _ in range(2):
        client.embeddings.create(model="m", input="x")
    assert client.transport.clock.slept == [60]


@pytest.mark.parametrize(
    ("settings", "fact"),
    [
        ({"requests_per_minute": 0}, "requests_per_minute must be a number above 0, not 0"),
        ({"tokens_per_minute": "x"}, "tokens_per_minute must be a number above 0, not 'x'"),
        ({"at_once": -1}, "at_once must be a number above 0, not -1"),
        ({"at_once": 1.5}, "at_once must be a whole number, not 1.5"),
        ({"max_wait": None}, "max_wait must be a number of 0 or more, not None"),
        ({"rpm": 5}, "plugin 'ratelimit' cannot be made with the settings rpm: .*'rpm'"),
    ],
)
def test_settings_when_they_cannot_work_then_no_client_is_made(settings: Any, fact: str) -> None:
    with pytest.raises(OpenAIError, match=fact):
        fake_client([], plugins=[("ratelimit", settings)])


def test_settings_when_in_the_environment_then_they_are_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TRUNKLINE_RATELIMIT_REQUESTS_PER_MINUTE", "0.5")
    monkeypatch.setenv("TRUNKLINE_RATELIMIT_MAX_WAIT", "200")
    client = fake_client([EMBEDDED] * 2, plugins=["ratelimit"])
    for _ in range(2):
        client.embeddings.create(model="m", input="x")
    assert client.transport.clock.slept == [120]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1s", 1), ("6m0s", 360), ("20ms", 0.02), ("1h2m3.5s", 3723.5), ("1d", 86400), ("60", 60),
        ("0", 0), ("7.66s", 7.66), ("", None), ("soon", None), ("1s soon", None), ("-1s", None),
        ("1 s", None), ("s", None), ("1e9", None), ("٣s", None), ("1x", None), ("9" * 100, None),
        ("0001s" * 12, 12),  # 60 characters
        ("0001s" * 12 + "1", None),
    ],
)  # fmt: skip
def test_times_of_headers_then_each_form_is_read_and_nothing_else(text: str, value: Any) -> None:
    assert seconds(text) == (None if value is None else pytest.approx(value))


def test_bucket_when_idle_then_it_is_not_filled_beyond_its_limit() -> None:
    bucket = Bucket(60)
    assert [bucket.take(60, 0), bucket.take(60, 1000), bucket.take(1, 1000)] == [0, 0, 1]
