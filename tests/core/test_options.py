"""The configuration of a client: timeouts, settings and the environment."""

from __future__ import annotations

import copy
import math
import pickle
from typing import Any

import pytest

from trunkline import OpenAI
from trunkline.clients.environment import (
    cloud_variable,
    completion_request,
    home_folder,
    model_variable,
    plugin_variable,
    read_environment,
    refuses_color,
    settings_path,
)
from trunkline.errors import OpenAIError
from trunkline.network import Timeout
from trunkline.options import Settings, given, settings_from
from trunkline.secrets import Secret
from trunkline.testing.fakes import fake_client
from trunkline.values import NOT_GIVEN, NotGiven, Omit, not_given, omit


def settings(environment: dict[str, str] | None = None, **options: Any) -> Settings:
    return settings_from(options, environment or {})  # type: ignore[arg-type]  # also invalid options


def test_timeout_given_a_number_then_it_bounds_each_phase_and_no_stream() -> None:
    """A number limits connect, read, write and pool, but not streams or the total."""
    assert Timeout.of(3) == Timeout(connect=3, read=3, write=3, pool=3)
    assert Timeout.of(3).first_event is None
    assert Timeout.of(3).total is None


def test_timeout_made_of_a_number_then_it_bounds_each_phase_that_is_not_named() -> None:
    """A positional number sets all unnamed phases, as in httpx, and survives copies."""
    made = Timeout(20.0, connect=5, idle=3)
    assert made == Timeout(connect=5, read=20, write=20, pool=20, idle=3)
    assert Timeout(None).read is None
    assert pickle.loads(pickle.dumps(made)) == copy.deepcopy(made) == made
    with pytest.raises(TypeError, match="positional"):
        Timeout(1, 2)  # type: ignore[call-arg,misc]  # the mistake under test


def test_timeout_given_none_then_nothing_is_bounded() -> None:
    """None removes every limit, including the one for connecting."""
    assert Timeout.of(None) == Timeout(connect=None, read=None, write=None, pool=None)


def test_timeout_given_that_of_httpx_then_its_phases_are_taken() -> None:
    """An httpx.Timeout, as used with openai-python, is accepted."""
    httpx = pytest.importorskip("httpx")
    given = httpx.Timeout(10.0, connect=2.0)
    assert Timeout.of(given) == Timeout(connect=2.0, read=10.0, write=10.0, pool=10.0)


@pytest.mark.parametrize("value", ["5", True, b"5", [5]])
def test_timeout_given_another_type_then_it_is_refused(value: Any) -> None:
    """Texts, bools and other types are not accepted as seconds."""
    with pytest.raises(TypeError, match="timeout"):
        Timeout.of(value)
    with pytest.raises(TypeError, match="read"):
        Timeout(read=value)


@pytest.mark.parametrize("value", [0, 0.0, -1, math.nan, math.inf, -math.inf, 1e300])
def test_timeout_given_no_real_limit_then_it_is_refused_naming_the_phase(value: float) -> None:
    """Zero, negative, NaN and infinite limits are refused; None means "no limit"."""
    with pytest.raises(ValueError, match="idle"):
        Timeout(idle=value)


def test_timeout_when_clamped_then_no_phase_is_longer_and_none_is_zero() -> None:
    """The remaining time of a deadline bounds each phase of the next attempt."""
    clamped = Timeout(connect=1.0, read=None, write=60.0, total=9.0).within(5.0)
    assert clamped == Timeout(connect=1.0, read=5.0, write=5.0, pool=5.0, total=5.0)
    assert Timeout().within(-1.0).read == 0.001


def test_omit_when_used_then_it_is_one_falsy_value_under_all_its_names() -> None:
    """openai-python's names refer to the same object, also after copying and pickling."""
    assert not omit
    assert not_given is omit
    assert NOT_GIVEN is omit
    assert repr(omit) == "omit"
    assert pickle.loads(pickle.dumps(omit)) is omit
    assert copy.deepcopy({"a": omit})["a"] is omit
    assert isinstance(omit, NotGiven)
    assert NotGiven is Omit


def test_environment_when_blank_then_it_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    """A blank variable counts as unset, so it is not used as a URL or key."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_ORG_ID", "TRUNKLINE_PLUGINS"):
        monkeypatch.setenv(name, "  ")
    found = read_environment()
    assert not {"OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_ORG_ID"} & found.keys()
    made = settings(dict(found))
    assert str(made.base_url) == "https://api.openai.com/v1"
    assert made.api_key is None
    assert made.organization is None


def test_environment_when_read_then_values_are_stripped_and_not_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """White space around a value is removed, and no repr shows the values."""
    monkeypatch.setenv("OPENAI_API_KEY", " sk-hunter2\n")
    found = read_environment()
    assert found["OPENAI_API_KEY"] == "sk-hunter2"
    assert "hunter2" not in repr(found)
    assert "hunter2" not in repr(settings(dict(found)))


VARIABLES = (
    "OPENAI_API_KEY OPENAI_ADMIN_KEY OPENAI_ORG_ID OPENAI_PROJECT_ID OPENAI_BASE_URL OPENAI_LOG "
    "OPENAI_CUSTOM_HEADERS OPENAI_WEBHOOK_SECRET OPENAI_API_TYPE OPENAI_API_VERSION "
    "AZURE_OPENAI_ENDPOINT AZURE_OPENAI_API_KEY AZURE_OPENAI_AD_TOKEN TRUNKLINE_LOG "
    "TRUNKLINE_TRANSPORT TRUNKLINE_PLUGINS HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY http_proxy "
    "https_proxy all_proxy no_proxy REQUEST_METHOD SSL_CERT_FILE SSL_CERT_DIR"
)


def test_environment_when_read_then_it_has_each_variable_that_is_documented(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in VARIABLES.split():
        monkeypatch.setenv(name, f"{name} ")
    assert read_environment() == {name: name for name in VARIABLES.split()}


def test_variables_of_one_purpose_when_blank_then_they_count_as_unset(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Those of the command line, of plugins and of clouds are read alone."""
    plugin = plugin_variable("my-plugin", "a_setting")[0]
    assert plugin == "TRUNKLINE_MY_PLUGIN_A_SETTING"
    for name, read, unset in (
        ("TRUNKLINE_HOME", home_folder, None),
        ("TRUNKLINE_MODEL", model_variable, None),
        ("_TRUNKLINE_COMPLETE", completion_request, None),
        ("TRUNKLINE_SETTINGS", settings_path, ""),
        ("CLOUD", lambda: cloud_variable("OTHER", "CLOUD"), None),
        (plugin, lambda: plugin_variable("my-plugin", "a_setting")[1], None),
    ):
        monkeypatch.setenv(name, "a")
        assert read() == "a"
        monkeypatch.setenv(name, "")
        assert read() == unset


def test_color_when_a_variable_refuses_it_then_that_is_known(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value, refuses in (
        ("NO_COLOR", "1", True),
        ("TERM", "dumb", True),
        ("TERM", "x", False),
    ):
        monkeypatch.delenv("NO_COLOR", raising=False)
        monkeypatch.delenv("TERM", raising=False)
        assert not refuses_color()
        monkeypatch.setenv(name, value)
        assert refuses_color() is refuses


def test_settings_given_options_and_variables_then_options_win() -> None:
    """Options in code take precedence over environment variables."""
    environment = {
        "OPENAI_API_KEY": "env", "OPENAI_BASE_URL": "http://env/v1", "OPENAI_ORG_ID": "env",
        "OPENAI_PROJECT_ID": "env",
    }  # fmt: skip
    made = settings(environment, api_key="code", base_url="http://code/v1", organization="code")
    assert made.api_key == Secret("code")
    assert str(made.base_url) == "http://code/v1"
    assert made.organization == "code"
    assert made.project == "env"
    blank = settings(environment, api_key="k", organization="", project="", webhook_secret="")
    assert (blank.organization, blank.project, blank.webhook_secret) == (None, None, None)
    assert (
        settings({"OPENAI_ADMIN_KEY": "env"}, api_key="k", admin_api_key="").admin_api_key is None
    )
    for url in ("", " "):
        with pytest.raises(ValueError, match="base_url is blank: pass the URL, or leave it out"):
            settings(environment, base_url=url)


HEADERS = "X-A: 1\r\nx-b:two: 2 \n\nX-C:"


def test_headers_of_the_environment_then_options_replace_them() -> None:
    """One on each line, as for openai-python; names are compared without case."""
    assert settings({"OPENAI_CUSTOM_HEADERS": HEADERS}).default_headers == {
        "X-A": "1", "x-b": "two: 2", "X-C": "",
    }  # fmt: skip
    given = {"x-a": "of the option", "X-B": None}
    assert settings({"OPENAI_CUSTOM_HEADERS": HEADERS}, default_headers=given).default_headers == {
        "X-C": "", "x-a": "of the option", "X-B": None,
    }  # fmt: skip


@pytest.mark.parametrize("malformed", ["sk-hunter2", "X-A: 1\nsk-hunter2", ": sk-hunter2"])
def test_headers_of_the_environment_when_malformed_then_the_variable_is_named(
    malformed: str,
) -> None:
    """The value is not shown."""
    with pytest.raises(ValueError, match="OPENAI_CUSTOM_HEADERS must have one 'Name: value'") as e:
        settings({"OPENAI_CUSTOM_HEADERS": malformed})
    assert "hunter2" not in str(e.value)


def test_headers_of_the_environment_when_a_call_is_made_then_they_are_sent(
    world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also a credential, which then needs no key; the headers of a call replace them."""
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "Authorization: Bearer own\nX-Team: search")
    client = world.client([{}, {}], api_key=None)
    world.run(lambda: world.do(client.get("/x")))
    world.run(lambda: world.do(client.get("/x", extra_headers={"x-team": "other"})))
    sent = [(r.headers["authorization"], r.headers["x-team"]) for r in client.transport.requests]
    assert sent == [("Bearer own", "search"), ("Bearer own", "other")]


def test_secret_of_webhooks_then_it_is_kept_and_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """As an option, from the environment, in a copy and a pickle, and as an attribute."""
    monkeypatch.setenv("OPENAI_WEBHOOK_SECRET", "whsec_of_the_environment")
    assert fake_client().webhook_secret == "whsec_of_the_environment"
    client = OpenAI(transport="local", webhook_secret="whsec_hunter2")
    assert client.webhook_secret == "whsec_hunter2"
    assert client.with_options(timeout=1).webhook_secret == "whsec_hunter2"
    assert pickle.loads(pickle.dumps(client)).webhook_secret == "whsec_hunter2"
    assert "hunter2" not in repr([client, client.pipeline.settings, client._options])
    client.webhook_secret = "another"
    assert client.webhook_secret == "another"


def test_settings_given_none_for_an_option_of_openai_python_then_it_is_not_given() -> None:
    """Libraries pass all options of openai-python."""
    assert settings(websocket_base_url=None, data_residency=None) == settings()


def test_settings_given_an_unknown_option_then_it_is_named() -> None:
    """A misspelt option raises a TypeError that names it."""
    with pytest.raises(TypeError, match="api_kye"):
        settings(api_kye="sk-1")
    with pytest.raises(TypeError, match="time_out"):
        fake_client(time_out=3)  # type: ignore[call-arg]  # the mistake under test


@pytest.mark.parametrize(
    ("name", "value", "wanted"),
    [
        ("organization", 5, "a str"),
        ("project", b"x", "a str"),
        ("webhook_secret", True, "a str"),
        ("max_event_bytes", True, "a number of bytes"),
        ("max_event_bytes", 1.5, "a number of bytes"),
        ("strict_responses", 1, "True or False"),
        ("_strict_response_validation", None, "True or False"),
        ("idempotency_header", 5, "the name of a header"),
    ],
)
def test_settings_given_a_value_of_another_type_then_it_is_refused(
    name: str, value: Any, wanted: str
) -> None:
    kind = type(value).__name__
    said = f"^{name} must be {wanted}, not a value of the type {kind}$"
    with pytest.raises(TypeError, match=said):
        settings(**{name: value})


def test_settings_given_a_key_for_admins_then_it_is_kept_and_named_in_errors() -> None:
    """The option takes precedence over the variable, as for other keys."""
    environment = {"OPENAI_ADMIN_KEY": "env"}
    assert settings(environment).admin_api_key == Secret("env")
    assert settings(environment, admin_api_key="code").admin_api_key == Secret("code")
    wrong: Any = b"hunter2"
    with pytest.raises(TypeError, match=r"^admin_api_key must be a str or a function, not bytes$"):
        settings(admin_api_key=wrong)
    with pytest.raises(ValueError, match=r"^webhook_secret contains a character"):
        settings(webhook_secret="é")


def test_settings_given_the_header_of_idempotency_keys_then_it_is_kept() -> None:
    assert settings(idempotency_header="X-Key").idempotency_header == "X-Key"


def test_certificate_given_as_a_list_then_it_is_a_tuple() -> None:
    """Settings are compared, and shared by copies."""
    assert settings(client_certificate=["c", "k"]).network.client_certificate == ("c", "k")


@pytest.mark.parametrize(
    "name",
    [
        "api_key", "admin_api_key", "webhook_secret", "azure_ad_token", "secret_access_key",
        "session_token", "aws_secret_access_key", "aws_session_token",
    ],
)  # fmt: skip
def test_secret_option_of_any_client_then_it_is_wrapped_in_place(name: str) -> None:
    """An error tracker that records the locals of a frame finds asterisks."""
    options: Any = {name: "hunter2", "timeout": 5, "project": omit}
    assert given(options) is options
    assert "hunter2" not in repr(options)
    assert options[name] == Secret("hunter2")
    assert options.keys() == {name, "timeout"}


def test_settings_when_printed_then_they_do_not_show_what_may_hold_a_secret() -> None:
    hidden = settings().evolve(
        identity=(("x", "hunter2"),),
        environment={"X": "hunter2"},
        default_headers={"X": "hunter2"},
        default_query={"x": "hunter2"},
        plugin_options={"x": {"y": "hunter2"}},
    )
    assert "hunter2" not in repr(hidden)


@pytest.mark.parametrize("retries", [-1, 1.5, "2", True, None])
def test_settings_given_no_number_of_retries_then_it_is_refused(retries: Any) -> None:
    """`max_retries` must be an integer of 0 or more."""
    with pytest.raises(ValueError, match="max_retries"):
        settings(max_retries=retries)


@pytest.mark.parametrize("key", ["sk-\u00e9", "sk-\u2014x", "sk-a\nb", "sk-\x00", "Bearer\tx"])
def test_key_with_a_character_that_no_key_has_then_a_clear_error_does_not_show_it(
    key: str,
) -> None:
    """A key with an invalid character is refused at once, and the error does not show it."""
    with pytest.raises(ValueError, match="api_key") as caught:
        fake_client(api_key=key)
    assert key not in str(caught.value)
    assert repr(key) not in str(caught.value)


@pytest.mark.parametrize("key", ["", "   ", "\n"])
def test_key_when_blank_then_the_client_says_where_one_comes_from(
    key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A blank key counts as missing, and the error names the variable."""
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    remedy = "leave it out and set the environment variable OPENAI_API_KEY; for a server that needs"
    for of_another in (None, "sk-of-somebody-else"):
        if of_another:  # which an option that has been given is not replaced by
            monkeypatch.setenv("OPENAI_API_KEY", of_another)
        with pytest.raises(OpenAIError, match=f'pass api_key=..., or {remedy} no key, pass .*""$'):
            fake_client(api_key=key, network=True)


def test_key_with_space_around_it_then_it_is_stripped() -> None:
    """White space around a key, such as a line end from a file, is removed."""
    assert fake_client(api_key=" sk-1\n").api_key == "sk-1"
    assert settings(api_key=Secret("sk-1\n")).api_key == Secret("sk-1")


def test_key_of_another_type_then_it_is_refused_without_being_shown() -> None:
    """Bytes are refused as a key, and the error does not show them."""
    with pytest.raises(TypeError, match="bytes"):
        settings(api_key=b"sk-hunter2")


def test_secret_when_printed_in_any_way_then_it_is_asterisks() -> None:
    """Only `reveal` returns the text of a secret."""
    secret = Secret("hunter2")
    shown = [repr(secret), str(secret), f"{secret}", f"{secret!r}", repr([secret]), f"{secret:>20}"]
    assert not any("hunter2" in text for text in shown)
    assert secret.reveal() == "hunter2"
    assert pickle.loads(pickle.dumps(secret)) == secret
    assert {secret: 1}[Secret("hunter2")] == 1
    assert secret != "hunter2"
