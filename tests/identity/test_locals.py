"""Clients that cannot be made: no local variable of our frames has a secret.

Error trackers record these variables.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.identity.exchanges import assert_hidden
from trunkline import AzureOpenAI, BedrockOpenAI, OpenAI
from trunkline_plugins.sign import Sign, SigV4

pytestmark = pytest.mark.thorough

SECRET = "hunter2-of-somebody"
BAD = f"{SECRET}ü"
AZURE: Any = {"azure_endpoint": "https://name.openai.azure.com", "api_version": "v"}
AWS: Any = {"aws_access_key_id": "A", "aws_secret_access_key": SECRET}
MISTAKE: Any = {"default_query": 5}
ENVIRONMENT = {
    "OPENAI_API_KEY": SECRET, "OPENAI_ADMIN_KEY": SECRET, "OPENAI_WEBHOOK_SECRET": SECRET,
    "AZURE_OPENAI_API_KEY": SECRET, "AZURE_OPENAI_AD_TOKEN": SECRET,
    "AWS_BEARER_TOKEN_BEDROCK": SECRET,
}  # fmt: skip
MISTAKES: dict[str, Callable[[], Any]] = {
    "url": lambda: OpenAI(base_url="no URL"),
    "blank url": lambda: OpenAI(base_url=""),
    "retries": lambda: OpenAI(max_retries=-1),
    "version at Azure": lambda: AzureOpenAI(azure_endpoint=AZURE["azure_endpoint"]),
    "query at Azure": lambda: AzureOpenAI(**AZURE, **MISTAKE),
    "endpoint at Azure": lambda: AzureOpenAI(azure_endpoint="no URL", api_version="v"),
    "token at Azure": lambda: AzureOpenAI(**AZURE, azure_ad_token=BAD),
    "two at Azure": lambda: AzureOpenAI(**AZURE, azure_ad_token=SECRET, api_key=SECRET),
    "copy at Azure": lambda: AzureOpenAI(**AZURE).with_options(azure_ad_token=BAD),
    "region": lambda: BedrockOpenAI(aws_region="no region", **AWS),
    "copy at Bedrock": lambda: BedrockOpenAI(aws_region="us-east-1").with_options(
        aws_session_token=SECRET
    ),
    "sign": lambda: Sign(key_id=" ", secret=SECRET),
    "header": lambda: Sign(key_id="a", secret=SECRET, date_header="x y"),
    "settings": lambda: OpenAI(plugins=[("sign", {"key_id": "a", "secret": SECRET, "zz": 1})]),
    "tuple": lambda: OpenAI(plugins=[("sign", {"secret": SECRET}, "more")]),
    "name": lambda: OpenAI(plugins=[("sing", {"secret": SECRET})]),
    "sigv4": lambda: SigV4(key_id="a", secret=SECRET, region=" ", service="s"),
    "session": lambda: SigV4(
        key_id="a", secret=SECRET, region="r", service="s", session_token=BAD
    ),
}  # fmt: skip


@pytest.mark.parametrize("make", MISTAKES.values(), ids=MISTAKES)
def test_mistake_when_a_client_is_made_then_no_local_variable_has_a_secret(
    make: Callable[[], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither one that was passed nor one of the environment."""
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(Exception, match=r".") as caught:
        make()
    assert_hidden(caught.value, SECRET)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("AZURE_OPENAI_AD_TOKEN", BAD),
        ("AZURE_OPENAI_API_KEY", BAD),
        ("OPENAI_CUSTOM_HEADERS", f"Authorization Bearer {SECRET}"),
        ("OPENAI_CUSTOM_HEADERS", f"Authorization: Bearer {SECRET}\x01"),
    ],
)
def test_variable_when_malformed_then_no_local_variable_has_it(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The error names the variable, the option or the header."""
    monkeypatch.setenv(name, value)
    said = r"OPENAI_CUSTOM_HEADERS|api_key|azure_ad_token|'Authorization'"
    with pytest.raises(ValueError, match=said) as caught:
        AzureOpenAI(**AZURE, default_headers={"X-Team": "search"})
    assert_hidden(caught.value, SECRET)
