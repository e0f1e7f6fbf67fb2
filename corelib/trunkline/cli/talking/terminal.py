"""A conversation on a terminal: lines from the keyboard, answers, and commands with a slash."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import WordCompleter
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.history import FileHistory, InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings

from trunkline.cli.output import complain, note, safe
from trunkline.cli.storage.places import create_private, prompt_file
from trunkline.cli.talking.session import COMMANDS, Leave, Session, perform
from trunkline.errors import OpenAIError

if TYPE_CHECKING:
    from collections.abc import Callable

    from prompt_toolkit.key_binding import KeyPressEvent

    from trunkline.cli.talking.asking import TurnEnd

_PROMPT = FormattedText([("bold", "> ")])
_MORE = ". "


def converse(session: Session, ended: Callable[[TurnEnd], None], *, history: bool) -> None:
    """Talk until the user ends it. `ended` is called after each answer. Raises OSError."""
    print(f"{session.manner.model}: /help lists commands and keys; Ctrl-D ends.")
    prompt = _prompter(history=history)
    while True:
        try:
            line = prompt().strip()
            if not line:
                continue
            if line.startswith("/") and not line.startswith("//"):
                _perform(session, line)
            else:
                _say(session, line.removeprefix("/"), ended)
        except KeyboardInterrupt:  # while typing: the line is dropped
            continue
        except (EOFError, Leave):
            return
        except (OpenAIError, FileNotFoundError, PermissionError, IsADirectoryError) as error:
            complain(error)


def _perform(session: Session, line: str) -> None:
    try:
        said = perform(session, line)
    except OSError as error:  # of a path that the user has typed; an error of the terminal ends all
        complain(error)
    else:
        print(safe(said))


def _say(session: Session, text: str, ended: Callable[[TurnEnd], None]) -> None:
    length = len(session.talk.messages)
    try:
        end = session.say(text)
    except KeyboardInterrupt:
        kept = len(session.talk.messages) > length
        note(
            "stopped; what has arrived stays in the conversation"
            if kept
            else "stopped before an answer; Up brings your message back"
        )
        return
    print()
    ended(end)


def _prompter(*, history: bool) -> Callable[[], str]:
    """Return a function that reads a message, which may have several lines."""
    path = prompt_file()
    try:
        if history:
            create_private(path)
    except OSError as error:  # such as a container that can only be read
        note(f"your messages are not kept for the next conversation: {error}")
        history = False
    names = [f"/{name}" for name in COMMANDS]
    reader: PromptSession[str] = PromptSession(
        history=FileHistory(path) if history else InMemoryHistory(),
        completer=WordCompleter(names, sentence=True),
        complete_while_typing=Condition(lambda: reader.default_buffer.text.startswith("/")),
        key_bindings=_keys(),
        multiline=True,
        message=_PROMPT,
        prompt_continuation=_MORE,
    )
    return reader.prompt


def _keys() -> KeyBindings:
    keys = KeyBindings()

    def send(event: KeyPressEvent) -> None:
        event.current_buffer.validate_and_handle()

    def begin_line(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    add: Any = keys.add
    add("enter")(send)
    add("escape", "enter")(begin_line)
    add("c-j")(begin_line)
    return keys
