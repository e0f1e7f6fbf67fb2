"""Secrets without a known pattern are hidden: sent keys, custom headers and queries."""

from __future__ import annotations

import logging
import pickle
from typing import Any

import pytest

from trunkline import AsyncOpenAI, OpenAI
from trunkline.errors import APIError
from trunkline.hooks import Credential, hookimpl
from trunkline.http import Headers
from trunkline.secrets import Secret
from trunkline.testing.replies import Reply

KEY = "gw-5f3a9cHunter2"
TEXT = f"what is {KEY}?"


class Ticket:
    """A credential in a header whose name does not suggest a secret."""

    @hookimpl
    def provide_credential(self) -> Credential:
        return Credential(Secret(KEY), header="X-Session-Ticket", prefix="")


@pytest.mark.parametrize("options", [{"api_key": KEY}, {"plugins": [Ticket()]}])
@pytest.mark.parametrize(
    ("reply", "stream"),
    [
        (Reply.of_json({"error": {"message": TEXT}}, status=401), False),
        (Reply.of_json([TEXT], status=400), False),
        (Reply(403, TEXT.encode()), False),
        (Reply(200, TEXT.encode()), False),
        (Reply.of_json({"x": TEXT}), True),
        (Reply.of_events({"error": {"message": TEXT}}), True),
    ],
)
def test_key_when_the_server_quotes_it_then_it_is_not_in_the_text_of_the_error(
    world: Any, options: Any, reply: Reply, stream: bool
) -> None:
    """The sent key is redacted in errors, whatever its form and its header."""
    client = world.client([reply], **options)

    async def scenario() -> None:
        answer = await world.do(client.get("/x", cast_to=object, stream=stream))
        await world.items(answer)

    with pytest.raises(APIError, match=r"what is \*{10}\?") as caught:
        world.run(scenario)
    for error in (caught.value, pickle.loads(pickle.dumps(caught.value))):
        assert KEY not in f"{error} {error!r} {error.request!r}"


def test_key_that_is_a_word_then_texts_stay_readable(world: Any) -> None:
    """A key that is a common word, such as "none", is not redacted in messages."""
    client = world.client([Reply(400, b"there is none")], api_key="none")
    with pytest.raises(APIError, match="there is none"):
        world.run(lambda: world.do(client.get("/x")))


def test_credential_in_a_header_of_any_name_then_it_is_hidden_in_logs_and_requests(
    world: Any, caplog: pytest.LogCaptureFixture
) -> None:
    """The credential is sent but hidden in every repr, also after headers are merged."""
    client = world.client([{}], plugins=[Ticket()])
    with caplog.at_level(logging.DEBUG, "trunkline"):
        world.run(lambda: world.do(client.get("/x")))
    (request,) = client.transport.requests
    assert request.headers["x-session-ticket"] == KEY
    changed = request.headers.merge({"X-A": "1"})
    for headers in (request.headers, changed, pickle.loads(pickle.dumps(changed))):
        assert KEY not in repr(headers)
    assert KEY not in repr(request) + caplog.text
    assert "x-session-ticket" not in request.without_secrets().headers
    assert Headers({"X-Session-Ticket": "shown"}).redacted() == {"X-Session-Ticket": "shown"}


@pytest.mark.parametrize("kind", [OpenAI, AsyncOpenAI])
def test_query_of_the_base_url_then_no_repr_shows_it(kind: Any) -> None:
    """No repr shows the query, which may hold a gateway's key; `base_url` keeps it."""
    client = kind(
        transport="local", base_url=f"https://h/v1?key={KEY}", default_query={"key2": KEY}
    )
    assert KEY not in repr([client, client.pipeline.settings, client.pipeline.settings.base_url])
    assert repr(client) == f"<{kind.__name__} https://h/v1 over local>"
    assert client.base_url == f"https://h/v1/?key={KEY}"
