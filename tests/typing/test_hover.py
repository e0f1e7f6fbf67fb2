"""Editors show parameters, the docstring, and each parameter's line in it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.typing.checkers import pyright, pyright_project
from tests.typing.language_server import LanguageServer

CALLS = """\
from trunkline import AsyncOpenAI, OpenAI
client = OpenAI()
async_client = AsyncOpenAI()
client.models.retrieve("m")
async_client.models.retrieve("m")
client.models.with_raw_response.retrieve("m")
async_client.models.with_raw_response.retrieve("m")
client.models.with_streaming_response.retrieve("m")
client.chat.completions.create(messages=[], model="m", stream=True, temperature=1)
async_client.chat.completions.create(messages=[], model="m", stream=True, temperature=1)
client.chat.completions.with_raw_response.create(messages=[], model="m", stream=True, temperature=1)
client.embeddings.create(input="a", model="m", dimensions=3, encoding_format="float", user="u")
client.models.list()
client.chat
client.with_options(timeout=3)
"""
RETRIEVE = [line for line in CALLS.splitlines() if ".retrieve(" in line]
CREATE = [line for line in CALLS.splitlines() if "completions" in line]
EMBED = next(line for line in CALLS.splitlines() if "embeddings" in line)


class Editor:
    """Makes requests about the calls above, by their line."""

    def __init__(self, server: LanguageServer, path: Path) -> None:
        self._server = server
        self._uri = server.open(path)

    def hover(self, call: str) -> str:
        """Return the text that is shown with the pointer on the called name."""
        place = call.index("(") if "(" in call else len(call)
        return self._server.hover(self._uri, CALLS.splitlines().index(call), place - 2)

    def signatures(self, call: str, parameter: str | None = None) -> list[dict[str, Any]]:
        """Return the signatures shown after the opening bracket, or while `parameter` is typed."""
        behind = "(" if parameter is None else f"{parameter}="
        line = CALLS.splitlines().index(call)
        return self._server.signatures(self._uri, line, call.index(behind) + len(behind))


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor with the calls above open."""
    command = pyright("langserver")
    folder = tmp_path_factory.mktemp("project")
    pyright_project(folder)
    path = folder / "calls.py"
    path.write_text(CALLS, encoding="utf-8")
    with LanguageServer(command, folder, sys.executable) as server:
        yield Editor(server, path)


@pytest.mark.parametrize("call", RETRIEVE)
def test_hover_when_on_an_operation_then_parameters_and_docstring_are_shown(
    editor: Editor, call: str
) -> None:
    """Hovering over an operation shows its parameters and docstring in every world."""
    shown = editor.hover(call)
    assert "model: str" in shown
    assert "Return one model by its ID." in shown


@pytest.mark.parametrize(
    ("call", "result"),
    [
        ("client.models.retrieve", "-> Model"),
        ("async_client.models.retrieve", "-> Coroutine[Any, Any, Model]"),
        ("client.models.with_raw_response.retrieve", "-> RawResponse[Model]"),
        ("client.models.with_streaming_response.retrieve", "-> ResponseManager[Model]"),
    ],
)
def test_hover_when_on_an_operation_then_the_result_is_its_worlds(
    editor: Editor, call: str, result: str
) -> None:
    """Hovering shows the result type of each world."""
    assert result in editor.hover(f'{call}("m")')


@pytest.mark.parametrize("call", RETRIEVE)
def test_signature_when_typed_then_the_parameter_has_its_own_line(
    editor: Editor, call: str
) -> None:
    """The editor shows the line of `Args:` for the parameter that is typed."""
    (signature,) = editor.signatures(call)
    assert explanation(signature) == "model: Model ID."
    assert "Return one model by its ID." in signature["documentation"]["value"]
    assert {"model", "timeout", "extra_headers"} <= parameters(signature)


@pytest.mark.parametrize("call", CREATE)
@pytest.mark.parametrize(
    ("parameter", "line"),
    [
        ("messages", "messages: Messages of the conversation so far, oldest first."),
        (
            "stream",
            "stream: Whether to stream chunks while the model generates. Default `false`.",
        ),
        (
            "temperature",
            "temperature: Sampling temperature: higher is more varied. From 0 to 2, default `1`.",
        ),
    ],
)
def test_signature_when_overloaded_then_every_form_explains_the_parameter(
    editor: Editor, call: str, parameter: str, line: str
) -> None:
    """All three overloads have the same docstring and the same lines."""
    signatures = editor.signatures(call, parameter)
    assert len(signatures) == 3
    for signature in signatures:
        assert "Generate the next message" in signature["documentation"]["value"]
        assert {"temperature", "tools", "extra_headers"} <= parameters(signature)
        assert explanation(signature) == line


@pytest.mark.parametrize("call", CREATE)
def test_hover_when_on_an_overloaded_operation_then_it_is_documented(
    editor: Editor, call: str
) -> None:
    """Hovering over an overloaded operation shows its docstring and parameters."""
    shown = editor.hover(call)
    assert "Generate the next message of a conversation" in shown
    assert "temperature" in shown


@pytest.mark.parametrize("parameter", ["input", "model", "dimensions", "encoding_format", "user"])
def test_signature_when_of_an_embedding_then_the_parameter_is_explained(
    editor: Editor, parameter: str
) -> None:
    """Each parameter of an operation without overloads is explained."""
    (signature,) = editor.signatures(EMBED, parameter)
    assert explanation(signature).startswith(f"{parameter}: ")
    assert "timeout" in parameters(signature)


def test_hover_when_on_a_list_or_a_resource_then_they_are_documented(editor: Editor) -> None:
    """Lists, resources and options are documented too."""
    assert "List the models available to the API key." in editor.hover("client.models.list()")
    assert "Chat with a model." in editor.hover("client.chat")
    assert "a client with these options changed" in editor.hover("client.with_options(timeout=3)")


def parameters(signature: dict[str, Any]) -> set[str]:
    """Return the names of a signature's parameters."""
    labels = [signature["label"][slice(*one["label"])] for one in signature["parameters"]]
    return {label.partition(":")[0] for label in labels}


def explanation(signature: dict[str, Any]) -> str:
    """Return the explanation of the parameter that is typed."""
    active = signature["parameters"][signature["activeParameter"]]
    return str(active["documentation"]["value"])
