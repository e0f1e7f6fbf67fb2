"""Credentials: the key of the client, fetched for each attempt and once more after a 401."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from trunkline.errors import OpenAIError
from trunkline.flow import Call, Discard, Exclusive, Flow
from trunkline.hooks import Credential, Hooks, TokenSource, hookimpl
from trunkline.http import Headers, Request, Response, check_headers
from trunkline.middleware import Handler, Layer, Stage
from trunkline.options import Settings
from trunkline.secrets import Secret


@hookimpl(trylast=True)
def provide_credential(settings: Settings, admin: bool) -> Credential | None:
    """Return the client's `api_key`, or its `admin_api_key`, as a bearer token."""
    key = settings.admin_api_key if admin else settings.api_key
    return None if key is None else Credential(key)


@hookimpl
def around(settings: Settings, hooks: Hooks) -> Iterable[Layer]:
    """Return one layer that adds the credential; none if no credential is needed.

    Raises OpenAIError if there is neither a credential nor a reason to do without.
    """
    given = {admin: hooks.credential(settings, admin=admin) for admin in (False, True)}
    signers = {admin: Authorized(one) for admin, one in given.items() if one is not None}
    # A default header counts even if it is None: whoever removes it knows that no key is needed.
    own = {name.lower() for name in settings.default_headers}
    has_header = bool(own & {"authorization", "api-key"})
    needless = settings.in_process or settings.signed or settings.keyless or has_header
    if signers:
        remedies: Mapping[bool, str] = {} if needless else settings.remedies
        return [Layer(Stage.ATTEMPT, "auth", partial(authorized, signers, remedies))]
    if needless:
        return []
    url = settings.base_url.evolve(query="")  # the query may contain a key
    raise OpenAIError(f"there is no API key for {url}: {settings.remedies[False]}")


def authorized(
    signers: Mapping[bool, Authorized],
    remedies: Mapping[bool, str],
    request: Request,
    proceed: Handler,
) -> Flow[Response]:
    """Sign with the credential that the request needs.

    Raises OpenAIError if there is none, unless `remedies` is empty.
    """
    signer = signers.get(request.admin)
    if signer is not None:
        return (yield from signer(request, proceed))
    if remedies and not request.headers.is_settled("authorization"):
        raise OpenAIError(f"there is no key for {request.operation}: {remedies[request.admin]}")
    return (yield from proceed(request))


class Authorized:
    """Adds the credential, and once more after a 401 if it can be another one."""

    def __init__(self, credential: Credential) -> None:
        self._credential = credential
        self._key = _fixed(credential)
        self._source = _source_of(credential)
        self._last = (Headers(), Secret(""), Headers())
        """The last headers and key, and these headers with the key: most calls have the same."""

    def __call__(self, request: Request, proceed: Handler) -> Flow[Response]:
        # The caller has set the header, or has removed it on purpose.
        if request.headers.is_settled(self._credential.header):
            return (yield from proceed(request))
        if self._key is not None:
            return (yield from proceed(self._signed(request, self._key)))
        token = yield from self._source.token(request)
        response = yield from proceed(self._signed(request, self._valid(token)))
        if response.status != 401:
            return response
        if not request.replayable:
            self._source.refuse(token)
            return response
        # First, because the source may need the connection: it may use the same pool.
        yield from Discard(response)
        token = yield from self._source.token(request, token)
        return (yield from proceed(self._signed(request, self._valid(token))))

    def _valid(self, token: Secret) -> Secret:
        """Return a token of the source without white space. Raises OpenAIError for none."""
        if isinstance(self._source, FromFunction) or token is self._last[1]:
            return token  # that of a function has been checked
        return checked(token, self._credential)

    def _signed(self, request: Request, token: Secret) -> Request:
        headers, used, signed = self._last
        if headers is not request.headers or used is not token:
            value = f"{self._credential.prefix}{token.reveal()}"
            signed = request.headers.with_secret(self._credential.header, value)
            self._last = request.headers, token, signed
        return request.evolve(headers=signed)


class FromFunction(TokenSource):
    """The function of a credential, called for each attempt and once more after a 401."""

    def __repr__(self) -> str:
        return f"<{self._credential.source}>"

    def __init__(self, credential: Credential) -> None:
        self._credential = credential
        self._fetched = (0, Secret(""))
        """The number of calls of the function, and the last result; changed under `Exclusive`."""

    def token(self, request: Request, refused: Secret | None = None) -> Flow[Secret]:
        """Return the result of a call that begins now, or that others have just begun."""
        number, latest = self._fetched
        # A key that another call has fetched in the meantime is used, but only if it is another
        # key: calls that begin together fetch the one that is refused several times.
        if refused is None or latest.reveal() == refused.reveal():
            _, latest = yield from Exclusive(self, self._fetch(number))
        return latest

    def _fetch(self, number: int) -> Flow[tuple[int, Secret]]:
        """Call the function, unless another call has done so while this one waited."""
        if self._fetched[0] == number:
            function: Any = self._credential.token
            # Not in a local variable, which a traceback would show.
            key = checked((yield from Call[str](function)), self._credential)
            self._fetched = (number + 1, key)
        return self._fetched


def _source_of(credential: Credential) -> TokenSource:
    source = credential.token
    return source if isinstance(source, TokenSource) else FromFunction(credential)


def _fixed(credential: Credential) -> Secret | None:
    """Return the key of a credential that is one, None for a function and a source."""
    if not isinstance(credential.token, Secret):
        return None
    return checked(credential.token, credential.evolve(source="provide_credential"))


def checked(answer: object, credential: Credential) -> Secret:
    """Return the key without surrounding white space. Raises OpenAIError without showing it."""
    text = answer.reveal() if isinstance(answer, Secret) else answer
    token = text.strip() if isinstance(text, str) else ""
    if not token:
        kind = "a blank str" if isinstance(text, str) else type(answer).__name__
        raise OpenAIError(f"{credential.source} must return the key as a str, not {kind}")
    # Here, because an HTTP library would quote the value in its own error.
    try:
        check_headers({credential.header: f"{credential.prefix}{token}"})
    except ValueError as error:
        raise OpenAIError(f"{credential.source} returned an invalid key: {error}") from None
    return Secret(token)
