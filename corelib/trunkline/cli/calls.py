"""Call an operation with the arguments of a command line, and print its answer."""

from __future__ import annotations

import re
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from click import UsageError

from trunkline.cli import clients
from trunkline.cli.answers import Output
from trunkline.cli.operations import Described, Parameter
from trunkline.cli.output import note
from trunkline.cli.progress import ProgressMeter
from trunkline.codec.type_guards import ARRAY
from trunkline.discovery.advice import about
from trunkline.errors import APIStatusError
from trunkline.operations.endpoint import ResultKind
from trunkline.operations.worlds import World
from trunkline.resources.root import Root
from trunkline.values import Value

if TYPE_CHECKING:
    from trunkline.answers.pages import SyncPage
    from trunkline.client import OpenAI
    from trunkline.operations.endpoint import Endpoint, Invocation

_PAIR: type[tuple[str, Any]] = tuple
_MAYBE_MISSPELT = frozenset({400, 404, 422})


class OperationCall(Value, frozen=True):
    """An operation with its arguments, and how to print the answer."""

    name: str
    described: Described
    arguments: Mapping[str, Any]
    max_items: int | None = None
    form: str | None = None
    path: str | None = None

    def run(self, connection: clients.ClientChoice) -> None:
        """Call the operation and print its answer.

        Raises UsageError for invalid arguments, before anything is sent, and OpenAIError for a
        call that fails.
        """
        output = Output(self.form, self.path)
        invocation = self._checked(output)
        with clients.connect(connection) as client:
            try:
                # Only for its errors: invalid arguments are wrong usage, not a failed call.
                client.pipeline.prepare(invocation)
            except (TypeError, ValueError) as error:
                raise UsageError(f"{self.name}: {error}") from error
            if self.described.deprecated:
                note(f"{self.name} is deprecated: {self.described.deprecated}")
            self._perform(client, invocation.result, output)

    def _perform(self, client: OpenAI, kind: ResultKind, output: Output) -> None:
        with ProgressMeter(shown=not output.on_terminal or self.form == "table") as meter, output:
            try:
                result = self._result(client, kind, meter)
            except APIStatusError as error:
                if error.status_code in _MAYBE_MISSPELT:
                    self._suggest()
                raise
            _print(kind, result, output, meter, self.max_items)

    def _checked(self, output: Output) -> Invocation:
        try:
            invocation = _endpoint(self.name).invoke((), self.arguments)
        except TypeError as error:
            raise UsageError(str(error)) from error
        if self.max_items is not None and invocation.result is not ResultKind.PAGE:
            raise UsageError(f"--max-items is for lists, but {self.name} does not return a list")
        if invocation.result is ResultKind.BYTES:
            output.check_bytes(self.name)
        return invocation

    def _result(self, client: OpenAI, kind: ResultKind, meter: ProgressMeter) -> Any:
        root: Any = client.with_streaming_response if kind is ResultKind.BYTES else client
        operation = root
        for part in self.name.split("."):
            operation = getattr(operation, part)
        sizes = {one.name for one in self.described.parameters if one.shape.files}
        arguments = {
            name: _metered(value, meter) if name in sizes else value
            for name, value in self.arguments.items()
        }
        with warnings.catch_warnings():  # a note says it already
            said = f"{re.escape(self.name)} is deprecated"
            warnings.filterwarnings("ignore", said, DeprecationWarning)
            return operation(**arguments)

    def _suggest(self) -> None:
        """Say which names this version does not know are similar to one that it knows."""
        for parameter in self.described.parameters:
            for value in _texts(self.arguments.get(parameter.name)):
                if value not in parameter.shape.names:
                    _suggest(parameter, value)


def _suggest(parameter: Parameter, value: str) -> None:
    advice = about(value, parameter.shape.names)
    if advice:
        note(f"{parameter.option} {value}{advice}")


def _texts(value: object) -> list[str]:
    given: list[Any] = value if type(value) is ARRAY else [value]
    return [one for one in given if isinstance(one, str)]


def _endpoint(name: str) -> Endpoint:
    """Return the declaration of an operation. Its name is one of the table."""
    resource: Any = Root(World())
    *parents, last = name.split(".")
    for part in parents:
        resource = getattr(resource, part)
    endpoint: Endpoint = type(resource).__dict__[last].endpoint
    return endpoint


def _metered(value: Any, meter: ProgressMeter) -> Any:
    """Return a file that shows how much of it has been sent, if its path is in `value`."""
    if type(value) is ARRAY:
        return [_metered(one, meter) for one in value]
    # Values are exact: the reader of a command line has made them.
    name, path = value if type(value) is _PAIR else ("", value)
    if not isinstance(path, Path):
        return value
    file = meter.sending(path)
    # The API knows the type of a file by its name.
    return (name or path.name, file) if name or file is not path else path


def _print(
    kind: ResultKind, result: Any, output: Output, meter: ProgressMeter, most: int | None
) -> None:
    """Write an answer: bytes, events and the items of a list as they arrive."""
    if kind is ResultKind.BYTES:
        with result as response:
            size = response.headers.get("content-length", "")
            meter.receive(int(size) if size.isdecimal() else None)
            output.piece(b"")  # creates the file even if there are no bytes
            for piece in response.iter_bytes():
                output.piece(piece)
                meter.advance(len(piece))
    elif kind is ResultKind.EVENTS:
        with result as events:
            for event in events:
                output.item(event)
        output.end_items()
    elif kind is ResultKind.PAGE:
        _print_pages(result, output, meter, most)
    elif isinstance(result, str):
        output.text(result)
    elif result is not None:
        output.value(result)


def _print_pages(
    first: SyncPage[Any], output: Output, meter: ProgressMeter, most: int | None
) -> None:
    """Write the items of all pages, up to `most`."""
    meter.count()
    count = 0
    for number, page in enumerate(first.iter_pages(), 1):
        for item in page.data[: None if most is None else most - count]:
            output.item(item)
            count += 1
            meter.advance(1, page=number)
        if count == most:  # before the iteration requests another page
            break
    output.end_items()
