"""``client.get_api_list``: lists of any route, and users' classes of pages."""

from __future__ import annotations

import json
from typing import Any, Generic, TypeVar

import pytest

from trunkline.answers.pages import PageInfo
from trunkline.models import BaseModel
from trunkline.pagination import (
    AsyncCursorPage,
    AsyncPage,
    SyncCursorPage,
    SyncPage,
)
from trunkline.values import not_given, omit

pytestmark = pytest.mark.thorough

T = TypeVar("T")
FIRST: Any = {"data": [{"id": "a"}], "has_more": True, "later": "here"}
LAST: Any = {"data": [{"id": "b"}], "has_more": False}


class Item(BaseModel):
    """An item of a list."""

    id: str


class Own(SyncPage[Item]):
    """Says in openai-python's words where the next page begins."""

    later: str | None = None

    def next_page_info(self) -> PageInfo | None:
        return PageInfo(params={"place": self.later}) if self.later else None


class AsyncOwn(AsyncPage[T], Generic[T]):
    """The same for async code, and for items of any type."""

    later: str | None = None

    def next_page_info(self) -> PageInfo | None:
        return PageInfo({"place": self.later}) if self.later else None


async def every(world: Any, client: Any, path: str, **arguments: Any) -> list[Any]:
    listed = client.get_api_list(path, **arguments)
    if world.is_sync:
        return list(listed)
    return [item async for item in listed]


def targets(client: Any) -> list[str]:
    return [request.url.target for request in client.transport.requests]


def test_list_when_iterated_then_it_has_the_items_of_all_pages(world: Any) -> None:
    """The class of pages may be that of the other world, with the type of its items or without."""
    for kind in (SyncCursorPage, AsyncCursorPage, SyncCursorPage[Item], AsyncCursorPage[Item]):
        client = world.client([FIRST, LAST])
        options = {"params": {"limit": 1}, "headers": {"X-A": "1"}}
        found = world.run(
            lambda client=client, kind=kind, options=options: every(
                world, client, "/items", model=Item, page=kind, options=options
            )
        )
        assert found == [Item(id="a"), Item(id="b")]
        assert targets(client) == ["/v1/items?limit=1", "/v1/items?after=a&limit=1"]
        assert [one.headers["x-a"] for one in client.transport.requests] == ["1", "1"]


def test_list_when_awaited_then_it_is_the_first_page(world: Any) -> None:
    client = world.client([FIRST])

    async def scenario() -> Any:
        return await world.do(client.get_api_list("/items", model=Item, page=SyncCursorPage))

    page = world.run(scenario)
    assert type(page) is (SyncCursorPage if world.is_sync else AsyncCursorPage)
    assert page.data == [Item(id="a")]


def test_list_with_another_method_then_each_page_has_its_body(world: Any) -> None:
    client = world.client([FIRST, LAST])
    arguments: Any = {"model": Item, "page": SyncCursorPage, "method": "POST", "body": {"q": 1}}
    found = world.run(lambda: every(world, client, "/search", **arguments))
    assert [item.id for item in found] == ["a", "b"]
    sent = [(one.method, json.loads(one.body)) for one in client.transport.requests]
    assert sent == [("POST", {"q": 1})] * 2


@pytest.mark.parametrize("absent", [omit, not_given])
def test_options_that_are_not_given_then_they_have_no_effect(world: Any, absent: Any) -> None:
    """As values of the options and within them, and as the body."""
    client = world.client([LAST])
    options = {"timeout": absent, "max_retries": absent, "params": {"a": absent, "b": 1}}
    arguments: Any = {"model": Item, "page": SyncCursorPage, "body": absent, "options": options}
    found = world.run(lambda: every(world, client, "/items", **arguments))
    assert found == [Item(id="b")]
    assert targets(client) == ["/v1/items?b=1"]
    assert client.transport.requests[0].body == b""


@pytest.mark.parametrize("typed", [True, False])
def test_page_of_a_user_then_it_says_where_the_next_one_is(world: Any, typed: bool) -> None:
    """In openai-python's words: `next_page_info`. The class knows its items, or `model` does."""
    kind: Any = Own if world.is_sync else AsyncOwn
    client = world.client([FIRST, LAST])
    own: Any = kind if world.is_sync or not typed else kind[Item]
    found = world.run(lambda: every(world, client, "/items", model=Item, page=own))
    assert found == [Item(id="a"), Item(id="b")]
    assert targets(client) == ["/v1/items", "/v1/items?place=here"]


def test_page_of_a_user_when_cast_to_then_it_has_its_client(world: Any) -> None:
    client = world.client([FIRST, LAST])
    kind: Any = Own if world.is_sync else AsyncOwn[Item]

    async def scenario() -> Any:
        page = await world.do(client.get("/items", cast_to=kind))
        return page, await world.do(page.get_next_page())

    page, following = world.run(scenario)
    assert page.data + following.data == [Item(id="a"), Item(id="b")]
    assert (page.has_next_page(), following.has_next_page()) == (True, False)
    assert repr(page.next_page_info()) == "PageInfo(params={'place': 'here'})"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ({"page": dict}, "`page` must be a class of trunkline.pagination, such as SyncCursorPage"),
        ({"page": "SyncPage"}, "`page` must be a class of"),
        ({"method": "fetch"}, "`method` must be one of get, post, put, patch, delete, not 'fetch'"),
        ({"method": None}, "`method` must be one of"),
        ({"options": 5}, "`options` must be a dictionary such as .*, not int"),
        ({"options": {"parms": {}}}, "unexpected keyword argument 'parms'.*'params'"),
    ],
)
def test_list_with_wrong_arguments_then_nothing_is_sent(
    world: Any, arguments: Any, says: str
) -> None:
    client = world.client([])
    given: Any = {"model": Item, "page": SyncCursorPage, **arguments}
    with pytest.raises(TypeError, match=says):
        world.run(lambda: every(world, client, "/items", **given))
    assert client.transport.requests == []


def test_place_of_a_next_page_when_it_is_no_query_then_it_is_refused() -> None:
    with pytest.raises(TypeError, match="a next page is found by its query: pass `params`"):
        PageInfo(url="https://h/next")
