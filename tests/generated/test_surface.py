"""Every routed method of openai-python exists here, with its parameters and result."""

from __future__ import annotations

from fnmatch import fnmatch
from functools import reduce
from inspect import signature
from operator import attrgetter
from typing import Any

import pytest

from codegen.emit_types import Imports
from codegen.generate import Api
from codegen.model import Atom, Named
from codegen.operations import Operation
from codegen.resource_files import ParameterWriter
from tests.generated.annotations import normal
from trunkline.flows.parts import ChunkedOptions
from trunkline.flows.polling import PollOptions
from trunkline.options import CallOptions
from trunkline.resources import responses
from trunkline.resources.beta import threads
from trunkline.resources.beta.threads import runs
from trunkline.resources.chat import completions
from trunkline.sockets.options import SocketOptions
from trunkline.testing import fake_async_client, fake_client

pytestmark = pytest.mark.thorough


def _by_name(api: Api) -> dict[str, Operation]:
    return {f"{one.resource}.{one.method}": one for one in api.operations}


def _name(method: dict[str, Any]) -> str:
    return f"{method['resource']}.{method['method']}"


def _result(operation: Operation) -> str:
    if operation.binary:
        return "HttpxBinaryResponseContent"
    if operation.result is None:
        return "None"
    if operation.result == Atom("string"):
        return "str"
    assert isinstance(operation.result, Named)
    name = operation.result.name
    return f"{operation.page}[{name}]" if operation.page else name


def test_surface_when_compared_then_every_routed_method_is_there(
    api: Api, surface: list[dict[str, Any]]
) -> None:
    """The methods with a route are exactly the 390 of openai-python 3.57."""
    ours = {f"{one.resource}.{one.method}" for one in api.operations if not _is_legacy(one)}

    assert ours == {_name(method) for method in surface}
    assert len(ours) == 390


def _is_legacy(operation: Operation) -> bool:
    places = ("edits", "fine_tunes", "beta.assistants.files", "beta.threads.messages.files")
    return operation.resource in places


def test_surface_when_compared_then_verbs_and_paths_are_equal(
    api: Api, surface: list[dict[str, Any]]
) -> None:
    """Every method has the HTTP method and path of openai-python's."""
    ours = _by_name(api)
    different = {
        _name(method)
        for method in surface
        if (ours[_name(method)].route.http_method, ours[_name(method)].route.path)
        != (method["verb"], method["path"])
    }

    assert different == set()


def test_surface_when_compared_then_parameters_are_equal(
    api: Api, surface: list[dict[str, Any]]
) -> None:
    """Parameters have the same names and order, and the same ones are required or positional."""
    ours, different = _by_name(api), {}
    loose = [
        one for group in api.layout.corrections.table["different"] for one in group.get("order", ())
    ]
    without = _parameters_of_helpers(api)
    for method in surface:
        name = _name(method)
        expected = [
            (one["name"], one["required"], one["in_path_or_positional"])
            for one in method["params"]
            if one["name"] not in without[name]
        ]
        found = [
            (one.name, one.field.required, one is ours[name].positional)
            for one in ours[name].parameters
        ]
        if any(fnmatch(name, pattern) for pattern in loose):
            expected, found = sorted(expected), sorted(found)
        if expected != found:
            different[name] = (expected, found)

    assert different == {}


def _parameters_of_helpers(api: Api) -> dict[str, set[str]]:
    """Return the parameters of openai-python that are options of every call, or of a helper."""
    groups = api.layout.corrections.table["different"]
    found = {name: {*CallOptions.__annotations__} for name in _by_name(api)}
    for one in (one for group in groups for one in group.get("helped", ())):
        name, _, parameter = one.partition(" ")
        found[name].add(parameter)
    return found


def test_surface_when_compared_then_types_of_parameters_are_equal(
    api: Api, surface: list[dict[str, Any]]
) -> None:
    """The types of all 1,495 parameters are equal, except those in the table."""
    ours, different = _by_name(api), {}
    for method in surface:
        types = {one.name: one.type for one in ours[_name(method)].parameters}
        for one in method["params"]:
            if one["name"] in types and one["name"] != "stream":
                writer = ParameterWriter(api.layout, "", Imports(), direct=True, answer=False)
                found = normal(writer.write(types[one["name"]]))
                expected = normal(one["type"])
                if found != expected:
                    different[f"{_name(method)} {one['name']}"] = (expected, found)
    groups = api.layout.corrections.table["different"]
    kept = {one for group in groups for one in group.get("parameters", ())}

    assert {key: how for key, how in different.items() if key not in kept} == {}
    assert kept <= different.keys()


def test_surface_when_compared_then_results_are_equal(
    api: Api, surface: list[dict[str, Any]]
) -> None:
    """Models, pages, binary bodies, texts and None are the same as in openai-python."""
    ours = _by_name(api)
    different = {
        _name(method): (method["returns"], _result(ours[_name(method)]))
        for method in surface
        if method["returns"] != _result(ours[_name(method)])
    }

    assert different == {}


def test_surface_when_compared_then_the_same_operations_stream(
    api: Api, surface: list[dict[str, Any]]
) -> None:
    """The operations with a parameter `stream` have a type for their events."""
    expected = {
        _name(method) for method in surface if any(p["name"] == "stream" for p in method["params"])
    }
    found = {
        f"{one.resource}.{one.method}"
        for one in api.operations
        if one.event is not None and not _is_legacy(one)
    }

    assert found == expected


def test_surface_when_compared_then_the_same_operations_are_deprecated(
    api: Api, surface: list[dict[str, Any]]
) -> None:
    """The same methods are deprecated as in openai-python."""
    ours = _by_name(api)
    different = {
        _name(method)
        for method in surface
        if bool(ours[_name(method)].deprecated) != method["deprecated"]
    }

    assert different == set()


def test_legacy_when_compared_then_every_lost_route_is_there(
    api: Api, legacy: dict[str, Any]
) -> None:
    """The 12 removed routes of openai-node 4.20.1 exist as deprecated methods."""
    ours = _by_name(api)
    routed = [one for one in legacy["operations"] if not one.get("helper")]
    for one in routed:
        operation = ours[_name(one)]
        given = {**one.get("body", {}), **one.get("query", {})}
        keyed = {p.name: p.field.required for p in operation.parameters if p.place != "path"}
        assert (operation.route.http_method, operation.route.path) == (one["verb"], one["path"])
        assert keyed == {name.rstrip("?"): not name.endswith("?") for name in given}
        assert _result(operation).removeprefix("Sync") == one["returns"]
        assert operation.deprecated

    assert len(routed) == 12


def test_legacy_when_compared_then_every_lost_type_is_there(
    api: Api, legacy: dict[str, Any]
) -> None:
    """The removed types of openai-node 4.20.1 exist with their fields."""
    declared = {
        one.name: {member.name for member in one.members}
        for module in api.layout.modules.values()
        for one in module.declared.values()
        if module.mode == "answer" and "Legacy" in api.layout.component_of(module.path)
    }

    for name, fields in legacy["types"].items():
        assert declared[name] == {field.rstrip("?") for field in fields}


@pytest.mark.parametrize("client", [fake_client(), fake_async_client()], ids=["sync", "async"])
def test_clients_when_asked_for_every_method_then_have_it_in_each_of_their_worlds(
    api: Api, client: Any
) -> None:
    """All 402 methods exist plain, raw and streamed, with all their parameters."""
    prepared = api.layout.corrections.table["helpers"]["prepared"]
    for operation in api.operations:
        path = f"{operation.resource}.{operation.method}"
        for world in (client, client.with_raw_response, client.with_streaming_response):
            names = list(signature(attrgetter(path)(world)).parameters)
            local = prepared.get(path, {}).get("parameters", ())
            declared = [*(one.name for one in operation.parameters), *local]
            assert sorted(names) == sorted([*declared, *CallOptions.__annotations__]), path

    assert len(api.operations) == 390 + 12


def _has(client: Any, helper: dict[str, Any]) -> bool:
    place = reduce(lambda found, name: getattr(found, name, None), _name(helper).split("."), client)
    return place is not None


def test_helpers_when_they_are_there_then_they_have_the_same_parameters(
    helpers: list[dict[str, Any]],
) -> None:
    """Helpers have the parameters of openai-python, in the signature or in its options."""
    client = fake_client()
    for helper in helpers:
        if helper["resource"].startswith("beta.chat.") or not _has(client, helper):
            continue
        known = _parameters(attrgetter(_name(helper))(client))
        missing = {one["name"] for one in helper["params"]} - known.keys()
        assert missing <= _OTHERWISE.get(_name(helper), set()), _name(helper)
        required = {one["name"] for one in helper["params"] if one["required"]}
        assert required == {name for name, is_required in known.items() if is_required}


def _parameters(function: Any) -> dict[str, bool]:
    """Return the parameters of a helper, and whether each is required."""
    found = {
        name: one.default is one.empty
        for name, one in signature(function).parameters.items()
        if name != "options"
    }
    options = getattr(function, "__wrapped__", function).__annotations__.get("options", "")
    module = function.__module__.rpartition(".")[2]
    for kind in _OPTIONS.get(options, _OPTIONS.get(f"{module}: {options}", ())):
        found |= dict.fromkeys(kind.__annotations__, False)
    return found


_OTHERWISE = {"responses.parse": {"stream", "verbosity"}}
"""Parameters that are said otherwise, by `responses.stream` and `text`."""
_OPTIONS: dict[str, Any] = {
    "Unpack[CallOptions]": (CallOptions,),
    "Unpack[ChunkedOptions]": (ChunkedOptions,),
    "Unpack[SocketOptions]": (SocketOptions,),
    "Unpack[PollOptions]": (PollOptions,),
    "Unpack[TypedChatOptions]": (completions.CreateOptions,),
    "responses: Unpack[CreateHelperOptions]": (responses.CreateHelperOptions,),
    "Unpack[CreateOptions]": (runs.CreateOptions,),
    "Unpack[SubmitToolOutputsOptions]": (runs.SubmitToolOutputsOptions,),
    "Unpack[CreateAndRunOptions]": (threads.CreateAndRunOptions,),
    "Unpack[CreateAndPollOptions]": (PollOptions, runs.CreateOptions),
    "Unpack[CreateAndRunPollOptions]": (PollOptions, threads.CreateAndRunOptions),
}
"""The options of helpers that share those of an operation."""


def test_helpers_when_they_have_no_route_then_none_is_missing(
    helpers: list[dict[str, Any]],
) -> None:
    """All 46 methods of openai-python without a route are there, such as `realtime.connect`."""
    client = fake_client()

    assert [_name(one) for one in helpers if not _has(client, one)] == []
    assert len(helpers) == 46


def test_routes_when_the_document_has_more_then_they_are_listed(api: Api) -> None:
    """A route without a method is in the table, with the reason."""
    assert api.unnamed == []
