"""The options of a client as attributes, most of which can be set."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from trunkline.http import URL, Headers
from trunkline.network import Timeout
from trunkline.operations.worlds import World
from trunkline.options import ApiKey, ClientOptions, hidden
from trunkline.resources.root import Root
from trunkline.secrets import Secret

if TYPE_CHECKING:
    import inspect
    from collections.abc import Mapping

    from trunkline.flows.pipeline import Pipeline

W_co = TypeVar("W_co", bound=World, covariant=True)


class OptionsAsSignature:
    """The ``__signature__`` of clients, made when it is asked for: all options by name."""

    def __init__(self, options: Any) -> None:
        self._options = options

    def __set_name__(self, owner: type[Any], name: str) -> None:
        self._owner = owner

    def __get__(self, client: object, kind: Any) -> inspect.Signature:
        if kind.__init__ is not vars(self._owner)["__init__"]:
            raise AttributeError(f"{kind.__name__}.__init__ has other parameters")
        from trunkline.operations.introspection import client_signature

        return client_signature(self._options)


class Attributes(Root[W_co]):
    """The attributes of a client.

    Setting one has the effect of `with_options` on this client. Calls that have begun keep the old
    value. Setting raises the same errors as making a client. Threads may set and call concurrently.
    """

    pipeline: Pipeline
    _options: ClientOptions
    _closed = False
    _kept_if_blank: ClassVar[tuple[str, ...]] = ("base_url",)
    """The options of which a copy keeps the value if they are the empty text."""

    def _change(self, **changes: Any) -> None:
        raise NotImplementedError  # abstract: a client has a transport to keep or to replace

    @property
    def api_key(self) -> str | None:
        """The key itself; None if a function provides it, and ``""`` if none is needed."""
        settings = self.pipeline.settings
        return "" if settings.keyless else _revealed(settings.api_key)

    @api_key.setter
    def api_key(self, value: ApiKey | None) -> None:
        value = hidden(value)  # error trackers record the locals of frames
        self._change(api_key=value)

    @property
    def admin_api_key(self) -> str | None:
        """The organization's key itself; None if a function provides it."""
        return _revealed(self.pipeline.settings.admin_api_key)

    @admin_api_key.setter
    def admin_api_key(self, value: ApiKey | None) -> None:
        value = hidden(value)  # error trackers record the locals of frames
        self._change(admin_api_key=value)

    @property
    def workload_identity(self) -> Any:
        """The identity as it was given, for which the client gets tokens; None without one."""
        given = self._options.get("workload_identity")
        return None if given is None else given.workload_identity

    @property
    def base_url(self) -> URL:
        """The URL that routes are appended to, with a slash at its end. It equals its text."""
        url = self.pipeline.settings.base_url
        return url if url.path.endswith("/") else url.evolve(path=f"{url.path}/")

    @base_url.setter
    def base_url(self, value: str | URL) -> None:
        self._change(base_url=value)

    @property
    def websocket_base_url(self) -> URL | None:
        """The URL for WebSocket connections; None if it is that of the other calls."""
        return self.pipeline.settings.websocket_base_url

    @websocket_base_url.setter
    def websocket_base_url(self, value: str | URL | None) -> None:
        self._change(websocket_base_url=value)

    @property
    def timeout(self) -> float | Timeout | None:
        """The time limits as they were given: seconds, a `Timeout` or None."""
        return self._options.get("timeout", self.pipeline.settings.timeout)

    @timeout.setter
    def timeout(self, value: float | Timeout | None) -> None:
        self._change(timeout=value)

    @property
    def max_retries(self) -> int:
        """The number of attempts after the first one."""
        return self.pipeline.settings.max_retries

    @max_retries.setter
    def max_retries(self, value: int) -> None:
        self._change(max_retries=value)

    @property
    def organization(self) -> str | None:
        """The organization that calls are for."""
        return self.pipeline.settings.organization

    @organization.setter
    def organization(self, value: str | None) -> None:
        self._change(organization=value)

    @property
    def project(self) -> str | None:
        """The project that calls are for."""
        return self.pipeline.settings.project

    @project.setter
    def project(self, value: str | None) -> None:
        self._change(project=value)

    @property
    def webhook_secret(self) -> str | None:
        """The secret that signs webhooks."""
        return _revealed(self.pipeline.settings.webhook_secret)

    @webhook_secret.setter
    def webhook_secret(self, value: str | None) -> None:
        value = hidden(value)  # error trackers record the locals of frames
        self._change(webhook_secret=value)

    @property
    def default_headers(self) -> Headers:
        """The headers of every request, without credentials. `with_options` changes them."""
        from trunkline.flows.preparing import own_headers

        return own_headers(self.pipeline.settings)

    @property
    def default_query(self) -> dict[str, object]:
        """The query parameters of every request. `with_options` changes them."""
        return dict(self.pipeline.settings.default_query)

    @property
    def auth_headers(self) -> dict[str, str]:
        """The header that has the API key; empty if a function provides the key."""
        return {} if not self.api_key else {"Authorization": f"Bearer {self.api_key}"}

    @property
    def user_agent(self) -> str:
        """The value of the header User-Agent."""
        return self.default_headers.get("user-agent", "")

    @property
    def _strict_response_validation(self) -> bool:
        return self.pipeline.settings.strict_responses

    # Private in openai-python, but other people's code reads and sets them.
    @property
    def _custom_headers(self) -> dict[str, str | None]:
        return dict(self.pipeline.settings.default_headers)

    @_custom_headers.setter
    def _custom_headers(self, value: Mapping[str, str | None]) -> None:
        self._change(default_headers=value)

    @property
    def _custom_query(self) -> dict[str, object]:
        return dict(self.pipeline.settings.default_query)

    @_custom_query.setter
    def _custom_query(self, value: Mapping[str, object]) -> None:
        self._change(default_query=value)

    def is_closed(self) -> bool:
        """Return whether the client was closed, in any event loop."""
        return self._closed


def _revealed(key: object) -> str | None:
    return key.reveal() if isinstance(key, Secret) else None
