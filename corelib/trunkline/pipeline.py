"""What stands between an operation and the transport, for one client: printable, and pure."""

from __future__ import annotations

import types
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, get_args

from trunkline.codec import CODEC, Codec, decode_response
from trunkline.errors import APIResponseValidationError
from trunkline.event_reader import EventReader
from trunkline.flow import Flow
from trunkline.flows import calling, preparing
from trunkline.hooks import Hooks, observing
from trunkline.http import Request, Response
from trunkline.kinds import ARRAY, OBJECT
from trunkline.middleware import compose, in_order
from trunkline.options import Settings

if TYPE_CHECKING:
    from trunkline.endpoint import Invocation


class Pipeline:
    """The layers of a client in their order, the calls that go through them, and the codec."""

    def __init__(self, settings: Settings, hooks: Hooks, transport: str) -> None:
        self.settings = settings
        self.hooks = hooks
        self.transport = transport
        plugged = hooks.layers(settings)
        self.layers = in_order([*observing(hooks), *calling.CORE_LAYERS, *plugged])
        self._handler = compose(self.layers)
        self._headers = preparing.base_headers(settings)

    @cached_property
    def codec(self) -> Codec:
        """The shared one, unless a plugin extends it."""
        if not self.hooks.extends_codec():
            return CODEC
        codec = Codec()
        self.hooks.extend_codec(codec)
        return codec

    def prepare(self, invocation: Invocation) -> Request:
        """The request of an invocation."""
        return preparing.prepare(self.settings, self._headers, invocation)

    def call(self, request: Request) -> Flow[Response]:
        """The flow of one logical call."""
        return calling.call(self.settings, self._handler, request)

    def parse(self, response: Response, kind: Any) -> Any:
        """A read response as `kind`; str, bytes and Response take any body.

        Raises APIResponseValidationError.
        """
        if kind is types.NoneType:
            return None
        if kind is Response:
            return response
        if kind is bytes:
            return response.content or b""
        if kind is str:
            return (response.content or b"").decode("utf-8", "replace")
        made = self._structured(decode_response(response), kind, response)
        if hasattr(made, "model_defaults"):
            made._request_id = response.request_id
        return made

    def _structured(self, value: object, kind: Any, response: Response) -> Any:
        if self.settings.strict_responses:
            from trunkline.codec.strict import check

            check(value, kind, response)
        try:
            return self.codec.structure(value, kind)
        except (ValueError, RecursionError) as error:
            message = f"the response cannot be read as {kind}: {error}"
            raise APIResponseValidationError(message, response) from error

    def events(self, response: Response, invocation: Invocation) -> EventReader[Any]:
        """The reader of a stream of the invocation's events."""
        kind = invocation.event
        hook = self.codec.hook(kind)
        if self.settings.strict_responses:
            hook = partial(self._structured, kind=kind, response=response)
        observe = self.hooks.on_event
        if observe is not None:
            observe = partial(observe, request=response.request.without_secrets())
        limit = self.settings.max_event_bytes
        return EventReader(response, hook, invocation.route, observe=observe, max_event_bytes=limit)

    def page(self, response: Response, invocation: Invocation, kind: Any, client: Any) -> Any:
        """A read response as a page of the class `kind`. Raises APIResponseValidationError."""
        fields = decode_response(response)
        data: Any = fields.pop("data", False) if type(fields) is OBJECT else False
        if data is None:  # how some languages write an empty list
            data = []
        if type(data) is not ARRAY:
            raise APIResponseValidationError("the list has no data", response, body=fields)
        kind_of_data = types.GenericAlias(list, get_args(invocation.returns))
        items = self._structured(data, kind_of_data, response)
        page = kind(fields, items, client, invocation)
        page._request_id = response.request_id
        return page

    def __str__(self) -> str:
        lines = [f"{layer.stage.name:<8} {layer.name}" for layer in self.layers]
        return "\n".join([*lines, f"{'SEND':<8} {self.transport}"])
