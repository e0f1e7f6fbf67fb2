"""Workload identities: one exchange for all calls, renewed in time, and no secret shown."""

from __future__ import annotations

import asyncio
import copy
import json
import math
import pickle
import threading
from typing import Any

import pytest

from tests.identity.exchanges import SUBJECT, X509, Cloud, assert_hidden, client_of, identity
from trunkline import (
    APIConnectionError,
    AuthenticationError,
    AzureOpenAI,
    InternalServerError,
    OAuthError,
    OpenAI,
    OpenAIError,
    RedirectError,
    Request,
    SubjectTokenProviderError,
)
from trunkline.auth import WorkloadIdentityAuth, x509_workload_identity
from trunkline.http import URL
from trunkline.testing import play
from trunkline.testing.fakes import fake_client
from trunkline.testing.replies import Reply

EXCHANGE = Request("POST", URL.parse("https://auth.openai.com/oauth/token"))


def call(world: Any, client: Any, times: int = 1, **options: Any) -> None:
    async def scenario() -> None:
        for _ in range(times):
            await world.do(client.get("/x", **options))

    world.run(scenario)


def test_calls_when_there_is_an_identity_then_one_exchange_serves_all(world: Any) -> None:
    """The exchange has the wire form of openai-python, and no header of the client."""
    cloud = Cloud()
    options: Any = {"organization": "org", "default_headers": {"X-Own": "1", "Cookie": "a=b"}}
    call(world, client_of(world, cloud, **options), 3)
    (exchange,) = cloud.exchanges
    assert str(exchange.url) == "https://auth.openai.com/oauth/token"
    assert json.loads(bytes(exchange.body)) == {  # type: ignore[arg-type]  # recorded as bytes
        "grant_type": "urn:ietf:params:oauth:grant-type:token-exchange",
        "subject_token": SUBJECT,
        "subject_token_type": "urn:ietf:params:oauth:token-type:jwt",
        "identity_provider_id": "idp_1",
        "service_account_id": "sa_1",
    }
    assert {*exchange.headers} == {"content-type", "accept", "user-agent"}
    assert (exchange.timeout.connect, exchange.timeout.read) == (5, 10)
    assert cloud.tokens == ["token-1"] * 3


def test_id_token_when_exchanged_then_its_type_says_so(sync_world: Any) -> None:
    """The type of the provider decides the type of the subject token."""
    cloud = Cloud()
    given = identity(provider={"token_type": "id", "get_token": lambda: f" {SUBJECT}\n"})
    call(sync_world, client_of(sync_world, cloud, given))
    sent = json.loads(bytes(cloud.exchanges[0].body))  # type: ignore[arg-type]  # recorded as bytes
    assert sent["subject_token_type"] == "urn:ietf:params:oauth:token-type:id_token"
    assert sent["subject_token"] == SUBJECT


def test_async_function_when_it_returns_the_subject_token_then_async_clients_await_it(
    world: Any,
) -> None:
    """Sync clients refuse it with the remedy."""

    async def get_token() -> str:
        return SUBJECT

    cloud = Cloud()
    client = client_of(world, cloud, identity(get_token))
    if world.is_sync:
        with pytest.raises(TypeError, match="use AsyncOpenAI"):
            call(world, client)
    else:
        call(world, client)
        assert cloud.tokens == ["token-1"]


def test_blocking_function_when_the_client_is_async_then_it_runs_in_a_thread(
    async_world: Any,
) -> None:
    """The event loop is not blocked by a cloud that is slow."""
    threads: list[threading.Thread] = []

    def get_token() -> str:
        threads.append(threading.current_thread())
        return SUBJECT

    call(async_world, client_of(async_world, Cloud(), identity(get_token)))
    assert threads
    assert threading.current_thread() not in threads


@pytest.mark.parametrize(
    ("expires_in", "buffer", "renewed_at"),
    [
        (3600, None, 2400),
        (3600, 600, 3000),
        (3600, 0, 3600),
        (1000, None, 500),
        (10**400, None, 86_400 - 1200),
        (0.5, None, 0.25),
    ],
)
def test_token_when_its_end_is_near_then_the_next_call_renews_it(
    sync_world: Any, expires_in: Any, buffer: float | None, renewed_at: float
) -> None:
    """It is renewed as long before its end as the buffer says, or half its life."""
    cloud = Cloud(expires_in=expires_in)
    more = {} if buffer is None else {"refresh_buffer_seconds": buffer}
    client = client_of(sync_world, cloud, identity(**more))
    clock = client.transport.clock
    call(sync_world, client)
    clock.advance(renewed_at * 0.999)
    call(sync_world, client)
    assert cloud.tokens == ["token-1"] * 2
    clock.advance(renewed_at * 0.002)
    call(sync_world, client)
    assert cloud.tokens[-1] == "token-2"


@pytest.mark.parametrize(
    "expires_in", [-1, 0, math.inf, math.nan, "3600", None, True, [1], {}], ids=repr
)
def test_expires_in_when_it_is_no_number_of_seconds_then_the_answer_is_refused(
    sync_world: Any, expires_in: Any
) -> None:
    """No token without an end, and no retry; the error shows neither token."""
    cloud = Cloud(expires_in=expires_in)
    with pytest.raises(OpenAIError, match=r"auth\.openai\.com/oauth/token (has|is no)") as caught:
        call(sync_world, client_of(sync_world, cloud))
    assert len(cloud.exchanges) == 1
    assert not cloud.calls
    assert_hidden(caught.value, "token-1", SUBJECT)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "is not a JSON object"),
        (b"<html>", "is not a JSON object"),
        (b"[1]", "is not a JSON object"),
        (b"[" * 99_999, "is not a JSON object"),
        (b'{"expires_in": 9}', "no valid `access_token`"),
        (b'{"access_token": "", "expires_in": 9}', "no valid `access_token`"),
        (b'{"access_token": 5, "expires_in": 9}', "no valid `access_token`"),
        (b'{"access_token": "a\\nb: c", "expires_in": 9}', "no valid `access_token`"),
        (b'{"access_token": "\xc3\xa9", "expires_in": 9}', "no valid `access_token`"),
        (b'{"access_token": "a", "expires_in": 9, "token_type": "mac"}', "`token_type`"),
        (b'{"access_token": "a", "expires_in": 9, "token_type": null}', "`token_type`"),
        (b'{"access_token": "a"}', "no valid `expires_in`"),
    ],
)
def test_answer_when_it_has_no_usable_token_then_the_error_names_the_fault(
    body: bytes, said: str
) -> None:
    """An answer is used whole or not at all."""
    client = fake_client([Reply(200, body)], network=True, workload_identity=identity())
    with pytest.raises(OpenAIError, match=said):
        client.get("/x")


@pytest.mark.parametrize("status", [400, 401, 403])
def test_exchange_when_refused_then_the_error_is_that_of_oauth(
    sync_world: Any, status: int
) -> None:
    """The code and the description are the server's, without the token of the cloud."""
    said = {"error": "invalid_grant", "error_description": f"not trusted: {SUBJECT}"}
    cloud = Cloud(Reply.of_json(said, status=status))
    with pytest.raises(OAuthError, match=r"invalid_grant: not trusted: \*+$") as caught:
        call(sync_world, client_of(sync_world, cloud))
    error = caught.value
    assert isinstance(error, AuthenticationError)
    assert (error.status_code, error.error) == (status, "invalid_grant")
    assert len(cloud.exchanges) == 1
    assert_hidden(error, SUBJECT)


@pytest.mark.parametrize(
    ("status", "max_retries", "attempts"), [(500, 2, 3), (429, 5, 3), (503, 0, 1), (404, 2, 1)]
)
def test_exchange_when_the_server_fails_then_it_is_repeated(
    status: int, max_retries: int, attempts: int
) -> None:
    """As often as the client's calls, but at most twice, and with pauses."""
    replies = [Reply.of_error(status, SUBJECT)] * attempts
    client = fake_client(replies, network=True, workload_identity=identity())
    with pytest.raises(
        OpenAIError, match=f"code: {status} - the token exchange at https"
    ) as caught:
        client.with_options(max_retries=max_retries).get("/x")
    assert not client.transport.unused()
    assert client.transport.clock.slept == [0.4375, 0.875][: attempts - 1]
    assert isinstance(caught.value, InternalServerError) is (status >= 500)
    assert_hidden(caught.value, SUBJECT)


def test_exchange_when_the_connection_fails_then_the_attempt_is_repeated(sync_world: Any) -> None:
    """The client's own retries apply."""
    cloud = Cloud(APIConnectionError("reset"))
    call(sync_world, client_of(sync_world, cloud))
    assert cloud.tokens == ["token-2"]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_exchange_when_it_redirects_then_the_token_of_the_cloud_goes_nowhere(
    sync_world: Any, status: int
) -> None:
    """Not even within the same server."""
    cloud = Cloud(Reply(status, headers={"location": "https://auth.openai.com/oauth/other"}))
    with pytest.raises(RedirectError, match=rf"redirects \({status}\), which is not followed"):
        call(sync_world, client_of(sync_world, cloud))
    assert len(cloud.exchanges) == 1
    assert not cloud.calls


def test_401_when_the_token_was_revoked_then_one_more_exchange_is_made(world: Any) -> None:
    """A second refusal is final."""
    cloud = Cloud()
    client = client_of(world, cloud)
    call(world, client)
    cloud.refused = {"token-1"}
    call(world, client, 2)
    assert cloud.tokens == ["token-1", "token-1", "token-2", "token-2"]
    cloud.refused |= {"token-2", "token-3"}
    with pytest.raises(AuthenticationError):
        call(world, client)
    assert len(cloud.exchanges) == 3


def test_401_when_the_body_cannot_be_sent_again_then_the_next_call_has_a_new_token() -> None:
    """The refused token is forgotten, though this call fails."""
    cloud = Cloud()
    cloud.refused = {"token-1"}
    client = fake_client(cloud, network=True, workload_identity=identity())
    once: Any = iter([b"{}"])
    with pytest.raises(AuthenticationError):
        client.files.create(file=("a.txt", once), purpose="assistants")
    client.get("/x")
    assert cloud.tokens == ["token-1", "token-2"]


def test_fifty_threads_when_they_begin_together_then_one_exchange_is_made() -> None:
    """The others wait for it, and so do those that get a 401 together."""
    together = threading.Barrier(50)

    def get_token() -> str:
        return SUBJECT

    cloud = Cloud()
    client = fake_client(cloud, network=True, workload_identity=identity(get_token))

    def work() -> None:
        together.wait(10)
        client.get("/x")

    threads = [threading.Thread(target=work) for _ in range(50)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(cloud.exchanges) == 1
    assert cloud.tokens == ["token-1"] * 50


def test_tasks_when_they_begin_together_then_one_exchange_is_made(async_world: Any) -> None:
    """Copies of a client share the exchange too."""
    cloud = Cloud(delay=1)
    client = client_of(async_world, cloud)

    async def scenario() -> None:
        loop = client.transport.loop()
        copies = [client.with_options(max_retries=n) for n in range(12)]
        await loop.gather([lambda one=one: one.get("/x") for one in copies])

    async_world.run(scenario)
    assert len(cloud.exchanges) == 1
    assert cloud.tokens == ["token-1"] * 12


def test_renewal_when_it_takes_long_then_other_calls_go_on_with_the_present_token(
    async_world: Any,
) -> None:
    """Only the call that renews the token waits."""
    cloud = Cloud(delay=5)
    client = client_of(async_world, cloud)
    took: list[float] = []

    async def timed() -> None:
        began = client.transport.clock.now()
        await client.get("/x")
        took.append(client.transport.clock.now() - began)

    async def scenario() -> None:
        await timed()
        client.transport.clock.advance(3000)
        await client.transport.loop().gather([timed] * 10)

    async_world.run(scenario)
    assert took == [5, *[0] * 9, 5]
    assert cloud.tokens == [*["token-1"] * 10, "token-2"]


def test_renewal_when_it_fails_then_the_present_token_serves_until_its_end(world: Any) -> None:
    """One call in ten seconds tries again; without a valid token, the error is raised."""
    cloud = Cloud({"access_token": "first", "expires_in": 3600}, *[Reply.of_error(503)] * 9)
    client = client_of(world, cloud, max_retries=0)
    call(world, client)
    client.transport.clock.advance(3000)
    call(world, client, 3)
    assert len(cloud.exchanges) == 2
    client.transport.clock.advance(11)
    call(world, client)
    assert (len(cloud.exchanges), {*cloud.tokens}) == (3, {"first"})
    client.transport.clock.advance(600)
    with pytest.raises(InternalServerError):
        call(world, client)


def test_renewal_when_the_cloud_has_no_token_then_the_present_one_serves(world: Any) -> None:
    """An error of the metadata server does not fail the call, but a refusal does."""
    answers: list[Any] = [SUBJECT, SubjectTokenProviderError("away")]

    def get_token() -> str:
        answer = answers.pop(0) if answers else SUBJECT
        if isinstance(answer, Exception):
            raise answer
        return str(answer)

    ok = {"access_token": "first", "expires_in": 3600}
    cloud = Cloud(ok, Reply.of_json({"error": "access_denied"}, status=403))
    client = client_of(world, cloud, identity(get_token))
    call(world, client)
    client.transport.clock.advance(3000)
    call(world, client)
    client.transport.clock.advance(11)
    with pytest.raises(OAuthError, match="access_denied"):
        call(world, client)


@pytest.mark.parametrize("answer", ["", " ", None, 5, b"bytes"], ids=repr)
def test_function_when_it_returns_no_token_then_the_error_names_it(
    sync_world: Any, answer: Any
) -> None:
    """Nothing is sent."""
    cloud = Cloud()
    with pytest.raises(SubjectTokenProviderError, match=r"get_token .* must return a token"):
        call(sync_world, client_of(sync_world, cloud, identity(lambda: answer)))
    assert not cloud.exchanges


def test_header_of_the_callers_own_then_no_token_is_needed(sync_world: Any) -> None:
    """As with a key, a header of the call replaces the credential."""
    cloud = Cloud()
    call(sync_world, client_of(sync_world, cloud), extra_headers={"Authorization": "Bearer own"})
    assert (cloud.tokens, cloud.exchanges) == (["own"], [])


def test_operations_of_administrators_then_they_need_their_own_key(sync_world: Any) -> None:
    """The token is for the other calls, as in openai-python."""
    cloud = Cloud()
    client = client_of(sync_world, cloud)

    async def scenario() -> None:
        with pytest.raises(OpenAIError, match="pass admin_api_key"):
            await sync_world.do(client.admin.organization.projects.retrieve("p"))
        keyed = client.with_options(admin_api_key="admin")
        await sync_world.do(keyed.admin.organization.projects.retrieve("p"))

    sync_world.run(scenario)
    assert (cloud.tokens, cloud.exchanges) == (["admin"], [])


def test_client_in_the_process_then_nothing_is_exchanged() -> None:
    """The stand-in needs no credential."""
    client = OpenAI(transport="local", workload_identity=identity())
    assert client.models.list().data


def test_environment_when_it_has_a_key_then_the_identity_wins(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The key is not sent, and `api_key` beside the identity is refused."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-environment")
    cloud = Cloud()
    client = fake_client(cloud, network=True, workload_identity=identity())
    client.get("/x")
    assert cloud.tokens == ["token-1"]
    assert (client.api_key, client.auth_headers) == (None, {})
    with pytest.raises(OpenAIError, match="api_key and workload_identity contradict"):
        OpenAI(api_key="sk", workload_identity=identity())


def test_client_when_copied_then_an_identity_and_a_key_replace_each_other() -> None:
    """In `with_options`, and when the attribute is set; copies share the tokens."""
    cloud = Cloud()
    client = fake_client(cloud, network=True, workload_identity=identity())
    client.get("/x")
    for copied in (client.with_options(timeout=3), copy.copy(client), copy.deepcopy(client)):
        copied.get("/x")
    assert len(cloud.exchanges) == 1
    assert client.workload_identity["service_account_id"] == "sa_1"
    keyed = client.with_options(api_key="sk-1")
    keyed.get("/x")
    assert keyed.workload_identity is None
    keyed.with_options(workload_identity=identity()).get("/x")
    client.api_key = "sk-2"
    client.get("/x")
    assert cloud.tokens[-3:] == ["sk-1", "token-2", "sk-2"]


def test_auth_when_pickled_then_it_has_the_identity_without_the_token() -> None:
    """Each process exchanges its own."""
    auth = WorkloadIdentityAuth(workload_identity=X509)
    play(auth.token(EXCHANGE), [{"access_token": "token-1", "expires_in": 60}])
    assert b"token-1" not in pickle.dumps(auth)
    assert pickle.loads(pickle.dumps(auth)).workload_identity == X509
    assert "token-1" not in repr(auth)


def test_auth_when_invalidated_then_only_the_named_token_is_forgotten() -> None:
    """The names are those of openai-python."""
    auth = WorkloadIdentityAuth(workload_identity=identity())
    answers = [{"access_token": f"token-{n}", "expires_in": 60} for n in (1, 2)]
    assert play(auth.token(EXCHANGE), answers).result.reveal() == "token-1"
    auth.invalidate_token("other")
    assert not play(auth.token(EXCHANGE)).requests
    auth.invalidate_token("token-1")
    assert play(auth.token(EXCHANGE), answers[1:]).result.reveal() == "token-2"
    auth.invalidate_token()
    assert len(play(auth.token(EXCHANGE), answers).requests) == 1


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "needs 'identity_provider_id'"),
        ("x", "must be a dict"),
        ({**identity(), "service_account_id": " "}, "needs 'service_account_id'"),
        ({**identity(), "provider": None}, "needs a 'provider'"),
        ({**identity(), "provider": {"token_type": "jwt"}}, "needs a 'provider'"),
        ({**identity(), "provider": {"token_type": "saml", "get_token": str}}, "'jwt' or 'id'"),
        ({**identity(), "audience": "x"}, "has no key 'audience'"),
        ({**identity(), "refresh_buffer_seconds": -1}, "0 or more seconds"),
        ({**identity(), "refresh_buffer_seconds": math.nan}, "0 or more seconds"),
        ({**identity(), "refresh_buffer_seconds": True}, "0 or more seconds"),
        ({**X509, "refresh_buffer_seconds": "9"}, "0 or more seconds"),
        ({**X509, "provider": identity()["provider"]}, "has no key 'provider'"),
    ],
)
def test_identity_when_it_is_invalid_then_no_client_is_made(given: Any, said: str) -> None:
    """The error names the key and the remedy."""
    with pytest.raises((OpenAIError, TypeError), match=said):
        OpenAI(workload_identity=given)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"unix_socket": "/s", "workload_identity": identity()}, "unix_socket and workload_iden"),
        ({"workload_identity": X509}, "needs client_certificate"),
        (
            {"workload_identity": X509, "ssl_context": None, "base_url": "http://h"},
            "must be https://",
        ),
    ],
)
def test_options_when_they_contradict_the_identity_then_no_client_is_made(
    options: Any, said: str
) -> None:
    """An option that cannot have its effect is refused."""
    with pytest.raises(OpenAIError, match=said):
        OpenAI(**options)


def test_identity_when_the_client_is_for_azure_then_it_is_refused() -> None:
    """Azure has tokens of its own."""
    with pytest.raises(OpenAIError, match="workload_identity is not for Azure"):
        AzureOpenAI(azure_endpoint="https://h", api_version="v", workload_identity=identity())


@pytest.mark.parametrize("url", ["http://auth.openai.com/oauth/token", "ftp://h/t"])
def test_exchange_when_its_url_is_not_https_then_it_is_refused(url: str) -> None:
    """Tokens are not sent in the clear, except to this machine."""
    with pytest.raises(ValueError, match="must"):
        WorkloadIdentityAuth(workload_identity=identity(), token_exchange_url=url)


def test_certificate_when_it_is_the_identity_then_the_exchange_has_no_token(world: Any) -> None:
    """It goes to the server that asks for certificates, as do the calls."""
    cloud = Cloud()
    given = x509_workload_identity(identity_provider_id="idp_1", service_account_id="sa_1")
    client = client_of(world, cloud, given, base_url=None)
    call(world, client, 2)
    (exchange,) = cloud.exchanges
    assert str(exchange.url) == "https://mtls.auth.openai.com/oauth/token"
    assert json.loads(bytes(exchange.body)) == {  # type: ignore[arg-type]  # recorded as bytes
        "grant_type": "urn:ietf:params:oauth:grant-type:token-exchange",
        "subject_token_type": "urn:openai:params:oauth:token-type:x509",
        "identity_provider_id": "idp_1",
        "service_account_id": "sa_1",
    }
    assert [str(one.url) for one in cloud.calls] == ["https://mtls.api.openai.com/v1/x"] * 2


@pytest.mark.parametrize("header", ["api-key", "X-API-Key", "Proxy-Authorization"])
def test_header_when_it_contradicts_the_certificate_then_the_call_is_refused(header: str) -> None:
    """The server must see one caller."""
    client = fake_client(Cloud(), network=True, workload_identity=X509)
    with pytest.raises(OpenAIError, match=r"contradicts the certificate.*: remove it"):
        client.get("/x", extra_headers={header: "other"})


def test_certificate_when_a_copy_has_another_one_then_it_has_other_tokens() -> None:
    """The token of a certificate is never sent with another one."""
    client = fake_client(Cloud(), network=True, workload_identity=X509)
    client.get("/x")
    other = Cloud({"access_token": "of-another", "expires_in": 60})
    transport = fake_client(other, network=True).transport
    client.with_options(transport=transport).get("/x")
    assert other.tokens == ["of-another"]


def test_custom_header_of_the_environment_when_there_is_a_certificate_then_it_is_not_sent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """`OPENAI_CUSTOM_HEADERS` is for clients with keys."""
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "Authorization: Bearer ambient\nX-Own: 1")
    cloud = Cloud()
    fake_client(cloud, network=True, workload_identity=X509).get("/x")
    assert cloud.tokens == ["token-1"]
    assert cloud.calls[0].headers["x-own"] == "1"


def test_two_loops_when_they_share_an_identity_then_the_token_is_shared() -> None:
    """A second run of an event loop uses the token of the first."""
    auth = WorkloadIdentityAuth(workload_identity=identity())
    cloud = Cloud()
    from trunkline.testing.fakes import fake_async_client

    for _ in range(2):
        asyncio.run(_get(fake_async_client(cloud, network=True, workload_identity=auth)))
    assert len(cloud.exchanges) == 1


async def _get(client: Any) -> None:
    await client.get("/x")
