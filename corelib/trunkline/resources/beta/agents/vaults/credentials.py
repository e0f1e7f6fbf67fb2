"""Credentials in vaults.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

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
from trunkline.types.beta.agents import vaults
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.beta.agents.vault_status_filter_param import VaultStatusFilterParam
    from trunkline.types.beta.agents.vaults.credential_auth_create_param import (
        CredentialAuthCreateParam,
    )
    from trunkline.types.beta.agents.vaults.credential_auth_rotate_param import (
        CredentialAuthRotateParam,
    )

W_co = TypeVar("W_co", bound=World, covariant=True)


class Credentials(Resource[W_co]):
    """Credentials in vaults."""

    with_raw_response: RawView[Credentials[SyncRaw], Credentials[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Credentials[SyncOpenBody], Credentials[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @post("/vaults/{vault_id}/credentials", headers={"OpenAI-Beta": "agents=v1"})
    def create(
        self,
        vault_id: str,
        *,
        auth: CredentialAuthCreateParam,
        name: str,
        metadata: dict[str, str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> vaults.Credential:
        """Store a credential in a vault.

        Args:
            vault_id: ID of the vault.
            auth: Secret and how it is sent.
            name: Name of the credential.
            metadata: Up to 16 key-value pairs to attach to the object.
        """
        raise declaration()

    @cursor_paged("/vaults/{vault_id}/credentials", headers={"OpenAI-Beta": "agents=v1"})
    def list(
        self,
        vault_id: str,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        metadata: dict[str, str] | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        status: VaultStatusFilterParam | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[vaults.Credential]:
        """List the credentials of a vault, without their secret values.

        Args:
            vault_id: ID of the vault.
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page.
            metadata: Up to 16 key-value pairs to attach to the object.
            order: Sort order by creation time, ascending or descending.
            status: List only credentials with this status.
        """
        raise declaration()

    @get("/vaults/{vault_id}/credentials/{credential_id}", headers={"OpenAI-Beta": "agents=v1"})
    def retrieve(
        self, credential_id: str, *, vault_id: str, **options: Unpack[CallOptions]
    ) -> vaults.Credential:
        """Return one credential, without its secret value.

        Args:
            credential_id: ID of the credential.
            vault_id: ID of the vault.
        """
        raise declaration()

    @post("/vaults/{vault_id}/credentials/{credential_id}", headers={"OpenAI-Beta": "agents=v1"})
    def update(
        self,
        credential_id: str,
        *,
        vault_id: str,
        auth: CredentialAuthRotateParam | Omit = omit,
        metadata: dict[str, str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> vaults.Credential:
        """Change a credential, or replace its secret.

        Args:
            credential_id: ID of the credential.
            vault_id: ID of the vault.
            auth: New secret and how it is sent.
            metadata: Up to 16 key-value pairs to attach to the object.
        """
        raise declaration()

    @delete("/vaults/{vault_id}/credentials/{credential_id}", headers={"OpenAI-Beta": "agents=v1"})
    def delete(
        self, credential_id: str, *, vault_id: str, **options: Unpack[CallOptions]
    ) -> vaults.CredentialDeleted:
        """Delete a credential.

        Args:
            credential_id: ID of the credential.
            vault_id: ID of the vault.
        """
        raise declaration()
