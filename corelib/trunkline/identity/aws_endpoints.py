"""The addresses of Amazon Bedrock: which region and which of its two APIs a host name is."""

from __future__ import annotations

import re
from typing import Final, Literal, TypeAlias

from trunkline.errors import OpenAIError
from trunkline.http import URL

BedrockEndpoint: TypeAlias = Literal["mantle", "runtime"]
"""The API: `mantle` is the one that was made for OpenAI's clients, `runtime` is the older one."""

_REGION: Final = r"[a-z]{2,8}(?:-[a-z0-9]+)+-\d+"
_RUNTIME: Final = frozenset({"bedrock-runtime", "bedrock-runtime-fips"})
_PARTITIONS: Final = (
    ("cn-", "amazonaws.com.cn", "api.amazonwebservices.com.cn"),
    ("eusc-", "amazonaws.eu", "api.amazonwebservices.eu"),
    ("us-iso-", "c2s.ic.gov", "api.aws.ic.gov"),
    ("us-isob-", "sc2s.sgov.gov", "api.aws.scloud"),
    ("eu-isoe-", "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk"),
    ("us-isof-", "csp.hci.ic.gov", "api.aws.hci.ic.gov"),
    ("", "amazonaws.com", "api.aws"),
)
"""The regions by their first letters, with the two domains of their `runtime`."""


def checked_region(region: str | None) -> str | None:
    """Return the name of a region, or None. Raises OpenAIError if it is none."""
    if region is not None and not re.fullmatch(_REGION, region):
        raise OpenAIError(f"AWS has no region {region!r}: pass one such as 'us-east-1'")
    return region


def usual_url(endpoint: BedrockEndpoint, region: str) -> URL:
    """Return the URL of the API in a region."""
    if endpoint == "mantle":
        return URL.parse(f"https://bedrock-mantle.{region}.api.aws/openai/v1")
    return URL.parse(f"https://bedrock-runtime.{region}.{_domains(region)[0]}/openai/v1")


def parsed_url(text: str) -> URL:
    """Return a base URL, without the route of responses that examples of AWS end in."""
    url = URL.parse(text.strip())
    return url.evolve(path=re.sub(r"/responses(/.*)?$", "", url.path.rstrip("/")) or "/")


def told_by(host: str) -> tuple[BedrockEndpoint, str] | None:
    """Return the API and the region that a host name of AWS says; None for another name."""
    service, _, rest = host.removesuffix(".").lower().partition(".")
    region, _, domain = rest.partition(".")
    if not re.fullmatch(_REGION, region):
        return None
    if service == "bedrock-mantle" and domain == "api.aws":
        return "mantle", region
    return ("runtime", region) if service in _RUNTIME and domain in _domains(region) else None


def check_host(url: URL, endpoint: BedrockEndpoint, region: str | None) -> None:
    """Raise OpenAIError if a host of AWS is for another API or region, or is not HTTPS."""
    told = told_by(url.host)
    if told is None:
        return
    if url.scheme != "https":
        raise OpenAIError(f"{url.origin} must be https://: credentials are sent to it")
    if told[0] != endpoint:
        raise OpenAIError(f"{url.host} is for endpoint={told[0]!r}, not for {endpoint!r}")
    if region not in (None, told[1]):
        raise OpenAIError(f"{url.host} is in the region {told[1]!r}, not in {region!r}")


def _domains(region: str) -> tuple[str, str]:
    return next((one, two) for start, one, two in _PARTITIONS if region.startswith(start))
