"""Call any operation of the API: a command for each, made from the table of operations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from trunkline.cli import answers, clients, operations, values
from trunkline.cli.help import Command, Group, examples

if TYPE_CHECKING:
    from trunkline.cli.operations import Described, Parameter

_HELP = frozenset({"-h", "--help"})
_CLIENT = frozenset({"--local", "--transport", "--api-type", "--base-url", "--plugin"})
"""Options of the client that go before the operation. ``--timeout`` is also a parameter of each."""
_EXAMPLES = 6
_PLACE = "place_of_"
"""Begins the names of positional arguments, which parameters have as options, too."""
_TO_TRY = {
    "audio.speech.create": "--model tts-1 --voice alloy --input Hi -o hi.mp3",
    "audio.transcriptions.create": "--model whisper-1 --file talk.mp3",
    "batches.create": "--input-file-id file-1 --endpoint /v1/responses --completion-window 24h",
    "chat.completions.create": (
        """--model gpt-4o-mini --messages '[{"role": "user", "content": "Hi"}]'"""
    ),
    "embeddings.create": "--model text-embedding-3-small --input one --input two",
    "files.content": "file-1 -o answers.jsonl",
    "files.create": "--file questions.jsonl --purpose batch",
    "files.list": "--purpose batch --max-items 20 --output table",
    "images.generate": "--model gpt-image-1 --prompt 'A trunk line at night'",
    "models.list": "--output table",
    "responses.create": "--model gpt-4o-mini --input Hi --stream",
}
"""Arguments of the operations that people try first."""


class Operations(Group):
    """The group of all operations: each is a command, and so is each resource."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(operations.table())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        name = cmd_name.replace("-", "_")
        described = operations.table().get(name)
        if described is not None:
            return OperationCommand(name, described)
        return ResourceCommand(name) if any(operations.below(name)) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if self.get_command(ctx, args[0]) is None and not ctx.resilient_parsing:
            raise operations.unknown(args[0])
        return super().resolve_command(ctx, args)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return ["[OPTIONS]", "OPERATION", "[--PARAMETER VALUE]..."]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Leave the operations out of the help, because they are too many."""

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        found = [
            CompletionItem(name, help=one.summary)
            for name, one in operations.table().items()
            if name.startswith(incomplete)
        ]
        return [*found, *Command.shell_complete(self, ctx, incomplete)]


@click.group(
    cls=Operations,
    invoke_without_command=True,
    epilog=examples(
        "trunkline api --list",
        "trunkline api files",
        "trunkline api files.create --help",
        "trunkline api --local models.list --output table",
        *(
            f"trunkline api {name} {_TO_TRY[name]}"
            for name in ("files.create", "embeddings.create")
        ),
    ),
)
@clients.options
@click.option("--list", "listing", is_flag=True, help="List all operations.")
@click.pass_context
def api(context: click.Context, *, connection: clients.ClientChoice, listing: bool) -> None:
    """Call any operation of the API.

    The options below are for the client, and go before OPERATION. Options after it are for the
    operation: its parameters, and how to print the answer.
    """
    context.obj = connection
    if context.invoked_subcommand is None and listing:
        _print_list("")
    elif context.invoked_subcommand is None:
        click.echo(context.get_help())
    elif context.invoked_subcommand in operations.table() and listing:
        raise click.UsageError("--list takes no operation")


def _print_list(resource: str) -> None:
    listed = list(operations.below(resource))
    width = max(len(name) for name, _ in listed)
    click.echo("\n".join(f"{name:<{width}}  {one.summary}" for name, one in listed))


class ResourceCommand(Command):
    """Lists the operations of a resource."""

    def __init__(self, name: str) -> None:
        super().__init__(name, callback=lambda: _print_list(name))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not _HELP.issuperset(args):
            raise click.UsageError(f"{self.name} is a resource, not an operation", ctx)
        return super().parse_args(ctx, [])


class OperationCommand(Command):
    """Calls an operation. Its parameters are options, and one of them may be positional."""

    def __init__(self, name: str, described: Described) -> None:
        self.described = described
        self.known = {one.name: one for one in (*described.parameters, *operations.COMMON)}
        options = [_Option(one) for one in self.known.values()]
        places: list[click.Parameter] = [
            click.Argument([f"{_PLACE}{one.name}"], metavar=one.title, required=False)
            for one in described.parameters
            if one.by_place
        ]
        super().__init__(
            name,
            params=[*places, *options],
            callback=self._call,
            epilog=examples(f"trunkline api {name} {_TO_TRY[name]}") if name in _TO_TRY else None,
            context_settings={"token_normalize_func": _with_dashes},
        )
        for add in (_json_option, _max_items_option, answers.options):
            add(self)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            self._check_values(ctx, args)
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            option = error.option_name
            if option in _CLIENT:
                raise click.UsageError(
                    f"{option} is an option of the client: put it before the operation, as in "
                    f"trunkline api {option} ... {self.name}",
                    ctx,
                ) from error
            told = values.unknown(option, self.known)
            raise click.UsageError(told.message, ctx) from error

    def _check_values(self, ctx: click.Context, args: list[str]) -> None:
        """Raise UsageError for an option without a value; click would take the next option."""
        words = args[: args.index("--")] if "--" in args else args
        valued = {one.option for one in self.known.values() if not one.shape.boolean}
        for word, following in pairwise(map(_with_dashes, words)):
            if word in valued and following.startswith("--"):
                raise click.UsageError(
                    f"{word} needs a value; write a value that begins with a dash as {word}=VALUE",
                    ctx,
                )

    def _call(
        self,
        *,
        json: tuple[str, ...],
        max_items: int | None,
        output: str | None,
        save_as: str | None,
        **words: Any,
    ) -> None:
        said: dict[str, tuple[str, ...]] = {}
        for key, given in words.items():
            texts = (given,) if isinstance(given, str) else given or ()
            name = key.removeprefix(_PLACE)
            if texts:
                said[name] = (*said.get(name, ()), *texts)
        from trunkline.cli.calls import OperationCall  # which imports more of the client

        arguments = values.arguments(self.known, said, json)
        missing = [
            one.title
            for one in self.described.parameters
            if one.required and one.name not in arguments
        ]
        if missing:
            raise click.UsageError(f"{self.name} needs {' and '.join(missing)}")
        call = OperationCall(str(self.name), self.described, arguments, max_items, output, save_as)
        call.run(click.get_current_context().obj)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        own = self.described.parameters
        placed = [one.title for one in own if one.by_place]
        return [
            *placed,
            *(_form(one) for one in own if one.required and not one.by_place),
            "[OPTIONS]",
        ]

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        about = [self.described.about]
        if self.described.deprecated:
            about.append(f"Deprecated: {self.described.deprecated}.")
        for text in about:
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(text)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        for title, is_required in (("Required", True), ("Optional", False)):
            rows = [_row(one) for one in self.described.parameters if one.required == is_required]
            if rows:
                with formatter.section(title):
                    formatter.write_dl(rows)
        with formatter.section("Common to all operations"):
            formatter.write_text(", ".join(map(_form, operations.COMMON)))
        with formatter.section("Answer"):
            formatter.write_text(_answer(self.described))
        options = (one for one in self.get_params(ctx) if isinstance(one, click.Option))
        own = (one for one in options if not isinstance(one, _Option))
        records = (one.get_help_record(ctx) for one in own)
        with formatter.section("Options"):
            formatter.write_dl([record for record in records if record])


class _Option(click.Option):
    """A parameter of an operation; `values` converts its words."""

    def __init__(self, parameter: Parameter) -> None:
        boolean = {"is_flag": False, "flag_value": "true"} if parameter.shape.boolean else {}
        super().__init__(
            [parameter.option, parameter.name],
            multiple=True,
            type=click.UNPROCESSED,
            help=parameter.about,
            **boolean,  # type: ignore[arg-type]  # two settings of an option
        )
        self.parameter = parameter

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        shape = self.parameter.shape
        if shape.files:
            return [CompletionItem(incomplete, type="file")]
        known = shape.names or (("true", "false") if shape.boolean else ())
        return [CompletionItem(name) for name in known if name.startswith(incomplete)]


_json_option = click.option(
    "--json",
    metavar="JSON",
    multiple=True,
    help="Parameters as one JSON object, @FILE or - (stdin); options override it.",
)
_max_items_option = click.option(
    "--max-items",
    metavar="NUMBER",
    type=click.IntRange(min=1),
    help="Stop after this many items of a list.",
)


def _with_dashes(word: str) -> str:
    return word.replace("_", "-")


def _row(parameter: Parameter) -> tuple[str, str]:
    place = f"{parameter.title}, " if parameter.by_place else ""
    said: Iterable[str] = (parameter.about, *_facts(parameter))
    return f"{place}{_form(parameter)}", " ".join(filter(None, said))


def _form(parameter: Parameter) -> str:
    forms = "|".join(parameter.shape.forms)
    shown = f"[{forms}]" if parameter.shape.boolean else forms
    return f"{parameter.option} {shown}"


def _facts(parameter: Parameter) -> Iterator[str]:
    """Yield sentences about a parameter's value that its placeholder does not express."""
    shape = parameter.shape
    if shape.names and shape.text:
        yield f"For example {', '.join(shape.names[:_EXAMPLES])}."
    elif shape.names:
        yield f"One of {', '.join(shape.names)}."
    if "FILE" in shape.forms:
        yield "On the command line: a path, or - for stdin."
    if "JSON" in shape.forms and parameter.types:
        yield f"Type of the JSON: {', '.join(parameter.types)}."
    if shape.items:
        yield "Repeatable." if shape.files else "Repeatable, or one JSON array."


def _answer(described: Described) -> str:
    """Return a sentence about how the answer is printed."""
    if described.answer == "value":
        text = "JSON: indented on a terminal, else on one line."
        streamed = " With --stream, one line of JSON for each event, as it arrives."
        return f"{text}{streamed if described.streams else ''}"
    return {
        "bytes": "Bytes, written as they arrive: to -o FILE, or to stdout if it is not a terminal.",
        "items": "One line of JSON for each item, from all pages.",
        "events": "One line of JSON for each event, as it arrives.",
        "nothing": "Nothing.",
        "text": "Text.",
    }[described.answer]
