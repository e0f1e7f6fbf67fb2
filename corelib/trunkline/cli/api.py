"""Call any operation of the API.

`trunkline api files` lists the operations of a resource, and `trunkline api files.create --help`
shows the parameters of an operation.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import click
from click import UsageError

from trunkline.cli import clients
from trunkline.cli.help import Command, examples
from trunkline.cli.output import note, write
from trunkline.operations.endpoint import ResultKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from typing_extensions import Self

    from trunkline.answers.pages import SyncPage
    from trunkline.cli.arguments import Line
    from trunkline.cli.operations import Described, Parameter
    from trunkline.client import OpenAI
    from trunkline.operations.endpoint import Endpoint, Invocation

_WIDTH = 100
_EXAMPLES = 6
_INDENT = "      "
_STDOUT = "-"
_JSON = "and --json JSON for parameters as one JSON object."


@click.command(
    cls=Command,
    context_settings={"allow_interspersed_args": False},
    epilog=examples(
        "trunkline api --list",
        "trunkline api files.create --help",
        "trunkline api files.create --file a.jsonl --purpose batch",
        "trunkline api --local models.list --max-items 1",
        "trunkline api audio.speech.create --model tts-1 --voice alloy --input Hi -o hi.mp3",
    ),
)
@clients.options
@click.option(
    "--list", "listing", is_flag=True, help="List all operations, or those of a resource."
)
@click.argument(
    "words", metavar="[OPERATION] [--PARAMETER VALUE]...", nargs=-1, type=click.UNPROCESSED
)
@click.pass_context
def api(
    context: click.Context,
    *,
    connection: clients.ClientChoice,
    listing: bool,
    words: tuple[str, ...],
) -> None:
    """Call any operation of the API.

    The options below are for the client and go before OPERATION. Options after it are for the
    operation.
    """
    if not words and not listing:
        click.echo(context.get_help(), color=context.color)
        return
    from trunkline.cli import operations
    from trunkline.cli.arguments import HELP, read
    from trunkline.operations.endpoint import Endpoint

    name, *rest = words or [""]
    found = operations.find(name)
    if not isinstance(found, Endpoint):
        if rest and not HELP.issuperset(rest):
            raise UsageError(f"{name} is a resource, not an operation; see: trunkline api {name}")
        _list(operations.below(found))
        return
    operation = operations.describe(found)
    if listing or not HELP.isdisjoint(rest):
        write("\n".join(_help(operation)) + "\n")
        return
    line = read(operation, rest)
    _check_output(operation, line)
    with clients.connect(connection) as client:
        _call(client, operation, line)


def _list(endpoints: Iterable[Endpoint]) -> None:
    from trunkline.cli.operations import summary

    listed = sorted(endpoints, key=lambda one: one.name)
    width = max(len(endpoint.name) for endpoint in listed)
    for endpoint in listed:
        deprecated = " (deprecated)" if endpoint.deprecated else ""
        write(f"{endpoint.name:<{width}}  {summary(endpoint)}{deprecated}\n")


def _help(operation: Described) -> Iterator[str]:
    """Yield the lines of an operation's help: its purpose, parameters and answer."""
    own = [one for one in operation.parameters.values() if not one.common]
    placed = [one.name.upper() for one in own if one.by_place]
    needed = [_option(one) for one in own if one.required and not one.by_place]
    more = [] if all(one.required for one in own) else ["[OPTIONS]"]
    yield " ".join(["usage: trunkline api", operation.name, *placed, *needed, *more])
    yield from ("", operation.about)
    if operation.endpoint.deprecated:
        yield f"Deprecated: {operation.endpoint.deprecated}."
    for title, is_required in (("required:", True), ("optional:", False)):
        group = [one for one in own if one.required == is_required]
        yield from ("", title) if group else ()
        for parameter in group:
            place = f"{parameter.name.upper()}, " if parameter.by_place else ""
            yield f"  {place}{_option(parameter)}"
            about = " ".join(filter(None, (parameter.about, *_facts(parameter))))
            yield from _wrapped(about, _INDENT)
    yield from ("", "common to all operations:")
    common = [_option(one) for one in operation.parameters.values() if one.common]
    yield from _wrapped(", ".join([*common, _JSON]))
    yield from ("", "the answer:", *_wrapped(_answer(operation)))


def _wrapped(text: str, indent: str = "  ") -> list[str]:
    import shutil
    import textwrap

    width = min(_WIDTH, shutil.get_terminal_size().columns)
    return textwrap.wrap(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _option(parameter: Parameter) -> str:
    forms = "|".join(parameter.shape.forms)
    return (
        f"{parameter.option} [{forms}]"
        if parameter.shape.boolean
        else f"{parameter.option} {forms}"
    )


def _facts(parameter: Parameter) -> Iterator[str]:
    """Yield sentences about a parameter's value that its placeholder does not express."""
    shape = parameter.shape
    forms, items = shape.forms, shape.items
    choices = shape.choices or (items.choices if items else ())
    if choices and shape.text:
        yield f"For example {', '.join(choices[:_EXAMPLES])}."
    elif choices:
        yield f"One of {', '.join(choices)}."
    if "FILE" in forms:
        yield "On the command line: a path, or - for stdin."
    if "JSON" in forms and parameter.types:
        yield f"Type of the JSON: {', '.join(parameter.types)}."
    if items:
        yield "Repeatable." if "FILE" in forms else "Repeatable, or one JSON array."


def _answer(operation: Described) -> str:
    """Return a sentence about how the answer is printed."""
    answer = operation.answer
    if answer.result is ResultKind.BYTES:
        return "Bytes, written as they arrive: to -o FILE, or to stdout if it is not a terminal."
    if answer.result is ResultKind.PAGE:
        return "One line of JSON for each item, from all pages. --max-items NUMBER stops earlier."
    if answer.result is ResultKind.EVENTS:
        return "One line of JSON for each event, as it arrives."
    if answer.returns is type(None):
        return "Nothing."
    text = "Text." if answer.returns is str else "JSON: indented on a terminal, else on one line."
    streamed = " With --stream, one line of JSON for each event, as it arrives."
    return f"{text}{streamed if operation.endpoint.event else ''} -o FILE writes it to a file."


def _check_output(operation: Described, line: Line) -> None:
    """Raise UsageError if the answer cannot be written as asked, or if arguments are missing."""
    try:
        answer = operation.endpoint.invoke((), line.arguments)
    except TypeError as error:
        raise UsageError(f"{error}; see: trunkline api {operation.name} --help") from error
    if line.max_items is not None and answer.result is not ResultKind.PAGE:
        raise UsageError(f"--max-items is for lists, but {operation.name} does not return a list")
    if line.output in (None, _STDOUT):
        if answer.result is ResultKind.BYTES and line.output is None and sys.stdout.isatty():
            raise UsageError(
                f"{operation.name} returns bytes: write them to a file with -o FILE, "
                "or to the terminal with -o -"
            )
    elif os.path.isdir(line.output) or not os.path.isdir(os.path.dirname(line.output) or "."):
        raise UsageError(
            f"--output: cannot write to {line.output!r}; it must be a file in an existing directory"
        )


def _call(client: OpenAI, operation: Described, line: Line) -> None:
    import re
    import warnings

    from trunkline.cli.operations import bound

    endpoint = operation.endpoint
    invocation = endpoint.invoke((), line.arguments)
    try:
        # Only for its errors: invalid arguments are wrong usage, not a failed call.
        client.pipeline.prepare(invocation)
    except (TypeError, ValueError) as error:
        raise UsageError(f"{endpoint.name}: {error}") from error
    if endpoint.deprecated:
        note(f"{endpoint.name} is deprecated: {endpoint.deprecated}")
    root = client.with_streaming_response if invocation.result is ResultKind.BYTES else client
    with warnings.catch_warnings():  # the note says it already
        said = f"{re.escape(endpoint.name)} is deprecated"
        warnings.filterwarnings("ignore", said, DeprecationWarning)
        result = bound(root, endpoint)(**line.arguments)
    with _Output(line) as output:
        _print(invocation, result, output, line.max_items)


def _print(invocation: Invocation, result: Any, output: _Output, most: int | None) -> None:
    """Write an answer: bytes, events and the items of a list as they arrive."""
    if invocation.result is ResultKind.BYTES:
        with result as response:
            output.piece(b"")  # creates the file even if there are no bytes
            for piece in response.iter_bytes():
                output.piece(piece)
    elif invocation.result is ResultKind.EVENTS:
        with result as events:
            for event in events:
                output.item(event)
    elif invocation.result is ResultKind.PAGE:
        _print_pages(result, output, most)
    elif isinstance(result, str):
        output.text(result)
    elif result is not None:
        output.value(result)


def _print_pages(first: SyncPage[Any], output: _Output, most: int | None) -> None:
    """Write the items of all pages, up to `most`, and show the progress on a terminal."""
    count = 0
    with _Progress() as progress:
        for number, page in enumerate(first.iter_pages(), 1):
            progress.clear()
            for item in page.data[: None if most is None else most - count]:
                output.item(item)
                count += 1
            progress.show(f"{count} items, page {number}")
            if count == most:  # before the iteration requests another page
                break


class _Output:
    """The destination of an answer: stdout, or a file.

    The file is opened on the first write, so that a call which fails leaves an old file unchanged.
    """

    def __init__(self, line: Line) -> None:
        self._path = None if line.output == _STDOUT else line.output
        self._file: BinaryIO | None = None
        self._on_terminal = self._path is None and sys.stdout.isatty()
        self._indent = 2 if self._on_terminal and not line.compact else None

    def value(self, value: object) -> None:
        """Write a value as JSON, indented on a terminal."""
        self._line(value, self._indent)

    def item(self, value: object) -> None:
        """Write a value as JSON on one line, also on a terminal."""
        self._line(value, None)

    def _line(self, value: object, indent: int | None) -> None:
        import json

        from trunkline.codec.plain import plain

        separators = (",", ":") if indent is None else None
        text = json.dumps(plain(value), indent=indent, separators=separators, ensure_ascii=False)
        self.text(f"{text}\n")

    def text(self, text: str) -> None:
        """Write text. On a terminal, replace its control characters and end its last line."""
        if self._path is None:
            write(f"{text}\n" if self._on_terminal and not text.endswith("\n") else text)
        else:
            self.piece(text.encode("utf-8", "replace"))

    def piece(self, piece: bytes) -> None:
        """Write bytes and flush them."""
        if self._path is None:
            target: Any = sys.stdout.buffer
        else:
            target = self._file = self._file or open(self._path, "wb")  # noqa: SIM115  # closed by __exit__
        target.write(piece)
        target.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()


class _Progress:
    """A line on stderr that is overwritten as work proceeds. It is shown only on a terminal."""

    def __init__(self) -> None:
        self._shown = 0
        self._on_terminal = sys.stderr.isatty()

    def show(self, text: str) -> None:
        """Replace the line with `text`."""
        if self._on_terminal:
            self.clear()
            print(text, end="", file=sys.stderr, flush=True)
            self._shown = len(text)

    def clear(self) -> None:
        """Erase the line, so that output can take its place."""
        if self._shown:
            print(f"\r{' ' * self._shown}\r", end="", file=sys.stderr, flush=True)
            self._shown = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            print(file=sys.stderr, flush=True)
