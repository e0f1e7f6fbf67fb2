"""Every model takes any JSON: the result is of its class, or the error is a typed one."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from tests.generated.instances import models
from trunkline import OpenAI
from trunkline.errors import APIResponseValidationError
from trunkline.http import URL, Headers, Request, Response
from trunkline.testing.fakes import fake_client

pytestmark = pytest.mark.thorough

_PACKAGES: dict[str, list[Any]] = {}
for _model in models():
    _PACKAGES.setdefault(_model.__module__.rpartition(".")[0], []).append(_model)

_ATOMS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**53), 2**53),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=5),
    st.sampled_from(["message", "output_text", "function", "text", "error", "[DONE]"]),
)
_KEYS = st.sampled_from(
    ["type", "id", "content", "text", "output", "data", "error", "", "__class__"]
)
ANY = st.recursive(
    _ATOMS,
    lambda part: st.lists(part, max_size=3) | st.dictionaries(_KEYS, part, max_size=3),
    max_leaves=8,
)
REQUEST = Request("GET", URL.parse("https://h/v1"))
SETTINGS = settings(
    max_examples=4, database=None, derandomize=True, deadline=None,
    suppress_health_check=list(HealthCheck),
)  # fmt: skip


def client(*, strict: bool) -> OpenAI:
    return fake_client([], strict_responses=strict)


def parse(made: OpenAI, value: object, kind: Any) -> Any:
    """Return the result of a call whose response is `value`; None if the error is a typed one."""
    response = Response(200, Headers(), REQUEST, content=json.dumps(value).encode())
    try:
        return made.pipeline.parse(response, kind)
    except APIResponseValidationError as error:
        assert str(error)  # noqa: PT017  # either is right
        return None


def object_of(model: Any, values: list[Any], first: int) -> dict[str, Any]:
    """Return an object with some of the fields of a model, and one that it does not declare."""
    names = [model.model_wire_names.get(name, name) for name in model.model_defaults]
    chosen = [name for number, name in enumerate(names) if (number + first) % 4]
    count = len(values)
    value = {name: values[(first + number) % count] for number, name in enumerate(chosen)}
    return {**value, "x-novel": values[0]}


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("package", sorted(_PACKAGES))
def test_any_json_when_a_model_is_asked_for_then_it_is_that_model_or_a_typed_error(
    package: str, strict: bool
) -> None:
    """The result has the declared class, comes back as it was sent, and can be used."""
    made = client(strict=strict)

    @SETTINGS
    @given(values=st.lists(ANY, min_size=1, max_size=6), first=st.integers(0, 5))
    def holds(values: list[Any], first: int) -> None:
        for model in _PACKAGES[package]:
            value = object_of(model, values, first)
            result = parse(made, value, model)
            assert result is None or type(result) is model
            if result is not None:
                use(result, value)

    holds()


def use(result: Any, value: dict[str, Any]) -> None:
    """Use a model in all the ways that must not fail."""
    assert result.to_dict() == value
    assert copy.deepcopy(result) == pickle.loads(pickle.dumps(result)) == result
    assert repr(result)
    assert isinstance(result.model_dump(), dict)
    assert isinstance(getattr(result, "output_text", ""), str)


@pytest.mark.parametrize("strict", [False, True])
def test_json_that_is_not_an_object_when_a_model_is_asked_for_then_it_is_a_typed_error(
    strict: bool,
) -> None:
    """No model is ever a list, a text, a number or null."""
    made = client(strict=strict)

    @SETTINGS
    @given(value=_ATOMS | st.lists(ANY, max_size=3))
    def holds(value: Any) -> None:
        for package in _PACKAGES.values():
            assert parse(made, value, package[0]) is None
            assert parse(made, value, package[-1]) is None

    holds()
