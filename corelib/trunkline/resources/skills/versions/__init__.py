"""Versions of skills.

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
    upload,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types import skills
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.resources.skills.versions.content import Content
    from trunkline.types.sequence_not_str import SequenceNotStr
    from trunkline.uploads.forms import FileTypes

W_co = TypeVar("W_co", bound=World, covariant=True)


class Versions(Resource[W_co]):
    """Versions of skills."""

    with_raw_response: RawView[Versions[SyncRaw], Versions[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Versions[SyncOpenBody], Versions[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def content(self) -> Content[W_co]:
        """Contents of skill versions, as ZIP archives."""
        from trunkline.resources.skills.versions.content import Content

        return Content(self._world)

    @upload("/skills/{skill_id}/versions", files=("files",), json_without_files=True)
    def create(
        self,
        skill_id: str,
        *,
        default: bool | Omit = omit,
        files: SequenceNotStr[FileTypes] | FileTypes | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> skills.SkillVersion:
        """Upload a new version of a skill.

        Args:
            skill_id: ID of the skill.
            default: Whether to make this version the default.
            files: Files of the version, or one ZIP archive: paths, open files, bytes or tuples.
        """
        raise declaration()

    @cursor_paged("/skills/{skill_id}/versions")
    def list(
        self,
        skill_id: str,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[skills.SkillVersion]:
        """List the versions of a skill.

        Args:
            skill_id: ID of the skill.
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. From 0 to 100.
            order: Sort order by creation time, ascending or descending.
        """
        raise declaration()

    @get("/skills/{skill_id}/versions/{version}")
    def retrieve(
        self, version: str, *, skill_id: str, **options: Unpack[CallOptions]
    ) -> skills.SkillVersion:
        """Return one version of a skill.

        Args:
            version: Number of the version.
            skill_id: ID of the skill.
        """
        raise declaration()

    @delete("/skills/{skill_id}/versions/{version}")
    def delete(
        self, version: str, *, skill_id: str, **options: Unpack[CallOptions]
    ) -> skills.DeletedSkillVersion:
        """Delete one version of a skill.

        Args:
            version: Number of the version.
            skill_id: ID of the skill.
        """
        raise declaration()
