"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class OutcomeTimeout(TypedDict, total=False):
    """The command took too long and was ended."""

    type: Required[Literal["timeout"]]
    """Which kind this is."""


class OutcomeExit(TypedDict, total=False):
    """The command ended by itself."""

    exit_code: Required[int]
    """The command's exit status; 0 is success."""
    type: Required[Literal["exit"]]
    """Which kind this is."""


Outcome: TypeAlias = OutcomeTimeout | OutcomeExit


class ResponseFunctionShellCallOutputContentParam(TypedDict, total=False):
    """What one shell command gave."""

    outcome: Required[Outcome]
    """How the command ended."""
    stderr: Required[str]
    """What was written to standard error. At most 10485760 characters."""
    stdout: Required[str]
    """What was written to standard output. At most 10485760 characters."""
