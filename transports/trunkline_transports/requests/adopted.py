"""Sessions and adapters that users have configured themselves."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

import requests
import urllib3
from requests.adapters import BaseAdapter
from requests.utils import default_headers

from trunkline.errors import OpenAIError
from trunkline_transports.framing import fields
from trunkline_transports.pooling.owners import OfOneProcess
from trunkline_transports.requests.sending import RequestsLane
from trunkline_transports.requests.sessions import check_version

if TYPE_CHECKING:
    from trunkline.http import Request
    from trunkline.network import Timeout

_DEFAULTS: Final = default_headers()
"""The headers that every session adds by default."""


def adopted(session: Any) -> OfOneProcess[RequestsLane]:
    """A lane over a ``requests.Session`` or an adapter. Raises OpenAIError for anything else."""
    check_version(getattr(urllib3, "__version__", ""))
    if isinstance(session, requests.Session):
        return OfOneProcess(lambda: SessionLane(session))
    if isinstance(session, BaseAdapter):
        return OfOneProcess(lambda: AdapterLane(session))
    raise OpenAIError(f"OpenAI needs a requests.Session, or an adapter of one, not {session!r}")


class AdapterLane(RequestsLane):
    """A user's adapter, which is used as it is."""

    def __init__(self, adapter: BaseAdapter) -> None:
        super().__init__()
        self._adapter = adapter

    def deliver(self, request: Request, body: Any, timeout: Timeout) -> requests.Response:
        prepared = _asked(request, body).prepare()
        return self._adapter.send(prepared, stream=True, timeout=_limits(timeout))


class SessionLane(RequestsLane):
    """A user's session: its auth, cookies, hooks, proxies and certificates apply.

    Its headers go below those of the request. Two of its habits are left out: redirects, which the
    core decides about, and a ``.netrc`` that would replace the API key. Waiting for a free
    connection, and writing, have no limits there.
    """

    def __init__(self, session: requests.Session) -> None:
        super().__init__()
        self._session = session

    def deliver(self, request: Request, body: Any, timeout: Timeout) -> requests.Response:
        session, asked = self._session, _asked(request, body)
        headers: Any = asked.headers
        present = {name.lower() for name in headers}
        for name, value in _DEFAULTS.items():
            if name.lower() not in present and session.headers.get(name) == value:
                headers[name] = None  # leaves out what the session has
        if session.auth is None:
            asked.auth = _as_it_is
        prepared: Any = session.prepare_request(asked)
        locations: list[str] = []
        prepared.register_hook("response", partial(_hide_location, locations))
        settings = session.merge_environment_settings(prepared.url, {}, True, None, None)
        limits = _limits(timeout)
        try:
            answer = session.send(prepared, timeout=limits, allow_redirects=False, **settings)
        except requests.HTTPError as error:  # a hook has raised for the status
            if error.response is None or error.response.url != prepared.url:
                raise
            answer = error.response
        for location in locations:
            answer.headers["Location"] = location
        return answer


def _hide_location(locations: list[str], answer: requests.Response, **_: object) -> None:
    """Keep requests from preparing a redirect, for which it would read the whole body."""
    location = answer.headers.pop("Location", None)
    if location is not None:
        locations.append(location)


def _asked(request: Request, body: Any) -> requests.Request:
    """The library's request, to be prepared in its own way."""
    asked = requests.Request(request.method, str(request.url), data=body)
    given = request.headers
    asked.headers = {name: given.get(name, value) for name, value in fields(request)}
    return asked


def _limits(timeout: Timeout) -> Any:
    return timeout.connect, timeout.read


def _as_it_is(prepared: requests.PreparedRequest) -> requests.PreparedRequest:
    """An auth that leaves the credentials alone; without one, requests looks for a .netrc."""
    return prepared
