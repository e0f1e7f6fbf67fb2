"""Budgets: what counts, what is reserved, and which calls are not sent."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from threading import Thread
from typing import Any

import pytest

from trunkline.errors import APIConnectionError, APIError, OpenAIError
from trunkline.hooks import Credential, hookimpl
from trunkline.http import Request
from trunkline.middleware import Layer, Stage
from trunkline.plugin_errors import BudgetExceededError
from trunkline.testing.clock import VirtualClock
from trunkline.testing.fakes import fake_client
from trunkline.testing.replies import Reply
from trunkline_plugins.bills import Price
from trunkline_plugins.budget import Budget
from trunkline_plugins.ledger import Amount, Ledger
from trunkline_plugins.tokens import estimate, most, reported

USAGE = {"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 15}
HEAD = {"id": "c", "created": 1, "model": "m-2026"}
CHAT = {**HEAD, "object": "chat.completion", "choices": [], "usage": USAGE}
QUESTION: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "x" * 24}]}
GIVEN = 8  # "user", 24 letters, and "m" are 29 bytes
PRICES = {"m": {"input": 2, "output": 10, "cached_input": 1}}


def chunk(text: str | None, **more: Any) -> dict[str, Any]:
    choices = [] if text is None else [{"index": 0, "delta": {"content": text}}]
    return {**HEAD, "object": "chat.completion.chunk", "choices": choices, **more}


def streamed(**how: Any) -> Callable[[Request], Reply]:
    """A server that reports the usage of a stream if it is asked to."""

    def answer(request: Request) -> Reply:
        asked = (request.json().get("stream_options") or {}).get("include_usage")
        last = [chunk(None, usage=USAGE)] if asked else []
        return Reply.of_events(chunk("12345678"), chunk("90"), *last, **how)

    return answer


def tagged(tag: str) -> Any:
    return {"plugin_options": {"budget": {"tag": tag}}}


def limited(budget: Budget) -> dict[str, Any]:
    return {"plugins": [budget], "max_retries": 0}


async def read_raw(world: Any, chat: Any, **more: Any) -> list[str]:
    """The data of the events that a caller of an open body sees."""
    manager = chat.with_streaming_response.create(**QUESTION, **more)
    if world.is_sync:
        with manager as response:
            lines = list(response.iter_lines())
    else:
        async with manager as response:
            lines = [line async for line in response.iter_lines()]
    return [line.removeprefix("data: ") for line in lines if line]


def test_calls_when_they_end_then_their_tokens_and_dollars_are_counted(world: Any) -> None:
    """Plain, raw and open calls, and streams that were asked for their usage or not."""
    budget = Budget(tokens=1000, dollars=1, prices=PRICES)
    client = world.client(
        lambda request: (
            streamed()(request) if request.events or b"stream" in request.body else CHAT
        ),
        **limited(budget),
    )

    async def scenario() -> list[int]:
        chat, counted = client.chat.completions, []
        await world.do(chat.create(**QUESTION))
        counted.append(budget.used().tokens)
        await world.do(chat.with_raw_response.create(**QUESTION))
        counted.append(budget.used().tokens)
        await read_raw(world, chat)
        counted.append(budget.used().tokens)
        chunks = await world.items(await world.do(chat.create(**QUESTION, stream=True)))
        assert [len(one.choices) for one in chunks] == [1, 1]
        counted.append(budget.used().tokens)
        wanted = {"stream": True, "stream_options": {"include_usage": True}}
        chunks = await world.items(await world.do(chat.create(**QUESTION, **wanted)))
        assert chunks[-1].usage.total_tokens == 15
        counted.append(budget.used().tokens)
        events = await read_raw(world, chat, stream=True)
        assert [json.loads(one)["choices"] != [] for one in events[:-1]] == [True, True]
        counted.append(budget.used().tokens)
        return counted

    assert world.run(scenario) == [15, 30, 45, 60, 75, 90]
    assert budget.used() == Amount(90, 6 * (10 * 2 + 5 * 10) / 1e6)
    assert budget.reserved() == Amount()


@pytest.mark.parametrize(
    ("answer", "tokens"),
    [
        (streamed(done=False, end=[APIConnectionError("cut")]), GIVEN + 3),
        (streamed(), GIVEN + 3),
        (Reply.of_events("no JSON", done=False, end=[APIConnectionError("cut")]), GIVEN),
        (Reply.of_events(chunk("1234"), {"error": {"message": "overloaded"}}), GIVEN + 1),
        (APIConnectionError("reset", phase="headers"), GIVEN),
        (APIConnectionError("refused", phase="connect"), 0),
        (Reply(300, b"{}"), 0),
        (Reply.of_error(500), 0),
        (Reply.of_error(400), 0),
    ],
)  # fmt: skip
def test_stream_when_its_usage_is_not_reported_then_it_is_estimated(
    answer: Any, tokens: int
) -> None:
    """The request, if the server may have carried it out, and the answer as far as it was seen."""
    budget = Budget(ask_for_usage=False)
    client = fake_client([answer], **limited(budget))
    try:
        for _ in client.chat.completions.create(**QUESTION, stream=True):
            pass
    except APIError:
        assert not isinstance(answer, dict)
    assert budget.used() == Amount(tokens)
    assert budget.reserved() == Amount()


@pytest.mark.parametrize(
    "event",
    [
        '{"choices": 5}',
        '{"choices": {"a": [1]}}',
        '{"choices": [null, {"delta": 5}], "usage": {"prompt_tokens": %s}}' % ("9" * 400),
        "[" * 100_000,
    ],
)  # fmt: skip
def test_event_of_any_form_then_the_budget_counts_the_request(event: str) -> None:
    """The stream ends as it would without a budget, and no reservation is left."""
    budget, ends = Budget(), list[str]()
    for plugins in ([], [budget]):
        client: Any = fake_client([Reply.of_events(event)], plugins=plugins)
        try:
            list(client.post("/c", body=QUESTION, cast_to=object, stream=True))
            ends.append("read")
        except APIError as error:
            ends.append(str(error))
    assert ends[0] == ends[1]
    assert (budget.used(), budget.reserved()) == (Amount(GIVEN), Amount())


def test_stream_when_its_usage_is_beside_a_text_then_the_caller_gets_it() -> None:
    """Only a chunk that has nothing else is hidden from a caller who did not ask for it."""
    budget = Budget()
    reply = Reply.of_events(chunk("1234", usage=USAGE), chunk(None, usage=USAGE), chunk(None))
    client = fake_client([reply], **limited(budget))
    chunks = list(client.chat.completions.create(**QUESTION, stream=True))
    assert [len(one.choices) for one in chunks] == [1, 0]
    assert budget.used() == Amount(15)


def test_stream_when_left_early_then_what_was_seen_is_counted(world: Any) -> None:
    """A caller who breaks off, and one who closes without a look."""
    budget = Budget(tokens=100_000)
    client = world.client(streamed(), **limited(budget))

    async def scenario() -> list[Any]:
        seen = []
        for reads in (True, False):
            stream = await world.do(client.chat.completions.create(**QUESTION, stream=True))
            assert budget.reserved() == Amount(GIVEN + 1000)
            if reads:
                await world.first(stream)
            await world.do(stream.close())
            seen.append(budget.used().tokens)
        return seen

    assert world.run(scenario) == [GIVEN + 2, 2 * GIVEN + 2]
    assert budget.reserved() == Amount()


def test_retries_when_the_server_may_have_acted_then_each_attempt_is_counted(world: Any) -> None:
    """A body that broke off and one that arrived; a refusal with 503 costs nothing."""
    broken = Reply(200, (b"{", APIConnectionError("cut", phase="body")), {})
    budget = Budget(tokens=10_000)
    client = world.client([Reply(503), broken, CHAT], plugins=[("budget", budget)])
    world.run(lambda: world.do(client.chat.completions.create(**QUESTION)))
    assert budget.used() == Amount(GIVEN + 15)


def test_attempts_when_the_budget_ends_between_them_then_the_next_one_is_not_sent() -> None:
    """The error of the budget is not retried."""
    broken = Reply(200, (b"{", APIConnectionError("cut", phase="body")), {})
    client = fake_client([broken], plugins=[("budget", {"tokens": 8})])
    with pytest.raises(BudgetExceededError):
        client.chat.completions.create(**QUESTION)
    assert len(client.transport.requests) == 1


@pytest.mark.parametrize(
    ("limits", "unit", "limit", "used"),
    [({"tokens": 15}, "tokens", 15, 15), ({"dollars": 0.00007}, "dollars", 0.00007, 0.00007)],
)
def test_budget_when_used_up_then_nothing_is_sent_and_the_error_says_why(
    world: Any, limits: Any, unit: str, limit: float, used: float
) -> None:
    """For one tag, in the window; another tag, and the next window, have their own."""
    clock = VirtualClock(began=86400.0 * 20_000 + 82_800)  # one hour before midnight
    client = world.client(
        lambda _: CHAT,
        clock=clock,
        plugins=[("budget", {**limits, "window": "day", "prices": PRICES})],
    )

    async def scenario() -> BudgetExceededError:
        chat = client.chat.completions
        await world.do(chat.create(**QUESTION, **tagged("ads")))
        await world.do(chat.create(**QUESTION, **tagged("search")))
        with pytest.raises(BudgetExceededError) as caught:
            await world.do(chat.create(**QUESTION, **tagged("ads")))
        assert len(client.transport.requests) == 2
        clock.advance(3600)
        await world.do(chat.create(**QUESTION, **tagged("ads")))
        return caught.value

    error = world.run(scenario)
    assert (error.account, error.unit, error.limit, error.used) == ("tag 'ads'", unit, limit, used)
    assert (error.reserved, error.renews_at, error.renews_in) == (0, 86400.0 * 20_001, 3600)
    assert str(error).startswith("the budget of tag 'ads' leaves too little for this call: of ")
    assert str(error).endswith(" reserved by calls that run; it renews in 3600 s")


@pytest.mark.parametrize(("window", "seconds"), [(60, 60), ("hour", 3600), ("day", 86400)])
def test_used_when_a_window_has_passed_then_the_new_one_is_empty(
    window: Any, seconds: float
) -> None:
    """Without another call: whoever shows what was used shows no old figures."""
    budget = Budget(window=window)
    clock = VirtualClock(began=86400.0 * 20_000)
    fake_client([CHAT], clock=clock, **limited(budget)).chat.completions.create(**QUESTION)
    clock.advance(seconds - 0.5)
    assert budget.used() == Amount(15)
    clock.advance(0.5)
    assert budget.used() == Amount()


@pytest.mark.thorough
def test_window_when_the_clock_was_wrong_for_a_while_then_the_budget_renews_again() -> None:
    """But a clock that is set back by a little does not renew it."""
    seconds, dates = [0.0], Ledger(60.0)
    dates.now = lambda: seconds[0]
    for now, used in ((600, 0), (6e9, 0), (6e9 - 1, 1), (660, 0), (659, 1), (660, 2)):
        seconds[0] = now
        assert dates.get("a").used.tokens == used
        dates.reserve("a", Amount(1), Amount(9, 9.0), firm=True)(Amount(1))


def test_stream_when_it_outlasts_its_window_then_the_new_one_is_not_charged() -> None:
    """A call counts in the window in which it began."""
    budget = Budget(window=60)
    client = fake_client([streamed(pause=45)], **limited(budget))
    assert len(list(client.chat.completions.create(**QUESTION, stream=True))) == 2
    assert (budget.used(), budget.reserved()) == (Amount(), Amount())


@pytest.mark.parametrize("more", [{"max_tokens": 92}, {}])
def test_calls_when_a_hundred_run_at_once_then_only_what_fits_is_sent(
    async_world: Any, more: Any
) -> None:
    """Each reserves its prompt and its limit, or the setting; at the end nothing is reserved."""
    budget = Budget(tokens=1000, reserve=92)
    answer = Reply.of_json(CHAT).evolve(delay=5)
    client = async_world.client(lambda _: answer, **limited(budget))
    refused: list[BudgetExceededError] = []

    async def one() -> None:
        try:
            await client.chat.completions.create(**QUESTION, **more)
        except BudgetExceededError as error:
            refused.append(error)

    async def scenario() -> None:
        await client.transport.loop().gather([one] * 100)

    async_world.run(scenario)
    assert (len(client.transport.requests), len(refused)) == (10, 90)
    assert refused[0].reserved == 1000
    assert (budget.used(), budget.reserved()) == (Amount(150), Amount())


def test_calls_when_threads_and_clients_share_a_budget_then_none_is_lost() -> None:
    """One object, and budgets with the same name."""
    budgets = [Budget(shared="threads"), Budget(shared="threads")]
    clients = [fake_client(lambda _: CHAT, **limited(budget)) for budget in budgets]

    def work(client: Any) -> None:
        for _ in range(10):
            client.chat.completions.create(**QUESTION)

    threads = [Thread(target=work, args=(client,)) for client in clients * 4]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert [budget.used() for budget in budgets] == [Amount(15 * 80)] * 2
    assert Budget(shared="threads", window="day").used() == Amount()


def test_call_when_its_limit_does_not_fit_then_it_is_refused_before_it_is_sent() -> None:
    """A call that may use more than is left; the same call with a lower limit is sent."""
    client = fake_client([CHAT], plugins=[("budget", {"tokens": 100})])
    with pytest.raises(BudgetExceededError, match=r"of 100 tokens, 0 are used and 0 reserved"):
        client.chat.completions.create(**QUESTION, max_completion_tokens=93)
    client.chat.completions.create(**QUESTION, max_completion_tokens=92)
    assert len(client.transport.requests) == 1
    with pytest.raises(BudgetExceededError, match=r"; it does not renew$") as caught:
        client.chat.completions.create(**QUESTION, max_completion_tokens=92)
    assert (caught.value.renews_at, caught.value.renews_in) == (None, None)


def test_budget_when_per_key_then_each_key_has_its_own_and_no_error_shows_it() -> None:
    """The name of an account is a digest of the key."""
    budget = Budget(tokens=15, per="key")
    for key in ("sk-first-secret", "sk-second-secret"):
        client = fake_client([CHAT], api_key=key, network=True, **limited(budget))
        client.chat.completions.create(**QUESTION)
        with pytest.raises(BudgetExceededError, match=r"the budget of key [0-9a-f]{8} ") as caught:
            client.chat.completions.create(**QUESTION)
        assert "secret" not in str(caught.value)
        assert budget.used(key=key) == Amount(15)
    assert budget.used(key="another") == Amount()


def test_budget_when_per_key_then_a_key_counts_in_any_header() -> None:
    class Vault:
        @hookimpl
        def provide_credential(self) -> Credential:
            return Credential(lambda: "key-of-a-vault", "X-Vault", prefix="")

    budget = Budget(per="key")
    fake_client([CHAT], plugins=[budget, Vault()]).chat.completions.create(**QUESTION)
    assert (budget.used(key="key-of-a-vault"), budget.used(key="")) == (Amount(15), Amount())


@pytest.mark.parametrize(
    ("headers", "key"),
    [({"API-Key": "of-azure"}, "of-azure"), ({"Authorization": "Bearer sk"}, "sk"), ({}, "")],
)
def test_budget_when_per_key_and_the_key_is_among_the_headers_then_it_counts(
    headers: dict[str, str], key: str
) -> None:
    """Calls without any have an account, too."""
    budget = Budget(per="key")
    account: Any = {"key": key} if key else {}
    reserved: list[Amount] = []

    def answer(_: Request) -> Any:
        reserved.append(budget.reserved(**account))
        return CHAT

    client = fake_client(answer, plugins=["-auth", budget], default_headers=headers)
    client.chat.completions.create(**QUESTION)
    assert budget.used(**account) == Amount(15)
    assert reserved == [Amount(GIVEN + 1000)]


@pytest.mark.thorough
def test_budget_when_per_key_and_other_headers_are_secret_then_these_are_not_the_key() -> None:
    """Whatever the order is in which a set has them."""

    class Tenants:
        @hookimpl
        def around(self) -> list[Layer]:
            return [Layer(Stage.CALL, "tenants", self.named)]

        def named(self, request: Request, proceed: Any) -> Any:
            headers = request.headers
            for name in "ABCDEFGHIJKL":
                headers = headers.with_secret(name, "one tenant")
            return (yield from proceed(request.evolve(headers=headers)))

    budget = Budget(per="key")
    for key in ("sk-1", "sk-2"):
        client = fake_client([CHAT], api_key=key, plugins=[budget, Tenants()])
        client.chat.completions.create(**QUESTION)
    assert [budget.used(key=key) for key in ("sk-1", "sk-2", "tenant")] == [
        Amount(15),
        Amount(15),
        Amount(),
    ]


def test_budget_when_for_all_calls_then_they_count_together() -> None:
    """In one account, whatever the key is."""
    budget = Budget(per="all")
    for key in ("one", "two"):
        fake_client([CHAT], api_key=key, **limited(budget)).chat.completions.create(**QUESTION)
    assert budget.used() == Amount(30)


def test_budgets_when_there_are_several_then_each_counts_and_one_hides_the_usage() -> None:
    """Of tags and of keys; the name of the first is its own."""
    tags, keys = Budget(tokens=1000), Budget(tokens=20, per="key")
    client = fake_client([streamed()] * 2, plugins=[tags, ("keys", keys)], max_retries=0)
    chat = client.chat.completions
    chunks = list(chat.create(**QUESTION, **tagged("ads"), stream=True))
    assert [len(chunk.choices) for chunk in chunks] == [1, 1]
    assert (tags.used("ads"), keys.used(key="fake-key")) == (Amount(15), Amount(15))
    list(chat.create(**QUESTION, **tagged("ads"), stream=True))
    with pytest.raises(BudgetExceededError, match="the budget of key "):
        chat.create(**QUESTION, **tagged("ads"))
    assert tags.used("ads") == Amount(30)
    assert tags.reserved("ads") == Amount()


def test_layers_when_both_plugins_are_active_then_a_wait_reserves_nothing() -> None:
    """Waits are outside of budgets, and budgets know the key."""
    client = fake_client([], plugins=["budget", "ratelimit"], network=True)
    names = [line.split()[1] for line in str(client.pipeline).splitlines()]
    assert names[2:6] == ["ratelimit", "body", "logs", "auth"]
    assert names[6] == "budget"


EMBEDDED = {
    "object": "list",
    "data": [],
    "model": "m",
    "usage": {"prompt_tokens": 7, "total_tokens": 7},
}
ANSWERED = {
    "id": "r", "object": "response", "created_at": 1, "model": "m", "output": [], "tools": [],
    "parallel_tool_calls": True, "tool_choice": "auto",
    "usage": {
        "input_tokens": 10, "output_tokens": 5, "total_tokens": 15,
        "input_tokens_details": {"cached_tokens": 4}, "output_tokens_details": {},
    },
}  # fmt: skip


@pytest.mark.parametrize(
    ("call", "answer", "used"),
    [
        (lambda c: c.embeddings.create(model="m", input="text"), EMBEDDED, Amount(7, 14e-6)),
        (lambda c: c.responses.create(model="m", input="x"), ANSWERED, Amount(15, 66e-6)),
        (lambda c: c.responses.retrieve("r"), ANSWERED, Amount()),
        (lambda c: c.responses.cancel("r"), ANSWERED, Amount()),
        (lambda c: c.chat.completions.update("c", metadata={}), CHAT, Amount()),
        (lambda c: c.moderations.create(model="m", input="x"),
         {"id": "m", "model": "m", "results": []}, Amount()),
        (lambda c: c.audio.transcriptions.create(model="m", file=b"sound"),
         {"text": "x", "usage": {"type": "tokens", "input_tokens": 3, "output_tokens": 2,
                                 "total_tokens": 5}}, Amount(5)),
        (lambda c: c.audio.speech.create(model="m", voice="v", input="x"), {}, Amount()),
    ],
)  # fmt: skip
def test_call_when_of_any_endpoint_then_its_usage_counts_once(
    call: Any, answer: Any, used: Amount
) -> None:
    """An answer counts when it is made, and not again when it is fetched."""
    budget = Budget(prices=PRICES)
    call(fake_client([answer], **limited(budget)))
    assert budget.used() == used


def test_responses_stream_when_read_then_its_last_event_has_the_usage() -> None:
    """A stream of the other API needs no option for it; one that is left has its deltas."""
    delta = {
        "type": "response.output_text.delta", "delta": "12345", "item_id": "i", "output_index": 0,
        "content_index": 0, "sequence_number": 1, "logprobs": [],
    }  # fmt: skip
    last = {"type": "response.completed", "sequence_number": 2, "response": ANSWERED}
    budget = Budget()
    client = fake_client([Reply.of_events(delta, last)] * 2, **limited(budget))
    list(client.responses.create(model="m", input="x", stream=True))
    assert budget.used() == Amount(15)
    assert b"include_usage" not in client.transport.requests[0].body
    with client.responses.create(model="m", input="xyz", stream=True) as stream:
        next(iter(stream))
    assert budget.used() == Amount(15 + 1 + 2)


class Inner:
    """A layer inside of the budget."""

    def __init__(self, flow: Any) -> None:
        self.flow = flow

    @hookimpl
    def around(self) -> list[Layer]:
        return [Layer(Stage.WIRE, "inner", self.flow)]


def test_call_when_a_layer_fails_before_sending_then_nothing_is_counted() -> None:
    def fails(request: Request, proceed: Any) -> Any:
        raise OpenAIError("not today")
        yield from proceed(request)

    budget = Budget()
    client = fake_client([], plugins=[("budget", budget), Inner(fails)])
    with pytest.raises(OpenAIError, match="not today"):
        client.chat.completions.create(**QUESTION)
    assert (budget.used(), budget.reserved()) == (Amount(), Amount())


def test_call_when_cancelled_then_its_prompt_is_counted(async_world: Any) -> None:
    """The server has the request, and may answer it."""
    budget = Budget(tokens=10_000)
    client = async_world.client([Reply.of_json(CHAT).evolve(delay=60)], **limited(budget))

    async def scenario() -> None:
        loop = client.transport.loop()
        with pytest.raises(TimeoutError):
            async with loop.timeout(5):
                await client.chat.completions.create(**QUESTION)

    async_world.run(scenario)
    assert (budget.used(), budget.reserved()) == (Amount(GIVEN), Amount())


@pytest.mark.parametrize(
    ("settings", "fact"),
    [
        ({"tokens": 0}, "settings tokens: tokens must be a number above 0, not 0"),
        ({"tokens": True}, "tokens must be a number above 0, not True"),
        ({"dollars": -1}, "dollars must be a number above 0, not -1"),
        ({"dollars": 1}, "dollars need prices: one for each model, or one for '\\*'"),
        ({"reserve": "many"}, "reserve must be a number of 0 or more, not 'many'"),
        ({"reserve": None}, "reserve must be a number of 0 or more, not None"),
        ({"window": "week"}, "window must be a number above 0, not 'week'"),
        ({"window": float("nan")}, "window must be a number above 0, not nan"),
        ({"per": "user"}, "per must be 'tag', 'key' or 'all', not 'user'"),
        ({"prices": "{"}, r'such as \{"gpt-4o": \{"input": 2.5, "output": 10\}\}, or its JSON'),
        ({"prices": [1]}, "prices must be a mapping such as"),
        ({"prices": {"m": {"inptu": 1}}}, "prices of 'm': .*inptu"),
        ({"prices": {"m": 5}}, "prices of 'm': "),
        ({"prices": {"m": {"input": "2"}}}, "prices of 'm': input must be a number of dollars"),
        ({"prices": {"m": {"input": float("inf")}}}, "prices of 'm': input must be a number of"),
        ({"prices": {"m": {"input": float("nan")}}}, "prices of 'm': input must be a number of"),
        ({"limit": 5}, "plugin 'budget' cannot be made with the settings limit: .*'limit'"),
    ],
)  # fmt: skip
def test_settings_when_they_cannot_work_then_no_client_is_made(settings: Any, fact: str) -> None:
    with pytest.raises(OpenAIError, match=fact):
        fake_client([], plugins=[("budget", settings)])


def test_settings_when_in_the_environment_then_they_are_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in (
        ("TOKENS", "20"), ("WINDOW", "3600"), ("PER", "all"), ("PRICES", '{"*": {"input": 1}}'),
        ("DOLLARS", "0.5"), ("ASK_FOR_USAGE", "false"), ("SHARED", "environment"),
    ):  # fmt: skip
        monkeypatch.setenv(f"TRUNKLINE_BUDGET_{name}", value)
    client = fake_client([CHAT] * 2, plugins=["budget"])
    client.chat.completions.create(**QUESTION)
    same = Budget(window=3600, per="all", shared="environment")
    assert same.used() == Amount(15, 10e-6)
    monkeypatch.setenv("TRUNKLINE_BUDGET_TOKENS", "many")
    with pytest.raises(OpenAIError, match="TRUNKLINE_BUDGET_TOKENS does not fit the setting token"):
        fake_client([], plugins=["budget"])


def test_options_of_a_call_when_the_budget_has_another_name_then_they_count() -> None:
    budgets = {name: Budget() for name in ("budget", "ads")}
    client = fake_client([CHAT], plugins=list(budgets.items()))
    tags = {name: {"tag": f"tag of {name}"} for name in budgets}
    client.chat.completions.create(**QUESTION, plugin_options=tags)
    assert [one.used(f"tag of {name}").tokens for name, one in budgets.items()] == [15, 15]


@pytest.mark.parametrize(
    ("per", "options", "fact"),
    [
        ("tag", {"tag": ""}, "plugin 'budget' refuses its options tag: tag must be a str that is"),
        ("tag", {"tag": 5}, "tag must be a str that is not empty"),
        ("tag", {"team": "ads"}, "refuses its options team"),
        ("key", {"tag": "ads"}, "a budget per key has no tags"),
    ],
)
def test_options_of_a_call_when_wrong_then_nothing_is_sent(
    per: Any, options: Any, fact: str
) -> None:
    client = fake_client([], plugins=[("budget", Budget(per=per))])
    with pytest.raises(OpenAIError, match=fact):
        client.models.list(plugin_options={"budget": options})


def test_model_when_it_has_no_price_then_the_call_is_refused() -> None:
    """A budget of dollars would not be kept; "*" is the price of the others."""
    client = fake_client([], plugins=[("budget", {"dollars": 1, "prices": PRICES})])
    with pytest.raises(OpenAIError, match=r"no price for the model 'q': add one to the setting"):
        client.embeddings.create(model="q", input="x")
    budget = Budget(dollars=1, prices={**PRICES, "*": Price(3)})
    fake_client([EMBEDDED], **limited(budget)).embeddings.create(model="q", input="x")
    assert budget.used() == Amount(7, 21e-6)


def test_budget_when_pickled_then_it_has_its_settings_and_used_nothing() -> None:
    budget = Budget(tokens=15)
    client = fake_client([CHAT], **limited(budget))
    client.chat.completions.create(**QUESTION)
    again = pickle.loads(pickle.dumps(budget))
    assert (budget.used(), again.used()) == (Amount(15), Amount())
    fake_client([CHAT], **limited(again)).chat.completions.create(**QUESTION)
    with pytest.raises(BudgetExceededError):
        fake_client([], **limited(again)).chat.completions.create(**QUESTION)


@pytest.mark.parametrize(
    ("usage", "tokens"),
    [
        ({}, (0, 0, 0)),
        ({"prompt_tokens": 5, "total_tokens": 9}, (5, 0, 4)),
        ({"completion_tokens": 3}, (0, 0, 3)),
        ({"output_tokens": 3}, (0, 0, 3)),
        ({"input_tokens": 5, "output_tokens": None}, (5, 0, 0)),
        ({"prompt_tokens": "5", "completion_tokens": -3}, (0, 0, 0)),
        ({"prompt_tokens": 5, "prompt_tokens_details": {"cached_tokens": 9}}, (0, 5, 0)),
        ({"prompt_tokens": 5, "prompt_tokens_details": [1]}, (5, 0, 0)),
        ({"type": "duration", "seconds": 3}, (0, 0, 0)),
        ({"prompt_tokens": 5.0, "completion_tokens": True}, (5, 0, 0)),
        ({"prompt_tokens": 10**400, "completion_tokens": float("nan")}, (0, 0, 0)),
    ],
)
def test_usage_when_odd_then_only_its_numbers_count(usage: Any, tokens: Any) -> None:
    assert reported(usage) == tokens


@pytest.mark.parametrize(
    ("value", "tokens"),
    [
        ("", 0), ("abc", 1), ("abcd", 1), ("abcde", 2), ({"a": ["abcd", {"b": "abcd"}], "c": 5}, 2),
        ("日本", 2), ("\ud800", 1), ("A" * 1001, 0), ("A " * 1000, 500), (None, 0),
        ("日" * 1001, 751),
    ],
)  # fmt: skip
def test_estimate_then_four_bytes_of_text_are_one_token(value: Any, tokens: int) -> None:
    """A file in Base64 is not text."""
    assert estimate(value) == tokens


@pytest.mark.parametrize(
    ("body", "tokens"),
    [({}, None), ({"max_tokens": 5}, 5), ({"max_output_tokens": 7, "n": 3}, 21),
     ({"max_tokens": None}, None), ({"max_completion_tokens": 2, "n": None}, 2),
     ({"max_tokens": -9}, None), ({"max_tokens": 5, "n": -9}, 5)],
)  # fmt: skip
def test_limit_of_a_request_then_it_is_that_of_all_answers(body: Any, tokens: Any) -> None:
    assert most(body) == tokens
