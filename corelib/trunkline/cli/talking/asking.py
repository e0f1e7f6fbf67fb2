"""One turn of a conversation: the model answers, and may call tools before it does.

The requests are those of the chat completions API, which every server has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from trunkline.cli.expecting import expected, lacking, objects
from trunkline.cli.talking.talk import Talk, completed
from trunkline.models import BaseModel
from trunkline.values import Value

if TYPE_CHECKING:
    from trunkline.client import OpenAI
    from trunkline.tools import RequestedCall

_NO_ANSWER = "no answer"


class Manner(Value, frozen=True):
    """How the model is asked."""

    model: str
    options: Mapping[str, Any] = {}
    """The other parameters of each request."""
    tools: tuple[Callable[..., Any], ...] = ()
    stream: bool = True
    usage: bool = False
    """Whether the server is asked for the numbers of tokens."""


class Said(Value, frozen=True):
    """A piece of an answer."""

    text: str
    event: BaseModel
    """The chunk or the completion that it came in."""
    is_refusal: bool = False
    reason: str | None = None
    """Why the answer ended, in its last piece."""
    tokens: tuple[int, int] | None = None
    """Tokens of the request and of the answer."""


class TurnEnd(Value, frozen=True):
    """How a turn ended."""

    text: str
    """The text of its last answer."""
    reason: str | None
    tokens: tuple[int, int] | None
    """Tokens of all requests and answers of the turn, if the server has counted them."""


class AnswerView(Protocol):
    """Shows an answer to the user."""

    def begin(self) -> None:
        """Show that an answer is awaited."""

    def add(self, said: Said) -> None:
        """Show a piece."""

    def end(self) -> None:
        """Show that no piece will come, or not until the user has decided about a call."""

    def approve(self, call: RequestedCall) -> bool:
        """Return whether a tool may be called."""
        raise NotImplementedError  # abstract: each view asks in its own way


class Turn:
    """The answer to the last message of a talk."""

    def __init__(self, client: OpenAI, talk: Talk, manner: Manner, view: AnswerView) -> None:
        self._client = client
        self._talk = talk
        self._manner = manner
        self._view = view
        self._said: list[Said] = []
        self._in_messages = False

    def run(self) -> TurnEnd:
        """Ask, show the answer, and add it to the talk.

        If it is interrupted or fails, what has arrived stays in the talk; a message without any
        answer does not. Raises OpenAIError, KeyboardInterrupt.
        """
        asked = len(self._talk.messages)
        reason: str | None = None
        tokens: tuple[int, int] | None = None
        self._view.begin()
        try:
            for said in self._pieces():
                reason = said.reason or reason
                if said.tokens is not None:
                    sent, written = tokens or (0, 0)
                    tokens = (sent + said.tokens[0], written + said.tokens[1])
                self._said.append(said)
                self._view.add(said)
        finally:
            self._settle(asked)
            self._view.end()
        return TurnEnd(self._text(), reason, tokens)

    def _settle(self, asked: int) -> None:
        """Add what has been said to the talk."""
        talk = self._talk
        talk.messages = completed(talk.messages)
        text = self._text()
        if text and not self._in_messages:
            talk.answer(text, is_refusal=any(said.is_refusal for said in self._said))
        elif len(talk.messages) == asked:
            del talk.messages[-1]

    def _text(self) -> str:
        return "".join(said.text for said in self._said)

    def _pieces(self) -> Iterator[Said]:
        manner = self._manner
        options: dict[str, Any] = {"model": manner.model, **manner.options}
        if manner.stream and manner.usage:
            options["stream_options"] = {"include_usage": True}
        if manner.tools:
            return self._run(options)
        create: Any = self._client.chat.completions.create
        if not manner.stream:
            return iter([_of_completion(create(messages=self._talk.request(), **options))])
        return self._stream(create(messages=self._talk.request(), **options, stream=True))

    def _stream(self, stream: Any) -> Iterator[Said]:
        has_answer = False
        with stream as events:
            for event in events:
                has_answer = has_answer or bool(event.choices)
                yield _of_chunk(event)
        if not has_answer:
            raise lacking(_NO_ANSWER)

    def _run(self, options: dict[str, Any]) -> Iterator[Said]:
        """Yield the pieces of the answers of a run, in which tools are called."""
        manner, view = self._manner, self._view
        given = self._talk.request()
        run: Any = self._client.chat.completions.run_tools
        runner = run(
            messages=given,
            tools=manner.tools,
            stream=manner.stream,
            approve=view.approve,
            after_call=self._called,
            **options,
        )
        start = len(given) - len(self._talk.messages)
        with runner:
            try:
                yield from self._answers(runner)
            finally:
                self._talk.messages = runner.messages[start:]

    def _called(self, call: RequestedCall, result: Any) -> None:
        self._view.begin()

    def _answers(self, runner: Any) -> Iterator[Said]:
        """Yield the pieces of all answers. Those of the current one are not in its messages yet."""
        count = 0
        try:
            for event in runner:
                completions: Sequence[Any] = runner.all_chat_completions
                if len(completions) > count:
                    self._said.clear()
                if not self._manner.stream:
                    yield from map(_of_completion, completions[count:])
                elif event.type == "chunk":
                    yield _of_chunk(event.chunk)
                count = len(completions)
        finally:
            is_whole = len(runner.all_chat_completions) > count
            self._in_messages = is_whole or not self._manner.stream


def _of_chunk(chunk: Any) -> Said:
    choices = objects(chunk.choices, _NO_ANSWER) if chunk.choices else []
    reason = next((one.finish_reason for one in choices if one.finish_reason), None)
    return _piece(chunk, [one.delta for one in choices], reason)


def _of_completion(completion: Any) -> Said:
    choices = objects(completion.choices, _NO_ANSWER)
    messages = [one.message for one in choices]
    if not any(messages):
        raise lacking(_NO_ANSWER)
    return _piece(completion, messages, choices[0].finish_reason)


def _piece(event: Any, messages: Sequence[Any], reason: str | None) -> Said:
    """Return the texts of messages as a piece. Some servers omit a message, or its content."""
    found = objects([one for one in messages if one], _NO_ANSWER) if any(messages) else []
    texts = [one.content or one.refusal or "" for one in found]
    text = "".join(expected(one, str, "an answer that is not text") for one in texts)
    refused = any(one.refusal and not one.content for one in found)
    usage: Any = event.usage if isinstance(event.usage, BaseModel) else None
    tokens = (_count(usage.prompt_tokens), _count(usage.completion_tokens)) if usage else None
    return Said(text, event, refused, reason, tokens)


def _count(tokens: object) -> int:
    return tokens if isinstance(tokens, int) else 0
