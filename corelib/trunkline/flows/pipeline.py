"""The pipeline of a client, between its operations and its transport. It does no I/O."""

from __future__ import annotations

import types
from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, TypeAlias, get_args

from trunkline.answers.event_reader import EventReader
from trunkline.answers.failures import decode_response, invalid, raise_if_error, unfit
from trunkline.codec.structure import CODEC, Codec
from trunkline.codec.type_guards import ARRAY, OBJECT
from trunkline.errors import OpenAIError
from trunkline.flow import Flow, Keep
from trunkline.flows import calling
from trunkline.flows.preparing import Preparer
from trunkline.hooks import Hooks, observing
from trunkline.http import Request, Response
from trunkline.middleware import Layer, compose, in_order
from trunkline.models import REQUEST_ID, BaseModel, ModelType
from trunkline.options import Settings

if TYPE_CHECKING:
    from trunkline.codec.structure import Structurer
    from trunkline.flows.placing import Placing
    from trunkline.operations.endpoint import Invocation

Receiver: TypeAlias = "Callable[[Response, Invocation], Any]"
"""Makes the result of an operation from its response."""

_AS_IT_CAME: dict[Any, Callable[[Response], Any]] = {
    types.NoneType: lambda _: None,
    Response: lambda response: response,
    bytes: lambda response: response.content or b"",
    str: lambda response: (response.content or b"").decode(response.encoding, "replace"),
}
"""The types of results that accept any body."""


def _paired(structurer: Structurer | None, value: object) -> tuple[object, Any]:
    return value, value if structurer is None else structurer(value)


def _list_of(page: Any) -> Any:
    """Return the type of the items of a class of pages, as a list."""
    arguments = get_args(page)
    if arguments or page.__module__.startswith("trunkline."):
        return types.GenericAlias(list, arguments or (object,))
    from trunkline.codec.structure import resolve_hint

    return resolve_hint(page, "data")  # the user's class may have said it


class Pipeline:
    """The layers of a client in order, the calls that pass through them, and the codec."""

    def __init__(self, settings: Settings, hooks: Hooks, transport: str) -> None:
        self.settings = settings
        self.hooks = hooks
        self.transport = transport
        plugged = hooks.layers(settings)
        # Within a stage this order is kept: observers are outside of `auth`, and so never see a
        # credential.
        own = [*observing(hooks), *calling.CORE_LAYERS]
        self.layers = in_order([*own, *plugged], hooks.plugins)
        self._handler = compose(self.layers)
        self.prepare: Callable[[Invocation], Request] = Preparer(settings, hooks).prepare

    @cached_property
    def placing(self) -> Placing:
        """The taps that the layers have placed so far."""
        from trunkline.flows.placing import Placing

        return Placing()

    @cached_property
    def codec(self) -> Codec:
        """The shared codec, or one of this client if a plugin extends it."""
        if not self.hooks.extends_codec():
            return CODEC
        codec = Codec()
        self.hooks.extend_codec(codec)
        return codec

    def exchange(
        self, invocation: Invocation, receive: Receiver, *, open_body: bool = False
    ) -> Flow[Any]:
        """Send the request of an operation, and return what `receive` makes of the response.

        With `open_body` the body stays on the wire, as it does for a stream of events.
        """
        request = self.prepare(invocation)
        if open_body:
            request = request.evolve(body_stays_open=True)
        request.call.pipeline = self
        response: Response | None = None
        try:
            response = yield from calling.call(self.settings, self._handler, request)
            result = receive(response, invocation)
            # After `receive`, so that the driver closes the response if that fails.
            if request.body_stays_open:
                yield from Keep(response)
        except BaseException as error:
            if request.call.taps or (response is not None and response.taps is not None):
                from trunkline.answers.tapping import settle_failed

                settle_failed(request.call, response, error)
            raise
        if request.call.taps or response.taps is not None:
            from trunkline.answers.tapping import settle_result

            settle_result(request.call, response, result)
        return result

    def parse(self, response: Response, kind: Any) -> Any:
        """Return a response that has been read as `kind`; str, bytes and Response accept any body.

        Raises APIResponseValidationError, and APIError for an error object with status 200.
        """
        as_it_came = _AS_IT_CAME.get(kind)
        if as_it_came is not None:
            return as_it_came(response)
        value: Any = decode_response(response)
        # Checked here without a call: nearly every response is an object, typed as a model.
        if type(value) is not OBJECT or type(kind) is not ModelType:
            self._check_top(kind, response, value)
        if type(value) is OBJECT and (
            value.get("error") or "message" in value or value.get("object") == "error"
        ):
            raise_if_error(value, kind, response)
        made = self.structured(value, kind, response)
        if isinstance(made, BaseModel):
            REQUEST_ID.__set__(made, response.request_id)
        return made

    def parse_and_finish(self, response: Response, invocation: Invocation) -> Any:
        """Return a response that has been read as a model that `invocation.finish` completes.

        Raises the errors of `parse`, and APIResponseValidationError if `finish` refuses the model.
        """
        finish: Any = invocation.finish
        made = self.parse(response, invocation.returns)
        try:
            return finish(made)
        except ValueError as error:
            failure = unfit(f"the answer cannot be parsed: {error}", response, error)
            raise failure from failure.__cause__

    def _check_top(self, kind: Any, response: Response, value: object) -> None:
        """Raise APIResponseValidationError for another JSON type than the one of `kind`."""
        from trunkline.codec.strict import check_top

        check_top(value, kind, response)

    def structured(self, value: object, kind: Any, response: Response) -> Any:
        """Return decoded JSON as `kind`. Raises APIResponseValidationError."""
        if self.settings.strict_responses:
            from trunkline.codec.strict import check

            check(value, kind, response)
        try:
            return self.codec.structure(value, kind)
        except (ValueError, RecursionError) as error:
            shown = kind.__origin__ if hasattr(kind, "__metadata__") else kind  # of Annotated
            name = shown if hasattr(shown, "__args__") else getattr(shown, "__name__", shown)
            message = f"the response cannot be decoded as {name}: {error}"
            raise invalid(message, response, error) from error

    def events(self, response: Response, invocation: Invocation) -> EventReader[Any]:
        """Return the reader for the events of a streaming invocation."""
        if response.stream is None:
            raise OpenAIError(
                "a layer returned a response without a stream of events: make it with "
                "`Response.of(request, events=...)`"
            )
        kind = invocation.event
        structurer = self.codec.structurer(kind)
        if self.settings.strict_responses:
            structurer = partial(self.structured, kind=kind, response=response)
        if invocation.with_json:
            structurer = partial(_paired, structurer)
        limit = self.settings.max_event_bytes
        return EventReader(
            response,
            structurer,
            invocation.route,
            check_odd=partial(self._check_top, kind, response),
            max_event_bytes=limit,
        )

    def page(self, response: Response, invocation: Invocation, kind: Any, client: Any) -> Any:
        """Return a response that has been read as a page of the class `kind`.

        Raises APIResponseValidationError, and APIError for an error object with status 200.
        """
        fields = decode_response(response)
        if type(fields) is OBJECT:
            raise_if_error(fields, kind, response)
        data: Any = fields.get("data", False) if type(fields) is OBJECT else False
        if data is None:  # servers in some languages encode an empty list as null
            data = []
        if type(data) is not ARRAY:
            message = "expected a list, but the response has no array `data`"
            raise invalid(message, response, body=fields)
        items = self.structured(data, _list_of(invocation.returns), response)
        page = kind(fields, items, client, invocation)
        REQUEST_ID.__set__(page, response.request_id)
        return page

    def __str__(self) -> str:
        lines = [f"{layer.stage.name:<8} {layer.name}{self._about(layer)}" for layer in self.layers]
        return "\n".join([*lines, f"{'SEND':<8} {self.transport}"])

    def _about(self, layer: Layer) -> str:
        """Return the names that determined the place of a layer, and of the taps it has placed."""
        facts = {"before": layer.before, "after": layer.after, "taps": self.placing.of(layer)}
        said = "; ".join(f"{fact} {', '.join(names)}" for fact, names in facts.items() if names)
        return f" ({said})" if said else ""
