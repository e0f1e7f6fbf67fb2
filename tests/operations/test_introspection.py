"""Operations and clients answer `inspect`, `typing` and `help` as functions do, in every world."""

from __future__ import annotations

import copy
import functools
import inspect
import json
import pydoc
import sys
import typing
from importlib import import_module
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest

from tests.declared import below
from trunkline import AsyncOpenAI, AsyncStream, OpenAI, RawResponse, Stream
from trunkline.answers.open_body import AsyncResponseManager, ResponseManager
from trunkline.answers.pages import AsyncCursorPage, AsyncPaginator, SyncCursorPage
from trunkline.operations.introspection import ModuleNames
from trunkline.options import CallOptions, ClientOptions
from trunkline.testing import fake_async_client, fake_client
from trunkline.types import Batch
from trunkline.types.chat import ChatCompletion, ChatCompletionChunk
from trunkline.values import Omit, omit

WORLDS = {
    "sync": fake_client(),
    "sync raw": fake_client().with_raw_response,
    "sync open body": fake_client().with_streaming_response,
    "async": fake_async_client(),
    "async raw": fake_async_client().with_raw_response,
    "async open body": fake_async_client().with_streaming_response,
}
PATHS = [*sorted(one.name for one in below(fake_client())), "get", "post"]


@pytest.fixture(params=WORLDS)
def world(request: pytest.FixtureRequest) -> Any:
    """A client, or one of its views, in each of the six worlds."""
    return WORLDS[request.param]


@pytest.fixture(params=[10, pytest.param(1, marks=pytest.mark.thorough)], ids="every {}".format)
def paths(request: pytest.FixtureRequest) -> list[str]:
    """The paths of every tenth operation, or of all."""
    return PATHS[:: request.param]


def test_operation_when_asked_for_its_names_then_they_are_the_path_of_the_call(
    world: Any, paths: list[str]
) -> None:
    """`__qualname__` is the path from the client, and `__name__` is its last word."""
    for path in paths:
        operation = attrgetter(path)(world)
        assert operation.__qualname__ == path
        assert operation.__name__ == path.rpartition(".")[2]
        assert operation.__module__.startswith(("trunkline.resources.", "trunkline.operations."))


def test_operation_when_its_signature_is_asked_then_it_has_all_parameters(
    world: Any, paths: list[str]
) -> None:
    """The signature names each parameter, also those that are declared in a TypedDict."""
    for path in paths:
        parameters = inspect.signature(attrgetter(path)(world)).parameters
        documented = inspect.getdoc(attrgetter(path)(world)) or ""
        assert list(parameters)[-len(CallOptions.__annotations__) :] == [
            *CallOptions.__annotations__
        ]
        assert inspect.Parameter.VAR_KEYWORD not in {one.kind for one in parameters.values()}
        options = [parameters[name] for name in CallOptions.__annotations__]
        assert all(one.default is omit and isinstance(one.annotation, str) for one in options)
        for line in documented.partition("Args:\n")[2].splitlines():
            name = line.strip().partition(": ")[0]
            assert line.startswith("     ") or name in parameters, path


def test_operation_when_its_hints_are_asked_then_every_annotation_is_a_type(
    world: Any, paths: list[str]
) -> None:
    """`typing.get_type_hints` finds a type for each parameter and for the result."""
    for path in paths:
        operation = attrgetter(path)(world)
        hints = typing.get_type_hints(operation, include_extras=True)
        assert hints.keys() == {*inspect.signature(operation).parameters, "return"}
        assert not [name for name, kind in hints.items() if isinstance(kind, str)]
        assert hints["return"] == inspect.signature(operation).return_annotation


@pytest.mark.parametrize(
    ("name", "paged", "streamed"),
    [
        ("sync", SyncCursorPage[Batch], ChatCompletion | Stream[ChatCompletionChunk]),
        (
            "async",
            AsyncPaginator[Batch, AsyncCursorPage[Batch]],
            ChatCompletion | AsyncStream[ChatCompletionChunk],
        ),
        (
            "sync raw",
            RawResponse[SyncCursorPage[Batch]],
            RawResponse[ChatCompletion | Stream[ChatCompletionChunk]],
        ),
        (
            "async raw",
            RawResponse[AsyncCursorPage[Batch]],
            RawResponse[ChatCompletion | AsyncStream[ChatCompletionChunk]],
        ),
        (
            "sync open body",
            ResponseManager[SyncCursorPage[Batch]],
            ResponseManager[ChatCompletion | Stream[ChatCompletionChunk]],
        ),
        (
            "async open body",
            AsyncResponseManager[AsyncCursorPage[Batch]],
            AsyncResponseManager[ChatCompletion | AsyncStream[ChatCompletionChunk]],
        ),
    ],
)
def test_result_when_its_type_is_asked_then_it_is_that_of_the_world(
    name: str, paged: Any, streamed: Any
) -> None:
    """Type checkers and `typing.get_type_hints` find the same type of a result."""
    world: Any = WORLDS[name]
    assert typing.get_type_hints(world.batches.list)["return"] == paged
    assert typing.get_type_hints(world.chat.completions.create)["return"] == streamed


def test_result_when_it_depends_on_a_format_then_its_type_has_each_class() -> None:
    """The operation that transcribes returns another class for each `response_format`."""
    kinds = typing.get_type_hints(fake_client().audio.transcriptions.create)["return"]
    names = [getattr(kind, "__name__", "") for kind in typing.get_args(kinds)]
    assert names[:4] == [
        "Transcription",
        "TranscriptionVerbose",
        "TranscriptionDiarized",
        "str",
    ]


def test_operation_when_asked_then_it_is_a_coroutine_function_where_a_call_makes_a_coroutine(
    paths: list[str],
) -> None:
    """Frameworks decide by `inspect.iscoroutinefunction` whether to await the result."""
    lists = {path for path in paths if _paginates(path)}
    for name, world in WORLDS.items():
        found = {path: inspect.iscoroutinefunction(attrgetter(path)(world)) for path in paths}
        awaited = {"async": {*paths} - lists, "async raw": {*paths}}
        assert {path for path, is_one in found.items() if is_one} == awaited.get(name, set())
    assert len(lists) > len(paths) // 10


def _paginates(path: str) -> bool:
    hint = typing.get_type_hints(attrgetter(path)(WORLDS["async"]))["return"]
    return typing.get_origin(hint) is AsyncPaginator


@pytest.mark.parametrize(
    ("view", "call"),
    [
        (lambda client: client.chat.completions.create, {"model": "m", "messages": []}),
        (lambda client: client.with_raw_response.models.list, {}),
        (lambda client: client.files.with_raw_response.content, {"file_id": "f"}),
    ],
)
def test_call_when_await_is_forgotten_then_the_warning_names_the_operation(
    view: Any, call: Any
) -> None:
    """Python's RuntimeWarning says which call was never awaited, not which method of ours."""
    operation = view(fake_async_client())
    with pytest.warns(RuntimeWarning, match=f"coroutine '{operation.__qualname__}' was never"):
        operation(**call)  # released at once


def test_route_when_await_is_forgotten_then_the_warning_names_the_route() -> None:
    """A call without a declaration is named by its method and path."""
    with pytest.warns(RuntimeWarning, match="coroutine 'GET /x' was never awaited"):
        fake_async_client().get("/x")


def test_list_when_await_is_forgotten_then_its_attributes_say_so() -> None:
    """The result of an async list call can be iterated, so Python cannot warn about it."""
    pages: Any = fake_async_client().batches.list()
    with pytest.raises(AttributeError, match=r"'data'.*`await` batches\.list\(\)"):
        _ = pages.data
    assert not hasattr(pages, "has_more")
    assert copy.copy(pages)._invocation is pages._invocation


def test_operation_when_wrapped_then_the_wrapper_has_its_name_text_and_signature() -> None:
    """`functools.wraps` copies what people's decorators show."""
    create = fake_async_client().chat.completions.create

    @functools.wraps(create)
    async def traced(*args: Any, **arguments: Any) -> Any:
        return await create(*args, **arguments)

    assert traced.__qualname__ == "chat.completions.create"
    assert traced.__doc__ == create.__doc__
    assert inspect.signature(traced) == inspect.signature(create)
    assert "temperature" in typing.get_type_hints(traced)


def test_operation_when_unwrapped_then_it_is_the_declaration() -> None:
    """`inspect` finds the source of an operation, whose call says what to use instead."""
    create: Any = fake_client().embeddings.create
    declared = inspect.unwrap(create)
    assert "def create(" in inspect.getsource(declared)
    with pytest.raises(TypeError, match="call the operation of a client"):
        declared(None, input="x", model="m")


def test_operation_of_a_class_then_it_is_documented_and_takes_a_resource() -> None:
    """The class of a resource has functions, as classes do: `help` shows them."""
    client = fake_client([{"data": []}])
    kind: Any = type(client.batches)
    assert list(inspect.signature(kind.list).parameters)[:2] == ["self", "after"]
    assert kind.list.__qualname__ == "batches.list"
    assert not inspect.iscoroutinefunction(kind.retrieve)
    # Since Python 3.13, a long signature has a line for each parameter.
    text = " ".join(pydoc.plain(pydoc.render_doc(kind)).replace("\n |", "\n").split())
    text = text.replace("( ", "(")
    assert "list(self, *, after: 'str | Omit' = omit, limit:" in text
    assert "Cursor: list items after the item with this ID." in text
    with pytest.raises(TypeError, match=r"batches\.retrieve\(\) is missing .*'batch_id'"):
        kind.retrieve(client.batches)
    assert kind.list(client.batches, limit=2).data == []
    assert client.transport.requests[0].url.query == "limit=2"


def test_operation_when_asked_for_an_unknown_attribute_then_it_has_none() -> None:
    """Copies work, and no attribute is invented for tools that try several."""
    list_: Any = fake_client().batches.list
    for name in ("unknown", "_private", "__self__", "__wrapped"):
        with pytest.raises(AttributeError, match=name):
            getattr(list_, name)
    assert copy.copy(list_).__qualname__ == "batches.list"
    assert not hasattr(type(fake_client().batches), "__getattr__")  # IPython looks for it


def test_names_when_only_type_checkers_import_them_then_they_are_imported_on_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also under another name, and submodules, which a package does not have until then."""
    package = tmp_path / "of_names"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "sub.py").write_text("here = 1\n")
    (package / "user.py").write_text(
        "TYPE_CHECKING = False\nif TYPE_CHECKING:\n    from json import JSONDecoder\n"
        "    from of_names import sub as part\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    names = ModuleNames(import_module("of_names.user"))
    try:
        assert not hasattr(sys.modules["of_names"], "sub")
        assert names["part"].here == 1
        assert names["JSONDecoder"] is json.JSONDecoder
        assert (names["TYPE_CHECKING"], names["len"]) == (False, len)
        with pytest.raises(KeyError):
            names["sub"]
    finally:
        for name in ("of_names", "of_names.user", "of_names.sub"):
            sys.modules.pop(name, None)


def test_annotation_when_source_is_missing_then_it_remains_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Without source files, names that are only for type checkers are left as they are written."""
    from trunkline.operations import introspection

    def no_source(_: object) -> str:
        raise OSError("could not get source code")

    monkeypatch.setattr(inspect, "getsource", no_source)
    introspection.names_in.cache_clear()
    create: Any = fake_client().batches.create
    assert create.__annotations__["metadata"] == "Metadata | None | Omit"
    assert create.__annotations__["input_file_id"] is str
    assert "metadata" in inspect.signature(create).parameters
    introspection.names_in.cache_clear()


@pytest.mark.parametrize("kind", [OpenAI, AsyncOpenAI])
def test_client_when_its_signature_is_asked_then_it_has_every_option(kind: Any) -> None:
    """Consoles complete the options by the signature of the class."""
    parameters = inspect.signature(kind).parameters
    assert list(parameters) == list(ClientOptions.__annotations__)
    assert {one.kind for one in parameters.values()} == {inspect.Parameter.KEYWORD_ONLY}
    assert all(isinstance(one.default, Omit) for one in parameters.values())


def test_client_class_of_a_user_then_its_signature_is_that_of_its_own_init() -> None:
    """A subclass with an ``__init__`` is described by it; one without has all the options."""

    class Same(OpenAI):
        """A subclass without an ``__init__``."""

    class Regional(OpenAI):
        """A subclass with a parameter."""

        def __init__(self, region: str) -> None:
            super().__init__(base_url=f"https://{region}.test")

    assert inspect.signature(Same) == inspect.signature(OpenAI)
    assert list(inspect.signature(Regional).parameters) == ["region"]


@pytest.mark.parametrize("kind", [OpenAI, AsyncOpenAI])
def test_client_when_its_hints_are_asked_then_every_method_has_types(kind: Any) -> None:
    """`typing.get_type_hints` works on the constructor, and on all methods and properties."""
    members = [inspect.getattr_static(kind, name) for name in dir(kind)]
    functions = [getattr(member, "fget", member) for member in members]
    found = [typing.get_type_hints(one) for one in functions if inspect.isfunction(one)]
    assert len(found) > 15
    assert "options" in typing.get_type_hints(kind.__init__)


def test_client_when_help_is_asked_then_every_option_is_described() -> None:
    """``help(OpenAI)`` has a line for each option, in the order of their declaration."""
    text = pydoc.plain(pydoc.render_doc(OpenAI))
    arguments = text.partition("Args:")[2].partition("__reduce__")[0].splitlines()
    lines = [line.removeprefix(" |          ") for line in arguments]
    described = [line.partition(": ") for line in lines if line and not line.startswith(" ")]
    assert [name for name, _, text in described if text] == list(ClientOptions.__annotations__)
