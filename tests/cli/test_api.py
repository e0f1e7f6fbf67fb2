"""``trunkline api``: every operation of the client can be found, described and called by name."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.declared import below
from trunkline.cli import clients, main, operations
from trunkline.cli.operations import Described, Parameter, Shape
from trunkline.operations.endpoint import ResultKind
from trunkline.operations.worlds import World
from trunkline.options import CallOptions
from trunkline.resources.root import Root
from trunkline.testing import FakeTransport, Reply, fake_client

ALL = sorted(below(Root(World())), key=lambda one: one.name)
CASES = [
    pytest.param(one, id=one.name, marks=[pytest.mark.thorough] if number % 8 else [])
    for number, one in enumerate(ALL)
]
Capture = pytest.CaptureFixture[str]
Connect = Callable[..., FakeTransport]


def example(shape: Shape, path: Path) -> str:
    """Return an argument that is valid for `shape`."""
    if shape.file or (shape.items and shape.items.file):
        return str(path)
    if shape.choices:
        return shape.choices[0]
    if shape.integer or shape.number:
        return "1"
    if shape.text:
        return "x"
    return "[]" if shape.items else "{}"


def test_api_given_nothing_then_it_says_how_it_works(capsys: Capture) -> None:
    """Without arguments it prints the same help as with --help."""
    assert main(["api"]) == 0
    printed = capsys.readouterr().out
    assert "trunkline api --list" in printed
    assert "Usage: trunkline api [OPTIONS] OPERATION [--PARAMETER VALUE]...\n" in printed
    assert main(["api", "--help"]) == 0
    assert capsys.readouterr().out == printed


def test_api_given_list_then_every_operation_is_a_line(capsys: Capture) -> None:
    """Each line has the first sentence of the documentation; no API key is needed."""
    assert main(["api", "--list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == [one.name for one in ALL]
    assert len(lines) == 402
    assert any(line.split() == ["files.create", "Upload", "a", "file."] for line in lines)


@pytest.mark.parametrize(
    "argv",
    [["files"], ["files", "-h", "--help"], ["--list", "files"], ["--list", "--local", "files"]],
)
def test_api_given_a_resource_then_what_is_below_is_listed(
    argv: list[str], capsys: Capture
) -> None:
    """Deprecated operations are marked in the list."""
    assert main(["api", *argv]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == [
        "files.content", "files.create", "files.delete", "files.list", "files.retrieve",
        "files.retrieve_content",
    ]  # fmt: skip
    assert [line for line in lines if "(deprecated)" in line] == [lines[-1]]


def test_api_given_help_of_an_operation_then_its_parameters_are_explained(capsys: Capture) -> None:
    """Required parameters come first, and choices, files and JSON are explained."""
    assert main(["api", "files.create", "--help"]) == 0
    printed = " ".join(capsys.readouterr().out.split())
    assert "Usage: trunkline api files.create --file FILE --purpose VALUE [OPTIONS]" in printed
    assert "Upload a file." in printed
    required, _, optional = printed.partition("Optional:")
    assert "--file FILE File to upload:" in required
    assert "a path, or - for stdin." in required
    assert "--purpose VALUE Intended use of the file. One of assistants, batch," in required
    assert "counted from its creation. Type of the JSON: ExpiresAfter." in optional
    assert printed.count("Type of the JSON") == 1
    assert "--idempotency-key TEXT" in optional


def test_api_given_help_of_a_streaming_operation_then_its_options_are_there(
    capsys: Capture,
) -> None:
    """The help also lists parameters that are declared in a TypedDict, not in the signature."""
    assert main(["api", "chat.completions.create", "-h"]) == 0
    printed = " ".join(capsys.readouterr().out.split())
    assert "--messages JSON Messages of the conversation so far" in printed
    assert "JSON: ChatCompletionMessageParam. Repeatable, or one JSON array." in printed
    assert "--stream [true|false]" in printed
    assert "--max-tokens INTEGER" in printed
    assert "--stop TEXT" in printed
    assert "How verbose the model's output is. One of low, medium, high." in printed
    assert "With --stream, one line of JSON for each event" in printed


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("files.list", "One line of JSON for each item, from all pages."),
        ("files.content", "Bytes, written as they arrive:"),
        ("files.retrieve_content", "Text."),
        ("containers.delete", "Nothing."),
        ("files.retrieve", "JSON:"),
    ],
)
def test_api_given_help_then_it_says_what_is_printed(
    name: str, answer: str, capsys: Capture
) -> None:
    """The help says how each kind of answer is printed."""
    assert main(["api", name, "--help"]) == 0
    printed = capsys.readouterr().out
    assert f"Answer:\n  {answer}" in printed
    options = printed.partition("\nOptions:\n")[2].partition("\n\n")[0].splitlines()
    assert [one.split()[0] for one in options if one.startswith("  -")] == [
        "--json", "--max-items", "-o,", "--output", "-h,",
    ]  # fmt: skip
    assert all(one.startswith(("  -", "     ")) for one in options)


CLIENT = {"local", "transport", "api_type", "base_url", "plugin"}
CLASHING = {"live.create", "live.sessions.fork"}
"""Operations with a parameter that the client has as an option, which goes before the operation."""
ANSWERS = {
    ResultKind.PAGE: "items",
    ResultKind.BYTES: "bytes",
    ResultKind.EVENTS: "events",
}
VARIANTS: dict[str, dict[str, str]] = {
    "admin.organization.external_keys.create": {
        "type": "aws", "external_id": "e", "kms_arn": "a", "role_arn": "r",
    },
    "audio.voices.create": {"type": "prompt", "prompt": "p"},
    "beta.agents.automations.create": {"type": "once", "run_at": "1"},
    "beta.agents.environments.files.create": {"type": "inline", "data": "d"},
}  # fmt: skip
"""Arguments that one of the variants requires."""
EVENTS = Reply(200, (b"data: [DONE]\n\n",), {"content-type": "text/event-stream"})


@pytest.mark.parametrize("words", [[], ["--type", "once"]], ids=["type", "variant"])
def test_variant_when_an_argument_is_missing_then_it_is_named(
    words: list[str], capsys: Capture
) -> None:
    """Arguments that the value of another one requires are asked for before anything is sent."""
    given = ["--name", "n", "--target", "{}", *words]
    assert main(["api", "beta.agents.automations.create", *given]) == 2
    said = capsys.readouterr().err
    assert ("--type" if not words else "'run_at', required for type='once'") in said


def test_transport_when_before_or_after_an_operation_then_it_is_the_clients_or_the_operations(
    monkeypatch: pytest.MonkeyPatch, connect: Connect, capsys: Capture
) -> None:
    """The place of the option decides."""
    transport = connect(lambda request: {"session": {}, "transport": {}})
    made: list[Any] = []
    connected = clients.connect
    monkeypatch.setattr(clients, "connect", lambda given: made.append(given) or connected(given))
    offer = '{"type": "webrtc", "sdp": "v=0"}'
    words = ["live.create", "--session", "{}", "--transport", offer]
    assert main(["api", "--transport", "native", *words]) == 0, capsys.readouterr().err
    assert made[0].transport == "native"
    assert json.loads(transport.requests[0].body)["transport"] == json.loads(offer)


@pytest.mark.thorough
@pytest.mark.parametrize("endpoint", CASES)
def test_every_operation_when_called_then_its_route_is_asked(
    endpoint: Any, connect: Connect, tmp_path: Path, capsys: Capture
) -> None:
    """Every operation is found, described by --help, and called with its required parameters."""
    path = tmp_path / "file.bin"
    path.write_bytes(b"content")
    assert main(["api", endpoint.name, "--help"]) == 0
    assert f"Usage: trunkline api {endpoint.name}" in capsys.readouterr().out
    parameters = {one.name: one for one in operations.table()[endpoint.name].parameters}
    clashes = parameters.keys() & {"json", "output", "save_as", "max_items", "help", *CLIENT}
    assert clashes == ({"transport"} if endpoint.name in CLASHING else set())
    values = {
        one.name: example(one.shape, path)
        for one in parameters.values()
        if one.required or one.name in VARIANTS.get(endpoint.name, {})
    }
    values |= VARIANTS.get(endpoint.name, {})
    words = [f"{parameters[name].option}={value}" for name, value in values.items()]
    streams = endpoint.route.result is ResultKind.EVENTS
    transport = connect(lambda request: EVENTS if streams else {"object": "list", "data": []})
    assert main(["api", endpoint.name, *words]) == 0, capsys.readouterr().err
    (request,) = transport.requests
    assert (request.method, request.operation) == (endpoint.route.http_method, endpoint.name)


def test_table_when_generated_then_it_is_what_the_resources_declare() -> None:
    """Names, parameters, which are required or positional, answers and deprecation."""
    assert list(operations.table()) == [one.name for one in ALL]
    for endpoint in ALL:
        described = operations.table()[endpoint.name]
        own = {one.name: one for one in described.parameters}
        assert [*own.keys() - endpoint.places.keys()] == []
        assert own.keys() == {name for name, at in endpoint.places.items() if at != "options"}
        assert {one for one in own if own[one].required} == set(endpoint.required)
        assert {one for one in own if own[one].by_place} == set(endpoint.positional)
        assert {one for one in own if own[one].shape.files} <= set(endpoint.route.files)
        assert (described.streams, described.deprecated) == (
            endpoint.event is not None,
            endpoint.deprecated,
        )
        assert described.answer == ANSWERS.get(endpoint.route.result, described.answer)
    assert [one.name for one in operations.COMMON] == list(CallOptions.__annotations__)


def test_table_when_read_then_every_parameter_takes_something() -> None:
    """No parameter has a type that the command line does not understand."""
    unknown = [
        (name, one.name)
        for name, described in operations.table().items()
        for one in described.parameters
        if not one.shape.forms
    ]
    assert unknown == []


def test_operations_when_listed_then_no_resource_is_loaded() -> None:
    """The list, the help and the completion of operations need the table only."""
    code = (
        "import sys; from trunkline.cli import main\n"
        "main(['api', '--list']); main(['api', 'files.create', '--help'])\n"
        "loaded = [n for n in sys.modules if n.startswith(('trunkline.resources', "
        "'trunkline.types', 'rich'))]\n"
        "print(sorted(loaded), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr == "[]\n"


def test_client_options_when_before_the_operation_then_they_are_the_clients(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Before the operation's name an option is the client's; after it, the operation's."""
    transport: list[FakeTransport] = []
    seen: list[clients.ClientChoice] = []

    def connect(connection: clients.ClientChoice) -> Any:
        seen.append(connection)
        client = fake_client([{"id": "m"}], timeout=connection.timeout)
        transport.append(client.transport)
        return client

    monkeypatch.setattr(clients, "connect", connect)
    options = ["--transport", "requests", "--base-url", "http://x.test", "--timeout", "9"]
    plugins = ["--plugin", "a", "--plugin=-b"]
    assert main(["api", *options, *plugins, "models.retrieve", "m", "--timeout", "3"]) == 0
    assert seen[0].transport == "requests"
    assert seen[0].base_url == "http://x.test"
    assert (seen[0].timeout, seen[0].plugins) == (9, ("a", "-b"))
    assert transport[0].requests[0].timeout.read == 3


@pytest.mark.parametrize("option", sorted(CLIENT))
def test_client_options_when_behind_the_operation_then_the_error_says_where_they_belong(
    option: str, capsys: Capture
) -> None:
    """Each option of the client is recognized there."""
    word = f"--{option.replace('_', '-')}"
    assert main(["api", "models.list", word, "x"]) == 2
    assert f"as in trunkline api {word} ... models.list" in capsys.readouterr().err


def test_client_options_when_shortened_then_they_are_refused(capsys: Capture) -> None:
    """Abbreviations are refused, because a new option could make them ambiguous."""
    assert main(["api", "--loc", "models.list"]) == 2
    said = capsys.readouterr().err
    assert re.search("Did you mean '?--local'?[?]", said)  # click quotes it since 8.3


def test_local_when_asked_then_the_stand_in_answers(capsys: Capture) -> None:
    """`--local` answers through the real client and the local transport."""
    assert main(["api", "--local", "models.retrieve", "local"]) == 0
    assert json.loads(capsys.readouterr().out)["id"] == "local"


@pytest.mark.thorough
def test_shape_when_described_then_by_what_a_word_can_be() -> None:
    """Alone, or as an item of a list."""
    choice = Shape(choices=("a", "b"))
    forms = {
        Shape(text=True, choices=("a",)): ("TEXT",),
        Shape(integer=True, number=True): ("NUMBER",),
        Shape(integer=True, boolean=True): ("INTEGER", "true|false"),
        Shape(anything=True): ("JSON",),
        Shape(text=True, items=Shape(text=True, object=True)): ("TEXT", "JSON"),
        Shape(file=True, object=True): ("FILE", "JSON"),
        Shape(null=True): (),
        Shape(items=choice): ("VALUE",),
    }
    assert {shape: shape.forms for shape in forms} == forms
    assert choice.names == Shape(items=choice).names == ("a", "b")
    assert Shape(text=True).names == ()
    files = (Shape(file=True), Shape(items=Shape(file=True)), Shape(items=choice), choice)
    assert [one.files for one in files] == [True, True, False, False]
    assert [one.name for one in operations.COMMON if not one.shape.null] == ["max_retries"]
    assert Described("Make it. Then wait. ", "value").summary == "Make it."
    assert Described("Make it", "value", deprecated="so").summary == "Make it (deprecated)"


@pytest.mark.thorough
def test_operation_when_unknown_then_the_nearest_ones_are_named() -> None:
    """Those that have its parts, then those that are spelt alike; at most three."""

    def meant(name: str) -> list[str]:
        said = operations.unknown(name).message.removeprefix(f"there is no operation {name!r}")
        said = said.removesuffix("; see: trunkline api --list")
        return said.removeprefix(" (did you mean ").removesuffix("?)").split(" or ")

    assert meant("chat.create") == ["chat.completions.create"]
    assert meant("files.creat")[0] == "files.create"
    assert meant("zzz") == [""]
    assert meant("retrieve.models") == ["models.retrieve"]
    near = meant("fine_tuning.list")
    assert len(near) == 3
    assert all(one.startswith("fine_tuning.") and one.endswith(".list") for one in near)


def test_parameter_option_when_written_then_with_dashes() -> None:
    """Parameter names are written with dashes, like all options."""
    assert Parameter("max_tokens", Shape(integer=True)).option == "--max-tokens"
