"""Send a prompt to a model and print the answer as it arrives."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from trunkline.cli import clients
from trunkline.cli.output import note, write
from trunkline.cli.usage import UsageError, number
from trunkline.errors import OpenAIError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from trunkline.client import OpenAI
    from trunkline.models import BaseModel
    from trunkline.resources.chat.completions import CreateOptions
    from trunkline.types.chat import ChatCompletionMessage, ChatCompletionMessageParam
    from trunkline.types.chat.chat_completion_chunk import ChoiceDelta

SUMMARY = "send a prompt to a model and print the answer as it arrives"

_REASONS = {
    "length": "the answer was cut off by the token limit",
    "content_filter": "the answer was cut off by the content filter",
}


def declare(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "prompt",
        nargs="?",
        help="the prompt; read from stdin if absent or -. Piped input is appended to it",
    )
    clients.declare(parser)
    parser.add_argument(
        "--model",
        metavar="NAME",
        help=f"model to ask (default: {clients.DEFAULT_MODEL}, {clients.LOCAL_MODEL} with --local)",
    )
    parser.add_argument(
        "--system", metavar="TEXT", help="instructions to the model, sent before the prompt"
    )
    parser.add_argument(
        "--temperature",
        metavar="NUMBER",
        type=number,
        help="sampling temperature; higher values vary the answers more",
    )
    parser.add_argument(
        "--max-tokens", metavar="NUMBER", type=int, help="limit of the answer's length, in tokens"
    )
    parser.add_argument(
        "--json", action="store_true", help="print each event as one line of JSON, as it arrives"
    )
    parser.add_argument(
        "--no-stream",
        dest="stream",
        action="store_false",
        help="print the answer only when it is complete",
    )


def run(arguments: Namespace) -> int:
    """Send the prompt and print the answer. Raises OpenAIError, or UsageError without a prompt."""
    messages = _messages(arguments.system, _prompt(arguments.prompt))
    options: CreateOptions = {}
    if arguments.temperature is not None:
        options["temperature"] = arguments.temperature
    if arguments.max_tokens is not None:
        options["max_tokens"] = arguments.max_tokens
    with clients.connect(arguments) as client:
        model = clients.model(arguments, client)
        answer = _stream if arguments.stream else _whole
        reason = answer(client, model, messages, options, as_json=arguments.json)
    if reason in _REASONS:
        note(_REASONS[reason])
    return 0


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
        raise UsageError("there is no prompt: pass it as an argument or pipe it in")
    return prompt


def _piped_in() -> str:
    if sys.stdin is None:  # the parent process started this one with stdin closed
        return ""
    try:
        return sys.stdin.read().strip("\n")
    except UnicodeDecodeError as error:
        raise OpenAIError(f"the piped input is not text: {error}") from error
