"""Additional API keys of service accounts.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource, declaration, post
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.admin.organization.projects import service_accounts
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.sequence_not_str import SequenceNotStr

W_co = TypeVar("W_co", bound=World, covariant=True)


class APIKeys(Resource[W_co]):
    """Additional API keys of service accounts."""

    with_raw_response: RawView[APIKeys[SyncRaw], APIKeys[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[APIKeys[SyncOpenBody], APIKeys[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @post(
        "/organization/projects/{project_id}/service_accounts/{service_account_id}/api_keys",
        admin=True,
    )
    def create(
        self,
        service_account_id: str,
        *,
        project_id: str,
        expires_in_seconds: int | None | Omit = omit,
        name: str | Omit = omit,
        scopes: SequenceNotStr[str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> service_accounts.APIKeyCreateResponse:
        """Create another API key for a service account.

        Args:
            service_account_id: ID of the service account.
            project_id: ID of the project.
            expires_in_seconds: Lifetime of the API key, in seconds.
            name: Display name of the API key.
            scopes: Scopes of the API key.
        """
        raise declaration()
