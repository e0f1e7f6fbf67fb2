"""One check for each promise of plugins."""

from __future__ import annotations

from trunkline.testing.plugins.checks import (
    answering,
    breaking,
    loading,
    observing,
    sharing,
    waiting,
)

__all__ = ["answering", "breaking", "loading", "observing", "sharing", "waiting"]
