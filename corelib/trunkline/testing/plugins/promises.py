"""The promises of plugins, by name. `trunkline.testing.plugins.checks` has a check for each."""

from __future__ import annotations

from trunkline.testing.promises import Promise

_LOADING = {
    "accepted": "Clients accept the plugin: its hooks exist, and its layers can work.",
    "by-name": "The entry point of its name loads the plugin, and `plugins=[name]` activates it.",
    "settings-refused": "A setting that is unknown or wrong raises an OpenAIError with the name of "
    "the plugin.",
    "options-refused": "An unknown option of a call raises an OpenAIError with the name of the "
    "plugin, and nothing is sent.",
}
_ANSWERING = {
    "plain-answered": "A plain call returns the answer to its question.",
    "raw-answered": "A raw call returns the answer to its question, with the headers of that "
    "answer.",
    "stream-answered": "A typed stream has the answer to its question.",
    "open-answered": "An open body has the answer to its question.",
    "compressed-answered": "Answers and streams that are compressed with gzip are read like "
    "others.",
    "pieces-on-time": "An event of a stream, and a piece of an open body, reaches the user before "
    "the server sends the next one.",
    "transparent": "Requests, answers, errors and pauses are those of a client without the plugin.",
    "same-everywhere": "Results, requests and pauses in asyncio and trio are those of sync code.",
}
_FAILING = {
    "failures-raised": "An error of the server, a web page or a broken connection raises the error "
    "of a client without the plugin, or another OpenAIError, or is answered.",
    "streams-broken": "A stream that breaks off, or has an error event, raises an OpenAIError or "
    "is completed; its beginning is never taken for the whole.",
    "retried": "A call that is sent again after status 429 has the same body, and is answered.",
}
_ENDING = {
    "closed": "No response is open after a call of any form, whatever the server did.",
    "left-early": "A stream and an open body that the user leaves early are closed.",
    "cancelled": "A call that is cancelled at any effect ends there, without another effect.",
    "cancelled-closed": "No response is open after a cancelled call, and the next call is "
    "answered.",
}
_OBSERVING = {
    "observed-once": "Other plugins observe each call, response and stream once, and the events "
    "that the user gets.",
    "observers-work": "Its own observers and taps raise nothing, which would only be logged.",
}
_SHARING = {
    "calls-apart": "Nothing of a call is in the requests and answers of another one, after it or "
    "at the same time.",
    "streams-apart": "Two streams that are read in turn have their own events.",
    "two-clients": "One plugin object serves two clients: each keeps its key, its transport and "
    "its answers.",
    "copied": "The copies of a client, by `with_options`, are answered as it is.",
    "many-threads": "Many threads can use one plugin object at once, and each call has its answer.",
    "many-tasks": "Many tasks can use one plugin object at once, and each call has its answer.",
    "second-loop": "One plugin object works in one event loop after another.",
    "threads-with-loops": "Many threads, each with an event loop, can use one plugin object.",
}
_WAITING = {
    "waits-by-effects": "It waits by effects: it calls neither `time.sleep` nor a socket.",
    "locks-released": "No lock of the plugin is held while an effect is performed.",
}
_SECRETS = {
    "credential-kept": "Each request has the credential that it has without the plugin.",
    "credential-hidden": "The credential is not in the texts of the plugin, its layers, its log "
    "records and its errors.",
}

_SECTIONS = (
    _LOADING, _ANSWERING, _FAILING, _ENDING, _OBSERVING, _SHARING, _WAITING, _SECRETS,
)  # fmt: skip

PROMISES: dict[str, Promise] = {
    name: Promise(name, sentence) for section in _SECTIONS for name, sentence in section.items()
}
"""All promises of plugins, by name."""
