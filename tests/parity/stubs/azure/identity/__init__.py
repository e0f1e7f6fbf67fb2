"""A stand-in for azure-identity, which would ask a server for a token."""

from __future__ import annotations

from collections.abc import Callable


class DefaultAzureCredential:
    """Has no credential."""


def get_bearer_token_provider(credential: object, *scopes: str) -> Callable[[], str]:
    """Return a function that returns a token."""
    return lambda: f"token of {' '.join(scopes)}"
