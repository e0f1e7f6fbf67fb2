"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class OutcomeTimeout(TypedDict, total=False):
    """The command exceeded its time limit and was terminated."""

    type: Required[Literal["timeout"]]
    """Type of the object."""


class OutcomeExit(TypedDict, total=False):
    """The command exited."""

    exit_code: Required[int]
    """Exit code of the command; 0 means success."""
    type: Required[Literal["exit"]]
    """Type of the object."""


Outcome: TypeAlias = OutcomeTimeout | OutcomeExit


class BetaResponseFunctionShellCallOutputContentParam(TypedDict, total=False):
    outcome: Required[Outcome]
    stderr: Required[str]
    """At most 10485760 characters."""
    stdout: Required[str]
    """At most 10485760 characters."""
