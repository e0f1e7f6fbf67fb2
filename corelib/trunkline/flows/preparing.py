"""From an invocation to a request. Everything is checked before anything leaves the process."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache, partial
from types import NoneType
from typing import TYPE_CHECKING, Any, Final

from trunkline.codec.text import encode
from trunkline.codec.type_guards import is_mapping, is_sequence
from trunkline.errors import OpenAIError
from trunkline.http import URL, Body, Headers, Request, check_headers
from trunkline.network import Timeout
from trunkline.operations.endpoint import ResultKind
from trunkline.options import Settings, check_mapping, checked_retries
from trunkline.values import is_omitted
from trunkline.wire.content_encoding import accept_encoding
from trunkline.wire.paths import check_route, fill_path
from trunkline.wire.query import encode_query

if TYPE_CHECKING:
    from trunkline.hooks import Hooks
    from trunkline.operations.endpoint import Invocation

_FORM: Final = "multipart/form-data"
_ABSOLUTE = r"[a-z][a-z0-9+.-]*://"


class Preparer:
    """Make the requests of one client. The parts that depend only on the route are cached."""

    def __init__(self, settings: Settings, hooks: Hooks) -> None:
        self._settings = settings
        self._hooks = hooks
        self._for_plugins = self._for_each_plugin(None)
        self._own = own_headers(settings)
        # Bounded, because a path may contain an id.
        of_sockets = settings.websocket_base_url or settings.base_url
        self._urls = [lru_cache(256)(partial(_url, url)) for url in (settings.base_url, of_sockets)]
        self._usual = lru_cache(maxsize=64)(self._merged)

    def prepare(self, invocation: Invocation) -> Request:
        """Return the request of an invocation. Raises TypeError or ValueError for bad arguments."""
        settings, route, options = self._settings, invocation.route, invocation.options
        body, content_type = _body(invocation, options.get("extra_body"))
        more: Mapping[str, object] = options.get("extra_query") or {}
        if more:
            check_mapping("extra_query", more, '{"name": "value"}')
        query = {**settings.default_query, **invocation.query, **more}
        path = fill_path(route.path, invocation.path_values)
        retries = settings.max_retries
        if "max_retries" in options:
            retries = checked_retries(options["max_retries"])
        return Request(
            method=route.http_method,
            url=self._urls[route.websocket](path, encode_query(query) if query else ""),
            headers=self._headers(invocation, content_type),
            body=body,
            timeout=_timeout(settings, invocation),
            max_retries=retries,
            operation=invocation.name,
            body_stays_open=invocation.event is not None,
            admin=route.admin,
            for_plugins=self._for_plugins
            if "plugin_options" not in options
            else self._for_each_plugin(options["plugin_options"]),
            events=invocation.event is not None,
        )

    def _for_each_plugin(self, given: Mapping[str, Any] | None) -> Mapping[str, object]:
        """Return what plugins make of the client's options for them, and of those of a call."""
        own = self._settings.plugin_options
        if not own and given is None:
            return {}
        from trunkline.flows.plugin_options import made, merged

        return made(merged(own, given), self._hooks.options, self._hooks.plugins)

    def _headers(self, invocation: Invocation, content_type: str | None) -> Headers:
        route = invocation.route
        accept = None
        # As openai-python sends it, which asks for JSON even if the answer is a stream of events.
        if route.result is ResultKind.BYTES:
            accept = "application/binary"
        elif invocation.returns is NoneType:
            accept = "*/*"
        usual = self._usual(tuple(route.headers.items()), content_type, accept)
        idempotency = self._settings.idempotency_header or route.idempotency_header
        changes = _changes(idempotency, invocation)
        if changes and content_type is not None and content_type.startswith(_FORM):
            changes = {name: changes[name] for name in changes if not _is_form(name, changes[name])}
        return usual.merge(changes) if changes else usual

    def _merged(
        self, fields: tuple[tuple[str, str], ...], content_type: str | None, accept: str | None
    ) -> Headers:
        """Return the headers of the client with those of a route, for each call of the route."""
        own = {"Content-Type": content_type, "Accept": accept}
        given = {name: value for name, value in own.items() if value is not None}
        return self._own.merge({**given, **dict(fields)})


def _is_form(name: str, value: str | None) -> bool:
    """Whether a header says only that the body is a form, whose boundary we choose."""
    return name.lower() == "content-type" and (value or "").lower().startswith(_FORM)


MORE: Final[dict[str, str]] = {}
"""More headers of all requests: those of `trunkline.compat`, if it is installed."""


def own_headers(settings: Settings) -> Headers:
    """Return the headers of all requests of the client, without credentials."""
    from trunkline import __version__

    own: dict[str, str | None] = {
        "Accept": "application/json",
        "Accept-Encoding": accept_encoding(),
        "User-Agent": f"trunkline/{__version__}",
        "OpenAI-Organization": settings.organization,
        "OpenAI-Project": settings.project,
        **MORE,
    }
    check_headers(own)
    check_headers(settings.default_headers)
    if settings.idempotency_header:
        check_headers({settings.idempotency_header: None})  # the name; values come with the calls
    given = Headers((name, value) for name, value in own.items() if value is not None)
    return given.merge(settings.default_headers)


def _changes(idempotency_header: str | None, invocation: Invocation) -> dict[str, str | None]:
    """Return the changes that the arguments make to the headers; None removes one."""
    options = invocation.options
    # From the weakest to the strongest: later assignments replace earlier ones.
    changes: dict[str, str | None] = {}
    for name, value in invocation.headers.items():
        if value is not None:
            changes[name] = ",".join(map(str, value)) if is_sequence(value) else str(value)
    extra = options.get("extra_headers")
    if extra:
        check_mapping("extra_headers", extra, '{"X-Name": "value"}')
        changes.update((name, None if is_omitted(v) else v) for name, v in extra.items())
    key = options.get("idempotency_key")
    if key is not None:
        if idempotency_header is None:
            raise ValueError("idempotency_key needs idempotency_header: set this client option")
        changes[idempotency_header] = key
    if changes:
        check_headers(changes)
    return changes


def _timeout(settings: Settings, invocation: Invocation) -> Timeout:
    if "timeout" in invocation.options:
        return Timeout.of(invocation.options["timeout"])
    longer = invocation.route.timeout
    return settings.timeout if longer is None else settings.timeout.evolve(read=longer)


def _url(base: URL, path: str, query: str) -> URL:
    """Return `path` relative to the base URL, or itself if it is a URL of the client's origin."""
    # The cheap test first: hardly any path is a URL.
    if "://" not in path or not re.match(_ABSOLUTE, path, re.IGNORECASE):
        check_route(path)
        return base.join(path, query)
    url = URL.parse(path)
    if url.origin != base.origin:
        # Credentials and prompts go to the configured origin only (SECURITY.md).
        raise ValueError(
            f"the path is a URL of {url.origin}, but this client and its credentials are for "
            f"{base.origin}: create a client with that base_url"
        )
    check_route(path)
    return url.evolve(query="&".join(part for part in (url.query, query) if part))


def _body(invocation: Invocation, extra: object) -> tuple[bytes | Body, str | None]:
    """Return the body and its content type; None if there is no body."""
    body: object = invocation.body
    if extra is not None:
        body = _with_extra(invocation, extra)
    if body is None:
        return b"", None
    if isinstance(body, bytes | Body):
        return body, "application/json"
    made = _form(invocation, body) if invocation.route.form and is_mapping(body) else None
    if made is not None:
        return made
    try:
        return encode(body), "application/json"
    except TypeError as error:
        raise _not_json(invocation.name, error) from error


def _with_extra(invocation: Invocation, extra: object) -> object:
    if not is_mapping(extra):
        return extra
    # `omit` in `extra_body` removes a field, as in openai-python.
    merged = {**(invocation.body or {}), **extra}
    return {name: value for name, value in merged.items() if not is_omitted(value)}


def _form(invocation: Invocation, fields: Mapping[str, Any]) -> tuple[bytes | Body, str] | None:
    """Return a form, or the single field that is the whole body; None if JSON is sent instead."""
    from trunkline.uploads.forms import form, has_file

    route = invocation.route
    typed = {
        name: (kind, _typed(f"{invocation.name} {name}", fields[name]))
        for name, kind in route.part_media_types.items()
        if fields.get(name) is not None
    }
    if len(fields) == 1 and route.sole_body_field in typed:
        kind, content = typed[route.sole_body_field]
        return content, kind
    if route.json_without_files and not has_file(fields, route.files):
        return None
    return form(fields, route.files, typed)


def _typed(name: str, value: object) -> bytes:
    """Encode a form field with its own media type: a text unchanged, anything else as JSON."""
    try:
        return value.encode() if isinstance(value, str) else encode(value)
    except UnicodeEncodeError as error:
        raise ValueError(f"{name} contains a lone surrogate: pass valid Unicode") from error
    except TypeError as error:
        raise _not_json(name, error) from error


def _not_json(name: str, error: TypeError) -> OpenAIError:
    return OpenAIError(f"the arguments of {name} cannot be encoded as JSON: {error}")
