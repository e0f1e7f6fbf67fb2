"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict


class Project(TypedDict, total=False):
    id: Required[str]
    role: Required[Literal["member", "owner"]]


class InviteCreateParams(TypedDict, total=False):
    email: Required[str]
    role: Required[Literal["reader", "owner"]]
    projects: Iterable[Project]
