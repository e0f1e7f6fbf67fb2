"""Paged lists: their items and next pages, in sync code, asyncio and trio."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest

import trunkline
from trunkline import pagination
from trunkline.answers.pages import AsyncCursorPage, SyncCursorPage, SyncPage
from trunkline.errors import APIResponseValidationError, InternalServerError, OpenAIError
from trunkline.models import BaseModel
from trunkline.operations.operation import Resource, cursor_paged
from trunkline.operations.worlds import World
from trunkline.testing.replies import Reply


class Job(BaseModel):
    """An item of a list."""

    id: str


class Jobs(Resource[World]):
    """A list whose next page starts after the last id."""

    @cursor_paged("/jobs")
    def list(self, *, limit: int = 20, after: str = "") -> SyncCursorPage[Job]:
        """List jobs."""
        raise TypeError("only the signature counts")


def listed(*ids: str, **fields: Any) -> dict[str, Any]:
    return {"object": "list", "data": [{"id": one, "object": "job"} for one in ids], **fields}


PAGES = [listed("a", "b", has_more=True), listed("c", has_more=True), listed("d", has_more=False)]


def jobs(world: Any, answers: Any) -> Any:
    """Return the resource of a new client of that world, and the client."""
    client = world.client(answers)
    resource: Any = Jobs(client._world)
    return resource, client


def test_cursor_pages_when_iterated_then_items_of_all_pages_come_in_order(world: Any) -> None:
    """Each page is fetched when it is needed, with the parameters of the first call."""
    resource, client = jobs(world, PAGES)

    async def scenario() -> Any:
        page = await world.do(resource.list(limit=2, extra_query={"x": 1}))
        return await world.items(page)

    items = world.run(scenario)
    assert [item.id for item in items] == ["a", "b", "c", "d"]
    assert all(isinstance(item, Job) for item in items)
    queries = [request.url.query for request in client.transport.requests]
    assert queries == ["limit=2&x=1", "limit=2&after=b&x=1", "limit=2&after=c&x=1"]
    assert client.transport.open_responses == 0


def test_list_call_in_async_worlds_when_iterated_unawaited_then_items_come_all_the_same(
    async_world: Any,
) -> None:
    """``async for job in client.jobs.list()`` works without ``await``, as in openai-python."""
    resource, client = jobs(async_world, PAGES)

    async def scenario() -> list[str]:
        listing = resource.list()
        assert client.transport.requests == []
        return [item.id async for item in listing]

    assert async_world.run(scenario) == ["a", "b", "c", "d"]


def test_pages_when_iterated_then_they_are_pages_of_the_world(world: Any) -> None:
    """`iter_pages` yields the page itself first; the pages are sync or async like the client."""
    resource, _ = jobs(world, PAGES)

    async def scenario() -> Any:
        return await world.items((await world.do(resource.list())).iter_pages())

    pages = world.run(scenario)
    assert [len(page.data) for page in pages] == [2, 1, 1]
    assert type(pages[0]) is (SyncCursorPage if world.is_sync else AsyncCursorPage)


def test_pages_when_stepped_by_hand_then_each_knows_its_successor(world: Any) -> None:
    """`get_next_page` returns the next page and raises an error on the last one."""
    resource, _ = jobs(world, PAGES)

    async def scenario() -> None:
        page = await world.do(resource.list())
        assert page.has_next_page()
        assert page.next_page_info() == {"after": "b"}
        page = await world.do(page.get_next_page())
        page = await world.do(page.get_next_page())
        assert [item.id for item in page.data] == ["d"]
        assert not page.has_next_page()
        assert page.next_page_info() is None
        with pytest.raises(RuntimeError, match="last page"):
            await world.do(page.get_next_page())

    world.run(scenario)


@pytest.mark.parametrize(
    ("fields", "query"),
    [
        (listed("a", has_more=True, last_id="z"), {"after": "z"}),
        (listed("a"), {"after": "a"}),
        (listed("a", has_more=False), None),
        (listed(has_more=True), None),
        (listed(has_more=True, last_id="z"), {"after": "z"}),
        (listed(last_id="z"), None),
        ({"data": [{"name": "no id"}], "has_more": True}, None),
    ],
)
def test_cursor_page_then_the_next_one_follows_the_last_id_unless_there_is_no_more(
    world: Any, fields: Any, query: Any
) -> None:
    """The server's `last_id` overrides the last item's id; an empty page without more ends it."""
    resource, _ = jobs(world, [fields])
    page = world.run(lambda: world.do(resource.list()))
    assert page.next_page_info() == query


@pytest.mark.parametrize("over_pages", [False, True])
def test_iteration_when_the_server_repeats_a_page_then_it_ends_with_an_error(
    world: Any, over_pages: bool
) -> None:
    """A server that ignores the cursor would be asked for ever: the second answer ends it."""
    again = listed("a", "b", has_more=True)
    resource, client = jobs(world, [again] * 3)
    seen: list[Any] = []

    async def scenario() -> None:
        page = await world.do(resource.list())
        source = iter(page.iter_pages() if over_pages else page) if world.is_sync else None
        later = None if world.is_sync else (page.iter_pages() if over_pages else page).__aiter__()
        while True:
            seen.append(await world.first(source or later))

    with pytest.raises(OpenAIError, match=r"the same page again for \{'after': 'b'\}"):
        world.run(scenario)
    assert len(client.transport.requests) == 2
    assert len(seen) == (2 if over_pages else 4)


def test_page_when_the_server_repeats_it_then_get_next_page_says_so(world: Any) -> None:
    """A loop that steps by hand ends as well."""
    resource, client = jobs(world, [listed("a", has_more=True)] * 3)

    async def scenario() -> None:
        page = await world.do(resource.list())
        for _ in range(2):
            page = await world.do(page.get_next_page())

    with pytest.raises(OpenAIError, match=r"the same page again for \{'after': 'a'\}"):
        world.run(scenario)
    assert len(client.transport.requests) == 2


EMPTY_WITHIN: dict[str, Any] = {
    "conversations.items.list": ({"conversation_id": "c"}, {"last_id": "x"}),
    "batches.list": ({}, {"last_id": "x"}),
    "admin.organization.groups.list": ({}, {"next": "x"}),
}


@pytest.mark.parametrize("call", EMPTY_WITHIN)
def test_page_that_is_empty_when_there_is_more_then_the_next_one_is_fetched(
    world: Any, call: str
) -> None:
    """A filter may leave nothing of a page; the cursor of the list leads on."""
    arguments, cursor = EMPTY_WITHIN[call]
    first = {**listed(has_more=True), **cursor}
    last = {**listed("b", has_more=False)}
    client = world.client([first, last], admin_api_key="k")

    async def scenario() -> Any:
        bound = client
        for part in call.split("."):
            bound = getattr(bound, part)
        return await world.items(bound(**arguments))

    assert [item.id for item in world.run(scenario)] == ["b"]
    assert client.transport.requests[1].url.query == "after=x"


@pytest.mark.parametrize("call", EMPTY_WITHIN)
def test_page_that_is_empty_when_the_server_repeats_it_then_the_list_ends_with_an_error(
    world: Any, call: str
) -> None:
    """Otherwise the loop over the pages would have no end, and no items."""
    arguments, cursor = EMPTY_WITHIN[call]
    page = {**listed(has_more=True), **cursor}
    client = world.client([page] * 3, admin_api_key="k")

    async def scenario() -> Any:
        bound = client
        for part in call.split("."):
            bound = getattr(bound, part)
        return await world.items(bound(**arguments))

    with pytest.raises(OpenAIError, match="the same page again"):
        world.run(scenario)
    assert len(client.transport.requests) == 2


@pytest.mark.parametrize("circle", [1, 2, 3, 7])
@pytest.mark.parametrize("before", [0, 1, 5])
def test_server_that_leads_in_a_circle_of_empty_pages_then_it_is_noticed(
    world: Any, circle: int, before: int
) -> None:
    """The caller gets no item, and so cannot end such a loop."""
    names = [f"first-{number}" for number in range(before)]
    names += [f"again-{number}" for number in range(circle)] * 9
    pages = [{"data": [], "has_more": True, "last_id": name} for name in names]
    client = world.client(pages)

    async def scenario() -> Any:
        return await world.items(client.conversations.items.list("c"))

    with pytest.raises(OpenAIError, match=r"the same page again for \{'after': 'again-"):
        world.run(scenario)
    assert len(client.transport.requests) <= 3 * (before + circle) + 1


def test_pages_that_are_many_then_none_is_taken_for_another(world: Any) -> None:
    pages = [{"data": [], "has_more": True, "last_id": f"{number}"} for number in range(70)]
    client = world.client([*pages, listed("a")])

    async def scenario() -> Any:
        return await world.items(client.conversations.items.list("c"))

    assert len(world.run(scenario)) == 1


def test_iteration_over_pages_when_left_early_then_no_more_are_fetched(world: Any) -> None:
    """Leaving the loop fetches no further pages and leaves no response open."""
    resource, client = jobs(world, PAGES)

    async def scenario() -> None:
        page = await world.do(resource.list())
        if world.is_sync:
            for item in page:
                if item.id == "c":
                    break
        else:
            async for item in page:
                if item.id == "c":
                    break

    world.run(scenario)
    assert len(client.transport.requests) == 2
    assert client.transport.open_responses == 0


def test_iteration_over_pages_when_a_later_one_fails_then_the_items_before_were_given(
    world: Any,
) -> None:
    """The error is the one of the failed page's call, raised after its retries."""
    resource, client = jobs(world, [PAGES[0], *[Reply.of_error(500)] * 3])
    seen: list[str] = []

    async def scenario() -> None:
        page = await world.do(resource.list())
        items = iter(page) if world.is_sync else page.__aiter__()
        while True:
            seen.append((await world.first(items)).id)

    with pytest.raises(InternalServerError):
        world.run(scenario)
    assert seen == ["a", "b"]
    assert client.transport.open_responses == 0


def test_page_without_next_when_iterated_then_its_items_are_all(world: Any) -> None:
    """The list of models is a single page."""
    client = world.client([listed("m1", "m2", extra=1)])

    async def scenario() -> Any:
        page = await world.do(client.models.list())
        return page, await world.items(page)

    page, items = world.run(scenario)
    assert [item.id for item in items] == ["m1", "m2"]
    assert not page.has_next_page()
    assert page.extra == 1
    assert page.object == "list"
    assert page.to_dict() == listed("m1", "m2", extra=1)
    assert repr(page).endswith("Page of 2 Model>")
    with pytest.raises(AttributeError, match="no field 'typo'"):
        page.typo  # noqa: B018  # reading it is the test


def test_page_whose_data_is_null_then_it_is_empty(world: Any) -> None:
    """Servers in some languages encode an empty list as null."""
    resource, _ = jobs(world, [{"object": "list", "data": None}])
    assert world.run(lambda: world.do(resource.list())).data == []


@pytest.mark.parametrize("answer", [{"object": "list"}, {"data": {}}])
def test_page_without_data_then_it_is_a_typed_error(world: Any, answer: Any) -> None:
    """A page without a list of data raises an error instead of iterating over nothing."""
    resource, client = jobs(world, [answer])
    with pytest.raises(APIResponseValidationError, match="data") as caught:
        world.run(lambda: world.do(resource.list()))
    assert caught.value.body == answer
    assert client.transport.open_responses == 0


def test_page_in_strict_mode_when_an_item_misfits_then_its_place_is_named(world: Any) -> None:
    """The error names the index of the item in the data."""
    client = world.client([{"data": [{"id": 5}]}], strict_responses=True)
    resource: Any = Jobs(client._world)
    with pytest.raises(APIResponseValidationError, match=r"\[0\]\.id"):
        world.run(lambda: world.do(resource.list()))


def test_page_when_asked_for_its_raw_response_then_both_are_there(world: Any) -> None:
    """``with_raw_response`` returns the headers, and its `parse` returns the page."""
    client = world.client([Reply.of_json(listed("m1"), headers={"x-request-id": "req_1"})])

    async def scenario() -> Any:
        raw = await world.do(client.models.with_raw_response.list())
        return raw.request_id, await world.items(raw.parse())

    request_id, items = world.run(scenario)
    assert request_id == "req_1"
    assert items[0].id == "m1"


def test_page_when_dumped_then_it_has_the_methods_of_every_answer(world: Any) -> None:
    """Pages can be dumped, copied and compared by value, as any model can."""
    sent = listed("a", has_more=True, novel=1)
    resource, _ = jobs(world, [sent, sent])

    async def scenario() -> Any:
        return await world.do(resource.list()), await world.do(resource.list())

    page, twin = world.run(scenario)
    assert issubclass(type(page), BaseModel)
    assert (
        page.to_dict() == json.loads(page.to_json()) == json.loads(page.model_dump_json()) == sent
    )
    assert page.model_dump(include={"data": {0: {"id"}}}) == {"data": [{"id": "a"}]}
    assert page == twin
    assert page.model_copy(update={"has_more": False}).next_page_info() is None


def test_page_when_the_server_leaves_a_known_field_out_then_it_is_none(world: Any) -> None:
    """A missing known field reads as None and is not in `to_dict`, as for any model."""
    client = world.client([{"data": []}, {"data": []}, {"data": []}])

    async def scenario() -> Any:
        batches = await world.do(client.batches.list())
        items = await world.do(client.conversations.items.list("conv_1"))
        return batches, items, await world.do(client.models.list())

    batches, items, models = world.run(scenario)
    assert (batches.has_more, items.has_more, items.last_id, models.object) == (None,) * 4
    assert batches.to_dict() == {"data": []}
    assert not hasattr(models, "has_more")


def test_next_page_info_then_it_is_the_parameters_and_has_them(world: Any) -> None:
    """It is a dict of arguments that also has openai-python's `params`, `url` and `json`."""
    resource, client = jobs(world, PAGES)

    async def scenario() -> Any:
        info = (await world.do(resource.list())).next_page_info()
        await world.do(resource.list(**info))
        return info

    info = world.run(scenario)
    assert info == info.params == {"after": "b"}
    assert not info.url
    assert not info.json
    assert client.transport.requests[1].url.query == "after=b"


def test_page_when_pickled_then_its_client_and_key_stay_behind(world: Any) -> None:
    """An unpickled page has its items, but the next page needs a client, as the error says."""
    client = world.client([listed("a"), listed("m")], api_key="sk-secret")
    resource: Any = Jobs(client._world)

    async def scenario() -> None:
        page = await world.do(resource.list())
        last = pickle.loads(pickle.dumps(await world.do(client.models.list())))
        pickled = pickle.dumps(page)
        assert b"sk-secret" not in pickled
        restored = pickle.loads(pickled)
        assert restored == page
        items = iter(restored) if world.is_sync else restored.__aiter__()
        assert (await world.first(items)).id == "a"
        with pytest.raises(OpenAIError, match=r"no client.*\*\*page\.next_page_info\(\)"):
            await world.first(items)
        with pytest.raises(OpenAIError, match="no client"):
            await world.do(restored.get_next_page())
        assert [item.id for item in await world.items(last)] == ["m"]

    world.run(scenario)


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, SyncPage.model_copy])
def test_page_when_copied_then_the_copy_goes_on_too(world: Any, copied: Any) -> None:
    """A copy shares the client of the original, so it can fetch the next pages."""
    resource, _ = jobs(world, PAGES)

    async def scenario() -> Any:
        page = copied(await world.do(resource.list()))
        return await world.items(page)

    assert [item.id for item in world.run(scenario)] == ["a", "b", "c", "d"]


def test_page_when_made_by_hand_then_it_is_iterated_without_a_client() -> None:
    """Users' tests can construct pages without a client, as with openai-python."""
    page = SyncPage[Job](data=[Job(id="a")], object="list")
    assert [job.id for job in page] == ["a"]
    assert page.to_dict() == {"data": [{"id": "a"}], "object": "list"}
    assert SyncPage[Job].model_validate(page.to_dict()).object == "list"


def test_pages_when_imported_from_pagination_then_they_are_the_same() -> None:
    """`trunkline.pagination` exports the pages as openai-python's module does."""
    names = {*pagination.__all__} - {"PageInfo"}
    assert len(names) == 10
    assert all(getattr(pagination, name) is getattr(trunkline, name) for name in names)
