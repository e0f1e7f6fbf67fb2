"""The types of `on_reconnecting`, which is called before a lost connection is opened again."""

from __future__ import annotations

from collections.abc import Mapping

from typing_extensions import TypedDict

from trunkline.values import Value


class ReconnectingEvent(Value, frozen=True):
    """An attempt that is about to be made, for `on_reconnecting`."""

    attempt: int
    """The number of the attempt, from 1."""
    max_attempts: int
    """How many attempts are made at most."""
    delay: float
    """Seconds until the attempt."""
    close_code: int
    """Why the connection was closed (RFC 6455, section 7.4.1)."""
    extra_query: Mapping[str, object]
    """The query parameters of the last attempt."""
    extra_headers: Mapping[str, str]
    """The headers of the last attempt."""


class ReconnectingOverrides(TypedDict, total=False):
    """The changes that `on_reconnecting` makes."""

    extra_query: Mapping[str, object]
    """The query parameters of this attempt and later ones."""
    extra_headers: Mapping[str, str]
    """The headers of this attempt and later ones."""
    abort: bool
    """Whether to make no more attempts."""
