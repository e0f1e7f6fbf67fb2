"""The Responses API: answers that can be stored, streamed again, cancelled and continued."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from trunkline.local import decisions, faults, response_items
from trunkline.local.call import LocalCall, Routes, is_asked, number
from trunkline.local.chat_completions import words
from trunkline.local.decisions import Ending, MadeCall
from trunkline.local.jobs import HINT
from trunkline.local.models import CREATED
from trunkline.local.pages import Paging, page
from trunkline.local.refusals import RefusedError, decode, usual_refusal
from trunkline.local.reply import LocalReply, event_reply, json_reply, typed_event
from trunkline.local.response_events import events
from trunkline.local.response_items import Item
from trunkline.local.response_requests import ResponseRequest, called, check, repeated, spoken
from trunkline.local.store import Shelf
from trunkline.local.stored_responses import StoredResponse
from trunkline.local.upgrades import upgrade

_PAGING = Paging(usual=20, most=100)

# Bytes that an item takes besides its text: a new one, and one from a previous response.
_ITEM_BYTES = 1024
_SHARED_BYTES = 16

_REASONS: Mapping[Ending, str | None] = {
    "stop": None,
    "length": "max_output_tokens",
    "content_filter": "content_filter",
}
"""Why a response is incomplete, by why its text ended."""


class Responses:
    """Makes and retrieves the responses of one LocalAPI, which are on its shelf."""

    def __init__(self, shelf: Shelf[StoredResponse]) -> None:
        self._shelf = shelf

    def routes(self, rest: Sequence[str]) -> Routes:
        """Return the function for each method of a path below /responses."""
        match rest:
            case []:
                return {"POST": self._create, "GET": self._connect}
            case ["input_tokens"]:
                return {"POST": self._count}
            case [name] if name:
                return {
                    "GET": lambda call: self._retrieve(name, call),
                    "DELETE": lambda call: self._delete(name),
                }
            case [name, "cancel"]:
                return {"POST": lambda call: self._cancel(name)}
            case [name, "input_items"]:
                return {"GET": lambda call: self._list(name, call)}
            case _:
                return {}

    def _connect(self, call: LocalCall) -> LocalReply:
        from trunkline.local.response_talks import ResponsesTalk

        return upgrade(call, ResponsesTalk(self._create))

    def _create(self, call: LocalCall) -> LocalReply:
        request = decode(call.body, ResponseRequest)
        model = request.model or "local"
        failure = faults.reply_of_model(model)
        if failure is not None:
            return failure
        check(request)
        digest = hashlib.sha256(call.body).hexdigest()[:24]
        context = self._context(request, digest)
        # Decoded twice, because the response repeats parameters exactly as they were sent.
        stored = _respond(request, decode(call.body, dict[str, object]), context, digest)
        if request.background and not request.stream:
            stored = replace(stored, steps=0)
        if request.store is not False:
            own = 1 if isinstance(request.input, str) else len(request.input or ())
            size = len(call.body) + _ITEM_BYTES * own + _SHARED_BYTES * len(context)
            self._shelf.replace(f"resp_local_{digest}", stored, size)
        if not request.stream:
            return json_reply(stored.shown)
        frames = map(typed_event, events(stored.finished))
        return event_reply(faults.cut_events(model, frames, _error_event()))

    def _context(self, request: ResponseRequest, digest: str) -> tuple[Item, ...]:
        """Return all items from which the answer is made."""
        own = response_items.items_of(request.input, digest)
        if request.previous_response_id is None:
            return tuple(own)
        previous = self._shelf.get(request.previous_response_id)
        if previous is None:
            raise RefusedError(
                400,
                f"Previous response with id '{request.previous_response_id}' not found.",
                param="previous_response_id",
                code="previous_response_not_found",
            )
        return (*previous.conversation, *own)

    def _count(self, call: LocalCall) -> LocalReply:
        request = decode(call.body, ResponseRequest)
        failure = faults.reply_of_model(request.model or "local")
        if failure is not None:
            return failure
        count = size_of(request, self._context(request, "counted"))
        return json_reply({"object": "response.input_tokens", "input_tokens": count})

    def _retrieve(self, name: str, call: LocalCall) -> LocalReply:
        query = call.query
        if not is_asked(query, "stream"):
            stored = self._changed(name, StoredResponse.stepped)
            return json_reply(stored.shown, headers=() if stored.has_ended else HINT)
        after = number(query, "starting_after")
        stored = self._changed(name, StoredResponse.done)
        if stored.is_cancelled:
            raise RefusedError(400, f"Response '{name}' was cancelled: it has no stream.")
        return event_reply(_frames(stored.finished, -1 if after is None else after))

    def _cancel(self, name: str) -> LocalReply:
        stored = self._changed(name, StoredResponse.cancelled)
        if not stored.finished["background"]:
            raise RefusedError(400, "Cannot cancel a synchronous response.")
        return json_reply(stored.shown)

    def _delete(self, name: str) -> LocalReply:
        if not self._shelf.remove(name):
            raise _unknown(name)
        return json_reply({"id": name, "object": "response", "deleted": True})

    def _list(self, name: str, call: LocalCall) -> LocalReply:
        stored = self._shelf.get(name)
        if stored is None:
            raise _unknown(name)
        places = {item.id: place for place, item in enumerate(stored.context)}
        listed = [item.listed for item in stored.context]
        return json_reply(page(listed, call.query, _PAGING, places.get))

    def _changed(
        self, name: str, change: Callable[[StoredResponse], StoredResponse]
    ) -> StoredResponse:
        changed = self._shelf.change(name, change)
        if changed is None:
            raise _unknown(name)
        return changed


def _respond(
    request: ResponseRequest,
    sent: Mapping[str, object],
    context: tuple[Item, ...],
    digest: str,
) -> StoredResponse:
    """Return the finished response to a request."""
    response_items.check_conversation(context)
    output, reason = output_of(request, context, f"local_{digest}")
    failed = request.model == faults.FAILED
    status = "failed" if failed else "completed" if reason is None else "incomplete"
    read = size_of(request, context)
    written = sum(len(words(item.text)) for item in output)
    finished: dict[str, object] = {
        "id": f"resp_local_{digest}",
        "object": "response",
        "created_at": CREATED,
        "completed_at": CREATED if status == "completed" else None,
        "status": status,
        "error": failure() if failed else None,
        "incomplete_details": None if reason is None else {"reason": reason},
        "model": request.model or "local",
        "output": [item.listed for item in output],
        **repeated(sent),
        "usage": {
            "input_tokens": read,
            "input_tokens_details": {"cached_tokens": 0, "cache_write_tokens": 0},
            "output_tokens": written,
            "output_tokens_details": {"reasoning_tokens": 0},
            "total_tokens": read + written,
        },
    }
    return StoredResponse(finished, context, tuple(output))


def output_of(
    request: ResponseRequest, context: Sequence[Item], suffix: str
) -> tuple[list[Item], str | None]:
    """Return the output, and why it is incomplete, if it is. The suffix is for its ids."""
    last = context[-1] if context else Item({})
    model = request.model or ""
    if model == faults.FAILED or request.generate is False:
        return [], None
    if not faults.is_worded(model):
        calls = called(request, last.text if last.is_of_user else "")
        if calls:
            return _calls(calls, request.max_output_tokens, suffix)
    outputs = [item.text for item in takewhile(lambda item: item.is_output, reversed(context))]
    if outputs:
        said = decisions.told(outputs[::-1])
    else:
        users = [item for item in context if item.is_of_user]
        said = f"You said: {(users or [last])[-1].text.strip()}"
    speech = spoken(request, said)
    return [response_items.spoken(f"msg_{suffix}_0", speech)], _REASONS[speech.ending]


def _calls(
    calls: Sequence[MadeCall], limit: int | None, suffix: str
) -> tuple[list[Item], str | None]:
    kept, is_cut = decisions.cut_calls(calls, limit)
    items = [
        response_items.call(
            f"fc_{suffix}_{place}",
            f"call_{suffix}_{place}",
            call,
            is_cut=call.arguments != calls[place].arguments,
        )
        for place, call in enumerate(kept)
    ]
    return items, _REASONS["length" if is_cut else "stop"]


def size_of(request: ResponseRequest, context: Sequence[Item]) -> int:
    """Return the number of words that the model reads."""
    texts = (request.instructions or "", *(item.text for item in context))
    return sum(len(words(text)) for text in texts)


def _frames(response: Mapping[str, object], after: int) -> Iterator[bytes]:
    """Yield the events after the one with the number `after`."""
    for place, event in enumerate(events(response)):
        if place > after:
            yield typed_event(event)


def failure() -> dict[str, object]:
    """Return the error of a response that has failed."""
    refusal = usual_refusal(500)
    return {"code": refusal.type, "message": refusal.message}


def _error_event() -> bytes:
    """Return the third event of a stream that fails."""
    refusal = usual_refusal(500)
    return typed_event(
        {
            "type": "error",
            "code": refusal.type,
            "message": refusal.message,
            "param": None,
            "sequence_number": 2,
        }
    )


def _unknown(name: str) -> RefusedError:
    return RefusedError(404, f"Response with id '{name}' not found.", param="response_id")
