"""The same for asyncio."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import Self


class DefaultAzureCredential:
    """Has no credential, and nothing to close."""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *failure: object) -> None:
        pass


def get_bearer_token_provider(credential: object, *scopes: str) -> Callable[[], Awaitable[str]]:
    """Return a function that returns a token when it is awaited."""

    async def token() -> str:
        return f"token of {' '.join(scopes)}"

    return token
