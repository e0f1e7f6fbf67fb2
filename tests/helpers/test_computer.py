"""`ComputerToolset`: a model uses a computer, in sync code, on asyncio and on trio."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from copy import deepcopy
from functools import partial, wraps
from threading import Event, Thread
from traceback import walk_tb
from typing import Any, cast

import pytest
import trio

from tests.helpers.answers import bodies
from trunkline import (
    APIStatusError,
    AsyncComputerDriver,
    AsyncComputerToolset,
    ComputerDriver,
    ComputerToolset,
    ComputerUseError,
    computer,
    omit,
)
from trunkline.computer import Screenshot
from trunkline.flows.computer_calls import ComputerStep
from trunkline.flows.unconnected import Unconnected
from trunkline.testing import Reply, fake_async_client, fake_client
from trunkline.tool_diagnostics import ToolDiagnostic
from trunkline.types.responses import ResponseComputerToolCall
from trunkline.types.responses.computer_action import Wait
from trunkline.types.responses.response_computer_tool_call import ActionClick

pytestmark = pytest.mark.thorough

SHOT: Screenshot = {"type": "computer_screenshot", "image_url": "data:image/png;base64,AA"}
CLICK = {"type": "click", "button": "left", "x": 0, "y": 2}
WAIT = {"type": "wait"}
ASKED: Any = {"model": "m", "input": "Find penguins"}
QUESTION = {"role": "user", "content": "Find penguins"}
CHECK = {"id": "safe", "code": "sensitive_domain", "message": "Confirm"}
THOUGHT = {"type": "reasoning", "id": "rs", "summary": [], "encrypted_content": "e"}
MESSAGE = {
    "type": "message", "id": "msg", "role": "assistant", "status": "completed",
    "content": [{"type": "output_text", "text": "Done", "annotations": []}],
}  # fmt: skip


def call(*actions: Any, **fields: Any) -> dict[str, Any]:
    """A call as the server sends it, by default of a click and of a text."""
    usual = {"type": "computer_call", "id": "cu", "call_id": "c", "status": "completed"}
    listed = [*actions] or [CLICK, {"type": "type", "text": "penguin"}]
    return {**usual, "pending_safety_checks": [], "actions": listed, **fields}


def legacy(action: Any, **fields: Any) -> dict[str, Any]:
    """A call of the preview version of the tool."""
    return {name: one for name, one in call(action=action, **fields).items() if name != "actions"}


def output(call_id: str = "c", *checks: Any) -> dict[str, Any]:
    return {
        "type": "computer_call_output", "call_id": call_id, "output": SHOT,
        "acknowledged_safety_checks": [*checks],
    }  # fmt: skip


def answer(*items: Any, **fields: Any) -> dict[str, Any]:
    return {"id": "r", "object": "response", "status": "completed", "output": [*items], **fields}


FINAL = answer(MESSAGE)
SCRIPT = [answer(THOUGHT, call()), FINAL]


class Recorder:
    """The actions of a driver. `fails` is called with the type of each, and may raise."""

    def __init__(self, fails: Callable[[str], object] = str, shot: Any = SHOT) -> None:
        self.seen: list[str] = []
        self.actions: list[Any] = []
        self._fails = fails
        self._shot = shot

    def note(self, action: Any) -> None:
        self.actions.append(action)
        self.seen.append(action.type)
        self._fails(action.type)

    def picture(self) -> Any:
        self.seen.append("screenshot")
        self._fails("screenshot")
        return deepcopy(self._shot)


class Driver(ComputerDriver):
    """A driver for sync code."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    def _act(self, action: Any) -> None:
        self._recorder.note(action)

    click = double_click = drag = keypress = move = scroll = type = wait = _act

    def screenshot(self) -> Screenshot:
        shot: Screenshot = self._recorder.picture()
        return shot


class AsyncDriver(AsyncComputerDriver):
    """A driver for async code."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    async def _act(self, action: Any) -> None:
        self._recorder.note(action)

    click = double_click = drag = keypress = move = scroll = type = wait = _act

    async def screenshot(self) -> Screenshot:
        shot: Screenshot = self._recorder.picture()
        return shot


def toolset(world: Any, recorder: Recorder) -> Any:
    if world.is_sync:
        return ComputerToolset(Driver(recorder))
    return AsyncComputerToolset(AsyncDriver(recorder))


class Outcome:
    """One run: its client, what its driver did, and its response or its error."""

    def __init__(
        self,
        world: Any,
        script: Any,
        *,
        recorder: Recorder | None = None,
        client: Any = None,
        params: Any = None,
        **options: Any,
    ) -> None:
        self.client = client or world.client(script)
        self.recorder = recorder or Recorder()
        self.response: Any = None
        self.error: Any = None
        tools = toolset(world, self.recorder)
        given = {**ASKED, **(params or {})}
        try:
            self.response = world.run(
                lambda: world.do(tools.run(self.client, given, **options)),
            )
        except Exception as error:  # each test says which
            self.error = error

    @property
    def sent(self) -> list[dict[str, Any]]:
        return bodies(self.client)


def approve(_: Any) -> bool:
    return True


def test_run_when_the_model_acts_then_all_items_are_sent_back(world: Any) -> None:
    """The driver gets models, and the second request has the input, the output and the screen."""
    given = {"include": ["x", "x"], "store": False, "metadata": {"a": "b"}, "user": omit}
    compacted = {"type": "compaction", "id": "cmp", "encrypted_content": "e", "future": 1}
    script = [answer(THOUGHT, compacted, call()), FINAL]
    done = Outcome(world, script, params={**given, "extra_body": {"top_k": 1}})
    first, second = done.sent
    assert (done.error, done.response.output_text) == (None, "Done")
    assert done.recorder.seen == ["click", "type", "screenshot"]
    assert done.recorder.actions[0].to_dict() == CLICK
    usual = {"model": "m", "store": False, "metadata": {"a": "b"}, "stream": False, "top_k": 1}
    tools = {"tools": [{"type": "computer"}], "include": ["x", "reasoning.encrypted_content"]}
    assert first == {**usual, **tools, "input": [QUESTION]}
    assert second == {**first, "input": [QUESTION, THOUGHT, compacted, call(), output()]}


def test_run_when_calls_are_parallel_or_of_the_preview_then_each_has_its_output(world: Any) -> None:
    """Actions of the preview version have separate classes. Each call takes one screenshot."""
    shot = {"type": "screenshot"}
    first = legacy(CLICK, created_by="us", future=[1])
    second = call(shot, WAIT, shot, id="cu2", call_id="c2")
    del second["pending_safety_checks"]  # the newer version may leave it out
    preview = {"type": "computer_use_preview", "display_width": 8, "display_height": 6}
    asked: list[str] = []

    def allow(action: Any) -> bool:
        asked.append(action.type)
        return True

    done = Outcome(
        world, [answer(first, second), FINAL], params={"tools": [preview]}, before_action=allow
    )
    kept = {name: one for name, one in first.items() if name != "created_by"}
    assert done.sent[1]["input"] == [QUESTION, kept, second, output("c"), output("c2")]
    assert done.recorder.seen == ["click", "screenshot", "wait", "screenshot"]
    assert asked == ["click", "screenshot", "screenshot", "wait", "screenshot"]
    assert [type(one) for one in done.recorder.actions] == [ActionClick, Wait]


@pytest.mark.parametrize(
    "action",
    [
        {**CLICK, "keys": ["ALT"]},
        {"type": "double_click", "x": 1, "y": 2},
        {"type": "drag", "path": [{"x": 1, "y": 2}, {"x": 3, "y": 4}]},
        {"type": "keypress", "keys": ["CTRL", "A"]},
        {"type": "move", "x": -1, "y": 2},
        {"type": "scroll", "x": 1, "y": 2, "scroll_x": 0, "scroll_y": -9},
        {"type": "type", "text": ""},
        WAIT,
    ],
    ids=lambda action: str(action["type"]),
)
def test_action_when_it_is_performed_then_the_method_of_its_type_gets_it(action: Any) -> None:
    """Of both versions of the tool; calls of the newer one need no list of checks."""
    recorder = Recorder()
    tools = ComputerToolset(Driver(recorder))
    tools.execute(ResponseComputerToolCall.from_dict(legacy(action)))
    modern = {name: one for name, one in call(action).items() if name != "pending_safety_checks"}
    made = tools.execute(ResponseComputerToolCall.from_dict(modern))
    assert [one.to_dict() for one in recorder.actions] == [action, action]
    assert made == output()


def test_safety_checks_when_they_are_approved_then_they_are_acknowledged(world: Any) -> None:
    """The function is asked once for the call, and gets all of it."""
    asked: list[Any] = []

    def allow(value: Any) -> bool:
        asked.append(value)
        return True

    short = {"id": "", "code": None, "message": None}
    script = [answer(call(pending_safety_checks=[CHECK, {"id": ""}])), FINAL]
    done = Outcome(world, script, approve_safety_checks=allow)
    assert done.sent[1]["input"][-1] == output("c", CHECK, short)
    assert [one.call_id for one in asked] == ["c"]


@pytest.mark.parametrize("said", [None, False, 1, "yes"], ids=repr)
def test_approval_when_it_is_not_exactly_true_then_nothing_is_done(world: Any, said: Any) -> None:
    """Neither after a refusal of checks, nor after one of an action; `response` is the last one."""
    script = [answer(call(pending_safety_checks=[CHECK])), FINAL]

    def say(_: Any) -> Any:
        return said

    for function in (None, say):
        done = Outcome(world, script, approve_safety_checks=function)
        assert (type(done.error), done.error.response.id) == (ComputerUseError, "r")
        assert str(done.error).endswith("approve_safety_checks must return True")
        assert (done.recorder.seen, len(done.sent)) == ([], 1)
    done = Outcome(world, SCRIPT, before_action=say)
    assert "the action click was not approved" in str(done.error)
    assert (done.recorder.seen, len(done.sent)) == ([], 1)


def test_actions_when_each_is_approved_then_the_last_screenshot_is_one_of_them(world: Any) -> None:
    """A function gets a copy, whose changes have no effect."""
    asked: list[str] = []

    def allow(action: Any) -> bool:
        asked.append(action.type)
        action.type = "wait"
        return asked[-1] != "screenshot"

    done = Outcome(world, SCRIPT, before_action=allow)
    assert asked == ["click", "type", "screenshot"]
    assert done.recorder.seen == ["click", "type"]
    assert "the action screenshot was not approved" in str(done.error)


BAD = {
    "incomplete": answer(call(), status="incomplete"),
    "empty": answer(),
    "no output": {"id": "r", "object": "response", "status": "completed"},
    "a list as type": answer(call(), {"type": ["x"], "id": "o"}),
    "thought without content": answer(call(), {**THOUGHT, "content": None}),
    "legacy null": answer(legacy(None)),
    "commentary": answer({**MESSAGE, "phase": "commentary"}),
    "unfinished": answer({**MESSAGE, "status": "incomplete"}),
    "null": answer(call(), None),
    "other": answer(call(), {"type": "odd", "id": "o"}),
    "function": answer(
        call(), {"type": "function_call", "id": "f", "call_id": "f", "name": "f", "arguments": "{}"}
    ),
    "message": answer(call(), {**MESSAGE, "content": [{"type": "output_text", "text": None}]}),
    "thought": answer(call(), {**THOUGHT, "summary": None}),
    "thought of null": answer(call(), {**THOUGHT, "status": None}),
    "status": answer(call(status="in_progress")),
    "unknown action": answer(call(WAIT, {"type": "__getattribute__"})),
    "no action": answer(call(actions=[])),
    "null action": answer(call(WAIT, None)),
    "coordinate": answer(call(WAIT, {**CLICK, "x": "5"})),
    "fraction": answer(call(WAIT, {**CLICK, "x": 1.5})),
    "boolean": answer(call(WAIT, {**CLICK, "x": True})),
    "keys": answer(call({"type": "keypress", "keys": ["a", None]})),
    "both": answer(call(action=CLICK)),
    "both, one null": answer(call(action=None)),
    "null actions": answer(call(actions=None)),
    "no id": answer(call(), call(id=None, call_id="c2")),
    "no checks": answer({**legacy(CLICK), "pending_safety_checks": None}),
    "a check": answer(call(pending_safety_checks=[{"id": 5}])),
    "same call": answer(call(), call(id="cu2")),
    "actions of text": answer(call(actions="x")),
    "output of a number": {**answer(call()), "output": 5},
    "surrogate": answer(call({"type": "keypress", "keys": ["\ud800"]})),
    "surrogate in a thought": answer(call(), {**THOUGHT, "encrypted_content": "\ud800"}),
    "same item": answer(call(), {**MESSAGE, "id": "cu"}),
}


@pytest.mark.parametrize("script", BAD.values(), ids=BAD.keys())
def test_response_when_a_part_of_it_is_wrong_then_nothing_of_it_is_done(script: Any) -> None:
    """Also if other parts could be performed: the run would end half done."""
    asked: list[Any] = []
    client = fake_client([script, FINAL])
    recorder = Recorder()
    options: Any = {"before_action": asked.append, "approve_safety_checks": asked.append}
    with pytest.raises(ComputerUseError) as caught:
        ComputerToolset(Driver(recorder)).run(client, ASKED, **options)
    assert (recorder.seen, asked, len(bodies(client))) == ([], [], 1)
    assert caught.value.response.id == "r"


@pytest.mark.parametrize(
    "history",
    [[call(id="cu")], [output("c")], [{"type": "item_reference", "id": "cu"}]],
    ids=["call", "output", "reference"],
)
def test_call_when_it_was_there_before_then_it_is_not_repeated(history: list[Any]) -> None:
    """Neither one of the input, nor one of an earlier response. Empty ids are of no item."""
    done = [Outcome(_sync(), [answer(call()), FINAL], params={"input": history})]
    done += [Outcome(_sync(), [answer(call()), answer(call(**{name: "new"})), FINAL])
             for name in ("id", "call_id")]  # fmt: skip
    assert [str(one.error) for one in done[1:]] == [
        f"the response repeats an item: its {name} is not new" for name in ("call_id", "id")
    ]
    assert "repeats an item" in str(done[0].error)
    assert [len(one.recorder.seen) for one in done] == [0, 3, 3]
    odd = [{"type": "odd", "id": ["cu"], "call_id": None}, {"role": "user", "content": "x"}]
    assert Outcome(_sync(), SCRIPT, params={"input": odd}).response.output_text == "Done"
    unnamed = [answer(call(id="", call_id=name)) for name in ("1", "2")]
    assert Outcome(_sync(), [*unnamed, FINAL]).response.output_text == "Done"


def _sync() -> Any:
    from tests.worlds import World

    return World("sync")


@pytest.mark.parametrize(
    "shot",
    [
        None, b"png", {}, {"type": "computer_screenshot"}, {**SHOT, "type": "input_image"},
        {**SHOT, "image_url": " "}, {**SHOT, "image_url": b"png"}, {**SHOT, "file_id": ""},
    ],
    ids=repr,
)  # fmt: skip
def test_screenshot_when_it_cannot_be_sent_then_it_is_not(world: Any, shot: Any) -> None:
    """The error says what a driver must return, without what it returned."""
    done = Outcome(world, SCRIPT, recorder=Recorder(shot=shot))
    assert type(done.error) is ComputerUseError
    assert str(done.error).startswith("screenshot() of the driver must return {")
    assert len(done.sent) == 1


def test_screenshot_when_it_has_more_than_the_api_takes_then_only_that_is_sent(world: Any) -> None:
    """A file that was uploaded is as good as a URL."""
    shot = {"type": "computer_screenshot", "image_url": None, "file_id": "f", "width": 5}
    done = Outcome(world, SCRIPT, recorder=Recorder(shot=shot))
    assert done.sent[1]["input"][-1]["output"] == {"type": "computer_screenshot", "file_id": "f"}


@pytest.mark.parametrize("at", ["click", "screenshot"])
def test_driver_when_it_fails_then_its_error_arrives_and_nothing_more_is_done(
    world: Any, at: str
) -> None:
    """The error is the same object, and the toolset can be used again."""
    error = LookupError("no such window")

    def fails(kind: str) -> None:
        if kind == at:
            raise error

    recorder = Recorder(fails)
    done = Outcome(world, SCRIPT, recorder=recorder)
    assert done.error is error
    assert recorder.seen[-1] == at
    assert len(done.sent) == 1


def test_task_when_it_is_cancelled_then_the_driver_is_free_and_nothing_follows(
    async_world: Any,
) -> None:
    """A cancelled action is the last one, and the next call is admitted."""
    seen: list[str] = []
    cancel: list[Callable[[], object]] = []

    class Slow(AsyncDriver):
        async def _act(self, action: Any) -> None:
            seen.append(action.type)
            if len(seen) == 1:
                cancel[0]()
                await (trio.Event if async_world.name == "trio" else asyncio.Event)().wait()

        click = double_click = drag = keypress = move = scroll = type = wait = _act

    tools = AsyncComputerToolset(Slow(Recorder()))
    client = fake_async_client(SCRIPT)

    async def scenario() -> Any:
        if async_world.name == "trio":
            with trio.CancelScope() as scope:
                cancel.append(scope.cancel)
                await tools.run(client, ASKED)
        else:
            task = asyncio.ensure_future(tools.run(client, ASKED))
            cancel.append(task.cancel)
            with suppress(asyncio.CancelledError):
                await task
        return await tools.execute(ResponseComputerToolCall.from_dict(call(WAIT)))

    assert async_world.run(scenario) == output()
    assert seen == ["click", "wait"]
    assert len(bodies(client)) == 1
    assert tools.close() == {"status": "closed"}


def test_interrupt_when_it_comes_in_an_action_then_the_driver_is_free() -> None:
    """An interrupt is not an Exception: nothing is reported and nothing follows."""

    def fails(kind: str) -> None:
        if kind == "click":
            raise KeyboardInterrupt

    recorder, heard = Recorder(fails), list[Any]()
    tools = ComputerToolset(Driver(recorder))
    with pytest.raises(KeyboardInterrupt):
        tools.run(fake_client(SCRIPT), ASKED, on_diagnostic=heard.append)
    assert (recorder.seen, heard) == (["click"], [])
    assert tools.close() == {"status": "closed"}


@pytest.mark.parametrize("after", ["nothing", "request", "approval", "click", "type", "screenshot"])
def test_run_when_the_user_cancels_it_then_no_further_step_is_taken(world: Any, after: str) -> None:
    """The step after which that is noticed is the last one."""
    recorder, client, asked = Recorder(), world.client(SCRIPT), list[str]()

    def stopped() -> bool:
        requests = ["request"] * len(client.transport.requests)
        return after in ["nothing", *requests, *asked, *recorder.seen]

    def allow(_: Any) -> bool:
        asked.append("approval")
        return True

    done = Outcome(
        world, (), client=client, recorder=recorder, cancelled=stopped, before_action=allow
    )
    assert (type(done.error), str(done.error)) == (ComputerUseError, "the run was cancelled")
    assert (done.error.response is None) == (after == "nothing")
    steps = ["nothing", "request", "approval", "click", "type", "screenshot"]
    assert recorder.seen == steps[3 : steps.index(after) + 1]
    assert len(done.sent) == (after != "nothing")


def test_run_when_it_is_cancelled_meanwhile_then_a_final_message_does_not_count(world: Any) -> None:
    """Nor is the first step of a call taken, when nothing was asked before."""
    client = world.client([FINAL])
    sent = client.transport.requests
    done = Outcome(world, (), client=client, cancelled=lambda: bool(sent))
    assert (str(done.error), done.error.response.id) == ("the run was cancelled", "r")
    recorder = Recorder()
    pending = ResponseComputerToolCall.from_dict(call(WAIT))
    tools = toolset(world, recorder)
    with pytest.raises(ComputerUseError, match="the run was cancelled"):
        world.run(lambda: world.do(tools.execute(pending, cancelled=lambda: True)))
    assert recorder.seen == []


def test_driver_when_it_fails_in_a_cancelled_run_then_its_error_is_the_cause(world: Any) -> None:
    """The user who interrupts a driver has cancelled the run."""
    error, stopped = LookupError("interrupted"), list[bool]()

    def fails(_: str) -> None:
        stopped.append(True)
        raise error

    heard: list[ToolDiagnostic] = []
    done = Outcome(
        world, SCRIPT, recorder=Recorder(fails), cancelled=lambda: bool(stopped),
        on_diagnostic=heard.append,
    )  # fmt: skip
    assert str(done.error) == "the run was cancelled"
    assert done.error.__cause__ is error
    assert [one["reason"] for one in heard] == ["cancelled"]


def test_functions_when_they_take_cancelled_then_they_get_it() -> None:
    """A long wait can end early. A parameter of that name that takes the value does not get it."""
    got: list[Any] = []

    class Waits(Driver):
        def wait(self, action: Any, *, cancelled: Any = None) -> None:
            got.append(cancelled)

    def never() -> bool:
        return False

    def allow(cancelled: Any) -> bool:
        got.append(cancelled.type)
        return True

    def others(_: Any, **cancelled: Any) -> bool:
        got.append(cancelled)
        return True

    tools = ComputerToolset(Waits(Recorder()))
    pending = ResponseComputerToolCall.from_dict(call(WAIT))
    tools.execute(pending, cancelled=never, before_action=allow)
    assert got == ["wait", never, "screenshot"]
    tools.execute(pending, cancelled=never, before_action=others)
    assert got[3:] == [{}, never, {}]
    tools.execute(pending, cancelled=never, before_action=bool)  # of C: it has no signature


def test_run_when_max_steps_are_reached_then_the_last_calls_are_not_performed(world: Any) -> None:
    """Otherwise nobody would see what they have led to."""
    script = [answer(call()), answer(call(id="cu2", call_id="c2")), FINAL]
    done = Outcome(world, script, max_steps=2)
    assert "has not finished in 2 responses" in str(done.error)
    assert (len(done.sent), done.recorder.seen.count("screenshot")) == (2, 1)
    assert Outcome(world, SCRIPT, max_steps=2).response.output_text == "Done"
    ids = iter(range(99))
    endless = Outcome(world, lambda _: answer(call(id=f"i{next(ids)}", call_id=f"c{next(ids)}")))
    assert len(endless.sent) == 20


REFUSED: list[tuple[dict[str, Any], str]] = [
    *(({name: True}, f"remove {name}") for name in ("stream", "background")),
    *(({name: "x"}, f"remove {name}") for name in ("conversation", "previous_response_id")),
    ({"tools": None}, "exactly one tool"),
    ({"tools": []}, "exactly one tool"),
    ({"tools": [{"type": "computer"}] * 2}, "exactly one tool"),
    ({"tools": [{"type": "function", "name": "f"}]}, "exactly one tool"),
    ({"input": None}, "input must be a list, not NoneType"),
    ({"input": [object()]}, r"input\[0\] is of type object"),
    *(
        ({"extra_body": {"top_k": 1, name: None}}, "extra_body must be a dictionary without")
        for name in (
            "stream",
            "background",
            "conversation",
            "previous_response_id",
            "tools",
            "input",
            "include",
            "tool_choice",
        )
    ),
    ({"metadata": {"a": b"x"}}, "metadata.a is of type bytes"),
    ({"include": "message.output_text.logprobs"}, "include must be a list, not str"),
    ({"include": 5}, "include must be a list, not int"),
    ({"tools": 5}, "tools must be a list, not int"),
    ({"tools": {"type": "computer"}}, "tools must be a list, not dict"),
    ({"extra_body": b"{}"}, "extra_body must be a dictionary without"),
    ({"no_such": 1}, "unexpected keyword argument 'no_such'"),
]


@pytest.mark.parametrize(("params", "message"), REFUSED)
def test_parameters_when_there_can_be_no_run_then_nothing_is_sent(
    params: dict[str, Any], message: str
) -> None:
    done = Outcome(_sync(), SCRIPT, params=params)
    assert isinstance(done.error, (TypeError, ValueError))
    with pytest.raises(type(done.error), match=message):
        raise done.error
    assert done.sent == []


def test_parameters_when_they_are_no_dictionary_then_nothing_is_sent() -> None:
    client = fake_client()
    listed: Any = ["m", "Find penguins"]
    with pytest.raises(TypeError, match="params must be a dictionary, not list"):
        ComputerToolset(Driver(Recorder())).run(client, listed)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"max_steps": 0}, "max_steps must be at least 1"),
        ({"max_steps": True}, "max_steps must be an int, not bool"),
        ({"before_action": "x"}, "before_action must be a function, not str"),
        ({"cancelled": AsyncDriver(Recorder()).screenshot}, "cancelled is async"),
        ({"on_diagnostic": 5}, "on_diagnostic must be a function, not int"),
    ],
)
def test_options_when_they_are_wrong_then_nothing_is_sent(
    world: Any, options: dict[str, Any], message: str
) -> None:
    done = Outcome(world, SCRIPT, **options)
    assert isinstance(done.error, (TypeError, ValueError))
    assert message in str(done.error)
    assert done.sent == []


def test_functions_when_they_are_async_then_the_client_must_be(async_world: Any) -> None:
    """In sync code they would be true without having been run."""

    async def allow(_: Any) -> bool:
        return True

    done = Outcome(_sync(), SCRIPT, before_action=allow)
    assert str(done.error) == "before_action is async: use AsyncComputerToolset"
    assert Outcome(async_world, SCRIPT, before_action=allow).response.output_text == "Done"


@pytest.mark.parametrize("is_sync", [True, False])
def test_driver_when_it_is_not_one_then_the_toolset_is_refused(is_sync: bool) -> None:
    """A method that is missing, that is None, or that is for the other world is named."""
    kind: Any = ComputerToolset if is_sync else AsyncComputerToolset
    drivers = [Driver(Recorder()), AsyncDriver(Recorder())]
    mine, other = cast("Any", drivers if is_sync else reversed(drivers))
    said = "async: use AsyncComputerToolset" if is_sync else "not async: use ComputerToolset"
    with pytest.raises(ValueError, match=rf"click\(\) of the driver is {said}$"):
        kind(other)
    assert kind(mine).driver is mine
    mine.drag = mine.wait = None
    with pytest.raises(ValueError, match="the driver lacks drag, wait: add these methods"):
        kind(mine)


@pytest.mark.parametrize(
    "annotation", [Any, object, "Any", "object", "typing.Any", "builtins.object"], ids=str
)
def test_driver_when_its_methods_are_opaque_then_it_may_be_for_either_world(
    world: Any, annotation: Any
) -> None:
    """Proxies have no signatures that say whether they are async."""
    inner: Any = (Driver if world.is_sync else AsyncDriver)(Recorder())

    class Proxy:
        def __getattr__(self, name: str) -> Any:
            def method(*values: Any) -> Any:
                return getattr(inner, name)(*values)

            method.__annotations__["return"] = annotation
            return method

    proxy: Any = Proxy()
    proxy.move = bytes  # of C: it has no signature at all
    tools: Any = ComputerToolset(proxy) if world.is_sync else AsyncComputerToolset(proxy)
    pending = ResponseComputerToolCall.from_dict(call(WAIT))
    assert world.run(lambda: world.do(tools.execute(pending))) == output()


def test_driver_when_its_wrappers_wait_for_async_methods_then_it_is_for_sync_code() -> None:
    """A wrapper has the declaration of what it wraps, and a class may be named after a future."""

    class FutureScreen(dict[str, str]):
        """A screenshot."""

    class Waits(Driver):
        def screenshot(self) -> Any:
            return FutureScreen(cast("Any", SHOT))

    Waits.screenshot.__annotations__["return"] = FutureScreen
    driver: Any = Waits(Recorder())
    inner = AsyncDriver(recorder := Recorder())

    @wraps(inner.wait)
    def wait(action: Any) -> Any:
        return asyncio.run(inner.wait(action))

    driver.wait = wait
    pending = ResponseComputerToolCall.from_dict(call(WAIT))
    assert ComputerToolset(driver).execute(pending) == output()
    assert recorder.seen == ["wait"]


def test_functions_when_cancelled_has_a_default_then_they_keep_it_without_another() -> None:
    """None is for those that have none."""
    got: list[Any] = []
    driver: Any = Driver(Recorder())
    driver.wait = lambda _, cancelled=bool: got.append(cancelled)
    driver.move = lambda _, cancelled: got.append(cancelled)
    pending = call(WAIT, {"type": "move", "x": 1, "y": 1})
    ComputerToolset(driver).execute(ResponseComputerToolCall.from_dict(pending))
    assert got == [bool, None]


def test_toolset_when_a_signal_handler_closes_it_in_an_admission_then_that_does_not_block() -> None:
    """The handler runs in the thread that holds the lock."""
    tools = ComputerToolset(Driver(Recorder()))
    admission = tools._computer.admission
    closing = Thread(target=lambda: said.append(_closed_within(admission)), daemon=True)
    said: list[Any] = []
    closing.start()
    closing.join(5)
    assert said == ["closed"]


def _closed_within(admission: Any) -> Any:
    with admission._lock:
        return admission.close()


def test_driver_when_a_method_turns_out_to_be_async_then_that_is_an_error() -> None:
    """The annotation of a wrapper says nothing, so it is found when it is called."""

    class Wrapped(Driver):
        def wait(self, action: Any) -> Any:
            return AsyncDriver(Recorder()).wait(action)

    tools = ComputerToolset(Wrapped(Recorder()))
    pending = ResponseComputerToolCall.from_dict(call(WAIT))
    with pytest.raises(TypeError, match=r"^wait\(\) of the driver is async"):
        tools.execute(pending)
    later: Any = AsyncDriver(Recorder())
    with pytest.raises(TypeError, match=r"^the approval is async"):
        tools.execute(pending, before_action=lambda _: later.screenshot())
    plain = ComputerToolset(Driver(Recorder()))
    with pytest.warns(RuntimeWarning, match="on_diagnostic is async"):
        plain.execute(pending, on_diagnostic=lambda _: later.screenshot())
    client = fake_client()
    client.responses.create = lambda **_: later.screenshot()  # type: ignore[method-assign,assignment]  # a method of the user
    with pytest.raises(TypeError, match=r"^create is async"):
        plain.run(client, ASKED)


@pytest.mark.parametrize(
    "annotation", [Awaitable[None], Coroutine[Any, Any, None], "asyncio.Future[None]"], ids=str
)
def test_driver_when_a_method_is_annotated_as_async_then_it_is(annotation: Any) -> None:
    """A function that makes a coroutine is as async as one."""
    driver: Any = Driver(Recorder())

    def wait(action: Any) -> Any:
        return action

    wait.__annotations__["return"] = annotation
    driver.wait = wait
    with pytest.raises(ValueError, match=r"wait\(\) of the driver is async"):
        ComputerToolset(driver)


def test_client_when_it_is_for_the_other_world_then_nothing_is_sent(async_world: Any) -> None:
    wrong = Outcome(_sync(), (), client=fake_async_client(SCRIPT))
    assert str(wrong.error).endswith("pass an OpenAI, or use AsyncComputerToolset")
    wrong = Outcome(async_world, (), client=fake_client(SCRIPT))
    assert str(wrong.error).endswith("pass an AsyncOpenAI, or use ComputerToolset")
    assert wrong.sent == []


@pytest.mark.parametrize(
    ("choice", "later"),
    [
        ("required", "auto"),
        *(
            ({"type": name}, "auto")
            for name in ("computer", "computer_use", "computer_use_preview")
        ),
        (
            {"type": "allowed_tools", "mode": "required", "tools": [{"type": "computer"}]},
            {"type": "allowed_tools", "mode": "auto", "tools": [{"type": "computer"}]},
        ),
        ("none", "none"),
    ],
    ids=str,
)
def test_choice_when_it_is_forced_then_only_for_the_first_response(choice: Any, later: Any) -> None:
    """The model could not end otherwise. Changes of the user meanwhile have no effect."""
    given = deepcopy({"tool_choice": choice, "input": [{**QUESTION}]})

    def change(_: Any) -> bool:
        given["input"][0]["content"] = "other"
        return True

    done = Outcome(_sync(), SCRIPT, params=given, before_action=change)
    assert [one["tool_choice"] for one in done.sent] == [choice, later]
    assert [one["input"][0] for one in done.sent] == [QUESTION, QUESTION]


@pytest.mark.parametrize("place", ["call", "client", "option", "removed"])
def test_idempotency_key_when_the_first_request_has_one_then_later_ones_have_others(
    world: Any, place: str
) -> None:
    """The server would answer with the first response again. That is so in `run_tools`, too."""
    key = {"Idempotency-KEY": "mine"}
    options: Any = {"default_headers": key} if place in ("client", "removed") else {}
    if place == "option":
        options = {"idempotency_header": "Idempotency-Key"}
    params: Any = {
        "call": {"extra_headers": {**key, "X-A": "1"}},
        "client": {},
        "option": {"idempotency_key": "mine"},
        "removed": {"extra_headers": {"idempotency-key": omit}},
    }[place]

    def keys(client: Any) -> list[str | None]:
        return [one.headers.get("idempotency-key") for one in client.transport.requests]

    script = [*SCRIPT[:1], answer(call(id="2", call_id="2")), FINAL]
    done = Outcome(world, (), client=world.client(script, **options), params=params)
    function = {"type": "function_call", "id": "f", "call_id": "f", "name": "now"}
    function["arguments"] = "{}"
    client = world.client([answer(function), answer(function), FINAL], **options)

    def now() -> str:
        return "noon"

    runner = client.responses.run_tools(**{**ASKED, **params}, tools=[now])
    world.run(lambda: world.do(runner.final_text()))
    for found in (keys(done.client), keys(client)):
        if place == "removed":
            assert found == [None, None, None]
        else:
            assert found.index("mine") == 0
            assert None not in found
            assert found.count("mine") == 1
    if place == "call":
        assert [one.headers["x-a"] for one in done.client.transport.requests] == ["1"] * 3


def test_requests_when_they_are_sent_then_through_the_client_and_its_wrappers(world: Any) -> None:
    """Its options apply, attempts are repeated, and a function in place of `create` is called."""
    plain = world.client([Reply(500), SCRIPT[0], Reply(503), FINAL])
    client = plain.with_options(default_headers={"X-A": "1"}, max_retries=1)
    create, wrapped = client.responses.create, list[Any]()

    def watched(**options: Any) -> Any:
        wrapped.append(options["input"])
        return create(**options)

    client.responses.create = watched
    done = Outcome(world, (), client=client)
    assert done.response.output_text == "Done"
    requests = plain.transport.requests
    assert [one.headers["x-a"] for one in requests] == ["1"] * 4
    assert [len(one) for one in wrapped] == [1, 4]
    failed = Outcome(world, [answer(call()), Reply(404)])
    assert isinstance(failed.error, APIStatusError)


def test_toolset_when_it_is_in_use_then_others_are_refused(world: Any) -> None:
    """In its functions, and in other threads; a closed one finishes what has begun."""
    errors: list[str] = []
    pending = ResponseComputerToolCall.from_dict(call(WAIT))
    tools = toolset(world, Recorder())

    async def busy(_: Any = None) -> bool:
        for again in (partial(tools.execute, pending), partial(tools.run, client, ASKED)):
            try:
                await world.do(again())
            except RuntimeError as error:
                errors.append(str(error).partition(":")[0])
        return True

    def busy_now(_: Any) -> bool:
        with suppress(StopIteration):
            busy().send(None)
        return True

    client = world.client([*SCRIPT, *SCRIPT])
    ask: Any = busy_now if world.is_sync else busy

    async def scenario() -> list[Any]:
        await world.do(tools.run(client, ASKED, before_action=ask))
        found = [await world.do(tools.execute(pending))]

        def closing(_: Any) -> bool:
            found.append(tools.close())
            return True

        found.append(await world.do(tools.execute(pending, before_action=closing)))
        await busy()
        return [*found, tools.close()]

    found = world.run(scenario)
    draining = {"status": "draining"}
    assert found == [output(), draining, draining, output(), {"status": "closed"}]
    assert errors == ["the toolset is busy"] * 6 + ["the toolset is closed"] * 2


def test_toolset_when_two_threads_use_it_then_one_is_refused() -> None:
    """The driver would mix the actions of both."""
    inside, go_on = Event(), Event()

    def waits(_: str) -> None:
        inside.set()
        assert go_on.wait(10)

    tools = ComputerToolset(Driver(Recorder(waits)))
    pending = ResponseComputerToolCall.from_dict(call(WAIT))
    thread = Thread(target=tools.execute, args=[pending])
    thread.start()
    assert inside.wait(10)
    with pytest.raises(RuntimeError, match="the toolset is busy"):
        tools.execute(pending)
    go_on.set()
    thread.join(10)
    assert tools.execute(pending) == output()


def test_observer_when_steps_end_then_it_learns_of_each_without_its_contents(world: Any) -> None:
    """The driver may change its copy of an action: its name stays."""
    heard: list[ToolDiagnostic] = []

    def fails(kind: str) -> None:
        if recorder.actions and kind == "type":
            recorder.actions[-1].type = "wait"

    recorder = Recorder(fails)
    script = [answer(call(pending_safety_checks=[CHECK])), FINAL]
    done = Outcome(
        world, script, recorder=recorder, approve_safety_checks=approve, before_action=approve,
        on_diagnostic=heard.append,
    )  # fmt: skip
    assert done.error is None
    assert [(one["stage"], one["member"]) for one in heard] == [
        ("approval", None),
        ("approval", "click"),
        ("action", "click"),
        ("approval", "type"),
        ("action", "type"),
        ("approval", "screenshot"),
        ("action", "screenshot"),
    ]
    assert {one["duration_ms"] >= 0 for one in heard} == {True}
    same = {"api": "computer", "reason": "completed", "call_id": "c", "usage": None}
    assert [{**one, **same} for one in heard] == heard


def test_observer_when_a_step_takes_time_then_it_learns_the_milliseconds(
    async_world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    times, heard = iter([1.0, 1.25, 2.0, 2.5]), list[ToolDiagnostic]()
    monkeypatch.setattr(Unconnected, "now", lambda _: next(times))
    tools = toolset(async_world, Recorder())
    pending = ResponseComputerToolCall.from_dict(call(WAIT))
    async_world.run(lambda: tools.execute(pending, on_diagnostic=heard.append))
    assert [one["duration_ms"] for one in heard] == [250.0, 500.0]


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"before_action": bytes.fromhex}, ("approval", "policy_failed")),
        ({"before_action": print}, ("approval", "refused")),
        ({"recorder": Recorder(bytes.fromhex)}, ("action", "driver_failed")),
        ({"recorder": Recorder(shot=5)}, ("action", "driver_failed")),
    ],
    ids=["policy", "refused", "driver", "screenshot"],
)
def test_observer_when_a_step_fails_then_it_learns_why(
    world: Any, options: dict[str, Any], reason: tuple[str, str]
) -> None:
    heard: list[ToolDiagnostic] = []
    done = Outcome(world, SCRIPT, on_diagnostic=heard.append, **options)
    assert (heard[-1]["stage"], heard[-1]["reason"]) == reason
    assert done.error is not None


def test_observer_when_it_fails_then_the_run_continues_with_a_warning(world: Any) -> None:
    def fails(_: Any) -> None:
        raise LookupError("of the observer")

    with pytest.warns(RuntimeWarning, match="on_diagnostic has failed: LookupError"):
        done = Outcome(world, SCRIPT, on_diagnostic=fails)
    assert done.response.output_text == "Done"


def test_execute_when_a_call_cannot_be_sent_back_then_nothing_is_done() -> None:
    """It may have been changed, and need not come from a server."""
    recorder = Recorder()
    tools = ComputerToolset(Driver(recorder))
    changed: Any = ResponseComputerToolCall.from_dict(call(WAIT))
    changed.actions[0].audit = object()
    with pytest.raises(TypeError, match=r"actions\[0\].audit is of type object"):
        tools.execute(changed)
    changed.actions[0].audit = b"x"
    with pytest.raises(TypeError, match=r"actions\[0\].audit is of type bytes"):
        tools.execute(changed)
    listed: Any = [call(WAIT)]
    with pytest.raises(ComputerUseError, match="a call is a ResponseComputerToolCall, not list"):
        tools.execute(listed)
    assert recorder.seen == []


def test_module_when_its_names_are_listed_then_they_are_those_of_openai_python() -> None:
    """There is one more: the type of what `close` returns."""
    assert {*computer.__all__} - {"CloseStatus"} == {
        "AsyncComputerDriver", "AsyncComputerToolset", "ComputerActionInput", "ComputerDriver",
        "ComputerToolset", "ComputerUseError", "Screenshot",
    }  # fmt: skip
    assert all(hasattr(computer, name) for name in computer.__all__)


def test_run_when_it_fails_then_no_prompt_is_in_the_traceback(world: Any) -> None:
    """Nor a screenshot; error trackers send the locals of each frame."""
    shot = {"type": "computer_screenshot", "image_url": "data:secret"}
    script = [answer(call()), answer(call(id="2", call_id="2"), status="failed")]
    done = Outcome(world, script, recorder=Recorder(shot=shot))
    failed = Outcome(world, SCRIPT, recorder=Recorder(bytes.fromhex, shot))
    for error in (done.error, failed.error):
        frames = [one for one, _ in walk_tb(error.__traceback__)]
        ours = [one for one in frames if one.f_globals["__name__"].startswith("trunkline.")]
        shown = repr([one.f_locals for one in ours])
        assert ours
        assert "penguin" not in shown
        assert "data:secret" not in shown
    assert "penguin" not in repr(ComputerStep("c", "type", None, ("penguin",)))
