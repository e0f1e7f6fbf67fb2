"""Moderation that flags nothing, unless a text says what to flag."""

from __future__ import annotations

import hashlib
import re

from msgspec import Struct

from trunkline.local import faults
from trunkline.local.refusals import decode, invalid_value, missing
from trunkline.local.reply import LocalReply, json_reply

# For each category, whether it covers pictures as well:
# https://platform.openai.com/docs/guides/moderation
_CATEGORIES = {
    "harassment": False,
    "harassment/threatening": False,
    "hate": False,
    "hate/threatening": False,
    "illicit": False,
    "illicit/violent": False,
    "self-harm": True,
    "self-harm/instructions": True,
    "self-harm/intent": True,
    "sexual": True,
    "sexual/minors": False,
    "violence": True,
    "violence/graphic": True,
}
_WISH = re.compile(r"(?<![\w-])flag-([a-z/-]+)")
_SURE = 0.99
_UNLIKELY = 0.0001


class Address(Struct):
    """The URL of a picture."""

    url: str


class ModerationPart(Struct):
    """A text or a picture."""

    type: str
    text: str | None = None
    image_url: Address | None = None


class ModerationRequest(Struct):
    """The parameters of a moderation that the stand-in uses; it ignores the others."""

    input: str | tuple[str | ModerationPart, ...]
    model: str = "omni-moderation-latest"


def reply_to_moderations(body: bytes) -> LocalReply:
    """Answer POST /moderations. Raises RefusedError if the API would refuse the request.

    A text with the word `flag-violence` is flagged as violence, and likewise for every category.
    """
    request = decode(body, ModerationRequest)
    failure = faults.reply_of_model(request.model)
    if failure is not None:
        return failure
    name = f"modr-local-{hashlib.sha256(body).hexdigest()[:24]}"
    results = [_result(text, has_picture) for text, has_picture in _inputs(request)]
    return json_reply({"id": name, "model": request.model, "results": results})


def _inputs(request: ModerationRequest) -> list[tuple[str, bool]]:
    """Return each text to check, and whether it has a picture. All parts count as one text."""
    if isinstance(request.input, str):
        return [(request.input, False)]
    texts = [(item, False) for item in request.input if isinstance(item, str)]
    parts = [item for item in request.input if not isinstance(item, str)]
    if not texts and not parts:
        raise invalid_value("input", "must not be empty")
    if not parts:
        return texts
    if texts:
        raise invalid_value("input", "must not mix texts with parts")
    for number, part in enumerate(parts):
        if part.type not in ("text", "image_url"):
            raise invalid_value(f"input[{number}].type", "must be 'text' or 'image_url'")
        if getattr(part, part.type) is None:
            raise missing(f"input[{number}].{part.type}")
    has_picture = any(part.type == "image_url" for part in parts)
    return [(" ".join(part.text or "" for part in parts), has_picture)]


def _result(text: str, has_picture: bool) -> dict[str, object]:
    wished = set(_WISH.findall(text))
    found = {category: category in wished for category in _CATEGORIES}
    looked_at = ["text", "image"] if has_picture else ["text"]
    return {
        "flagged": any(found.values()),
        "categories": found,
        "category_scores": {
            category: _SURE if is_found else _UNLIKELY for category, is_found in found.items()
        },
        "category_applied_input_types": {
            category: looked_at if sees_pictures else ["text"]
            for category, sees_pictures in _CATEGORIES.items()
        },
    }
