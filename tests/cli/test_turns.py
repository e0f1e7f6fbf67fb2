"""Turns of a conversation: answers, tools, interruptions; what stays in the talk."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from trunkline import APIConnectionError, OpenAIError
from trunkline.cli.talking.asking import Manner, Said, Turn, TurnEnd
from trunkline.cli.talking.talk import STOPPED, Talk, completed
from trunkline.testing.fakes import FakeTransport, fake_client
from trunkline.testing.replies import Reply
from trunkline.tools import RequestedCall


class View:
    """Records the pieces that it shows, and allows or refuses all calls."""

    def __init__(self, *, allows: bool = True) -> None:
        self.steps: list[str] = []
        self._allows = allows

    def begin(self) -> None:
        self.steps.append("begin")

    def add(self, said: Said) -> None:
        self.steps.append(said.text)

    def end(self) -> None:
        self.steps.append("end")

    def approve(self, call: RequestedCall) -> bool:
        self.steps.append(f"{call.name}({call.arguments})")
        return self._allows


def chunk(reason: str | None = None, **delta: Any) -> dict[str, Any]:
    choice = {"index": 0, "delta": delta, "finish_reason": reason}
    return {"id": "c", "object": "chat.completion.chunk", "choices": [choice]}


def calls(*arguments: str) -> dict[str, Any]:
    made = [
        {"index": n, "id": f"call{n}", "type": "function",
         "function": {"name": "double", "arguments": one}}
        for n, one in enumerate(arguments)
    ]  # fmt: skip
    return chunk("tool_calls", role="assistant", tool_calls=made)


def whole(text: str | None, usage: tuple[int, int], *arguments: str) -> dict[str, Any]:
    message: dict[str, Any] = {"role": "assistant", "content": text}
    if arguments:
        message["tool_calls"] = calls(*arguments)["choices"][0]["delta"]["tool_calls"]
    tokens = {"prompt_tokens": usage[0], "completion_tokens": usage[1], "total_tokens": sum(usage)}
    reason = "tool_calls" if arguments else "stop"
    choice = {"index": 0, "message": message, "finish_reason": reason}
    return {"id": "c", "choices": [choice], "usage": tokens}


def double(n: int) -> int:
    """Return twice the number."""
    return 2 * n


def interrupted() -> None:
    """Press Ctrl-C."""
    raise KeyboardInterrupt


def turn(
    talk: Talk, view: View, *answers: Any, **manner: Any
) -> tuple[Callable[[], TurnEnd], FakeTransport]:
    client = fake_client(answers)
    transport: FakeTransport = client.transport
    return Turn(client, talk, Manner("m", **manner), view).run, transport


def bodies(transport: FakeTransport) -> list[Any]:
    return [json.loads(bytes(request.body or b"")) for request in transport.requests]  # type: ignore[arg-type]  # fakes have read it


def test_turn_when_answered_then_the_answer_is_in_the_talk() -> None:
    """The instructions go first, and are not one of its messages."""
    talk, view = Talk("Be odd"), View()
    talk.ask("Hi")
    first, bare = chunk(role="assistant", content=""), {"id": "c"}
    events = (first, chunk(content="He"), bare, chunk("stop", content="llo"))
    run, transport = turn(talk, view, Reply.of_events(*events))
    assert run() == TurnEnd("Hello", "stop", None)
    assert talk.messages == [
        {"role": "user", "content": "Hi"},
        {"role": "assistant", "content": "Hello"},
    ]
    assert view.steps == ["begin", "", "He", "", "llo", "end"]
    assert bodies(transport) == [
        {
            "messages": [
                {"role": "system", "content": "Be odd"},
                {"role": "user", "content": "Hi"},
            ],
            "model": "m",
            "stream": True,
        }
    ]


def test_turn_when_refused_then_the_refusal_is_in_the_talk() -> None:
    """In its own field, as the API sends it."""
    talk = Talk()
    talk.ask("Hi")
    run, _ = turn(talk, View(), Reply.of_events(chunk("stop", refusal="No.")))
    assert run().text == "No."
    assert talk.messages[-1] == {"role": "assistant", "content": None, "refusal": "No."}


@pytest.mark.parametrize(
    "end", [interrupted, APIConnectionError("it broke", None)], ids=["Ctrl-C", "failure"]
)
def test_turn_when_it_ends_early_then_what_has_arrived_stays(end: Any) -> None:
    """The connection is closed, and the error or the interruption reaches the caller."""
    talk, view = Talk(), View()
    talk.ask("Hi")
    answer = Reply.of_events(chunk(content="Hel"), done=False, end=[end])
    run, transport = turn(talk, view, answer)
    with pytest.raises((KeyboardInterrupt, OpenAIError)):
        run()
    assert talk.messages[-1] == {"role": "assistant", "content": "Hel"}
    assert view.steps == ["begin", "Hel", "end"]
    assert transport.open_responses == 0


@pytest.mark.parametrize("answer", [Reply.of_error(400), Reply(200, [interrupted])])
def test_turn_when_nothing_arrives_then_the_message_does_not_stay(answer: Reply) -> None:
    """Some models accept no two messages of the user in a row."""
    talk = Talk(None, [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}])
    talk.ask("Hi")
    run, _ = turn(talk, View(), answer)
    with pytest.raises((KeyboardInterrupt, OpenAIError)):
        run()
    assert [one["content"] for one in talk.messages] == ["a", "b"]


@pytest.mark.parametrize("stream", [True, False])
def test_turn_when_a_tool_is_called_then_its_result_is_in_the_talk(stream: bool) -> None:
    """The user sees each call before it runs. Tokens are those of both requests."""
    talk, view = Talk(), View()
    talk.ask("2 * 4?")
    used = {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}
    counted = {**chunk(), "choices": [], "usage": used}
    answers: list[Any] = [whole(None, (1, 2), '{"n":4}'), whole("It is 8.", (1, 2))]
    if stream:
        answers = [
            Reply.of_events(calls('{"n":4}'), counted),
            Reply.of_events(chunk(content="It is "), chunk("stop", content="8."), counted),
        ]
    run, transport = turn(talk, view, *answers, tools=(double,), stream=stream, usage=True)
    end = run()
    assert (end.text, end.reason, end.tokens) == ("It is 8.", "stop", (2, 4))
    assert [one["role"] for one in talk.messages] == ["user", "assistant", "tool", "assistant"]
    assert talk.messages[2]["content"] == "8"
    assert talk.messages[3]["content"] == "It is 8."
    steps = [step for step in view.steps if step]
    assert steps[:3] == ["begin", 'double({"n":4})', "begin"]
    assert "".join(steps[3:]) == "It is 8.end"
    assert transport.open_responses == 0


def test_turn_when_a_call_is_not_allowed_then_the_model_learns_of_it() -> None:
    """The function is not called."""
    talk = Talk()
    talk.ask("2 * 4?")
    answers = [Reply.of_events(calls('{"n":4}')), Reply.of_events(chunk("stop", content="Pity."))]
    run, _ = turn(talk, View(allows=False), *answers, tools=(double,))
    assert run().text == "Pity."
    assert talk.messages[2]["content"] == "The call of 'double' was not approved."


def test_turn_when_stopped_in_an_answer_after_a_call_then_everything_stays() -> None:
    """The call, its result, and the beginning of the answer; once each."""
    talk = Talk()
    talk.ask("2 * 4?")
    second = Reply.of_events(chunk(content="It is"), done=False, end=[interrupted])
    first = Reply.of_events(chunk(content="Let me see."), calls('{"n":4}'))
    run, _ = turn(talk, View(), first, second, tools=(double,))
    with pytest.raises(KeyboardInterrupt):
        run()
    assert [one["content"] for one in talk.messages] == ["2 * 4?", "Let me see.", "8", "It is"]


def test_turn_when_stopped_in_a_call_then_the_other_calls_have_results() -> None:
    """Servers refuse a conversation in which a call has no result."""

    def stubborn(n: int) -> int:
        raise KeyboardInterrupt

    stubborn.__name__ = "double"
    talk = Talk()
    talk.ask("2 * 4?")
    run, _ = turn(talk, View(), Reply.of_events(calls('{"n":4}', '{"n":5}')), tools=(stubborn,))
    with pytest.raises(KeyboardInterrupt):
        run()
    assert [one["content"] for one in talk.messages[2:]] == [STOPPED, STOPPED]
    assert [one["tool_call_id"] for one in talk.messages[2:]] == ["call0", "call1"]


def test_completed_when_all_have_results_then_nothing_changes() -> None:
    """Whatever the order of the results."""
    called = {"role": "assistant", "tool_calls": [{"id": "a"}, {"id": "b"}]}
    results = [{"role": "tool", "tool_call_id": one, "content": "x"} for one in ("b", "a")]
    messages = [called, *results, {"role": "user", "content": "Hi"}]
    assert completed(messages) == messages
    assert completed([called, results[0], messages[-1]]) == [
        called, results[0], {**results[1], "content": STOPPED}, messages[-1],
    ]  # fmt: skip
