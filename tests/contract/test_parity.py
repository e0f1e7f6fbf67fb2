"""The same calls through openai-python and trunkline: what is sent, and what they give."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest

from codegen.generate import Api
from tests.contract import peer
from tests.contract.answers import Answer, answer, examples
from tests.contract.calls import Call
from tests.contract.differences import REQUESTS, RESULTS
from tests.contract.recording import Sent, recorded, serving
from trunkline import OpenAI

Order = tuple[str, str, dict[str, Any]]
"""A call's name, its method and its arguments."""

pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated:DeprecationWarning")


@attrs.frozen
class Side:
    """What a library has sent, and what its calls gave, by the names of calls."""

    requests: dict[str, Sent]
    results: dict[str, Any]


@attrs.frozen
class Sides:
    """The two, of the same calls."""

    trunkline: Side
    openai_python: Side


def over_trunkline(url: str, orders: list[Order]) -> dict[str, Any]:
    """What the calls give here."""
    with OpenAI(base_url=url, **peer.OPTIONS) as client:
        found = {order[0]: peer.outcome(client, *order) for order in orders}
    as_json: dict[str, Any] = json.loads(json.dumps(found), parse_float=number)
    return as_json


def over_openai_python(interpreter: str, url: str, orders: list[Order]) -> dict[str, Any]:
    """What they give there."""
    finished = subprocess.run(
        [interpreter, str(Path(peer.__file__))],
        input=pickle.dumps({"base_url": url, "calls": orders}),
        stdout=subprocess.PIPE,
        check=True,
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
    )
    found: dict[str, Any] = json.loads(finished.stdout, parse_float=number)
    return found


@pytest.fixture(scope="module")
def answers(api: Api, every_call: list[Call], document: Path) -> dict[str, Answer]:
    """Of every call, and of more calls that are answered with the document's examples."""
    paths = json.loads(document.read_text("utf-8"))["paths"]
    found = {call.name: answer(api, call) for call in every_call}
    for call in every_call:
        if call.manner == "least" and not call.streams:
            for index, example in enumerate(examples(paths, call.operation)):
                found[f"{call.name}, example {index}"] = example
    return found


@pytest.fixture(scope="module")
def sides(every_call: list[Call], answers: dict[str, Answer], openai_python: str) -> Sides:
    """Both have called everything."""
    by_name = {call.name: call for call in every_call}
    asked = [(name, by_name[name.partition(",")[0]]) for name in answers]
    orders = [(name, call.method, call.arguments) for name, call in asked]

    def side(perform: Callable[[str, list[Order]], dict[str, Any]]) -> Side:
        with serving(answers) as server:
            results = perform(f"{server.url}/v1", orders)
            return Side(recorded(server), results)

    there = side(lambda url, orders: over_openai_python(openai_python, url, orders))
    return Sides(side(over_trunkline), there)


def number(text: str) -> float:
    """Whole numbers are whole: openai-python makes floats of all that may have a fraction."""
    value = float(text)
    return int(value) if value.is_integer() else value


def unlike(ours: dict[str, Any], theirs: dict[str, Any]) -> dict[str, tuple[str, str]]:
    """Both as texts, where they differ: `True`, 1 and 1.0 are three."""
    names = ours | theirs
    pairs = {name: (_text(ours.get(name)), _text(theirs.get(name))) for name in names}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def _text(value: object) -> str:
    told = attrs.asdict(value) if isinstance(value, Sent) else value
    return json.dumps(told, sort_keys=True, default=repr)


def test_requests_when_compared_then_they_are_equal(
    sides: Sides, every_call: list[Call], counts: list[str]
) -> None:
    """Method, path, query, body, credentials and beta: but for those in the table."""
    ours, theirs = sides.trunkline.requests, sides.openai_python.requests
    different = unlike(ours, theirs)
    operations = {call.method for call in every_call}
    counts.append(
        f"requests: {len(ours)} of {len(operations)} operations, {len(different)} of them differ"
    )

    assert {name: pair for name, pair in different.items() if name not in REQUESTS} == {}
    assert different.keys() == REQUESTS.keys()
    assert len(operations) == 283


def test_results_when_compared_then_they_are_equal(sides: Sides, counts: list[str]) -> None:
    """The names of classes and `to_dict()`, pages and streams of events: the same."""
    ours, theirs = sides.trunkline.results, sides.openai_python.results
    different = unlike(ours, theirs)
    failed = {name: one for name, one in ours.items() if isinstance(one, str)}
    events = sum(len(one["events"]) for one in ours.values() if "events" in one)
    counts.append(
        f"results: {len(ours)}, with {events} events of streams; {len(different)} of them differ"
    )

    assert failed == {}
    assert {name: pair for name, pair in different.items() if name not in RESULTS} == {}
    assert different.keys() == RESULTS.keys()
