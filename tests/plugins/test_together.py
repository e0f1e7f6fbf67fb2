"""Several plugins at once: the order of their layers, and equal answers in every form."""

from __future__ import annotations

import json
from pkgutil import resolve_name
from typing import Any

import pytest

from trunkline import APIConnectionError, OpenAI
from trunkline.testing.fakes import fake_client
from trunkline.testing.replies import Reply
from trunkline_plugins.budget import Budget
from trunkline_plugins.cache import Cache
from trunkline_plugins.failover import Failover
from trunkline_plugins.hedge import Hedge
from trunkline_plugins.registered import ENTRY_POINTS

MESSAGES = [{"role": "user", "content": "What is Project Raven?"}]
ASKED: Any = {"model": "m", "messages": MESSAGES, "temperature": 0}
PLUGINS: Any = ["cache", ("redact", {"words": ["Project Raven", "sk-hidden"]}), "counters"]


def chunk(text: str | None, **more: Any) -> dict[str, Any]:
    delta = {} if text is None else {"content": text}
    reason = "stop" if text == "." else None
    choices = [] if more else [{"index": 0, "delta": delta, "finish_reason": reason}]
    base = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m"}
    return {**base, "choices": choices, **more}


USAGE = {"prompt_tokens": 5, "completion_tokens": 4, "total_tokens": 9}
TEXTS = ("It is sk-", "hid", "den, says Project", " Raven", ".")
EVENTS = (*map(chunk, TEXTS), chunk(None, usage=USAGE))


async def typed(world: Any, client: Any) -> str:
    stream = await world.do(client.chat.completions.create(**ASKED, stream=True))
    return text_of([part.to_dict() for part in await world.items(stream)])


async def raw(world: Any, client: Any) -> str:
    create = client.chat.completions.with_raw_response.create
    answer = await world.do(create(**ASKED, stream=True))
    return text_of([part.to_dict() for part in await world.items(answer.parse())])


async def as_lines(world: Any, client: Any) -> str:
    opened = client.chat.completions.with_streaming_response.create(**ASKED, stream=True)
    if world.is_sync:
        with opened as answer:
            lines = list(answer.iter_lines())
    else:
        async with opened as answer:
            lines = [line async for line in answer.iter_lines()]
    data = [line.removeprefix("data: ") for line in lines if line.startswith("data: {")]
    return text_of([json.loads(one) for one in data])


def text_of(chunks: Any) -> str:
    choices = [choice for one in chunks for choice in one["choices"]]
    return "".join(choice["delta"].get("content") or "" for choice in choices)


@pytest.mark.parametrize("read", [typed, raw, as_lines])
def test_chat_through_cache_redact_and_budget_then_every_reader_gets_the_same(
    world: Any, read: Any
) -> None:
    """The second call is answered from the store: nothing is sent, counted or shown unmasked."""
    budget = Budget(tokens=1000)
    client = world.client([Reply.of_events(*EVENTS)], plugins=[*PLUGINS, budget])

    async def scenario() -> tuple[str, str]:
        return await read(world, client), await read(world, client)

    expected = "It is [redacted], says [redacted]."
    assert world.run(scenario) == (expected, expected)
    (request,) = client.transport.requests
    assert request.json()["messages"][0]["content"] == "What is [redacted]?"
    assert budget.used().tokens == 9


def test_chat_through_failover_redact_and_budget_when_the_stream_dies_then_there_is_one_answer(
    world: Any,
) -> None:
    """The text of both servers is masked across the border; both are counted."""
    budget = Budget(tokens=1000)
    second = {"alternatives": [{"name": "second", "key": "sk-another"}], "resume": "same"}
    dead = Reply.of_events(*EVENTS[:2], done=False, end=[APIConnectionError("reset")])
    plugins = [*PLUGINS, ("failover", second), budget]
    client = world.client([dead, Reply.of_events(*EVENTS)], plugins=plugins)
    text = world.run(lambda: typed(world, client))
    assert text == "It is [redacted], says [redacted]."
    assert len(client.transport.requests) == 2
    assert budget.used().tokens > 9


def test_pipeline_of_all_plugins_when_named_in_any_order_then_it_is_the_same() -> None:
    """Each layer names those that it is to be outside or inside of."""
    settings: dict[str, Any] = {
        "redact": {"words": ["a"]}, "telemetry": {}, "cache": {}, "hedge": {},
        "failover": {"alternatives": [{"key": "k"}]}, "ratelimit": {}, "budget": {"tokens": 1},
        "replay": {"cassette": "calls.jsonl"}, "sign": {"key_id": "k", "secret": "s"},
    }  # fmt: skip
    orders = [[*settings.items()], [*reversed(settings.items())]]
    pipelines = [OpenAI(api_key="k", transport="local", plugins=one).pipeline for one in orders]
    for pipeline in pipelines:
        assert [f"{layer.stage.name} {layer.name}" for layer in pipeline.layers] == [
            "CALL observers", "CALL redact", "CALL telemetry", "CALL deadline", "CALL cache",
            "RETRY retries", "RETRY failover", "RETRY hedge",
            "ATTEMPT ratelimit", "ATTEMPT telemetry-attempts", "ATTEMPT body", "ATTEMPT logs",
            "ATTEMPT auth", "ATTEMPT budget",
            "WIRE redirects", "WIRE failover-guard", "WIRE replay", "SIGN sign",
        ]  # fmt: skip


@pytest.mark.parametrize(
    ("plugin", "options", "requests"),
    [
        (Cache(), {"always": True}, 1),
        (Hedge(max_delay=9, percent=100), {"off": True}, 2),
        (Failover([{"key": "sk-another"}]), {"only": "alternative 1"}, 2),
    ],
)
def test_options_of_calls_when_the_plugin_has_another_name_then_they_have_their_effect(
    plugin: Any, options: Any, requests: int
) -> None:
    """Options under the name that the program has chosen are never accepted and ignored."""
    slow = Reply.of_json({"object": "list", "data": []}).evolve(delay=20)
    client = fake_client([slow, slow], api_key="sk-own", plugins=[("mine", plugin)])
    for _ in range(2):
        client.post(
            "/embeddings", body={}, cast_to=object, options={"plugin_options": {"mine": options}}
        )
    sent = client.transport.requests
    assert len(sent) == requests
    key = "sk-another" if "only" in options else "sk-own"
    assert {one.headers["Authorization"] for one in sent} == {f"Bearer {key}"}


CLASSES = [
    (name, found)
    for name, place in ENTRY_POINTS["trunkline.plugins"].items()
    if isinstance(found := resolve_name(place), type)
]


@pytest.mark.parametrize(("name", "kind"), CLASSES)
def test_plugin_that_is_passed_as_an_object_then_it_has_its_registered_name(
    name: str, kind: type
) -> None:
    """Under which the options of calls are passed, and `-NAME` takes it out."""
    assert vars(kind)["__name__"] == name
