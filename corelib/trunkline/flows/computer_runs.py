"""Runs with a computer: the conversation with the model, whose calls an operator performs."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, Literal

from trunkline.agent_errors import ComputerUseError
from trunkline.codec.plain import plain
from trunkline.codec.strict import misfit
from trunkline.codec.type_guards import is_mapping
from trunkline.flow import Flow
from trunkline.flows.computer_calls import ComputerRules, Operator, checked_call, methods_of
from trunkline.flows.parts import check_count
from trunkline.flows.tools import RepeatedRequest, given_options, listed
from trunkline.operations.worlds import Sync
from trunkline.types.responses import (
    Response,
    ResponseCompactionItem,
    ResponseComputerToolCall,
    ResponseOutputMessage,
    ResponseReasoningItem,
)

if TYPE_CHECKING:
    from trunkline.operations.endpoint import Invocation
    from trunkline.types.responses.response_input_item_param import ComputerCallOutput

FLOWS: Final = tuple(f"trunkline.flows.{name}" for name in ("computer_calls", "computer_runs"))
"""The modules of these flows, which have prompts and screenshots as locals."""
_KINDS: Final[Mapping[str, Any]] = {
    "compaction": ResponseCompactionItem,
    "computer_call": ResponseComputerToolCall,
    "message": ResponseOutputMessage,
    "reasoning": ResponseReasoningItem,
}
"""The types of items that a run can send back."""
_TOOLS = ("computer", "computer_use_preview")
_OWN = (
    "background", "conversation", "include", "input", "previous_response_id", "stream",
    "tool_choice", "tools",
)  # fmt: skip
"""The parameters that a run changes, or that would change it."""
_REASONING = "reasoning.encrypted_content"


class Admission:
    """Admits one run or call of a driver at a time, and none after it was closed."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._is_busy = self._is_closed = False

    @contextmanager
    def admitted(self) -> Generator[None]:
        """Return a scope for one run. Raises RuntimeError if there is another one."""
        with self._lock:
            if self._is_closed:
                raise RuntimeError("the toolset is closed: make a new one")
            if self._is_busy:
                raise RuntimeError("the toolset is busy: wait until its run or call has ended")
            self._is_busy = True
        try:
            yield
        finally:
            with self._lock:
                self._is_busy = False

    def close(self) -> Literal["closed", "draining"]:
        """Admit nothing more, and return whether something is still running."""
        with self._lock:
            self._is_closed = True
            return "draining" if self._is_busy else "closed"


class Computer:
    """A driver, used by one run or call at a time."""

    def __init__(self, driver: Any, *, is_sync: bool) -> None:
        self._is_sync = is_sync
        self._methods = methods_of(driver, is_sync=is_sync)
        self.admission = Admission()

    def run(
        self, client: Any, params: Mapping[str, Any], most: int, rules: ComputerRules
    ) -> Flow[Response]:
        """Return the last response, which has a text. Raises ComputerUseError without one."""
        with self.admission.admitted():
            operator = self._operator(rules)
            check_count("max_steps", most)
            request, body = _request(client, params)
            return (yield from ComputerRun(request, body, operator, most).flow())

    def execute(self, call: Any, rules: ComputerRules) -> Flow[ComputerCallOutput]:
        """Return the output of one call."""
        with self.admission.admitted():
            operator = self._operator(rules)
            return (yield from operator.perform(checked_call(plain(call, sent=True))))

    def _operator(self, rules: ComputerRules) -> Operator:
        rules.check(is_sync=self._is_sync)
        return Operator(self._methods, rules)

    def world_of(self, client: Any) -> Any:
        """Return the world of a client. Raises TypeError if it is for another kind of code."""
        world = client.responses._world
        if isinstance(world, Sync) is not self._is_sync:
            name = "OpenAI" if self._is_sync else "AsyncOpenAI"
            raise TypeError(f"the client is for another world than the toolset: pass an {name}")
        return world


class ComputerRun:
    """A conversation that continues as long as the model uses the computer."""

    def __init__(
        self, request: RepeatedRequest, body: dict[str, Any], operator: Operator, most: int
    ) -> None:
        self._request = request
        self._body = body
        self._operator = operator
        self._most = most
        self._known = {one for item in body["input"] for one in _identities(item)}

    def flow(self) -> Flow[Response]:
        """Return the flow of the whole run."""
        response: Any = None
        left = self._most
        try:
            while True:
                self._operator.check()
                response = yield from self._request.once(self._body, Response)
                self._operator.check()
                left -= 1
                calls = self._take(response, is_last=not left)
                if not calls:
                    return response
                outputs: list[Any] = []
                for call in calls:
                    outputs.append((yield from self._operator.perform(call)))
                self._body["input"] += outputs
        except ComputerUseError as error:
            error.response = response
            raise

    def _take(self, response: Response, *, is_last: bool) -> list[ResponseComputerToolCall]:
        """Add the items of a response, and return its calls. Raises ComputerUseError.

        All of it is checked before the first action: an item that cannot be sent back would end the
        run after it has had effects.
        """
        if response.status != "completed":
            raise ComputerUseError(f"the response is {response.status}, not completed")
        items: list[dict[str, Any]] = []
        calls: list[ResponseComputerToolCall] = []
        for one in response.output or ():
            item = _sent_back(plain(one))
            if item["type"] == "computer_call":
                calls.append(checked_call(item))
            self._note(item)
            items.append(item)
        if calls and is_last:
            raise ComputerUseError(
                f"the model has not finished in {self._most} responses: its last actions were not "
                "performed; raise max_steps"
            )
        if not calls and not any(map(_is_final, items)):
            raise ComputerUseError("the response has neither a call nor a final message")
        self._body["input"] += items
        if "tool_choice" in self._body:
            self._body["tool_choice"] = _relaxed(self._body["tool_choice"])
        return calls

    def _note(self, item: Mapping[str, Any]) -> None:
        """Raise ComputerUseError for an item that was there before: it may be a replay."""
        for name, identity in _identities(item):
            if (name, identity) in self._known:
                raise ComputerUseError(f"the response repeats an item: its {name} is not new")
            self._known.add((name, identity))


def _identities(item: Any) -> list[tuple[str, str]]:
    """Return what no other item has, with the names of the fields. Several ids may be empty."""
    fields: Mapping[str, Any] = item if is_mapping(item) else {}
    found = [(name, fields[name]) for name in ("id", "call_id") if name in fields]
    return [one for one in found if isinstance(one[1], str) and one != ("id", "")]


def _sent_back(item: Any) -> dict[str, Any]:
    """Return an item of a response as it is sent back. Raises ComputerUseError if it cannot be."""
    name: Any = item.get("type") if is_mapping(item) else None
    if not isinstance(name, str) or name not in _KINDS:
        raise ComputerUseError(
            f"the response has an item of the type {name!r}, which a run with a computer does not "
            "handle"
        )
    kept = {key: one for key, one in item.items() if key != "created_by"}
    found = None if name == "computer_call" else misfit(kept, _KINDS[name])
    if found is not None:
        raise ComputerUseError(f"the {name} of the response cannot be sent back: {found}")
    return kept


def _is_final(item: Mapping[str, Any]) -> bool:
    is_message = (item["type"], item.get("status")) == ("message", "completed")
    return is_message and item.get("phase") != "commentary"


def _relaxed(choice: Any) -> Any:
    """Return the choice of tools after the first use: a forced one would never end."""
    kind = choice.get("type") if is_mapping(choice) else choice
    if kind in ("required", "computer", "computer_use", "computer_use_preview"):
        return "auto"
    if kind == "allowed_tools" and choice["mode"] == "required":
        return {**choice, "mode": "auto"}
    return choice


def _request(client: Any, params: Mapping[str, Any]) -> tuple[RepeatedRequest, dict[str, Any]]:
    """Return the request and its body. Raises TypeError or ValueError for unfit parameters."""
    if not is_mapping(params):
        raise TypeError(f"params must be a dictionary, not {type(params).__name__}")
    given = given_options(params)
    _check(given)
    invocation: Invocation = client.responses._declared("create").invocation(
        "create", {"input": [], "tools": [{"type": "computer"}], **given, "stream": False}
    )
    body: dict[str, Any] = plain(invocation.body, sent=True)  # a copy, which is only ours
    if isinstance(body["input"], str):
        body["input"] = [{"role": "user", "content": body["input"]}]
    listed("input", body["input"])
    kinds = [one.get("type") if is_mapping(one) else None for one in body["tools"] or ()]
    if len(kinds) != 1 or kinds[0] not in _TOOLS:
        raise ValueError(f"a run needs exactly one tool, of the type {' or '.join(_TOOLS)}")
    body["include"] = [*dict.fromkeys([*(body.get("include") or ()), _REASONING])]
    return RepeatedRequest(client.responses, invocation.evolve(body=body)), body


def _check(given: Mapping[str, Any]) -> None:
    extra: Any = given.get("extra_body")
    if extra is not None and (not is_mapping(extra) or any(name in extra for name in _OWN)):
        raise ValueError(f"extra_body must be a dictionary without {', '.join(_OWN)}")
    for name in ("stream", "background"):
        if given.get(name):
            raise ValueError(f"a run needs whole answers, so {name} must be False")
    for name in ("conversation", "previous_response_id"):
        if given.get(name):
            raise ValueError(f"a run sends all items again: pass them as input, and no {name}")
