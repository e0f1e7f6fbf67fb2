"""Advice about names that do not exist, for the texts of errors: similar names, replacements."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

_AZURE: Final = "for Azure, make a client with AzureOpenAI or AsyncAzureOpenAI"
_RUN_TOOLS: Final = "call client.responses.run_tools"

REPLACEMENTS: Final = {
    "azure_endpoint": _AZURE,
    "azure_deployment": _AZURE,
    "azure_ad_token": _AZURE,
    "azure_ad_token_provider": _AZURE,
    "api_version": _AZURE,
    "api_base": "pass base_url",
    "engine": "pass model",
    "headers": "pass default_headers to a client, or extra_headers to a call",
    "proxies": "pass proxy",
    "request_timeout": "pass timeout",
    "ChatCompletion": "call client.chat.completions.create",
    "Completion": "call client.completions.create",
    "Embedding": "call client.embeddings.create",
    "Moderation": "call client.moderations.create",
    "Image": "call client.images.generate",
    "Audio": "call client.audio.transcriptions.create",
    "File": "call client.files.create",
    "Model": "call client.models.list",
    "responses_tool_runner": _RUN_TOOLS,
    "ResponsesToolRunner": _RUN_TOOLS,
    "AsyncResponsesToolRunner": _RUN_TOOLS,
    "error": "the classes are in trunkline itself, and in trunkline.errors",
}
"""Names of openai-python, in any of its versions, that trunkline does not have."""

OF_OTHER_SERVERS: Final = frozenset(
    {
        "min_tokens", "models", "n_predict", "parse_tool_calls", "prompt_logprobs",
        "reasoning_budget", "reasoning_format", "repeat_penalty", "repetition_penalty", "top_k",
    }
)  # fmt: skip
"""Parameters of llama.cpp, vLLM and gateways whose names resemble some of OpenAI's."""


def about_argument(name: str, value: object, known: Iterable[str], option: str) -> str:
    """Return advice about an argument that an operation does not have, as `about` does.

    Parameters of other servers, and names that resemble no `known` one, belong into the `option`
    `extra_body` or `extra_query`. The advice shows numbers only: a text may be a prompt.
    """
    advice = "" if name in OF_OTHER_SERVERS else about(name, known)
    if advice:
        return advice
    shown = repr(value) if isinstance(value, bool | int | float) else "..."
    return f': if your server knows it, pass {option}={{"{name}": {shown}}}'


def about(name: str, known: Iterable[str]) -> str:
    """Return advice that follows a message, or an empty text if there is none.

    It is the replacement of a name of openai-python, or the most similar of the `known` names.
    """
    if name in REPLACEMENTS:
        return f": {REPLACEMENTS[name]}"
    from difflib import get_close_matches

    spelt = {one.lower(): one for one in known}
    found = get_close_matches(name.lower(), spelt, n=1, cutoff=0.7)
    return f": did you mean {spelt[found[0]]!r}?" if found else ""


def no_attribute(owner: object, name: str) -> AttributeError:
    """Return the error for a missing attribute, with advice unless the name is private."""
    kind = type(owner)
    message = f"{kind.__name__!r} object has no attribute {name!r}"
    public = (one for one in dir(kind) if not one.startswith("_"))
    return AttributeError(message if name.startswith("_") else message + about(name, public))
