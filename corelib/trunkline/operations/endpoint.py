"""An operation without its types: its parameters, where each one goes, and its result."""

from __future__ import annotations

import enum
import re
import warnings
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any, ClassVar, TypedDict, get_args

from trunkline.options import CallOptions, ClientOptions
from trunkline.values import OPENAI, Omit, Value, is_omitted

_OPTIONS = frozenset(CallOptions.__annotations__)
_IN_PATH = re.compile(r"{(\w+)}")
_WITH_BODY = frozenset({"POST", "PUT", "PATCH"})
_PLACES = ("path", "query", "header", "body", "options")


class ResultKind(enum.Enum):
    """The kind of result of a call."""

    VALUE = enum.auto()
    """A model, or another type that the body is decoded to."""
    PAGE = enum.auto()
    """One page of a list."""
    BYTES = enum.auto()
    """The body without decoding, of any content type."""
    EVENTS = enum.auto()
    """A stream of events."""
    PARSED = enum.auto()
    """A model that `Invocation.finish` completes."""


class Route(Value, frozen=True):
    """The properties of an operation on the wire, independent of its arguments."""

    http_method: str
    path: str
    """Relative to the base URL; ``{name}`` is the path parameter of that name."""
    headers: Mapping[str, str] = {}
    form: bool = False
    """Whether the body is multipart/form-data."""
    files: tuple[str, ...] = ()
    """The form fields that are files, or lists of files."""
    json_without_files: bool = False
    """Whether a form without a file is sent as JSON."""
    part_media_types: Mapping[str, str] = {}
    """Media types of the form fields that are not plain text."""
    sole_body_field: str | None = None
    """The form field that becomes the whole body if it is the only argument."""
    result: ResultKind = ResultKind.VALUE
    """The kind of result of a call without ``stream=True``."""
    idempotency_header: str | None = None
    """The header of the option `idempotency_key`, unless the client has another one."""
    timeout: float | None = None
    """Seconds to wait for the response, if it takes longer than usual."""
    admin: bool = False
    """Whether it needs the organization's admin key."""
    final_events: tuple[str, ...] | None = None
    """The types of the events that complete a stream, as ``[DONE]`` does. None if the protocol is
    not known; then a stream may end without a final event."""
    final_event_repeats: bool = False
    """Whether such an event may occur several times, so that the stream continues after it."""
    errors_are_items: bool = False
    """Whether the event of an error is an item like others, after which the stream continues."""
    events_are_named: bool = False
    """Whether an item has the event's name and its data, rather than the data alone."""
    websocket: bool = False
    """Whether it opens a WebSocket connection."""


class Invocation(Value, frozen=True):
    """An operation with its arguments, checked and sorted by destination."""

    hidden: ClassVar[frozenset[str]] = frozenset(
        {"path_values", "query", "headers", "body", "options"}
    )

    name: str
    route: Route
    returns: Any
    path_values: Mapping[str, object] = {}
    query: Mapping[str, object] = {}
    headers: Mapping[str, object] = {}
    body: Mapping[str, object] | None = None
    options: Mapping[str, Any] = {}
    event: Any = None
    """The type of a stream's events; None for a call that does not stream."""
    finish: Callable[[Any], Any] | None = None
    """Completes the model that is the result. Raises ValueError for one that does not fit."""
    with_json: bool = False
    """Whether an item of a stream is a pair: the event as decoded JSON, and as its type."""
    stream: Callable[[Any, Any, Any], Any] | None = None
    """Makes the stream, from the client, the response and the reader of its events."""

    @property
    def result(self) -> ResultKind:
        """The kind of result of the call."""
        if self.event is not None:
            return ResultKind.EVENTS
        return self.route.result if self.finish is None else ResultKind.PARSED


class Preference(Value, frozen=True):
    """A value that an argument has if it is not passed, and the type of the result then."""

    parameter: str
    value: object
    returns: Any


class Particulars(TypedDict, total=False):
    """The optional parts of a declaration, besides method, path and signature."""

    query: tuple[str, ...]
    """Parameters that go into the query although there is a body."""
    header: Mapping[str, str]
    """Parameters that are sent as headers, with the names of the headers."""
    wire: Mapping[str, str]
    """Parameters that have another name on the wire, with that name."""
    more: Iterable[str]
    """Parameters that the signature takes as ``**options``."""
    event: Callable[[], Any]
    """The type of a stream's events."""
    deprecated: str
    """The replacement: the text of a DeprecationWarning."""
    returns: Callable[[], Any]
    """The type of the result, if the annotation depends on the arguments."""
    formats: Callable[[], Mapping[str, Any]]
    """The types of the result by the value of `response_format`, if it determines the type."""
    variants: tuple[str, Mapping[str | None, tuple[str, ...]]]
    """A parameter, and by its value those that are required too; None is for calls without it."""
    preference: str
    """Where its `Preference` is, as in ``answers.vectors:PREFERENCE``."""
    local: tuple[str, ...]
    """Parameters that are not sent, but for the function that `prepares` names."""
    prepares: str
    """Where the function is that takes an invocation and its world, and returns the invocation to
    perform. It finds the parameters that are `local` among the options."""


class Endpoint:
    """One operation: its route, the destination of each parameter, and the type of its result."""

    connections: Callable[[], tuple[type[Any], type[Any]]] | None = None
    """The classes of connections, sync and async, of an operation that opens one."""

    def __init__(
        self, route: Route, function: Callable[..., Any], particulars: Particulars
    ) -> None:
        self.name = function.__qualname__
        self.route = route
        self.function = function
        self.event = particulars.get("event")
        self._returns = particulars.get("returns")
        self._formats = particulars.get("formats")
        self._variants = particulars.get("variants")
        self._preference = particulars.get("preference")
        self.prepares = particulars.get("prepares")
        self.deprecated = particulars.get("deprecated")
        header = particulars.get("header", {})
        self._wire = {**particulars.get("wire", {}), **header}
        # Every operation of a module is declared on its import: the code object has the names
        # at once, while inspect.signature() builds an object for each parameter.
        code = function.__code__
        self.positional = code.co_varnames[1 : code.co_argcount]
        keywords = code.co_varnames[1 : code.co_argcount + code.co_kwonlyargcount]
        optional = function.__kwdefaults__ or {}
        self.required = tuple(name for name in keywords if name not in optional)
        place = "body" if route.http_method in _WITH_BODY else "query"
        # Later entries replace earlier ones, so the exceptions follow the rule.
        self.places = {
            **dict.fromkeys((*keywords, *particulars.get("more", ())), place),
            **dict.fromkeys(particulars.get("query", ()), "query"),
            **dict.fromkeys(header, "header"),
            **dict.fromkeys(_IN_PATH.findall(route.path), "path"),
            **dict.fromkeys(_OPTIONS, "options"),
            **dict.fromkeys(particulars.get("local", ()), "options"),
        }
        self._has_body = "body" in self.places.values()

    @cached_property
    def returns(self) -> Any:
        """The type of the result."""
        # Evaluating the annotation imports the module of its type, so it waits for a first call.
        if self._returns is not None:
            return self._returns()
        annotation = self.function.__annotations__["return"]
        kind = eval(annotation, self.function.__globals__)  # noqa: S307  # of our own declaration
        return type(kind) if kind is None else kind

    def results(self) -> tuple[Any, ...]:
        """Return the types that the result may have, one for each `response_format`."""
        formats = () if self._formats is None else self._formats().values()
        return (self.returns, *formats)

    def invoke(self, args: tuple[Any, ...], arguments: Mapping[str, Any]) -> Invocation:
        """Return the invocation for these arguments.

        Raises TypeError, as Python would, for arguments that do not fit the declaration.
        """
        if args:
            arguments = self._with_positional(args, arguments)
        sorted_: dict[str, dict[str, Any]] = {place: {} for place in _PLACES}
        for key, value in arguments.items():
            place = self.places.get(key)
            if place is None:
                raise self._unexpected(key, value)
            # After the look-up: a misspelt argument is an error even if its value is `omit`.
            # No call for each argument: few have a class of openai-python.
            if type(value) is not Omit and not (
                type(value).__module__ == OPENAI and is_omitted(value)
            ):
                sorted_[place][self._wire.get(key, key)] = value
        for key in self.required:
            if self._wire.get(key, key) not in sorted_[self.places[key]]:
                raise TypeError(f"{self.name}() is missing the required argument {key!r}")
        if self.route.files:
            self._check_files(sorted_["body"])
        if self._variants is not None:
            self._check_variant(sorted_)
        returns, event = self._result(arguments)
        if self._preference is not None:
            returns = self._preferred(sorted_["body"], returns)
        return Invocation(
            self.name,
            self.route,
            returns,
            sorted_["path"],
            sorted_["query"],
            sorted_["header"],
            sorted_["body"] if self._has_body else None,
            sorted_["options"],
            event,
        )

    def prepared(self, invocation: Invocation, world: Any) -> Invocation:
        """Return the invocation to perform. Raises the errors of the function in `prepares`."""
        found: Invocation = _named(str(self.prepares))(invocation, world)
        return found

    def _check_files(self, body: Mapping[str, Any]) -> None:
        """Raise TypeError for None as a required file, which a form would leave out."""
        for key in self.required:
            name = self._wire.get(key, key)
            if name in self.route.files and body[name] is None:
                raise TypeError(f"{self.name}() needs a file as {key!r}, not None")

    def _check_variant(self, given: Mapping[str, Mapping[str, Any]]) -> None:
        """Raise TypeError if an argument is missing that the value of another one requires."""
        assert self._variants is not None
        parameter, required = self._variants
        chosen = given[self.places[parameter]].get(self._wire.get(parameter, parameter))
        if chosen is not None and not isinstance(chosen, str):
            return  # the API says what is wrong with it
        for key in required.get(chosen, ()):
            if self._wire.get(key, key) not in given[self.places[key]]:
                case = f"for {parameter}={chosen!r}" if chosen else f"without {parameter!r}"
                raise TypeError(f"{self.name}() is missing the argument {key!r}, required {case}")

    def _unexpected(self, key: str, value: object) -> TypeError:
        from trunkline.discovery.advice import about_argument

        option = "extra_body" if self._has_body else "extra_query"
        advice = about_argument(key, value, self.places, option)
        if key in ClientOptions.__annotations__:
            advice = f": it is an option of the client, as in client.with_options({key}=...)"
        return TypeError(f"{self.name}() got an unexpected keyword argument {key!r}{advice}")

    def warn(self) -> None:
        """Issue a DeprecationWarning for the line that called the operation."""
        message = f"{self.name} is deprecated: {self.deprecated}"
        # The stack from here: this method, `Bound.__call__`, the caller.
        warnings.warn(message, DeprecationWarning, stacklevel=3)

    def _result(self, arguments: Mapping[str, Any]) -> tuple[Any, Any]:
        """Return the type of the result, and that of an event if the call streams."""
        returns = self.returns
        if self.event is not None and arguments.get("stream") is True:
            return returns, self.event()
        if self.route.result is ResultKind.EVENTS:
            return returns, get_args(returns)[0]
        if self._formats is not None and isinstance(arguments.get("response_format"), str):
            returns = self._formats().get(arguments["response_format"], returns)
        return returns, None

    def _preferred(self, body: dict[str, Any], returns: Any) -> Any:
        """Add the preference to the arguments if they do not have another one."""
        preference: Preference = _named(str(self._preference))
        if preference.parameter in body:
            return returns
        body[preference.parameter] = preference.value
        return preference.returns

    def _with_positional(
        self, args: tuple[Any, ...], arguments: Mapping[str, Any]
    ) -> dict[str, Any]:
        if len(args) > len(self.positional):
            taken = f"{len(self.positional)} positional argument{'s'[: len(self.positional) != 1]}"
            raise TypeError(f"{self.name}() takes {taken} but {len(args)} were given")
        named = dict(zip(self.positional, args, strict=False))
        for key in named.keys() & arguments.keys():
            raise TypeError(f"{self.name}() got multiple values for argument {key!r}")
        return {**named, **arguments}


def _named(place: str) -> Any:
    """Return what is at a place such as ``answers.vectors:PREFERENCE``."""
    from importlib import import_module

    module, _, name = place.partition(":")
    return getattr(import_module(f"trunkline.{module}"), name)
