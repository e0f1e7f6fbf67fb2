"""Vaults, which keep credentials for sessions.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    cursor_paged,
    declaration,
    delete,
    get,
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.beta import agents
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.resources.beta.agents.vaults.credentials import Credentials
    from trunkline.types.beta.agents.vault_status_filter_param import VaultStatusFilterParam

W_co = TypeVar("W_co", bound=World, covariant=True)


class Vaults(Resource[W_co]):
    """Vaults, which keep credentials for sessions."""

    with_raw_response: RawView[Vaults[SyncRaw], Vaults[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Vaults[SyncOpenBody], Vaults[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def credentials(self) -> Credentials[W_co]:
        """Credentials in vaults."""
        from trunkline.resources.beta.agents.vaults.credentials import Credentials

        return Credentials(self._world)

    @post("/vaults", headers={"OpenAI-Beta": "agents=v1"})
    def create(
        self,
        *,
        metadata: dict[str, str] | None | Omit = omit,
        name: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> agents.Vault:
        """Create a vault, which keeps credentials for sessions.

        Args:
            metadata: Up to 16 key-value pairs to attach to the object.
            name: Name of the vault.
        """
        raise declaration()

    @cursor_paged("/vaults", headers={"OpenAI-Beta": "agents=v1"})
    def list(
        self,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        metadata: dict[str, str] | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        status: VaultStatusFilterParam | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[agents.Vault]:
        """List the vaults.

        Args:
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page.
            metadata: Up to 16 key-value pairs to attach to the object.
            order: Sort order by creation time, ascending or descending.
            status: List only vaults with this status.
        """
        raise declaration()

    @get("/vaults/{vault_id}", headers={"OpenAI-Beta": "agents=v1"})
    def retrieve(self, vault_id: str, **options: Unpack[CallOptions]) -> agents.Vault:
        """Return one vault, without secret values.

        Args:
            vault_id: ID of the vault.
        """
        raise declaration()

    @post("/vaults/{vault_id}", headers={"OpenAI-Beta": "agents=v1"})
    def update(
        self,
        vault_id: str,
        *,
        metadata: dict[str, str] | Omit = omit,
        name: str | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> agents.Vault:
        """Change a vault.

        Args:
            vault_id: ID of the vault.
            metadata: Up to 16 key-value pairs to attach to the object.
            name: Name of the vault.
        """
        raise declaration()

    @delete("/vaults/{vault_id}", headers={"OpenAI-Beta": "agents=v1"})
    def delete(self, vault_id: str, **options: Unpack[CallOptions]) -> agents.VaultDeleted:
        """Delete a vault with its credentials.

        Args:
            vault_id: ID of the vault.
        """
        raise declaration()
