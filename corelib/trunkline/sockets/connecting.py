"""The method `connect` of a resource, in its world."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from trunkline.errors import OpenAIError
from trunkline.operations.operation import Bound
from trunkline.operations.worlds import Async, Sync
from trunkline.transport import Capabilities

if TYPE_CHECKING:
    from trunkline.operations.endpoint import Endpoint, Invocation
    from trunkline.operations.worlds import World

_RECOVERY = ("on_reconnecting", "max_retries", "initial_delay", "max_delay")


class Connect(Bound):
    """Makes a manager, which opens the connection later."""

    def __init__(self, endpoint: Endpoint, world: World, max_queue_size: int) -> None:
        super().__init__(endpoint, world)
        self._max_queue_size = max_queue_size

    def __call__(self, *args: Any, **arguments: Any) -> Any:
        world: Any = self._world
        if not isinstance(world, Sync | Async):
            raise TypeError(f"{self._endpoint.name} opens a connection: it has no raw response")
        invocation = self._endpoint.invoke(args, arguments)
        client = world.client
        _check_transport(client.transport, client.pipeline.transport)
        _load(self._endpoint.name)
        from trunkline.sockets.managers import AsyncConnectionManager, ConnectionManager

        manager: Any = ConnectionManager if isinstance(world, Sync) else AsyncConnectionManager
        kinds: Any = self._endpoint.connections
        is_sync = isinstance(world, Sync)
        plan = _plan(client, invocation, self._max_queue_size, is_sync=is_sync)
        return manager(client, plan, kinds()[not is_sync])


def _plan(client: Any, invocation: Invocation, usual_size: int, *, is_sync: bool) -> Any:
    from trunkline.sockets.opening import SocketPlan
    from trunkline.sockets.settings import queue_size, recovery, wire_options

    options = dict(invocation.options)
    wire = wire_options(options.pop("websocket_connection_options", None))
    size = queue_size(options.pop("max_queue_size", usual_size))
    told = {name: options.pop(name) for name in _RECOVERY if name in options}
    again = recovery(told, is_sync=is_sync)
    return SocketPlan(client.pipeline, invocation.evolve(options=options), wire, again, size)


def _check_transport(transport: Any, name: str) -> None:
    """Raise OpenAIError for a transport that cannot hand a connection over."""
    capabilities = getattr(transport, "capabilities", None)
    if isinstance(capabilities, Capabilities) and not capabilities.websocket:
        raise OpenAIError(
            f"the transport {name!r} has no WebSocket connections: use "
            'client.with_options(transport="native") for them'
        )


def _load(name: str) -> None:
    try:
        import_module("trunkline.sockets.messages")
    except ImportError as error:
        raise OpenAIError(
            f"{name} needs the library websockets: pip install 'trunkline[realtime]'"
        ) from error
