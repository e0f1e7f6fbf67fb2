"""The modules below `openai` as they are found, in this process, without the rest of the alias."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

import trunkline
from trunkline.compat import finder, resources, siblings
from trunkline.compat.names import DOORS, MORE, advice
from trunkline.compat.tables import Door, LackingError, child

pytestmark = pytest.mark.thorough

STORED: Any = json.loads(Path(__file__).with_name("names.json").read_text(encoding="utf-8"))


def ours(name: str) -> bool:
    return name.partition(".")[0] == "openai"


@pytest.fixture
def _found(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Find the modules below `openai`, and forget them afterwards."""
    for name in filter(ours, [*sys.modules]):
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [finder.Finder(), *sys.meta_path])
    yield
    for name in filter(ours, [*sys.modules]):
        added = vars(sys.modules.pop(name))
        look: Any = added.get("__getattr__")
        if isinstance(look, partial) and look.func is finder._neighbour:
            del added["__getattr__"]


found = pytest.mark.usefixtures("_found")


def test_door_when_names_are_asked_for_then_they_are_those_of_its_table() -> None:
    """Names may differ on both sides; those with an underscore are not exported."""
    door = Door("openai.made", {"values": "omit Missing=Omit _private=NotGiven"})
    assert door.__all__ == ["omit", "Missing"]
    assert door.__doc__ == "The names of openai.made that trunkline has."
    assert {"omit", "Missing", "_private", "__name__"} <= {*dir(door)}
    assert "Missing" not in vars(door)
    assert (door.omit, door.Missing) == (trunkline.omit, trunkline.Omit)
    assert door._private is trunkline.NotGiven
    assert vars(door)["Missing"] is trunkline.Omit  # the next time, nothing is looked up
    with pytest.raises(AttributeError, match=r"module 'openai\.made' has no attribute '__none__'"):
        door.__none__  # noqa: B018  # reading it is the test


@found
def test_door_when_a_name_is_a_module_below_then_it_is_imported() -> None:
    """openai-python would have imported it by now. The error of another name has the remedy."""
    door = import_module("openai")
    assert child(door, "lib").streaming.chat is sys.modules["openai.lib.streaming.chat"]
    assert door.resources.chat.completions is sys.modules["openai.resources.chat.completions"]
    for module in (door, door.lib):
        with pytest.raises(AttributeError, match=r"no 'openai\.[a-z.]*nothing': docs/guides"):
            module.nothing  # noqa: B018  # reading it is the test
        with pytest.raises(ModuleNotFoundError, match="nothing") as caught:
            import_module(f"{module.__name__}.nothing")
        assert type(caught.value) is LackingError
        assert caught.value.name is None  # otherwise Python would replace the message


@found
@pytest.mark.needs("httpx2")
def test_names_when_compared_then_each_module_of_a_table_has_those_of_openai_python() -> None:
    """names.json has the names of openai-python; a table may have others besides."""
    private = {name for name in STORED if name.startswith(("openai._", "openai.lib"))}
    assert {name.removeprefix("openai.") for name in private} <= DOORS.keys()
    for path, table in chain(DOORS.items(), MORE.items()):
        entries = [one for names in table.values() for one in names.split()]
        named = {one.partition("=")[0] for one in entries}
        module = import_module(f"openai.{path}")
        assert [name for name in named if not hasattr(module, name)] == []
        assert {*STORED.get(f"openai.{path}", ())} - {*dir(module)} == set()


@found
@pytest.mark.parametrize(
    ("name", "home"),
    [
        ("openai._files.to_httpx_file", "uploads.forms.to_file"),
        ("openai._models.GenericModel", "models.BaseModel"),
        ("openai._models.construct_type_unchecked", "compat.parts.construct_type"),
        ("openai._version.__title__", "compat.facade.TITLE"),
        ("openai.lib._parsing.parse_chat_completion", "compat.parsing.parse_chat_completion"),
        ("openai.lib._parsing.PydanticFunctionTool", "structured.tools.FunctionTool"),
        ("openai.lib._pydantic.to_strict_json_schema", "structured.schemas.schema_of"),
        ("openai.lib.beta.agents.AgentOutputParseError", "agent_errors.AgentOutputParseError"),
        ("openai.lib.bedrock.BedrockOpenAI", "bedrock.BedrockOpenAI"),
        ("openai.lib.azure._deployments_endpoints", "azure.DEPLOYED"),
        (
            "openai.lib.live.AsyncTranscriptGrouper",
            "live_transcripts.AsyncTranscriptGrouper",
        ),
        (
            "openai.lib.realtime_translation.TranslationSession",
            "realtime_translation.TranslationSession",
        ),
        ("openai.lib.streaming.agents._types.ToolOutput", "tools.ToolOutput"),
        pytest.param(
            "openai.lib.responses_websocket.ResponsesWebSocketLane",
            "lanes.blocking.ResponsesWebSocketLane",
            marks=pytest.mark.thorough,
        ),
        (
            "openai.lib.streaming.chat._completions.ChatCompletionStreamState",
            "compat.parsing.ChatCompletionStreamState",
        ),
        (
            "openai.lib.streaming.responses._responses.ResponseStreamManager",
            "answers.response_streams.ResponseStream",
        ),
        (
            "openai.lib.streaming.responses._types.ParsedResponseSnapshot",
            "compat.parsing.ParsedResponseSnapshot",
        ),
        ("openai._utils._transform.maybe_transform", "compat.parts.maybe_transform"),
        ("openai._utils._typing.is_list_type", "compat.introspection.is_list_type"),
        (
            "openai.resources.realtime.AsyncRealtimeConnectionManager",
            "sockets.managers.AsyncConnectionManager",
        ),
        (
            "openai.resources.responses.responses.ResponsesConnection",
            "resources.responses.connections.ResponsesConnection",
        ),
        (
            "openai.resources.chat.completions.completions.validate_response_format",
            "compat.parsing.validate_response_format",
        ),
    ],
)
def test_name_when_it_is_in_a_table_then_it_is_that_of_trunkline(name: str, home: str) -> None:
    """Also names that openai-python itself does not export."""
    module, _, theirs = name.rpartition(".")
    place, _, wanted = home.rpartition(".")
    expected = getattr(import_module(f"trunkline.{place}"), wanted)
    assert getattr(import_module(module), theirs) is expected


@found
@pytest.mark.needs("httpx2")
def test_front_when_read_then_it_is_trunkline_with_the_version_of_the_names() -> None:
    """Variables are those of trunkline; names that it lacks are in private modules."""
    front: Any = import_module("openai")
    assert (front.VERSION, front.__version__, front.__title__) == ("3.57.0", "3.57.0", "openai")
    assert front.NoneType is type(None)
    assert (front.__doc__, front.__name__) == (trunkline.__doc__, "openai")
    assert front.__file__ == sys.modules["trunkline.compat.facade"].__file__
    assert front.OpenAI is trunkline.OpenAI
    for name, module in {
        "DEFAULT_CONNECTION_LIMITS": "_constants",
        "Transport": "_types",
        "ProxiesTypes": "_types",
        "DefaultHttpxClient": "_base_client",
        "DefaultAsyncHttpxClient": "_base_client",
    }.items():
        assert getattr(front, name) is getattr(import_module(f"openai.{module}"), name)
    assert {"OpenAI", "VERSION", "__title__", "Transport", "NoneType"} <= {*front.__all__}
    assert front.__all__ == sorted({*front.__all__})
    front.mine = 1
    assert {"mine", *front.__all__} <= {*dir(front)}
    assert not hasattr(trunkline, "mine")


@found
def test_front_when_a_variable_is_set_then_it_is_that_of_trunkline(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Neither has a value."""
    monkeypatch.setattr(trunkline, "api_key", "before")
    front: Any = import_module("openai")
    assert front.api_key == "before"
    front.api_key = "after"
    assert trunkline.api_key == "after"
    assert "api_key" not in vars(front)


@found
def test_finder_when_asked_for_others_then_it_has_none() -> None:
    """It answers for `openai` alone. Every module that it finds is a package."""
    look = finder.Finder().find_spec
    assert look("trunkline", None) is None
    assert look("openai_agents.types", None) is None
    spec = look("openai._types", None)
    assert spec is not None
    assert spec.submodule_search_locations == []
    loaders = {
        path: type(finder.loader_of(path)).__name__
        for path in (
            "", "_types", "types.chat", "types.none", "pagination", "helpers", "auth", "providers",
            "resources.chat", "resources.chat.chat", "resources.none", "chat", "client",
        )
    }  # fmt: skip
    assert loaders == {
        "": "_Tables", "_types": "_Tables", "types.chat": "_Same", "types.none": "NoneType",
        "pagination": "_Same", "helpers": "_Tables", "auth": "_Same", "providers": "_Tables",
        "resources.chat": "_Tables", "resources.chat.chat": "_Tables",
        "resources.none": "NoneType", "chat": "NoneType", "client": "NoneType",
    }  # fmt: skip


@found
def test_module_when_it_is_that_of_trunkline_then_it_exports_what_it_has() -> None:
    """The identities have openai-python's names."""
    module: Any = import_module("openai.auth")
    assert module is sys.modules["trunkline.auth"]
    own = {
        one for one, value in vars(module).items()
        if getattr(value, "__module__", "").startswith("trunkline.")
    }  # fmt: skip
    assert own <= {*module.__all__} <= {*vars(module)}


@found
def test_function_when_a_module_has_its_name_then_an_import_does_not_replace_it() -> None:
    """As `bedrock` in `openai.providers.bedrock`."""
    below: Any = import_module("openai.providers.bedrock")
    above: Any = import_module("openai.providers")
    assert above.bedrock is below.bedrock is trunkline.providers.bedrock
    assert {*above.__all__} == {*trunkline.providers.__all__}
    recorder: Any = import_module("openai.helpers.microphone")
    assert recorder.Microphone is import_module("openai.helpers").Microphone


@found
def test_module_of_types_when_a_neighbour_is_asked_for_then_it_is_found() -> None:
    """As in openai-python, where a module of a type imports those that it uses."""
    module: Any = import_module("openai.types.chat.chat_completion_chunk")
    assert module is sys.modules["trunkline.types.chat.chat_completion_chunk"]
    assert module.ChatCompletion is trunkline.types.chat.ChatCompletion
    assert module.CompletionUsage is trunkline.types.CompletionUsage
    for name in ("Nothing", "__path__", "OpenAI"):
        with pytest.raises(AttributeError, match=f"chunk' has no attribute '{name}'"):
            getattr(module, name)


@found
def test_module_of_resources_when_read_then_it_has_two_classes_and_their_views() -> None:
    """Those of resources directly below are in it, too; private and other names are not."""
    module: Any = import_module("openai.resources.chat")
    template = import_module("trunkline.resources.chat.completions").Completions
    assert issubclass(module.AsyncCompletions, template)
    assert (module.Completions.__name__, module.Completions.__module__) == (
        "Completions",
        "openai.resources.chat.completions",
    )
    assert module.AsyncCompletions.__name__ == "AsyncCompletions"
    assert module.AsyncCompletions is not module.Completions
    assert module.Completions is vars(module)["Completions"]
    below: Any = import_module("openai.resources.chat.completions.completions")
    assert below.Completions is module.Completions
    assert {"Chat", "AsyncChat", "Completions", "AsyncCompletions"} <= {*dir(module)}
    assert {"validate_response_format", "AsyncCompletions"} <= {*dir(below)}
    assert "Operation" not in dir(module)
    view = module.AsyncCompletionsWithStreamingResponse
    assert (view.resource, view.attribute) == (module.AsyncCompletions, "with_streaming_response")
    assert module.CompletionsWithRawResponse.attribute == "with_raw_response"
    for name in ("_Chat", "Root", "Any", "NothingWithRawResponse", "TYPE_CHECKING"):
        with pytest.raises(AttributeError, match=f"no 'openai.resources.chat.{name}'"):
            getattr(module, name)
    assert import_module("openai.resources.admin.organization").AdminAPIKeys
    assert not hasattr(import_module("openai.resources.root"), "Root")  # openai-python has none
    assert "Root" not in dir(import_module("openai.resources.root"))


def test_target_when_a_module_is_looked_for_then_it_need_not_be_imported() -> None:
    """The class of `resources.chat` is in `resources.chat.chat` in openai-python."""
    assert resources.target("resources.chat") == "trunkline.resources.chat"
    assert resources.target("resources.chat.chat") == "trunkline.resources.chat"
    assert resources.target("resources.chat.chat.chat") is None
    assert resources.target("resources.none") is None
    assert resources.target("none") is None
    assert resources.exists("trunkline.client") is True
    assert resources.exists("trunkline.client.none.none") is False
    assert resources.exists("trunkline.none") is False
    assert siblings.is_template(import_module("trunkline.resources.chat").Chat)


def test_advice_when_a_name_is_lacking_then_a_similar_one_or_the_guide() -> None:
    """Only the last part of the name counts."""
    assert advice("openai.lib.OpenAl") == ": did you mean 'OpenAI'?"
    assert advice("openai.lib.zzz") == (
        ": docs/guides/migrating.md lists what is missing, and says what to use instead"
    )
