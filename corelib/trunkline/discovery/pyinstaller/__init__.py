"""The hook of PyInstaller, for programs that use trunkline."""

from __future__ import annotations


def hook_folders() -> list[str]:
    """Return the folders with our hooks. PyInstaller finds it by the entry point `hook-dirs`."""
    return list(__path__)
