"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr
from trunkline.uploads.forms import FileTypes


class SkillCreateParams(TypedDict, total=False):
    files: SequenceNotStr[FileTypes] | FileTypes
