"""Operations that somebody has replaced, as instrumentation does: helpers still perform theirs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from trunkline import OpenAI
from trunkline.resources.chat.completions import Completions
from trunkline.resources.responses import Responses

ASKED: Any = {"model": "m", "messages": [{"role": "user", "content": "Hello"}]}
SAID = "You said: Hello"


def get_time() -> str:
    """Return the time."""
    return "noon"


def parsed(client: OpenAI) -> str | None:
    return client.chat.completions.parse(**ASKED).choices[0].message.content


def streamed(client: OpenAI) -> str | None:
    with client.chat.completions.stream(**ASKED) as stream:
        return stream.get_final_completion().choices[0].message.content


def ran(client: OpenAI) -> str | None:
    return client.chat.completions.run_tools(**ASKED, tools=[get_time]).final_content()


def parsed_response(client: OpenAI) -> str:
    return client.responses.parse(model="m", input="Hello").output_text


def streamed_response(client: OpenAI) -> str:
    with client.responses.stream(model="m", input="Hello") as stream:
        return stream.get_final_response().output_text


def ran_response(client: OpenAI) -> str:
    return client.responses.run_tools(model="m", input="Hello", tools=[get_time]).final_text()


HELPERS = [parsed, streamed, ran, parsed_response, streamed_response, ran_response]


def refused(*_: object, **__: object) -> None:
    raise AssertionError("it was called")


@pytest.mark.parametrize("helper", HELPERS)
def test_helper_when_the_operation_of_the_class_is_replaced_then_it_works(
    helper: Callable[[OpenAI], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A function has no other forms of the operation."""
    for kind in (Completions, Responses):
        monkeypatch.setattr(kind, "create", refused)
    assert helper(OpenAI(transport="local")).startswith(SAID)


@pytest.mark.parametrize("helper", HELPERS)
def test_helper_when_the_operation_of_a_client_is_replaced_then_it_works(
    helper: Callable[[OpenAI], str],
) -> None:
    """The same for the attribute of one object."""
    client = OpenAI(transport="local")
    replaced: Any = client
    replaced.chat.completions.create = replaced.responses.create = refused
    assert helper(client).startswith(SAID)
