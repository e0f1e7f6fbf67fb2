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


class ResponseFunctionShellCallOutputContentParam(TypedDict, total=False):
    """Output of one shell command."""

    outcome: Required[Outcome]
    """Outcome of the command: its exit code, or a timeout."""
    stderr: Required[str]
    """Standard error. At most 10485760 characters."""
    stdout: Required[str]
    """Standard output. At most 10485760 characters."""
