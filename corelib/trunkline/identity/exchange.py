"""The exchange: a token of a cloud, or a certificate, for a token of OpenAI.

One exchange serves all calls. Shortly before its token ends, one call gets the next one. The others
continue to use it meanwhile.
"""

from __future__ import annotations

import re
from math import inf
from typing import TYPE_CHECKING, Any, ClassVar, Final

from trunkline.answers.failures import class_of_status
from trunkline.codec.text import decode
from trunkline.codec.type_guards import is_mapping
from trunkline.errors import APIError, OAuthError, OpenAIError, RedirectError
from trunkline.flow import Call, Exclusive, Flow, Now, Random, Read, Send, Sleep
from trunkline.hooks import TokenSource
from trunkline.http import URL, Headers, Request, Response
from trunkline.identity.workload import REFRESH_BUFFER, checked, is_x509, payload
from trunkline.plugin_errors import SubjectTokenProviderError
from trunkline.secrets import Secret, conceal, redact
from trunkline.values import Value

if TYPE_CHECKING:
    from trunkline.identity.workload import WorkloadIdentity, X509WorkloadIdentity

EXCHANGE_URL: Final = "https://auth.openai.com/oauth/token"
X509_EXCHANGE_URL: Final = "https://mtls.auth.openai.com/oauth/token"

_LONGEST_ANSWER: Final = 64 * 1024
"""The size of the largest answer that is read, in bytes."""
_LONGEST_LIFE: Final = 86_400.0
"""A token is used for at most so many seconds, whatever the server says."""
_SECONDS: Final = 10.0
"""The limit of each phase of an exchange, and the pause after one that failed early."""
_MOST_RETRIES: Final = 2
_REFUSALS: Final = frozenset({400, 401, 403})
_TOKEN: Final = r"[A-Za-z0-9._~+/-]+=*"  # noqa: S105  # RFC 6750, section 2.1
_LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})
_OTHER_CREDENTIALS: Final = ("api-key", "x-api-key", "proxy-authorization", "host")
"""Headers that would have the server of a certificate see another caller, or another server."""


class KeptToken(Value, frozen=True):
    """A token, and until when it is used, by the clock of the driver."""

    hidden: ClassVar[frozenset[str]] = frozenset({"token"})

    token: Secret
    renew_at: float
    ends_at: float


class WorkloadIdentityAuth(TokenSource):
    """Gets and keeps the tokens of a `workload_identity`. Several clients may have the same one.

    Raises OpenAIError or TypeError for an invalid identity, and ValueError for an exchange that is
    neither HTTPS nor on this machine.
    """

    def __init__(
        self,
        *,
        workload_identity: WorkloadIdentity | X509WorkloadIdentity,
        token_exchange_url: str | None = None,
    ) -> None:
        self.workload_identity: Any = checked(workload_identity)
        self.is_x509 = is_x509(self.workload_identity)
        usual = X509_EXCHANGE_URL if self.is_x509 else EXCHANGE_URL
        self.token_exchange_url = token_exchange_url or usual
        self._url = URL.parse(self.token_exchange_url)
        if self._url.scheme != "https" and self._url.host not in _LOOPBACK:
            raise ValueError(f"the token exchange at {self._url.origin} must be https://")
        self._kept: KeptToken | None = None
        """The last token; changed under `Exclusive`, and removed when it was refused."""

    @classmethod
    def of(cls, given: Any) -> WorkloadIdentityAuth:
        """Return the value of the option `workload_identity` as one of these."""
        return given if isinstance(given, cls) else cls(workload_identity=given)

    def anew(self) -> WorkloadIdentityAuth:
        """Return one without tokens if they belong to a certificate, else this one."""
        return _restored(self.workload_identity, self.token_exchange_url) if self.is_x509 else self

    def __reduce__(self) -> tuple[Any, ...]:
        return _restored, (self.workload_identity, self.token_exchange_url)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.workload_identity['service_account_id']}>"

    def get_token(self) -> str:
        """Return a token, over connections of its own. Raises the errors of a call."""
        from trunkline.client import OpenAI

        with OpenAI(base_url=self.token_exchange_url, workload_identity=self) as client:
            return client.driver.run(self.token(Request("POST", self._url))).reveal()

    async def get_token_async(self) -> str:
        """Return the same in asyncio and trio."""
        from trunkline.client import AsyncOpenAI

        async with AsyncOpenAI(base_url=self.token_exchange_url, workload_identity=self) as client:
            return (await client.driver.run(self.token(Request("POST", self._url)))).reveal()

    def invalidate_token(self, token: str | None = None) -> None:
        """Forget the token, or only this one."""
        if token is None:
            self._kept = None
        else:
            self.refuse(Secret(token))

    def refuse(self, token: Secret) -> None:
        """Forget the token, unless another call has got the next one."""
        kept = self._kept
        if kept is not None and kept.token == token:
            self._kept = None

    def token(self, request: Request, refused: Secret | None = None) -> Flow[Secret]:
        """Return the token, which is exchanged if there is none or if it ends soon.

        Raises OAuthError, SubjectTokenProviderError, the errors of connections and statuses, and
        OpenAIError for an answer without a usable token.
        """
        if self.is_x509:
            _check_headers(request)
        if refused is not None:
            self.refuse(refused)
        kept = self._kept
        if kept is not None and (yield from Now()) < kept.renew_at:
            return kept.token
        return (yield from Exclusive(self, self._renewed(request), across_clients=True))

    def _renewed(self, request: Request) -> Flow[Secret]:
        """Exchange the token, unless another call has done so while this one waited."""
        kept, now = self._kept, (yield from Now())
        if kept is not None and now < kept.renew_at:
            return kept.token
        if kept is None or kept.ends_at <= now:
            made = yield from self._exchanged(request)
            self._kept = made
            return made.token
        # Calls that begin now do not wait. If this fails, one of them tries again later.
        self._kept = kept.evolve(renew_at=min(now + _SECONDS, kept.ends_at))
        try:
            made = yield from self._exchanged(request)
        except OAuthError:
            raise
        except (APIError, SubjectTokenProviderError):  # until it ends, the present token is valid
            return kept.token
        self._kept = made
        return made.token

    def _exchanged(self, request: Request) -> Flow[KeptToken]:
        subject = None if self.is_x509 else (yield from self._subject())
        began = yield from Now()
        response = yield from _answered(self._request(request, subject), request.max_retries)
        _check_status(response, subject)
        buffer: float = self.workload_identity.get("refresh_buffer_seconds", REFRESH_BUFFER)
        return _kept(response, began, buffer)

    def _subject(self) -> Flow[Secret]:
        function = self.workload_identity["provider"]["get_token"]
        return _subject((yield from Call[object](function, in_thread=True)))

    def _request(self, call: Request, subject: Secret | None) -> Request:
        agent = call.headers.get("user-agent")
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        return Request(
            "POST",
            self._url,
            Headers({**headers, **({"User-Agent": agent} if agent else {})}),
            payload(self.workload_identity, subject),
            call.timeout.within(_SECONDS),
            operation="token exchange",
        )


def _restored(identity: Any, url: str) -> WorkloadIdentityAuth:
    return WorkloadIdentityAuth(workload_identity=identity, token_exchange_url=url)


def _check_headers(request: Request) -> None:
    """Raise OpenAIError for headers that contradict a certificate."""
    for name in _OTHER_CREDENTIALS:
        if name in request.headers:
            raise OpenAIError(
                f"the header {name} contradicts the certificate that authenticates the calls of "
                "this client: remove it"
            )


def _subject(answer: object) -> Secret:
    """Return the token of the cloud. Raises SubjectTokenProviderError without showing it."""
    token = answer.strip() if isinstance(answer, str) else ""
    if not token:
        kind = "a blank str" if isinstance(answer, str) else type(answer).__name__
        message = f"get_token of the workload identity must return a token as a str, not {kind}"
        raise SubjectTokenProviderError(message)
    return Secret(token)


def _answered(request: Request, max_retries: int) -> Flow[Response]:
    """Return the answer to an exchange, which has been read. It is repeated if the server failed.

    Failures of connections are those of the attempt, which is repeated as a whole.
    """
    response = yield from _sent(request)
    for attempt in range(min(max_retries, _MOST_RETRIES)):
        if response.status < 500 and response.status not in {408, 409, 429}:
            break
        dice = yield from Random()
        yield from Sleep(0.5 * 2.0**attempt * (1 - 0.25 * dice))
        response = yield from _sent(request)
    return response


def _sent(request: Request) -> Flow[Response]:
    response = yield from Send(request)
    yield from Read(response, _LONGEST_ANSWER)
    return response


def _check_status(response: Response, subject: Secret | None) -> None:
    """Raise what a response other than a success means, without the token of the cloud."""
    if 200 <= response.status < 300:
        return
    known = [] if subject is None else [subject.reveal()]
    raise conceal(_failure(response), known)


def _failure(response: Response) -> APIError:
    where, status = f"the token exchange at {response.request.url}", response.status
    if status < 400:
        message = f"{where} redirects ({status}), which is not followed: tokens stay there"
        return RedirectError(message, response.request)
    body = _decoded(response)
    kind = OAuthError if status in _REFUSALS else class_of_status(status)
    message = f"Error code: {status} - {where} failed{_reasons(body)}"
    return kind(message, response=response, body=body)


def _reasons(body: object) -> str:
    """Return the code and the description of an error of OAuth, if there are any."""
    named = [body.get(name) for name in ("error", "error_description")] if is_mapping(body) else []
    return "".join(f": {redact(one)[:300]}" for one in named if isinstance(one, str) and one)


def _kept(response: Response, began: float, buffer: float) -> KeptToken:
    """Return the token of a successful answer. Raises OpenAIError without showing it."""
    answer = _decoded(response)
    where = f"the answer of the token exchange at {response.request.url}"
    if not is_mapping(answer):
        raise OpenAIError(f"{where} is not a JSON object")
    kind = answer.get("token_type", "bearer")
    if not (isinstance(kind, str) and kind.lower() == "bearer"):
        raise OpenAIError(f"{where} has another `token_type` than Bearer")
    if not _is_token(answer.get("access_token")):
        raise OpenAIError(f"{where} has no valid `access_token`")
    life = _life(answer.get("expires_in"))
    if life is None:
        raise OpenAIError(f"{where} has no valid `expires_in`, a number of seconds above 0")
    ends = began + life
    return KeptToken(Secret(answer["access_token"]), ends - min(buffer, life / 2), ends)


def _is_token(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(_TOKEN, value) is not None


def _decoded(response: Response) -> object:
    try:
        return decode(response.content or b"")
    except (ValueError, RecursionError):  # whose text may quote a token
        return None


def _life(seconds: object) -> float | None:
    """Return for how long a token is used; None for anything but a number of seconds above 0."""
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        return None
    return float(min(seconds, _LONGEST_LIFE)) if 0 < seconds < inf else None
