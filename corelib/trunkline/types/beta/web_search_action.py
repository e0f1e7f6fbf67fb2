"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class WebSearchActionResourceSearch(BaseModel):
    type: Literal["search"]
    queries: list[str] | None = None
    query: str | None = None


class WebSearchActionResourceOpenPage(BaseModel):
    type: Literal["open_page"]
    url: str | None = None


class WebSearchActionResourceFindInPage(BaseModel):
    type: Literal["find_in_page"]
    pattern: str | None = None
    url: str | None = None


class WebSearchActionResourceOther(BaseModel):
    type: Literal["other"]


WebSearchAction: TypeAlias = Annotated[
    WebSearchActionResourceSearch
    | WebSearchActionResourceOpenPage
    | WebSearchActionResourceFindInPage
    | WebSearchActionResourceOther,
    Discriminator("type"),
]
