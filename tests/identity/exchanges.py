"""Identities and scripted exchanges for the tests of this folder."""

from __future__ import annotations

import json
import pickle
import traceback
from collections.abc import Callable
from typing import Any

from trunkline.http import Request
from trunkline.testing.replies import Reply

SUBJECT = "subject.of-the.cloud"
X509: Any = {"type": "x509", "identity_provider_id": "idp_1", "service_account_id": "sa_1"}


def identity(get_token: Callable[[], Any] = lambda: SUBJECT, **more: Any) -> Any:
    """Return an identity with a provider of one's own."""
    return {
        "identity_provider_id": "idp_1",
        "service_account_id": "sa_1",
        "provider": {"token_type": "jwt", "get_token": get_token},
        **more,
    }


def assert_hidden(error: BaseException, *secrets: str) -> None:
    """Assert that no secret is in an error: its text, its pickle, or the locals of our frames."""
    stored = f"{error!s} {vars(error)!r} {pickle.dumps(error)!r}"
    inner: BaseException | None = error
    while inner is not None:
        for frame, _ in traceback.walk_tb(inner.__traceback__):
            module = str(frame.f_globals.get("__name__"))
            if module.startswith("trunkline") and not module.startswith("trunkline.testing"):
                stored += f" {module} {frame.f_locals!r}"
        inner = inner.__cause__ or inner.__context__
    for secret in secrets:
        assert secret not in stored


class Cloud:
    """Answers exchanges with numbered tokens, and calls of the API with an empty object.

    `answers` replace those of the first exchanges; `refused` are tokens that the API refuses.
    """

    def __init__(self, *answers: Any, expires_in: Any = 3600, delay: float = 0.0) -> None:
        self.exchanges: list[Request] = []
        self.calls: list[Request] = []
        self.refused: set[str] = set()
        self._answers = list(answers)
        self._expires_in = expires_in
        self._delay = delay

    def __call__(self, request: Request) -> Any:
        if request.url.path == "/oauth/token":
            self.exchanges.append(request)
            return self._answers.pop(0) if self._answers else self._token()
        self.calls.append(request)
        token = request.headers["authorization"].removeprefix("Bearer ")
        return Reply.of_error(401) if token in self.refused else {}

    def _token(self) -> Reply:
        answer = {"access_token": f"token-{len(self.exchanges)}", "expires_in": self._expires_in}
        return Reply(200, json.dumps(answer), delay=self._delay)

    @property
    def tokens(self) -> list[str]:
        """The tokens that the API got, in order."""
        return [call.headers["authorization"].removeprefix("Bearer ") for call in self.calls]


def client_of(world: Any, cloud: Any, given: Any = None, **options: Any) -> Any:
    """Return a client of a world, whose exchanges and calls the cloud answers."""
    found = identity() if given is None else given
    return world.client(cloud, network=True, workload_identity=found, **options)
