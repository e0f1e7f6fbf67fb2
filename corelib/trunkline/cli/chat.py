"""Send a prompt to a model and print the answer as it arrives, or talk on a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from trunkline.cli import clients
from trunkline.cli.help import Command, examples
from trunkline.cli.output import note
from trunkline.cli.texts import ask_for, is_terminal, piped_in, required, text_argument
from trunkline.cli.usage import number
from trunkline.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from trunkline.cli.storage.last import KeptTalk
    from trunkline.cli.talking.asking import Manner, TurnEnd
    from trunkline.cli.talking.schemas import AnswerSchema
    from trunkline.cli.talking.session import Session
    from trunkline.client import OpenAI

_REASONS = {
    "length": "the answer was cut off by the token limit",
    "content_filter": "the answer was cut off by the content filter",
    "tool_calls": "the model still calls tools: continue with trunkline chat --continue",
}
_OPTIONS = (
    click.option(
        "--model",
        "-m",
        metavar="NAME",
        help=f"Model to ask (default: TRUNKLINE_MODEL, the setting `model`, "
        f"{clients.DEFAULT_MODEL}; {clients.LOCAL_MODEL} with --local).",
    ),
    click.option("--system", "-s", metavar="TEXT", help="Instructions to the model."),
    click.option(
        "--continue", "-c", "goes_on", is_flag=True, help="Continue the last conversation."
    ),
    click.option(
        "--file", "-f", "files", metavar="PATH", multiple=True,
        help="Attach a text or a PDF; repeatable.",
    ),
    click.option(
        "--image", "-i", "images", metavar="PATH|URL", multiple=True,
        help="Attach an image; repeatable.",
    ),
    click.option(
        "--schema", metavar="FILE|MODULE:CLASS",
        help="The answer is JSON that fits this JSON Schema, or this class.",
    ),
    click.option(
        "--tool", "tools", metavar="FILE.py", multiple=True,
        help="Let the model call the functions of a Python file; repeatable.",
    ),
    click.option("--yes", "-y", is_flag=True, help="Run tools without asking before each call."),
    click.option(
        "--temperature", metavar="NUMBER", type=number,
        help="Sampling temperature; higher values vary the answers more.",
    ),
    click.option(
        "--max-completion-tokens", metavar="NUMBER", type=int,
        help="Limit of the answer's length, in tokens, with those of reasoning.",
    ),
    click.option(
        "--max-tokens", metavar="NUMBER", type=int,
        help="The same for servers that do not know --max-completion-tokens.",
    ),
    click.option(
        "--json", "as_json", is_flag=True,
        help="Print each event as one line of JSON, as it arrives.",
    ),
    click.option(
        "--no-stream", "whole", is_flag=True,
        help="Print the answer only when it is complete.",
    ),
    click.option("--plain", is_flag=True, help="Do not render Markdown on a terminal."),
    click.option("--usage", is_flag=True, help="Show the numbers of tokens on stderr."),
    click.option(
        "--log/--no-log", default=None, help="Log the conversation (see: trunkline logs)."
    ),
)  # fmt: skip


class ChatOptions(Value, frozen=True):
    """The options of the command."""

    model: str | None
    system: str | None
    goes_on: bool
    files: tuple[str, ...]
    images: tuple[str, ...]
    schema: str | None
    tools: tuple[str, ...]
    yes: bool
    temperature: float | None
    max_completion_tokens: int | None
    max_tokens: int | None
    as_json: bool
    whole: bool
    plain: bool
    usage: bool
    log: bool | None


def _options(function: Callable[..., Any]) -> Callable[..., Any]:
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


@click.command(
    cls=Command,
    epilog=examples(
        "trunkline chat",
        'trunkline chat "What is a trunk line?"',
        'git diff | trunkline chat "Write the message of this commit:"',
        'trunkline chat --file report.pdf --image plot.png "Do they agree?"',
        'trunkline chat --continue "And in French?"',
        'trunkline chat --local "No key, no network"',
    ),
)
@text_argument("prompt")
@clients.options
@_options
def chat(*, connection: clients.ClientChoice, prompt: str | None, **given: Any) -> None:
    """Send a prompt to a model and print the answer as it arrives.

    PROMPT is read from stdin if it is absent or -. Piped input is appended to it. On a terminal,
    a conversation begins if there is no PROMPT.
    """
    asked = ChatOptions(**given)
    if asked.tools and not (asked.yes or is_terminal(sys.stdin)):
        raise click.UsageError(
            "each call of a tool needs your consent, and stdin is not a terminal: pass --yes to "
            "allow all calls"
        )
    converses = prompt is None and not asked.as_json and is_terminal(sys.stdin, sys.stdout)
    text = "" if converses else _prompt(prompt)
    schema = _schema(asked)
    with clients.connect(connection) as client:
        session = _session(client, asked, schema)

        def ended(end: TurnEnd) -> None:
            _report(end, schema, usage=session.manner.usage)

        if not converses:
            ended(session.say(text))
            return
        from trunkline.cli.preferences import settings
        from trunkline.cli.talking.terminal import converse

        converse(session, ended, history=settings().history)


def _session(client: OpenAI, asked: ChatOptions, schema: AnswerSchema | None) -> Session:
    """Return a new conversation, or the last one, as the options say. Raises OpenAIError."""
    from trunkline.cli.preferences import settings
    from trunkline.cli.storage import last
    from trunkline.cli.storage.keeping import Keeper
    from trunkline.cli.storage.logs import LogStore
    from trunkline.cli.storage.places import log_file
    from trunkline.cli.talking.attachments import file_part, image_part
    from trunkline.cli.talking.session import Session
    from trunkline.cli.talking.talk import Talk
    from trunkline.cli.talking.views import view_of

    found = settings()
    kept = last.load() if asked.goes_on else None
    logs = found.log if asked.log is None else asked.log
    keeps = found.history and (asked.goes_on or is_terminal(sys.stdout))
    keeper = Keeper(LogStore(log_file()) if logs else None, note, last=keeps)
    talk = Talk(asked.system)
    if kept is not None:
        talk = Talk(asked.system or kept.system, kept.messages)
        keeper.resume(kept)
    plain = asked.plain or not found.markdown or schema is not None
    view = view_of(as_json=asked.as_json, plain=plain, confirms=not asked.yes)
    session = Session(client, talk, _manner(client, asked, schema, kept), view, keeper)
    session.attachments += map(file_part, asked.files)
    session.attachments += map(image_part, asked.images)
    return session


def _manner(
    client: OpenAI, asked: ChatOptions, schema: AnswerSchema | None, kept: KeptTalk | None
) -> Manner:
    from trunkline.cli.talking.asking import Manner

    options: dict[str, Any] = {
        name: value
        for name in ("temperature", "max_completion_tokens", "max_tokens")
        if (value := getattr(asked, name)) is not None
    }
    if schema is not None:
        options["response_format"] = schema.response_format
    model = asked.model or (kept.model if kept else clients.default_model(client))
    tools = _tools(asked.tools)
    return Manner(model, options, tools, stream=not asked.whole, usage=asked.usage)


def _tools(paths: tuple[str, ...]) -> tuple[Callable[..., Any], ...]:
    if not paths:
        return ()
    from trunkline.cli.talking.code import tools_of

    def failed(name: str, error: Exception) -> None:
        note(f"{name} failed: {type(error).__name__}: {error}")

    return tuple(tool for path in paths for tool in tools_of(path, failed))


def _schema(asked: ChatOptions) -> AnswerSchema | None:
    if asked.schema is None:
        return None
    from trunkline.cli.talking.schemas import read_schema

    return read_schema(asked.schema, note)


def _report(end: TurnEnd, schema: AnswerSchema | None, *, usage: bool) -> None:
    """Say what the text of an answer does not. Raises OpenAIError if it does not fit the schema."""
    from trunkline.cli.talking.session import tokens_text

    if end.reason in _REASONS:
        note(_REASONS[end.reason])
    elif not end.text:
        note("the answer is empty")
    if usage and end.tokens is not None:
        note(f"tokens: {tokens_text(end.tokens)}")
    if schema is not None:
        schema.check(end.text)


def _prompt(given: str | None) -> str:
    """Return the prompt: the argument, the piped input, or both."""
    from_terminal = is_terminal(sys.stdin)
    if given in (None, "-"):
        if from_terminal:
            ask_for("prompt")
        prompt = piped_in()
    elif from_terminal:
        prompt = given or ""
    else:
        prompt = "\n\n".join(filter(None, (given, piped_in())))
    return required(prompt, "prompt")
