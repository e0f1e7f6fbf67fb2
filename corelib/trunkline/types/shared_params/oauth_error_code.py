"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

OAuthErrorCode: TypeAlias = Literal["invalid_grant", "invalid_subject_token"] | str
