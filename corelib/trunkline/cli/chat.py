"""Ask a model, and print its answer as it comes."""

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

SUMMARY = "ask a model, and print its answer as it comes"

_REASONS = {
    "length": "the answer was cut off at its limit of tokens",
    "content_filter": "the answer was cut off by the content filter",
}


def declare(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument(
        "prompt",
        nargs="?",
        help="what to ask; read from stdin when absent or -. What is piped in is added to it",
    )
    clients.declare(parser)
    parser.add_argument(
        "--model",
        metavar="NAME",
        help=f"default: {clients.DEFAULT_MODEL}; {clients.LOCAL_MODEL} with --local",
    )
    parser.add_argument("--system", metavar="TEXT", help="instructions that go before the prompt")
    parser.add_argument("--temperature", metavar="NUMBER", type=number)
    parser.add_argument("--max-tokens", metavar="NUMBER", type=int)
    parser.add_argument(
        "--json", action="store_true", help="print each event as one line of JSON, as it comes"
    )
    parser.add_argument(
        "--no-stream", dest="stream", action="store_false", help="print the answer when it is whole"
    )


def run(arguments: Namespace) -> int:
    """Raises OpenAIError, and UsageError when there is nothing to ask."""
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
    """Print the events; why the answer ended."""
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
    """Print the completion; why the answer ended."""
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
    print(value.to_json(indent=None), flush=True)


def _said(message: ChatCompletionMessage | ChoiceDelta | None) -> str:
    """The words, also those of a refusal; some servers leave the message out."""
    return (message.content or message.refusal or "") if message else ""


def _messages(system: str | None, prompt: str) -> list[ChatCompletionMessageParam]:
    messages: list[ChatCompletionMessageParam] = []
    if system is not None:
        messages.append({"role": "system", "content": system})
    messages.append({"role": "user", "content": prompt})
    return messages


def _prompt(given: str | None) -> str:
    """What is asked: the argument, what is piped in, or both."""
    from_terminal = sys.stdin is not None and sys.stdin.isatty()
    if given in (None, "-"):
        if from_terminal:
            note("type what to ask, and end it with Ctrl-D on a line of its own (Windows: Ctrl-Z)")
        prompt = _piped_in()
    elif from_terminal:
        prompt = given or ""
    else:
        prompt = "\n\n".join(filter(None, (given, _piped_in())))
    if not prompt.strip():
        raise UsageError("there is no prompt: give one, or pipe it in")
    return prompt


def _piped_in() -> str:
    if sys.stdin is None:  # closed by whoever started this
        return ""
    try:
        return sys.stdin.read().strip("\n")
    except UnicodeDecodeError as error:
        raise OpenAIError(f"what is piped in is not text: {error}") from error
