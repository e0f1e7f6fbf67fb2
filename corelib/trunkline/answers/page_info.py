"""How the next page of a list is asked for, in openai-python's words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from trunkline.values import omit


class PageInfo(dict[str, Any]):
    """The query parameters of the next page, which are `params` in openai-python."""

    # openai-python's other two attributes. A next page is always found by its query.
    url = json = omit

    def __init__(self, query: Mapping[str, Any] = MappingProxyType({}), /, **given: Any) -> None:
        """Take the query, also as `params`. Raises TypeError for `url` and `json`."""
        if given.keys() - {"params"}:
            raise TypeError(
                f"a next page is found by its query: pass `params`, not {', '.join(sorted(given))}"
            )
        super().__init__({**query, **given.get("params", {})})

    def __repr__(self) -> str:
        return f"PageInfo(params={dict(self)})"

    @property
    def params(self) -> dict[str, Any]:
        return dict(self)
