"""Skills: files with instructions and resources for a task.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline import types
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    cursor_paged,
    declaration,
    delete,
    get,
    post,
    upload,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.resources.skills.content import Content
    from trunkline.resources.skills.versions import Versions
    from trunkline.types.sequence_not_str import SequenceNotStr
    from trunkline.uploads.forms import FileTypes

W_co = TypeVar("W_co", bound=World, covariant=True)


class Skills(Resource[W_co]):
    """Skills: files with instructions and resources for a task."""

    with_raw_response: RawView[Skills[SyncRaw], Skills[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Skills[SyncOpenBody], Skills[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def content(self) -> Content[W_co]:
        """Contents of skills, as ZIP archives."""
        from trunkline.resources.skills.content import Content

        return Content(self._world)

    @cached_property
    def versions(self) -> Versions[W_co]:
        """Versions of skills."""
        from trunkline.resources.skills.versions import Versions

        return Versions(self._world)

    @upload("/skills", files=("files",), json_without_files=True)
    def create(
        self,
        *,
        files: SequenceNotStr[FileTypes] | FileTypes | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> types.Skill:
        """Create a skill from files with instructions and resources for a task.

        Args:
            files: Files of the skill, or one ZIP archive: paths, open files, bytes or tuples.
        """
        raise declaration()

    @cursor_paged("/skills")
    def list(
        self,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[types.Skill]:
        """List the skills.

        Args:
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. From 0 to 100.
            order: Sort order by creation time, ascending or descending.
        """
        raise declaration()

    @get("/skills/{skill_id}")
    def retrieve(self, skill_id: str, **options: Unpack[CallOptions]) -> types.Skill:
        """Return one skill.

        Args:
            skill_id: ID of the skill.
        """
        raise declaration()

    @post("/skills/{skill_id}")
    def update(
        self, skill_id: str, *, default_version: str, **options: Unpack[CallOptions]
    ) -> types.Skill:
        """Set the default version of a skill.

        Args:
            skill_id: ID of the skill.
            default_version: Number of the new default version.
        """
        raise declaration()

    @delete("/skills/{skill_id}")
    def delete(self, skill_id: str, **options: Unpack[CallOptions]) -> types.DeletedSkill:
        """Delete a skill and all its versions.

        Args:
            skill_id: ID of the skill.
        """
        raise declaration()
