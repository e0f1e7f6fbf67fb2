"""Clients of the three worlds, over real sockets."""

from __future__ import annotations

from tests.sockets.conftest import make

__all__ = ["make"]
