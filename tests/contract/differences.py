"""The accepted differences, each with its reason."""

from __future__ import annotations

_NO_FILE = (
    "openai-python 3.57 refuses a dictionary where its types take a file or a dictionary; "
    "trunkline sends the fields of the dictionary"
)

REQUESTS = {
    "videos.create last": _NO_FILE,
    "videos.edit last": _NO_FILE,
    "videos.extend last": _NO_FILE,
}
"""Calls that trunkline and openai-python send differently."""

RESULTS = REQUESTS
"""Calls with different results: those that openai-python does not send."""

EVENTS = {
    "error": (
        "trunkline raises it as an error that says what went wrong; openai-python gives it as it is"
    ),
}
"""Stream events that the comparison omits."""

_VALUES_OF_FORMS = "steady takes every value within an object of a form for a text"
_PARTS_OF_FORMS = (
    "the document has this part of the form as application/json, which steady does not decode"
)
_BETA = (
    "the document has the answer of today's Realtime API here; the method and its type are the "
    "beta's, as in openai-python"
)

_STREAM = "the document has only the value false here, of the overload that came first"
_LIFETIME = "the document has this object twice, of which one lacks the newer value"

COMPLAINTS = {
    "audio.transcriptions.create last": _VALUES_OF_FORMS,
    "audio.transcriptions.create last streamed": _VALUES_OF_FORMS,
    "realtime.calls.create first": _PARTS_OF_FORMS,
    "realtime.calls.create last": _PARTS_OF_FORMS,
    "beta.realtime.sessions.create first": _BETA,
    "beta.realtime.sessions.create last": _BETA,
    "beta.realtime.sessions.create least": _BETA,
    "beta.agents.sessions.create first streamed": _STREAM,
    "beta.agents.sessions.create last streamed": _STREAM,
    "beta.agents.sessions.create least streamed": _STREAM,
    "beta.responses.create last": _LIFETIME,
    "beta.responses.create last streamed": _LIFETIME,
    "responses.create last": _LIFETIME,
    "responses.create last streamed": _LIFETIME,
}
"""Calls that steady complains about, or whose answer is not of the declared type."""
