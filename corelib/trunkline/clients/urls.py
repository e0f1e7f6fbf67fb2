"""The URLs among the options of clients."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, get_args

from trunkline.http import URL

DataResidency = Literal["global", "us", "eu", "ae", "au", "in", "jp"]
"""The regions in which OpenAI keeps the data of a client, with the names of openai-python."""

URL_OPTIONS: Final = ("base_url", "data_residency")
"""The options that say where the API is."""
X509_URL: Final = "https://mtls.api.openai.com/v1"
"""The API for clients whose certificate is their identity."""
_OF_REGIONS: Final = {
    region: f"https://{'' if region == 'global' else f'{region}.'}api.openai.com/v1"
    for region in get_args(DataResidency)
}
_X509_OF_REGIONS: Final = {
    "global": X509_URL,
    "us": "https://mtls-us.api.openai.com/v1",
    "eu": "https://mtls-eu.api.openai.com/v1",
}


def check_residency(options: Mapping[str, Any]) -> None:
    """Raise ValueError if a region and a URL are passed together: the URL may lead elsewhere."""
    if options.get("data_residency") is None:
        return
    for name in ("base_url", "websocket_base_url"):
        if options.get(name) is not None:
            raise ValueError(f"data_residency and {name} contradict each other: pass one of them")


def url_of_api(options: Mapping[str, Any], *, x509: bool = False) -> str | None:
    """Return the URL of the API that options ask for, if any. Raises ValueError."""
    region = options.get("data_residency")
    if region is None:
        return stated_url("base_url", options.get("base_url"))
    urls = _X509_OF_REGIONS if x509 else _OF_REGIONS
    if not isinstance(region, str) or region not in urls:
        whose = " of a client with an X.509 identity" if x509 else ""
        raise ValueError(f"data_residency{whose} must be one of {list(urls)}, not {region!r}")
    return urls[region]


def url_of_sockets(url: object) -> URL | None:
    """Return the URL for WebSocket connections, which begin as HTTP."""
    text = stated_url("websocket_base_url", url)
    if text is None:
        return None
    scheme, colon, rest = text.partition(":")
    schemes = {"ws": "http", "wss": "https"}
    return URL.parse(f"{schemes.get(scheme.lower(), scheme)}{colon}{rest}")


def stated_url(name: str, value: object) -> str | None:
    """Return the text of a URL that is an option, or None. Raises ValueError if it is blank.

    A blank one is a mistake: the credential that is for its server must not reach the usual one.
    """
    text = None if value is None else str(value).strip()
    if text == "":
        raise ValueError(f"{name} is blank: pass the URL, or leave it out for the usual one")
    return text
