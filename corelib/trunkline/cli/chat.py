"""Send a prompt to a model and print the answer as it arrives."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from trunkline.cli import clients
from trunkline.cli.help import Command, examples
from trunkline.cli.output import note, write
from trunkline.cli.usage import number
from trunkline.errors import OpenAIError

if TYPE_CHECKING:
    from trunkline.client import OpenAI
    from trunkline.models import BaseModel
    from trunkline.resources.chat.completions import CreateOptions
    from trunkline.types.chat import ChatCompletionMessage, ChatCompletionMessageParam
    from trunkline.types.chat.chat_completion_chunk import ChoiceDelta

_REASONS = {
    "length": "the answer was cut off by the token limit",
    "content_filter": "the answer was cut off by the content filter",
}


@click.command(
    cls=Command,
    epilog=examples(
        'trunkline chat "What is a trunk line?"',
        'git diff | trunkline chat "Write the message of this commit:"',
        'trunkline chat --local "No key, no network"',
    ),
)
@click.argument("prompt", required=False)
@clients.options
@click.option(
    "--model",
    metavar="NAME",
    help=f"Model to ask (default: {clients.DEFAULT_MODEL}, {clients.LOCAL_MODEL} with --local).",
)
@click.option("--system", metavar="TEXT", help="Instructions to the model, sent before the prompt.")
@click.option(
    "--temperature",
    metavar="NUMBER",
    type=number,
    help="Sampling temperature; higher values vary the answers more.",
)
@click.option(
    "--max-tokens", metavar="NUMBER", type=int, help="Limit of the answer's length, in tokens."
)
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print each event as one line of JSON, as it arrives.",
)
@click.option(
    "--no-stream",
    "stream",
    flag_value=False,
    default=True,
    help="Print the answer only when it is complete.",
)
def chat(
    *,
    connection: clients.Connection,
    prompt: str | None,
    model: str | None,
    system: str | None,
    stream: bool,
    as_json: bool,
    **sampling: float | None,
) -> None:
    """Send a prompt to a model and print the answer as it arrives.

    PROMPT is read from stdin if it is absent or -. Piped input is appended to it.
    """
    messages = _messages(system, _prompt(prompt))
    options: Any = {name: value for name, value in sampling.items() if value is not None}
    with clients.connect(connection) as client:
        answer = _stream if stream else _whole
        asked = model or clients.default_model(client)
        reason = answer(client, asked, messages, options, as_json=as_json)
    if reason in _REASONS:
        note(_REASONS[reason])


def _stream(
    client: OpenAI,
    model: str,
    messages: list[ChatCompletionMessageParam],
    options: CreateOptions,
    *,
    as_json: bool,
) -> str | None:
    """Print the answer as it streams. Return its finish reason."""
    reason: str | None = None
    text = ""
    create = client.chat.completions.create
    with create(messages=messages, model=model, stream=True, **options) as events:
        try:
            for event in events:
                choices = event.choices or ()
                reason = next((c.finish_reason for c in choices if c.finish_reason), reason)
                if as_json:
                    _write_line(event)
                    continue
                for choice in choices:
                    text = _said(choice.delta) or text
                    write(_said(choice.delta))
        finally:
            # Also when the stream breaks: the error message gets its own line on a terminal.
            if text and not text.endswith("\n"):
                write("\n")
    return reason


def _whole(
    client: OpenAI,
    model: str,
    messages: list[ChatCompletionMessageParam],
    options: CreateOptions,
    *,
    as_json: bool,
) -> str | None:
    """Print the complete answer. Return its finish reason."""
    completion = client.chat.completions.create(messages=messages, model=model, **options)
    choices = completion.choices or ()
    if as_json:
        _write_line(completion)
    else:
        for choice in choices:
            text = _said(choice.message)
            write(text if text.endswith("\n") else f"{text}\n")
    return choices[0].finish_reason if choices else None


def _write_line(value: BaseModel) -> None:
    write(f"{value.to_json(indent=None)}\n")


def _said(message: ChatCompletionMessage | ChoiceDelta | None) -> str:
    """Return a message's text, or that of its refusal. Some servers omit the message."""
    return (message.content or message.refusal or "") if message else ""


def _messages(system: str | None, prompt: str) -> list[ChatCompletionMessageParam]:
    messages: list[ChatCompletionMessageParam] = []
    if system is not None:
        messages.append({"role": "system", "content": system})
    messages.append({"role": "user", "content": prompt})
    return messages


def _prompt(given: str | None) -> str:
    """Return the prompt: the argument, the piped input, or both."""
    from_terminal = sys.stdin is not None and sys.stdin.isatty()
    if given in (None, "-"):
        if from_terminal:
            note("type the prompt, then end it with Ctrl-D on a new line (Windows: Ctrl-Z)")
        prompt = _piped_in()
    elif from_terminal:
        prompt = given or ""
    else:
        prompt = "\n\n".join(filter(None, (given, _piped_in())))
    if not prompt.strip():
        raise click.UsageError("there is no prompt: pass it as an argument or pipe it in")
    return prompt


def _piped_in() -> str:
    if sys.stdin is None:  # the parent process started this one with stdin closed
        return ""
    try:
        return sys.stdin.read().strip("\n")
    except UnicodeDecodeError as error:
        raise OpenAIError(f"the piped input is not text: {error}") from error
