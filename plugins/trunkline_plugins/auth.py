"""Credentials: the key of the client, asked for anew by each attempt and once more after a 401."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from trunkline.errors import OpenAIError
from trunkline.flow import Call, Discard, Exclusive, Flow
from trunkline.hooks import Credential, Hooks, hookimpl
from trunkline.http import Request, Response, check_headers
from trunkline.middleware import Handler, Layer, Stage
from trunkline.options import Settings
from trunkline.secrets import Secret


@hookimpl(trylast=True)
def provide_credential(settings: Settings, admin: bool) -> Credential | None:
    """The client's `api_key`, or its `admin_api_key`, as a bearer token."""
    key = settings.admin_api_key if admin else settings.api_key
    return None if key is None else Credential(key)


@hookimpl
def around(settings: Settings, hooks: Hooks) -> Iterable[Layer]:
    """One layer that adds the credential, unless the request never leaves the process."""
    given = {admin: hooks.credential(settings, admin=admin) for admin in (False, True)}
    signers = {admin: Authorized(one) for admin, one in given.items() if one is not None}
    own = {name.lower() for name in settings.default_headers}
    needless = settings.in_process or bool(own & {"authorization", "api-key"})
    if signers:
        return [Layer(Stage.ATTEMPT, "auth", partial(authorized, signers, needless))]
    if needless:
        return []
    raise OpenAIError(
        "there is no API key: pass api_key=..., or set the environment variable OPENAI_API_KEY"
    )


def authorized(
    signers: Mapping[bool, Authorized], needless: bool, request: Request, proceed: Handler
) -> Flow[Response]:
    """Signs with the credential that the request needs. Raises OpenAIError when there is none."""
    signer = signers.get(request.admin)
    if signer is not None:
        return (yield from signer(request, proceed))
    if not needless and not request.headers.is_settled("authorization"):
        option, variable = _SOURCES[request.admin]
        raise OpenAIError(
            f"{request.operation} needs {option}=..., or the environment variable {variable}"
        )
    return (yield from proceed(request))


_SOURCES = {
    False: ("api_key", "OPENAI_API_KEY"),
    True: ("admin_api_key", "OPENAI_ADMIN_KEY"),
}


class Authorized:
    """Adds the credential. What its function gave last changes only under `Exclusive`."""

    def __init__(self, credential: Credential) -> None:
        self._credential = credential
        if isinstance(credential.token, Secret):
            token = self._checked(credential.token, "provide_credential")
            self._credential = credential.evolve(token=token)
        self._fetched = (0, Secret(""))
        """How many answers the function has given, and the last one."""

    def __call__(self, request: Request, proceed: Handler) -> Flow[Response]:
        if request.headers.is_settled(self._credential.header):
            return (yield from proceed(request))
        if isinstance(self._credential.token, Secret):
            return (yield from proceed(self._signed(request, self._credential.token)))
        number, token = yield from self._after(self._fetched[0])
        response = yield from proceed(self._signed(request, token))
        if response.status != 401 or not request.replayable:
            return response
        yield from Discard(response)
        _, token = yield from self._after(number)
        return (yield from proceed(self._signed(request, token)))

    def _after(self, number: int) -> Flow[tuple[int, Secret]]:
        """The first answer after that one; concurrent calls wait for it together."""
        return (yield from Exclusive(self, self._fetch(number)))

    def _fetch(self, number: int) -> Flow[tuple[int, Secret]]:
        """Runs alone: asks, unless another call has while this one waited."""
        if self._fetched[0] == number:
            function = self._credential.token
            assert not isinstance(function, Secret)
            answer = yield from Call[str](function)
            self._fetched = (number + 1, self._checked(answer, "the api_key function"))
        return self._fetched

    def _signed(self, request: Request, token: Secret) -> Request:
        value = f"{self._credential.prefix}{token.reveal()}"
        headers = request.headers.with_secret(self._credential.header, value)
        return request.evolve(headers=headers)

    def _checked(self, answer: object, source: str) -> Secret:
        """What can be sent, without white space around it. Raises OpenAIError, never showing it."""
        text = answer.reveal() if isinstance(answer, Secret) else answer
        token = text.strip() if isinstance(text, str) else ""
        if not token:
            raise OpenAIError(f"{source} gave no key, but a {type(answer).__name__}")
        try:
            check_headers({self._credential.header: f"{self._credential.prefix}{token}"})
        except ValueError as error:
            raise OpenAIError(f"{source} gave what is no key: {error}") from None
        return Secret(token)
