"""A conversation: its turns, and the commands that begin with a slash."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from trunkline.cli.talking.asking import Manner, Turn, TurnEnd
from trunkline.cli.talking.attachments import file_part, image_part
from trunkline.discovery.advice import about
from trunkline.errors import OpenAIError
from trunkline.values import Value

if TYPE_CHECKING:
    from trunkline.cli.storage.keeping import Keeper
    from trunkline.cli.talking.asking import AnswerView
    from trunkline.cli.talking.talk import Talk
    from trunkline.client import OpenAI


class Leave(Exception):
    """The user ends the conversation."""


class Session:
    """A talk with a model, and what is kept of it."""

    def __init__(
        self, client: OpenAI, talk: Talk, manner: Manner, view: AnswerView, keeper: Keeper
    ) -> None:
        self.talk = talk
        self.manner = manner
        self.attachments: list[dict[str, Any]] = []
        """The parts of the next message."""
        self.tokens = (0, 0)
        """The tokens of all requests and of all answers so far."""
        self._client = client
        self._view = view
        self.keeper = keeper

    def say(self, text: str) -> TurnEnd:
        """Send a message, and show and keep the answer.

        Raises OpenAIError and KeyboardInterrupt; what has arrived until then is kept.
        """
        length = len(self.talk.messages)
        self.talk.ask(text, self.attachments)
        tokens: tuple[int, int] | None = None
        try:
            end = Turn(self._client, self.talk, self.manner, self._view).run()
            tokens = end.tokens
        finally:
            if len(self.talk.messages) > length:
                self.attachments = []
                self.keeper.keep(self.talk, self.manner.model, tokens)
        sent, written = tokens or (0, 0)
        self.tokens = (self.tokens[0] + sent, self.tokens[1] + written)
        return end


class SlashCommand(Value, frozen=True):
    """A command of a conversation."""

    takes: str
    """The text after its name; in brackets if it can be absent."""
    about: str
    run: Callable[[Session, str], str]
    """Performs it with what follows its name, and returns what to say. Raises OpenAIError."""


def perform(session: Session, line: str) -> str:
    """Perform a line that begins with a slash, and return what to say.

    Raises Leave, OSError, and OpenAIError for an unknown command.
    """
    name, _, rest = line[1:].partition(" ")
    command = COMMANDS.get(name)
    if command is None:
        raise OpenAIError(
            f"there is no command '/{name}'{about(name, COMMANDS)}; see /help. A message that "
            "begins with a slash begins with two"
        )
    rest = rest.strip()
    if rest and not command.takes:
        raise OpenAIError(f"/{name} takes nothing after its name")
    if not rest and command.takes and not command.takes.startswith("["):
        raise OpenAIError(f"/{name} needs {command.takes}: {command.about}")
    return command.run(session, rest)


def _help(session: Session, rest: str) -> str:
    names = {name: f"/{name} {one.takes}".strip() for name, one in COMMANDS.items()}
    width = max(map(len, names.values()))
    lines = [f"{names[name]:<{width}}  {one.about}" for name, one in COMMANDS.items()]
    return "\n".join([*lines, "", *KEYS])


def _model(session: Session, rest: str) -> str:
    if rest:
        session.manner = session.manner.evolve(model=rest)
    return f"the model is {session.manner.model}"


def _system(session: Session, rest: str) -> str:
    if rest:
        session.talk.system = None if rest == "-" else rest
    return f"the instructions are: {session.talk.system or '(none)'}"


def _file(session: Session, rest: str) -> str:
    session.attachments.append(file_part(rest))
    return f"{rest} goes with the next message"


def _image(session: Session, rest: str) -> str:
    session.attachments.append(image_part(rest))
    return f"{rest} goes with the next message"


def _usage(session: Session, rest: str) -> str:
    if not session.manner.usage:
        session.manner = session.manner.evolve(usage=True)
        return "the tokens of each answer will be shown"
    return f"tokens so far: {tokens_text(session.tokens)}"


def _save(session: Session, rest: str) -> str:
    from trunkline.cli.talking.saving import save

    save(rest, session.talk, session.manner.model)
    return f"saved as {rest}"


def _clear(session: Session, rest: str) -> str:
    session.talk.messages = []
    session.attachments = []
    session.keeper.start()
    return "a new conversation begins"


def _exit(session: Session, rest: str) -> str:
    raise Leave


COMMANDS = {
    "help": SlashCommand("", "list the commands and keys", _help),
    "model": SlashCommand("[NAME]", "ask another model, or show which is asked", _model),
    "system": SlashCommand("[TEXT]", "change or show the instructions; - removes them", _system),
    "file": SlashCommand("PATH", "attach a text or a PDF to the next message", _file),
    "image": SlashCommand("PATH|URL", "attach an image to the next message", _image),
    "usage": SlashCommand("", "show the numbers of tokens", _usage),
    "save": SlashCommand("PATH", "write the conversation to a new file: .md or .json", _save),
    "clear": SlashCommand("", "begin a new conversation", _clear),
    "exit": SlashCommand("", "end, as Ctrl-D does", _exit),
}
"""The commands by name."""
KEYS = (
    "Enter sends; Alt-Enter or Ctrl-J begins a new line.",
    "Up and Down show earlier messages. Ctrl-C stops an answer. Ctrl-D ends.",
)
"""The effects of keys."""


def tokens_text(tokens: tuple[int, int]) -> str:
    """Return the numbers of tokens as a text."""
    return f"{tokens[0]} sent, {tokens[1]} received"
