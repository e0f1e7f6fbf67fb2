"""Amazon Bedrock: bearer tokens, signatures, and where its API is."""

from __future__ import annotations

import copy
import pickle
from pathlib import Path
from typing import Any

import pytest

from tests.identity.exchanges import assert_hidden, identity
from tests.identity.signatures import signature_of
from trunkline import AsyncBedrockOpenAI, BedrockOpenAI, OpenAI, OpenAIError
from trunkline.bedrock import BedrockClientOptions
from trunkline.http import Request
from trunkline.identity import sigv4
from trunkline.identity.aws_endpoints import told_by, usual_url
from trunkline.providers import bedrock, vertex
from trunkline.testing.fakes import FakeTransport, fake_client
from trunkline.testing.replies import Reply

SECRET = "wJalrXUtnFEMI/K7MDENG"
SESSION = "session-token-of-aws"
STATIC: Any = {"access_key_id": "AKIDEXAMPLE", "secret_access_key": SECRET}
OWN: Any = {f"aws_{name}": value for name, value in STATIC.items()}
MANTLE = "https://bedrock-mantle.us-east-1.api.aws/openai/v1"
ASK: Any = {"model": "openai.gpt-oss-120b", "input": "Hi"}


@pytest.fixture(autouse=True)
def _no_configuration(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Hide the configuration of AWS of the machine from botocore."""
    for name in ("CONFIG_FILE", "SHARED_CREDENTIALS_FILE"):
        monkeypatch.setenv(f"AWS_{name}", str(tmp_path / name))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")


@pytest.fixture
def _botocore() -> None:
    """The library that signs."""
    pytest.importorskip("botocore")


def sent(world: Any, answers: Any, provider: Any, times: int = 1, **options: Any) -> list[Request]:
    """Return the requests of some calls with a provider."""
    client = world.client(answers, network=True, provider=provider)

    async def scenario() -> None:
        for _ in range(times):
            await world.do(client.post("/responses", body=ASK, cast_to=object, **options))

    world.run(scenario)
    requests: list[Request] = client.transport.requests
    return requests


def test_bearer_token_when_given_then_each_request_has_it(world: Any) -> None:
    """To the address of the region, and with nothing of OpenAI's environment."""
    (request,) = sent(world, [{}], bedrock(region="us-east-1", api_key="bearer-1"))
    assert str(request.url) == f"{MANTLE}/responses"
    assert request.headers["authorization"] == "Bearer bearer-1"


def test_token_function_when_its_token_is_refused_then_it_is_asked_once_more(
    sync_world: Any,
) -> None:
    """As for a key that a function returns."""
    tokens = iter(["first", "second"])
    provider = bedrock(region="us-east-1", token_provider=lambda: next(tokens))
    requests = sent(sync_world, [Reply.of_error(401), {}], provider)
    assert [one.headers["authorization"] for one in requests] == ["Bearer first", "Bearer second"]


@pytest.mark.thorough
@pytest.mark.parametrize("awaited", [False, True])
def test_token_function_when_it_fails_then_the_error_names_it(world: Any, awaited: bool) -> None:
    """An error of trunkline stays as it is. A sync client refuses what is to be awaited."""
    own = OpenAIError("refused")
    for error, said in (
        (OSError("no sk-hunter2"), r"^the token_provider of \w+ has failed: OSError: no sk-\*+$"),
        (own, "^refused$"),
    ):

        def function(error: Exception = error) -> str:
            raise error

        async def later(error: Exception = error) -> str:
            raise error

        kind: Any = TypeError if awaited and world.name == "sync" else OpenAIError
        message = "later is async, but this client is sync" if kind is TypeError else said
        asked: Any = later if awaited else function
        for provider in (
            bedrock(region="us-east-1", token_provider=asked),
            vertex(project="p", location="global", token_provider=asked),
        ):
            with pytest.raises(kind, match=message) as caught:
                sent(world, [], provider)
            if kind is OpenAIError:
                assert caught.value.__cause__ is (None if error is own else error)


def test_token_function_when_it_returns_no_token_then_the_error_names_it() -> None:
    """As the pipeline names the plugin that has asked it."""
    provider = bedrock(region="us-east-1", token_provider=lambda: "")
    client = fake_client([], network=True, provider=provider)
    with pytest.raises(OpenAIError, match=r"^the token_provider of bedrock must"):
        client.get("/x")
    found = [(one.name, one.plugin) for one in client.pipeline.layers]
    assert ("identity", "identity") in found


def test_environment_when_it_has_a_token_and_a_region_then_they_are_used(
    sync_world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keys of OpenAI stay at OpenAI."""
    monkeypatch.setenv("AWS_BEARER_TOKEN_BEDROCK", "bearer-2")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-west-1")
    for name in ("API_KEY", "ORG_ID", "BASE_URL", "ADMIN_KEY", "PROJECT_ID"):
        monkeypatch.setenv(f"OPENAI_{name}", "https://of-openai")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Own: of-openai")
    (request,) = sent(sync_world, [{}], bedrock())
    assert request.url.host == "bedrock-mantle.eu-west-1.api.aws"
    assert request.headers["authorization"] == "Bearer bearer-2"
    assert "of-openai" not in str(request.headers.items_in_order)


@pytest.mark.usefixtures("_botocore")
def test_credentials_when_given_then_each_request_is_signed(world: Any) -> None:
    """As the specification says, after a retry anew, and with the token of the session."""
    provider = bedrock(region="us-east-1", session_token=SESSION, **STATIC)
    requests = sent(world, [Reply.of_error(503), {}], provider)
    assert len(requests) == 2
    for request in requests:
        found, expected = signature_of(request, SECRET)
        assert found == expected
        assert (
            "/us-east-1/bedrock-mantle/aws4_request, SignedHeaders=content-type;host;x-amz-"
            in (request.headers["authorization"])
        )
        assert request.headers["x-amz-security-token"] == SESSION
        assert SESSION not in repr(request.headers)
        shown = request.without_secrets().headers
        assert not shown.keys() & {"authorization", "x-amz-security-token"}
        assert "x-amz-date" in shown


@pytest.mark.usefixtures("_botocore")
@pytest.mark.parametrize("path", ["/files/a%20b?after=x&limit=1", "/models/openai.gpt%3A0"])
def test_path_when_it_has_other_characters_then_the_signature_covers_it(path: str) -> None:
    """Each percent sign is encoded once more, as AWS does."""
    provider = bedrock(region="us-east-1", endpoint="runtime", **STATIC)
    client = fake_client([{}], network=True, provider=provider)
    client.get(path, cast_to=object)
    (request,) = client.transport.requests  # type: ignore[attr-defined]  # a fake one
    found, expected = signature_of(request, SECRET)
    assert found == expected
    assert "/us-east-1/bedrock/aws4_request" in request.headers["authorization"]


@pytest.mark.usefixtures("_botocore")
def test_credentials_when_a_function_returns_them_then_each_request_asks_it(
    sync_world: Any,
) -> None:
    """It may return new ones; None is an error with the remedies."""
    from botocore.credentials import Credentials

    found = iter([Credentials("A", "secret-1"), Credentials("B", "secret-2"), None])
    provider = bedrock(region="us-east-1", credential_provider=lambda: next(found))
    requests = sent(sync_world, [{}, {}], provider, 2)
    for request, secret in zip(requests, ("secret-1", "secret-2"), strict=True):
        assert len({*signature_of(request, secret)}) == 1
    with pytest.raises(OpenAIError, match="there are no credentials for bedrock: pass api_key"):
        sent(sync_world, [], provider)


@pytest.mark.usefixtures("_botocore")
def test_profile_when_named_then_its_region_and_credentials_are_used(
    sync_world: Any, tmp_path: Path
) -> None:
    """From the files of AWS."""
    (tmp_path / "CONFIG_FILE").write_text("[profile work]\nregion = eu-west-3\n")
    keys = f"[work]\naws_access_key_id = A\naws_secret_access_key = {SECRET}\n"
    (tmp_path / "SHARED_CREDENTIALS_FILE").write_text(keys)
    (request,) = sent(sync_world, [{}], bedrock(profile="work"))
    assert request.url.host == "bedrock-mantle.eu-west-3.api.aws"
    assert len({*signature_of(request, SECRET)}) == 1
    with pytest.raises(OpenAIError, match=r"AWS cannot be used: .*\(nobody\)"):
        sent(sync_world, [], bedrock(profile="nobody"))


@pytest.mark.usefixtures("_botocore")
def test_function_when_it_fails_then_the_error_shows_no_credential() -> None:
    """Neither its text nor its frames."""

    def failing() -> object:
        raise RuntimeError("vault is sealed for sk-abcdefgh")

    provider = bedrock(region="us-east-1", credential_provider=failing)
    client = fake_client([], network=True, provider=provider)
    with pytest.raises(OpenAIError, match=r"cannot be signed: RuntimeError: .* sk-\*+$") as caught:
        client.post("/responses", body=ASK, cast_to=object)
    assert caught.value.__cause__ is caught.value.__context__ is None
    assert_hidden(caught.value, "abcdefgh")


@pytest.mark.usefixtures("_botocore")
def test_body_when_it_can_be_read_once_then_it_is_not_signed() -> None:
    """A signature covers the body."""
    client = fake_client([], network=True, provider=bedrock(region="us-east-1", **STATIC))
    once: Any = iter([b"{}"])
    with pytest.raises(OpenAIError, match="can be read only once"):
        client.files.create(file=("a.txt", once), purpose="assistants")


@pytest.mark.usefixtures("_botocore")
def test_stream_when_signed_then_its_events_come_as_from_openai(world: Any) -> None:
    """Bedrock has the events of OpenAI."""
    chunk = {"id": "c", "object": "chat.completion.chunk", "choices": []}
    provider = bedrock(region="us-east-1", **STATIC)
    client = world.client([Reply.of_events(chunk)], network=True, provider=provider)

    async def scenario() -> list[Any]:
        ask: Any = {"model": "m", "messages": []}
        stream = await world.do(client.chat.completions.create(**ask, stream=True))
        items: list[Any] = await world.items(stream)
        return items

    assert [one.id for one in world.run(scenario)] == ["c"]


def test_botocore_when_it_is_missing_then_the_error_names_the_extra(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """When the client is made, not in its first call; bearer tokens need nothing."""
    monkeypatch.setattr(sigv4, "find_spec", lambda name: None)
    with pytest.raises(OpenAIError, match=r'pip install "trunkline\[bedrock\]"'):
        OpenAI(provider=bedrock(region="us-east-1", **STATIC))
    OpenAI(provider=bedrock(region="us-east-1", api_key="bearer")).close()


@pytest.mark.parametrize(
    ("options", "url"),
    [
        ({"region": "us-east-1"}, MANTLE),
        ({"region": " us-east-1 "}, MANTLE),
        (
            {"region": "us-east-1", "endpoint": "runtime"},
            "https://bedrock-runtime.us-east-1.amazonaws.com/openai/v1",
        ),
        (
            {"base_url": "https://bedrock-runtime-fips.us-east-1.api.aws/openai/v1/"},
            "https://bedrock-runtime-fips.us-east-1.api.aws/openai/v1",
        ),
        ({"base_url": f"{MANTLE}/responses/resp_1"}, MANTLE),
        ({"base_url": "http://gateway:8080"}, "http://gateway:8080/"),
    ],
)
def test_address_when_asked_for_then_it_is_that_of_the_region_or_the_url(
    options: Any, url: str
) -> None:
    """A URL of the user needs no region."""
    with OpenAI(provider=bedrock(api_key="bearer", **options)) as client:
        assert str(client.pipeline.settings.base_url) == url


@pytest.mark.parametrize(
    ("region", "domain", "other"),
    [
        ("us-east-1", "amazonaws.com", "api.aws"),
        ("cn-north-1", "amazonaws.com.cn", "api.amazonwebservices.com.cn"),
        ("eusc-de-east-1", "amazonaws.eu", "api.amazonwebservices.eu"),
        ("us-iso-east-1", "c2s.ic.gov", "api.aws.ic.gov"),
        ("us-isob-east-1", "sc2s.sgov.gov", "api.aws.scloud"),
        ("eu-isoe-west-1", "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk"),
        ("us-isof-south-1", "csp.hci.ic.gov", "api.aws.hci.ic.gov"),
    ],
)
def test_host_when_it_is_one_of_aws_then_it_says_the_region(
    region: str, domain: str, other: str
) -> None:
    """Each partition has two domains, of which the first is used."""
    url = usual_url("runtime", region)
    assert str(url) == f"https://bedrock-runtime.{region}.{domain}/openai/v1"
    for host in (f"BEDROCK-runtime.{region}.{domain}.", f"bedrock-runtime-fips.{region}.{other}"):
        assert told_by(host) == ("runtime", region)
    assert told_by(f"bedrock-mantle.{region}.api.aws") == ("mantle", region)
    for host in ("bedrock-runtime.{}.example.com", "bedrock.{}.api.aws", "bedrock-mantle.{}.aws"):
        assert told_by(host.format(region)) is None
    with pytest.raises(OpenAIError, match=f"is in the region {region!r}, not in 'xx-own-1'"):
        bedrock(base_url=url, api_key="bearer", region="xx-own-1")


BEARER: Any = {"api_key": "bearer"}
REGION: Any = {"region": "us-east-1"}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"region": "Mars"}, "AWS has no region 'Mars'"),
        ({"region": " "}, "region of bedrock.. is blank"),
        ({"region": 5}, "region of bedrock.. must be a str"),
        ({**REGION, "endpoint": "edge"}, "'mantle' or 'runtime'"),
        ({**REGION, "api_key": " "}, "api_key of bedrock.. is blank"),
        ({**REGION, "api_key": "a", "token_provider": str}, "api_key and token_provider contra"),
        ({**REGION, "profile": "p", "credential_provider": str}, "profile and credential_provider"),
        ({**REGION, **BEARER, "profile": "p"}, "api_key and profile contradict"),
        ({**REGION, "access_key_id": "a"}, "belong together"),
        ({**REGION, "secret_access_key": "a"}, "belong together"),
        ({**REGION, "session_token": "a"}, "belong together"),
        ({**REGION, "token_provider": "a"}, "must be a function"),
        ({**REGION, **BEARER, "regoin": "x"}, r"bedrock.. got .*'regoin': did you mean 'region'"),
        ({**BEARER, "base_url": MANTLE.replace("https", "http")}, "must be https"),
        ({**BEARER, "base_url": MANTLE, "endpoint": "runtime"}, "is for endpoint='mantle'"),
        ({**BEARER, "base_url": MANTLE, "region": "us-west-2"}, "is in the region 'us-east-1'"),
        (BEARER, r"there is no region of AWS: pass region=\.\.\., or set AWS_REGION$"),
    ],
)
def test_options_when_they_are_invalid_then_no_client_is_made(options: Any, said: str) -> None:
    """The error names the option and the remedy."""
    with pytest.raises((OpenAIError, TypeError), match=said):
        OpenAI(provider=bedrock(**options))


@pytest.mark.usefixtures("_botocore")
@pytest.mark.parametrize("value", ["", " "])
def test_region_when_nothing_has_it_then_the_error_names_the_variable(
    monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    """Neither the options, nor the environment, nor the profile."""
    monkeypatch.setenv("AWS_DEFAULT_REGION", value)
    with pytest.raises(OpenAIError, match=r"pass region=\.\.\., or set AWS_REGION"):
        OpenAI(provider=bedrock(**STATIC))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"api_key": "sk"}, "api_key and provider contradict"),
        ({"admin_api_key": "sk"}, "admin_api_key and provider contradict"),
        ({"base_url": "https://h"}, "base_url and provider contradict"),
        ({"workload_identity": identity()}, "provider and workload_identity contradict"),
    ],
)
def test_provider_when_other_credentials_are_given_then_no_client_is_made(
    options: Any, said: str
) -> None:
    """A provider has its own."""
    with pytest.raises(OpenAIError, match=said):
        OpenAI(provider=bedrock(**REGION, **BEARER), **options)
    with pytest.raises(TypeError, match="must come from bedrock"):
        OpenAI(provider=object())


@pytest.mark.parametrize("value", ["Basic own", None])
def test_authorization_of_the_callers_own_then_the_request_is_refused(
    sync_world: Any, value: str | None
) -> None:
    """Otherwise one of the two would be without effect."""
    with pytest.raises(OpenAIError, match="remove the header authorization"):
        sent(sync_world, [], bedrock(**REGION, **BEARER), extra_headers={"Authorization": value})


@pytest.mark.usefixtures("_botocore")
def test_provider_when_shown_or_stored_then_its_credentials_are_not_shown() -> None:
    """It can be pickled with the client."""
    provider = bedrock(**REGION, **STATIC, session_token=SESSION)
    client = fake_client([], provider=provider)
    shown = (
        f"{provider!r} {client!r} {client.pipeline.settings!r} {vars(client)!r} {vars(provider)}"
    )
    assert SECRET not in shown
    assert SESSION not in shown
    assert "<lambda>" not in repr(sigv4.AwsCredentials(provider=lambda: None))
    assert repr(pickle.loads(pickle.dumps(provider))) == "<provider bedrock>"


def test_client_when_copied_then_a_provider_replaces_what_is_for_openai() -> None:
    """And a copy without a provider needs a key again."""
    client = fake_client([{}, {}], network=True, api_key="sk", organization="org")
    copied = client.with_options(provider=bedrock(**REGION, **BEARER))
    copied.get("/models")
    back = copied.with_options(provider=None, api_key="sk-2")
    back.get("/models")
    first, second = client.transport.requests  # type: ignore[attr-defined]  # a fake one
    assert (first.url.host, first.headers["authorization"]) == (
        "bedrock-mantle.us-east-1.api.aws",
        "Bearer bearer",
    )
    assert "openai-organization" not in first.headers
    assert second.headers["authorization"] == "Bearer sk-2"


@pytest.mark.parametrize("kind", [BedrockOpenAI, AsyncBedrockOpenAI])
def test_client_for_bedrock_when_made_then_it_has_the_options_of_the_provider(kind: Any) -> None:
    """The names are those of openai-python."""
    transport = FakeTransport if kind is BedrockOpenAI else None
    options: Any = {"transport": transport([{}], network=True)} if transport else {}
    client = kind(aws_region="eu-west-1", api_key="bearer-1", **options)
    assert (client.aws_region, client.api_key) == ("eu-west-1", "bearer-1")
    assert str(client.base_url) == "https://bedrock-mantle.eu-west-1.api.aws/openai/v1/"
    assert pickle.loads(pickle.dumps(kind(aws_region="eu-west-1", api_key="b"))).api_key == "b"
    assert copy.copy(client).aws_region == "eu-west-1"
    if transport:
        client.get("/models")
        assert client.transport.requests[0].headers["authorization"] == "Bearer bearer-1"


@pytest.mark.usefixtures("_botocore")
def test_client_for_bedrock_when_copied_then_credentials_of_one_kind_replace_the_others() -> None:
    """The address follows the region, unless a URL was given."""
    transport = FakeTransport([{}, {}, {}], network=True)
    client = BedrockOpenAI(aws_region="us-east-1", api_key="bearer", transport=transport)
    signing = client.with_options(**OWN, aws_region="us-west-2")
    signing.get("/models")
    assert (signing.aws_region, signing.api_key) == ("us-west-2", None)
    signing.with_options(bedrock_token_provider=lambda: "of-function").get("/models")
    signing.api_key = "set"
    signing.get("/models")
    hosts = {request.url.host for request in transport.requests}
    assert hosts == {"bedrock-mantle.us-west-2.api.aws"}
    first, *others = (request.headers["authorization"] for request in transport.requests)
    assert first.startswith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/")
    assert others == ["Bearer of-function", "Bearer set"]


@pytest.mark.usefixtures("_botocore")
def test_client_for_bedrock_when_it_has_credentials_of_aws_then_its_requests_are_signed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those of a profile, of a session, and of a function, which replace a bearer token."""
    from botocore.credentials import Credentials

    (tmp_path / "CONFIG_FILE").write_text("[profile work]\nregion = eu-west-3\n")
    keys = f"[work]\naws_access_key_id = A\naws_secret_access_key = {SECRET}\n"
    (tmp_path / "SHARED_CREDENTIALS_FILE").write_text(keys)
    transport = FakeTransport([{}] * 4, network=True)
    with_token: Any = {"aws_region": "us-east-1", "transport": transport}
    of_bearer = BedrockOpenAI(**with_token, api_key="bearer")
    clients = [
        BedrockOpenAI(aws_profile="work", transport=transport),
        BedrockOpenAI(**with_token, **OWN, aws_session_token=SESSION),
        of_bearer.with_options(aws_credentials_provider=lambda: Credentials("A", SECRET, SESSION)),
        of_bearer.with_options(aws_profile="work"),
    ]
    for client in clients:
        client.get("/models", options={"headers": {"X-Amz-Security-Token": "of another"}})
    for request in transport.requests:
        assert len({*signature_of(request, SECRET)}) == 1
    tokens = [request.headers.get("x-amz-security-token") for request in transport.requests]
    assert tokens == [None, SESSION, SESSION, None]
    assert [client.aws_region for client in clients] == [
        "eu-west-3", "us-east-1", "us-east-1", "us-east-1",
    ]  # fmt: skip
    monkeypatch.setenv("AWS_REGION", "eu-north-1")
    assert BedrockOpenAI(api_key="bearer", base_url=MANTLE).aws_region == "us-east-1"
    assert BedrockOpenAI(api_key="b", base_url="https://gateway/v1").aws_region == "eu-north-1"


@pytest.mark.thorough
@pytest.mark.usefixtures("_botocore")
def test_copy_for_bedrock_when_it_has_other_keys_then_the_old_session_token_is_left_out() -> None:
    """A session token belongs to one pair of keys; nor does a session token go with old keys."""
    transport = FakeTransport([{}], network=True)
    first = BedrockOpenAI(
        aws_region="us-east-1", transport=transport, **OWN, aws_session_token=SESSION
    )
    first.with_options(**OWN).get("/models")
    assert "x-amz-security-token" not in transport.requests[0].headers
    with pytest.raises(OpenAIError, match="pass all that you have"):
        first.with_options(aws_session_token="another")


def test_client_for_bedrock_when_it_has_a_blank_url_then_that_of_the_region_is_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Without an option, the environment has the address."""
    monkeypatch.setenv("AWS_BEDROCK_BASE_URL", "https://gateway/openai/v1")
    options: Any = {"aws_region": "us-east-1", "api_key": "b"}
    assert str(BedrockOpenAI(**options).pipeline.settings.base_url) == "https://gateway/openai/v1"
    assert str(BedrockOpenAI(**options, base_url="").pipeline.settings.base_url) == MANTLE


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"admin_api_key": "sk"}, "admin_api_key is not for Bedrock"),
        ({"workload_identity": identity()}, "workload_identity is not for Bedrock"),
        ({"provider": bedrock(**REGION, **BEARER)}, "provider is not for Bedrock"),
        ({"api_key": lambda: "x"}, "pass the function as bedrock_token_provider"),
        ({"aws_regoin": "x"}, "did you mean 'aws_region'"),
    ],
)
def test_client_for_bedrock_when_an_option_is_for_another_one_then_it_is_refused(
    options: Any, said: str
) -> None:
    """With the remedy."""
    given: BedrockClientOptions = {"aws_region": "us-east-1", **options}
    with pytest.raises((OpenAIError, TypeError), match=said):
        BedrockOpenAI(**given)
