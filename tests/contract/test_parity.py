"""The same calls through openai-python and trunkline have equal requests and results."""

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
"""The name of a call, its method and its arguments."""

pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated:DeprecationWarning")


@attrs.frozen
class Side:
    """The requests and the results of a library, by the names of calls."""

    requests: dict[str, Sent]
    results: dict[str, Any]


@attrs.frozen
class Sides:
    """Both libraries with the same calls."""

    trunkline: Side
    openai_python: Side


def over_trunkline(url: str, orders: list[Order]) -> dict[str, Any]:
    """Return the results of the calls through trunkline."""
    with OpenAI(base_url=url, **peer.OPTIONS) as client:
        found = {order[0]: peer.outcome(client, *order) for order in orders}
    as_json: dict[str, Any] = json.loads(json.dumps(found), parse_float=number)
    return as_json


def over_openai_python(interpreter: str, url: str, orders: list[Order]) -> dict[str, Any]:
    """Return the results of the calls through openai-python."""
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
    """The answers of every call, and of more calls that get the document's examples."""
    paths = json.loads(document.read_text("utf-8"))["paths"]
    found = {call.name: answer(api, call) for call in every_call}
    for call in every_call:
        if call.manner == "least" and not call.streams:
            for index, example in enumerate(examples(paths, call.operation)):
                found[f"{call.name}, example {index}"] = example
    return found


@pytest.fixture(scope="module")
def sides(every_call: list[Call], answers: dict[str, Answer], openai_python: str) -> Sides:
    """The requests and results of both libraries for all calls."""
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
    """Return an int for a whole number, because openai-python decodes such fields as floats."""
    value = float(text)
    return int(value) if value.is_integer() else value


def unlike(ours: dict[str, Any], theirs: dict[str, Any]) -> dict[str, tuple[str, str]]:
    """Return both values as texts where they differ; `True`, 1 and 1.0 count as different."""
    names = ours | theirs
    pairs = {name: (_text(ours.get(name)), _text(theirs.get(name))) for name in names}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def _text(value: object) -> str:
    told = attrs.asdict(value) if isinstance(value, Sent) else value
    return json.dumps(told, sort_keys=True, default=repr)


def test_requests_when_compared_then_they_are_equal(
    sides: Sides, every_call: list[Call], counts: list[str]
) -> None:
    """Method, path, query, body, credentials and beta header match, except in the table."""
    ours, theirs = sides.trunkline.requests, sides.openai_python.requests
    different = unlike(ours, theirs)
    operations = {call.method for call in every_call}
    counts.append(
        f"requests: {len(ours)} of {len(operations)} operations, {len(different)} of them differ"
    )

    assert {name: pair for name, pair in different.items() if name not in REQUESTS} == {}
    assert different.keys() == REQUESTS.keys()
    assert len(operations) == 390


def test_results_when_compared_then_they_are_equal(sides: Sides, counts: list[str]) -> None:
    """Class names and `to_dict()` match, for pages and stream events too, except in the table."""
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
