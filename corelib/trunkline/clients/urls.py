"""The URLs among the options of clients."""

from __future__ import annotations

from trunkline.http import URL


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
