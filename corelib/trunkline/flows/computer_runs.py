"""Runs with a computer: the conversation with the model, whose calls an operator performs."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from functools import partial
from threading import RLock
from typing import TYPE_CHECKING, Any, Final, Literal

from trunkline.agent_errors import ComputerUseError
from trunkline.client import AsyncOpenAI, OpenAI
from trunkline.codec.plain import check_atoms, plain
from trunkline.codec.strict import misfit
from trunkline.codec.type_guards import is_mapping, is_sequence
from trunkline.flow import Flow
from trunkline.flows.computer_calls import ComputerRules, Operator, checked_call, methods_of
from trunkline.flows.parts import check_count
from trunkline.flows.tools import call_named, given_options, later_options, listed
from trunkline.options import CallOptions
from trunkline.types.responses import (
    Response,
    ResponseCompactionItem,
    ResponseComputerToolCall,
    ResponseOutputMessage,
    ResponseReasoningItem,
)

if TYPE_CHECKING:
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
_REFUSED = ("background", "conversation", "previous_response_id", "stream")
_OWN = (*_REFUSED, "include", "input", "tool_choice", "tools")
"""The parameters that a run changes, or that would change it."""

_OTHER = {
    True: "async, but the toolset is sync: pass an OpenAI, or use AsyncComputerToolset",
    False: "sync, but the toolset is async: pass an AsyncOpenAI, or use ComputerToolset",
}


class Admission:
    """Admits one run or call of a driver at a time, and none after it was closed."""

    def __init__(self) -> None:
        self._lock = RLock()  # a handler of a signal may close the toolset meanwhile
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
        """Return the last response, which has a final message."""
        with self.admission.admitted():
            operator = self._operator(rules)
            check_count("max_steps", most)
            if isinstance(client, AsyncOpenAI if self._is_sync else OpenAI):
                raise TypeError(f"the client is {_OTHER[self._is_sync]}")
            run = ComputerRun(client, *_request(params), operator)
            return (yield from run.flow(most))

    def execute(self, call: Any, rules: ComputerRules) -> Flow[ComputerCallOutput]:
        """Return the output of one call."""
        with self.admission.admitted():
            operator = self._operator(rules)
            return (yield from operator.perform(checked_call(plain(call, sent=True))))

    def _operator(self, rules: ComputerRules) -> Operator:
        rules.check(is_sync=self._is_sync)
        return Operator(self._methods, rules)


class ComputerRun:
    """A conversation that continues as long as the model uses the computer."""

    def __init__(
        self, client: Any, body: dict[str, Any], options: dict[str, Any], operator: Operator
    ) -> None:
        self._client = client
        self._body = body
        self._options = options
        self._operator = operator
        self._known = {one for item in body["input"] for one in _identities(item)}

    def flow(self, most: int) -> Flow[Response]:
        """Return the flow of the whole run, which gets `most` responses."""
        response: Any = None
        try:
            for left in reversed(range(most)):
                self._operator.check()
                response = yield from self._ask()
                self._operator.check()
                calls = self._take(response)
                if not calls:
                    break
                if not left:
                    raise ComputerUseError(
                        f"the model has not finished in {most} responses: its "
                        "last actions were not performed; raise max_steps"
                    )
                outputs: list[Any] = []
                for call in calls:
                    outputs.append((yield from self._operator.perform(call)))
                self._body["input"] += outputs
        except ComputerUseError as error:
            error.response = response
            raise
        final: Response = response
        return final

    def _ask(self) -> Flow[Any]:
        # A call of the client's method, so that wrappers see it, with a copy of the list.
        asked = {**self._options, **self._body, "input": [*self._body["input"]]}
        create = call_named("create", partial(self._client.responses.create, **asked))
        self._options = yield from later_options(self._client, self._options)
        return (yield from create)

    def _take(self, response: Response) -> list[ResponseComputerToolCall]:
        """Add the items of a response, and return its calls. Raises ComputerUseError.

        All of it is checked before the first action: an item that cannot be sent back would end the
        run after it has had effects.
        """
        if response.status != "completed":
            raise ComputerUseError(f"the response is {response.status}, not completed")
        items: list[dict[str, Any]] = []
        calls: list[ResponseComputerToolCall] = []
        output: Any = response.output
        if output is not None and not is_sequence(output):
            raise ComputerUseError(f"the output is {type(output).__name__}, not a list")
        for one in output or ():
            item = _sent_back(plain(one))
            if item["type"] == "computer_call":
                calls.append(checked_call(item))
            self._note(item)
            items.append(item)
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
    if None in (kept.get("content", ""), kept.get("status", "")):
        found = "its content and status must not be null"  # the API does not accept that back
    try:
        check_atoms(kept, [])
    except (TypeError, ValueError) as error:  # of a text or a number that no request can have
        found = found or str(error)
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
    if kind == "allowed_tools":
        return {**choice, "mode": "auto"}
    return choice


def _request(params: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the body of the first request and the options of all.

    Raises TypeError or ValueError for parameters that do not fit a run.
    """
    if not is_mapping(params):
        raise TypeError(f"params must be a dictionary, not {type(params).__name__}")
    given = given_options(params)
    options = {name: given.pop(name) for name in CallOptions.__annotations__ if name in given}
    extra: Any = options.get("extra_body")
    if extra is not None and (not is_mapping(extra) or any(name in extra for name in _OWN)):
        raise ValueError(f"extra_body must be a dictionary without {', '.join(_OWN)}")
    # A copy in JSON, which nobody else can change.
    body: dict[str, Any] = plain({"input": [], "tools": [{"type": "computer"}], **given}, sent=True)
    for name in _REFUSED:
        if body.get(name):
            raise ValueError(f"a run sends all items itself, for whole answers: remove {name}")
    if isinstance(body["input"], str):
        body["input"] = [{"role": "user", "content": body["input"]}]
    listed("input", body["input"])
    tools, included = (listed(name, body.get(name) or ()) for name in ("tools", "include"))
    kinds = [one.get("type") if is_mapping(one) else None for one in tools]
    if len(kinds) != 1 or kinds[0] not in _TOOLS:
        raise ValueError(f"a run needs exactly one tool, of the type {' or '.join(_TOOLS)}")
    included.append("reasoning.encrypted_content")
    include = [one for n, one in enumerate(included) if one not in included[:n]]
    return {**body, "stream": False, "include": include}, options
