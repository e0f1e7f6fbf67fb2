"""The loop of a run: the model answers, its calls are performed, and it gets their results."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from trunkline.codec.text import encode
from trunkline.codec.type_guards import is_mapping
from trunkline.errors import APIUserAbortError
from trunkline.flow import Call, Emit, Flow, Gather, TimedOut
from trunkline.flows.calling import new_idempotency_key
from trunkline.flows.parts import check_count
from trunkline.structured.functions import CallableTool, callable_tool, is_async
from trunkline.tools import RequestedCall
from trunkline.values import Value, is_omitted

if TYPE_CHECKING:
    from trunkline.answers.listeners import Listeners
    from trunkline.operations.endpoint import Invocation

MOST = 10
"""The number of answers after which a run stops, by default."""


class Rules(Value, frozen=True):
    """How a run proceeds."""

    most: int
    """The number of answers after which it stops."""
    at_once: int
    """How many calls run at the same time."""
    approve: Callable[[RequestedCall], Any] | None = None
    after_call: Callable[[RequestedCall, Any], Any] | None = None
    forced: str | None = None
    """The only function that the model may call; the run ends after its first call."""


class Tools:
    """The functions of a run, by name."""

    def __init__(self, given: Iterable[Any], converter: Any, *, where: str) -> None:
        self._made = [callable_tool(one, converter) for one in given]
        if not self._made:
            raise ValueError("there is no function to call: pass at least one, or use create()")
        self.by_name: dict[str, CallableTool] = {}
        for one in self._made:
            if one.name in self.by_name:
                raise ValueError(
                    f"two functions have the name {one.name!r}: pass one as "
                    '{"function": ..., "name": "..."}'
                )
            self.by_name[one.name] = one
        self._where = where

    def check(self, rules: Rules, *, is_sync: bool) -> None:
        """Raise TypeError or ValueError for what cannot work, before anything is sent."""
        for one in self._made:
            if one.is_async and is_sync:
                raise needs_async(f"the function {one.name}")
        for name in ("approve", "after_call"):
            function = getattr(rules, name)
            if function is not None and not callable(function):
                raise TypeError(f"{name} must be a function, not {type(function).__name__}")
            if is_sync and is_async(function):
                raise needs_async(name)
        if rules.forced is not None and rules.forced not in self.by_name:
            raise ValueError(f"{self._where} names {rules.forced!r}, but {self._names()}")

    def find(self, name: str, forced: str | None) -> CallableTool | str:
        """Return a function; or the text for the model, if it must not call this one."""
        found = self.by_name.get(name)
        if found is None:
            return f"There is no function {name!r}: {self._names()}."
        if forced not in (None, name):
            return f"The function {name!r} must not be called now: call {forced!r}."
        return found

    def _names(self) -> str:
        return f"the functions are {', '.join(map(repr, self.by_name))}"


def needs_async(what: str) -> TypeError:
    """Return the error for an async function of the user in sync code."""
    return TypeError(f"{what} is async, but this client is sync: use AsyncOpenAI")


def rules_of(options: dict[str, Any], most: str, forced: str | None) -> Rules:
    """Take the options of a run out of those of its requests. `most` is the name of the limit.

    Raises TypeError or ValueError.
    """
    taken: dict[str, Any] = {name: options.pop(name, None) for name in ("approve", "after_call")}
    numbers = {most: options.pop(most, MOST), "max_concurrency": options.pop("max_concurrency", 1)}
    for name, value in numbers.items():
        check_count(name, value)
    return Rules(numbers[most], numbers["max_concurrency"], forced=forced, **taken)


def take_stream(options: dict[str, Any]) -> bool:
    """Return the argument `stream`, which stays if it is True. Raises TypeError for no bool."""
    streams = options.pop("stream", False)
    if not isinstance(streams, bool):
        raise TypeError(f"stream must be True or False, not {type(streams).__name__}")
    if streams:
        options["stream"] = True
    return streams


def listed(name: str, given: Any) -> list[Any]:
    """Return the argument `name` as a list. Raises TypeError if it is one thing, or none."""
    if isinstance(given, str) or is_mapping(given) or not isinstance(given, Iterable):
        raise TypeError(f"{name} must be a list, not {type(given).__name__}")
    return [*given]


def given_options(options: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options that are not omitted."""
    return {name: value for name, value in options.items() if not is_omitted(value)}


def later_options(client: Any, options: Mapping[str, Any]) -> Flow[dict[str, Any]]:
    """Return the options of a request for the next one of a run, which has another key.

    With the same idempotency key, the server could answer as it did before.
    """
    later = {name: one for name, one in options.items() if name != "idempotency_key"}
    settings = client.pipeline.settings
    header = settings.idempotency_header or "Idempotency-Key"
    given: Mapping[str, Any] = options.get("extra_headers") or {}
    sent = {name.lower(): one for name, one in {**settings.default_headers, **given}.items()}
    if isinstance(sent.get(header.lower()), str):
        others = {name: one for name, one in given.items() if name.lower() != header.lower()}
        later["extra_headers"] = {**others, header: (yield from new_idempotency_key())}
    return later


class RepeatedRequest:
    """The request of a run, made again and again with more of the conversation."""

    def __init__(self, resource: Any, invocation: Invocation, expected: Any) -> None:
        self._world = resource._world
        self._flows = self._world.in_flow()
        self._invocation = invocation
        self._expected = expected

    def has(self, name: str) -> bool:
        """Whether this argument is set."""
        return (self._invocation.body or {}).get(name) is not None

    def once(self, body: Mapping[str, Any], returns: Any) -> Flow[Any]:
        """Return the flow of the answer, of the type `returns`, to these fields of the body."""
        finish = self._expected.finish if self._expected.is_parseable else None
        asked = (yield from self._next(body)).evolve(returns=returns, finish=finish)
        flow: Flow[Any] = self._flows.perform(asked)
        return (yield from flow)

    def stream(self, body: Mapping[str, Any], opening: Callable[..., Any]) -> Flow[Any]:
        """Return the stream of the answer, made by `opening`, to these fields of the body."""
        return opening(self._world, (yield from self._next(body)), self._expected)

    def _next(self, body: Mapping[str, Any]) -> Flow[Invocation]:
        asked = self._invocation
        options = yield from later_options(self._world.client, asked.options)
        self._invocation = asked.evolve(options=options)
        return asked.evolve(body={**(asked.body or {}), **body})


class Conversation:
    """Everything said so far. Each API has its own, which asks the model and adds results."""

    def __init__(self, listeners: Listeners, *, streams: bool) -> None:
        self.listeners = listeners
        self.streams = streams
        self.stream: Any = None
        """The stream of the answer that is arriving, or of the last one."""
        self.is_stopped = False
        """Whether the user has ended the run."""

    def begin(self) -> None:
        """Let the listeners know of the given messages or items."""

    def ask(self) -> Flow[Sequence[RequestedCall]]:
        """Send everything so far, add the answer, and return the calls that it asks for."""
        raise NotImplementedError  # abstract: each API has its own

    def add_result(self, call: RequestedCall, text: str) -> Flow[None]:
        """Add the result of a call."""
        raise NotImplementedError  # abstract: each API has its own

    def conclude(self) -> None:
        """Let the listeners know of the result."""

    def check(self) -> None:
        """Raise APIUserAbortError if the user has ended the run."""
        if self.is_stopped:
            raise APIUserAbortError("the run was aborted")

    def deliver_part(self, part: Any) -> Flow[None]:
        """Pass a part of the conversation to the user, unless the user gets events."""
        if not self.streams:
            yield from Emit(part)

    def deliver(self, stream: Any, note: Callable[[Any], None]) -> Flow[None]:
        """Deliver the events of an answer: to the listeners, by `note`, and to the user."""
        self.stream = stream
        yield from Call(stream._opened)
        try:
            self.listeners.emit("connect")
            step = Call[Any](stream._step)
            while (event := (yield step)) is not None:  # without `from`: each needs a generator
                note(event)
                yield Emit(event)
        except Exception:  # of a listener too
            yield from Call(stream.close)
            raise
        self.check()  # somebody else may have closed the stream


class Run:
    """A conversation that continues as long as the model calls functions."""

    def __init__(self, conversation: Conversation, tools: Tools, rules: Rules) -> None:
        self._conversation = conversation
        self._tools = tools
        self._rules = rules

    def flow(self) -> Flow[None]:
        """Return the flow of the whole run, which emits what the user iterates over."""
        try:
            yield from self._steps()
        except StopAsyncIteration as error:  # which would look like the end of the run
            raise RuntimeError("a function of the run raised StopAsyncIteration") from error

    def _steps(self) -> Flow[None]:
        self._conversation.check()
        self._conversation.begin()
        for _ in range(self._rules.most):
            self._conversation.check()
            calls = yield from self._conversation.ask()
            if not calls or (yield from self._perform(calls)):
                break
        self._conversation.conclude()

    def _perform(self, calls: Sequence[RequestedCall]) -> Flow[bool]:
        """Perform the calls of an answer, and return whether the run has reached its end."""
        rules = self._rules
        size = 1 if rules.forced is not None else len(calls)
        if rules.at_once == 1:
            size = 1
        for start in range(0, len(calls), size):
            batch: list[tuple[RequestedCall, str | None]] = []
            for call in calls[start : start + size]:
                batch.append((yield from self._prepare(call)))
            results = yield from self._results(batch)
            for (call, _), text in zip(batch, results, strict=True):
                yield from self._conversation.add_result(call, text)
            if rules.forced is not None and batch[0][1] is None:
                return True
        return False

    def _prepare(self, call: RequestedCall) -> Flow[tuple[RequestedCall, str | None]]:
        """Return the call with its arguments parsed; and a text for the model if it is refused."""
        self._conversation.check()
        tool = self._tools.find(call.name, self._rules.forced)
        if isinstance(tool, str):
            return call, tool
        try:
            parsed = yield from call_named(f"the parser of {call.name}", tool.parse, call.arguments)
        except TimedOut:  # of a flow that contains this one
            raise
        except Exception as error:  # each parser raises other errors; the model gets their text
            return call, _details(error)
        call = call.evolve(parsed=parsed)
        if self._rules.approve is None:
            return call, None
        said = yield from call_named("approve", self._rules.approve, call)
        return call, _refusal(call, said)

    def _results(self, batch: Sequence[tuple[RequestedCall, str | None]]) -> Flow[Sequence[str]]:
        if len(batch) == 1:  # in the task of the user, whose errors no group contains
            return [(yield from self._result(*batch[0]))]
        flows = [self._result(*one) for one in batch]
        return (yield from Gather(flows, at_most=self._rules.at_once))

    def _result(self, call: RequestedCall, refusal: str | None) -> Flow[str]:
        """Call the function, unless that was refused, and return the text for the model."""
        if refusal is not None:
            return refusal
        self._conversation.check()
        tool = self._tools.by_name[call.name]
        result = yield from call_named(f"the function {call.name}", tool.call, call.parsed)
        if self._rules.after_call is not None:
            yield from call_named("after_call", self._rules.after_call, call, result)
        return _text(call, result)


def call_named(name: str, function: Callable[..., Any], *values: Any) -> Call[Any]:
    """Return the effect that calls a function of the user, which has this name in errors."""
    call: Any = partial(function, *values)
    call.__qualname__ = name  # without it, an error would show the values
    return Call(call)


def _details(error: Exception) -> str:
    """Return the text for the model about arguments that cannot be parsed, with details."""
    texts = [str(one) or type(one).__name__ for one in (error, error.__cause__) if one is not None]
    if isinstance(error.__cause__, KeyError):
        texts[1] += " is missing"
    return f"The arguments cannot be parsed: {': '.join(texts)}"


def _refusal(call: RequestedCall, said: Any) -> str | None:
    if said is True:
        return None
    if said is False:
        return f"The call of {call.name!r} was not approved."
    if isinstance(said, str):
        return said
    # Refused loudly: a function that forgets its `return` approves nothing.
    raise TypeError(f"approve must return True, False or a text, not {type(said).__name__}")


def _text(call: RequestedCall, result: Any) -> str:
    if isinstance(result, str):
        return result
    try:
        return encode(result).decode()
    except (TypeError, ValueError) as error:
        raise TypeError(
            f"the result of {call.name} cannot be sent as JSON ({error}): return a str, or values "
            "of JSON"
        ) from error
