"""The same for asyncio."""

from __future__ import annotations

from collections.abc import Awaitable, Callable


class DefaultAzureCredential:
    """Has no credential."""


def get_bearer_token_provider(credential: object, *scopes: str) -> Callable[[], Awaitable[str]]:
    """Return a function that returns a token when it is awaited."""

    async def token() -> str:
        return f"token of {' '.join(scopes)}"

    return token
