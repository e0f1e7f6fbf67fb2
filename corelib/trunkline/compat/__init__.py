"""openai-python's names for code that imports them. It is loaded only by those who ask for it."""

from __future__ import annotations

__all__ = ["openai"]  # pyright: ignore[reportUnsupportedDunderAll]  # it is a module
