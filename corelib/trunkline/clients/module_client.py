"""The client of the package: ``trunkline.chat.completions.create(...)``, as in openai-python.

It is made by the first call, from the variables of the package such as ``trunkline.api_key``. Each
use looks at them again, and a changed variable has the effect of setting the attribute.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Final

from trunkline.codec.type_guards import is_mapping
from trunkline.network import Timeout
from trunkline.options import DEFAULT_MAX_RETRIES, SECRETS, ApiKey, hidden
from trunkline.resources.root import Root

if TYPE_CHECKING:
    from trunkline.client import OpenAI
    from trunkline.clients.webhooks import Webhooks
    from trunkline.http import URL
    from trunkline.operations.worlds import Sync
    from trunkline.resources.admin import Admin
    from trunkline.resources.audio import Audio
    from trunkline.resources.batches import Batches
    from trunkline.resources.beta import Beta
    from trunkline.resources.chat import Chat
    from trunkline.resources.completions import Completions
    from trunkline.resources.containers import Containers
    from trunkline.resources.content_provenance_checks import ContentProvenanceChecks
    from trunkline.resources.conversations import Conversations
    from trunkline.resources.edits import Edits
    from trunkline.resources.embeddings import Embeddings
    from trunkline.resources.evals import Evals
    from trunkline.resources.files import Files
    from trunkline.resources.fine_tunes import FineTunes
    from trunkline.resources.fine_tuning import FineTuning
    from trunkline.resources.images import Images
    from trunkline.resources.moderations import Moderations
    from trunkline.resources.realtime import Realtime
    from trunkline.resources.responses import Responses
    from trunkline.resources.skills import Skills
    from trunkline.resources.vector_stores import VectorStores
    from trunkline.resources.videos import Videos

    # `models` and `uploads` are modules of the package, which have the same attributes.
    admin: Admin[Sync]
    audio: Audio[Sync]
    batches: Batches[Sync]
    beta: Beta[Sync]
    chat: Chat[Sync]
    completions: Completions[Sync]
    containers: Containers[Sync]
    content_provenance_checks: ContentProvenanceChecks[Sync]
    conversations: Conversations[Sync]
    edits: Edits[Sync]
    embeddings: Embeddings[Sync]
    evals: Evals[Sync]
    files: Files[Sync]
    fine_tunes: FineTunes[Sync]
    fine_tuning: FineTuning[Sync]
    images: Images[Sync]
    moderations: Moderations[Sync]
    realtime: Realtime[Sync]
    responses: Responses[Sync]
    skills: Skills[Sync]
    vector_stores: VectorStores[Sync]
    videos: Videos[Sync]
    webhooks: Webhooks

api_key: ApiKey | None = None
"""The API key; default: OPENAI_API_KEY."""
admin_api_key: ApiKey | None = None
"""The key for `trunkline.admin`; default: OPENAI_ADMIN_KEY."""
webhook_secret: str | None = None
"""The secret that signs webhooks; default: OPENAI_WEBHOOK_SECRET."""
organization: str | None = None
"""The organization that calls are for; default: OPENAI_ORG_ID."""
project: str | None = None
"""The project that calls are for; default: OPENAI_PROJECT_ID."""
base_url: str | URL | None = None
"""The URL of the API; default: OPENAI_BASE_URL, else that of OpenAI."""
timeout: float | Timeout | None = Timeout()
"""Seconds for each phase, or a `Timeout`; default 600 s, 5 s to connect."""
max_retries: int = DEFAULT_MAX_RETRIES
"""The number of attempts after the first one; default 2."""
default_headers: Mapping[str, str | None] | None = None
"""The headers of every request."""
default_query: Mapping[str, object] | None = None
"""The query parameters of every request."""
http_client: Any = None
"""Your own session."""

VARIABLES: Final = (
    "api_key", "admin_api_key", "webhook_secret", "organization", "project", "base_url", "timeout",
    "max_retries", "default_headers", "default_query", "http_client",
)  # fmt: skip
"""The names of the variables, which are those of options of a client."""

_made: dict[str, Any] = {}
"""The `client`, and the `options` that it was made from or changed to."""


def client() -> OpenAI:
    """Return the client, with the present values of the variables.

    Raises the errors of making a client.
    """
    from trunkline.client import OpenAI
    from trunkline.clients.copying import changing

    options = _options()
    if _made.get("options") != options:
        with changing():
            old: OpenAI | None = _made.get("client")
            if old is None or _made["options"]["http_client"] is not options["http_client"]:
                _made["client"] = OpenAI(**options)
            else:
                old._change(**options)  # pyright: ignore[reportPrivateUsage]  # of this package
            _made["options"] = _options()
    made: OpenAI = _made["client"]
    return made


def _options() -> Any:
    values: dict[str, Any] = {name: getattr(sys.modules["trunkline"], name) for name in VARIABLES}
    for name in ("default_headers", "default_query"):
        if is_mapping(values[name]):  # which may be changed in place
            values[name] = dict(values[name])
    for name in SECRETS:
        values[name] = hidden(values[name])
    return values


class ModuleResource:
    """A resource of the package, which is that of its client."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        return attribute_of(self._name, name)

    def __dir__(self) -> list[str]:
        return dir(_class_of(self._name))

    def __repr__(self) -> str:
        return f"<trunkline.{self._name}>"


def attribute_of(resource: str, name: str) -> Any:
    """Return an attribute of a resource of the client. Raises AttributeError for unknown names."""
    # Before a client is made, which may fail: tools ask modules for many names.
    if name.startswith("_") or not hasattr(_class_of(resource), name):
        raise AttributeError(f"'trunkline.{resource}' has no attribute {name!r}")
    return getattr(getattr(client(), resource), name)


@cache
def _class_of(resource: str) -> type[Any]:
    from trunkline.clients.webhooks import Webhooks
    from trunkline.operations.worlds import World

    if resource == "webhooks":
        return Webhooks
    kind: type[Any] = getattr(Root(World()), resource).__class__
    return kind


def __getattr__(name: str) -> ModuleResource:
    if name != "webhooks" and type(vars(Root).get(name)) is not cached_property:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return ModuleResource(name)
