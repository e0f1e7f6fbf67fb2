"""The client of the package: ``trunkline.chat.completions.create(...)``, as in openai-python.

It is one for Azure if ``trunkline.api_type`` is ``"azure"``, or if only Azure has credentials, and
one for Bedrock if it is ``"amazon-bedrock"``.

It is made by the first call, from the variables of the package such as ``trunkline.api_key``. Each
use looks at them again, and a changed variable has the effect of setting the attribute.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Final, Literal

from trunkline.clients.environment import read_environment
from trunkline.codec.type_guards import is_mapping
from trunkline.errors import OpenAIError
from trunkline.network import Timeout
from trunkline.options import DEFAULT_MAX_RETRIES, SECRETS, ApiKey, ClientOptions, hidden
from trunkline.resources.root import Root

if TYPE_CHECKING:
    from trunkline.client import OpenAI
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
    from trunkline.resources.decisions import Decisions
    from trunkline.resources.edits import Edits
    from trunkline.resources.embeddings import Embeddings
    from trunkline.resources.evals import Evals
    from trunkline.resources.files import Files
    from trunkline.resources.fine_tunes import FineTunes
    from trunkline.resources.fine_tuning import FineTuning
    from trunkline.resources.images import Images
    from trunkline.resources.live import Live
    from trunkline.resources.moderations import Moderations
    from trunkline.resources.realtime import Realtime
    from trunkline.resources.responses import Responses
    from trunkline.resources.safety import Safety
    from trunkline.resources.skills import Skills
    from trunkline.resources.vector_stores import VectorStores
    from trunkline.resources.videos import Videos
    from trunkline.resources.webhooks import Webhooks

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
    decisions: Decisions[Sync]
    edits: Edits[Sync]
    embeddings: Embeddings[Sync]
    evals: Evals[Sync]
    files: Files[Sync]
    fine_tunes: FineTunes[Sync]
    fine_tuning: FineTuning[Sync]
    images: Images[Sync]
    live: Live[Sync]
    moderations: Moderations[Sync]
    realtime: Realtime[Sync]
    responses: Responses[Sync]
    safety: Safety[Sync]
    skills: Skills[Sync]
    vector_stores: VectorStores[Sync]
    videos: Videos[Sync]
    webhooks: Webhooks[Sync]

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
api_type: Literal["openai", "azure", "amazon-bedrock"] | None = None
"""The kind of the client; default: OPENAI_API_TYPE, else the one that has credentials."""
api_version: str | None = None
"""The version of the API of Azure; default: OPENAI_API_VERSION."""
azure_endpoint: str | URL | None = None
"""The URL of your resource at Azure; default: AZURE_OPENAI_ENDPOINT."""
azure_ad_token: str | None = None
"""The token for Azure; default: AZURE_OPENAI_AD_TOKEN."""
azure_ad_token_provider: Callable[[], str] | None = None
"""A function that returns a token for Azure, called for each attempt."""
bedrock_token_provider: Callable[[], str] | None = None
"""A function that returns a token for Bedrock, called for each attempt."""

VARIABLES: Final = (
    "api_key", "admin_api_key", "webhook_secret", "organization", "project", "base_url", "timeout",
    "max_retries", "default_headers", "default_query", "http_client", "api_type", "api_version",
    "azure_endpoint", "azure_ad_token", "azure_ad_token_provider",
    "bedrock_token_provider",
)  # fmt: skip
"""The names of the variables: `api_type`, and names of options of a client."""

_made: dict[str, Any] = {}
"""The `client`, and the `options` that it was made from or changed to."""


def client() -> OpenAI:
    """Return the client, with the present values of the variables.

    Raises the errors of making a client.
    """
    from trunkline.clients.copying import changing

    options = _options()
    if _made.get("options") != options:
        with changing():
            kind, given = _kind(options)
            old: Any = _made.get("client")
            if type(old) is kind and _made["options"]["http_client"] is options["http_client"]:
                old._change(**given)  # pyright: ignore[reportPrivateUsage]  # of this package
            else:
                _made["client"] = kind(**given)
            _made["options"] = _options()
    made: OpenAI = _made["client"]
    return made


def _kind(options: Mapping[str, Any]) -> tuple[type[OpenAI], dict[str, Any]]:
    """Return the class of the client, and the options that it has."""
    named = options["api_type"] or _api_type(options)
    kind, known = _class_for(named)
    return kind, {name: options[name] for name in options if name in known}


def _class_for(named: str) -> tuple[type[OpenAI], Mapping[str, object]]:
    """Return a class of clients and its options, by the name of `api_type`."""
    if named == "azure":
        from trunkline.azure import AzureOpenAI, AzureOptions

        return AzureOpenAI, AzureOptions.__annotations__
    if named == "amazon-bedrock":
        from trunkline.bedrock import BedrockClientOptions, BedrockOpenAI

        return BedrockOpenAI, BedrockClientOptions.__annotations__
    if named == "openai":
        from trunkline.client import OpenAI

        return OpenAI, ClientOptions.__annotations__
    raise OpenAIError(
        f"api_type and OPENAI_API_TYPE must be openai, azure or amazon-bedrock, not {named!r}"
    )


def _api_type(options: Mapping[str, Any]) -> str:
    """Return the type that the environment names, or the only one that has credentials."""
    environment = read_environment()
    if "OPENAI_API_TYPE" in environment:
        return environment["OPENAI_API_TYPE"]
    found = [name for name in environment if name.startswith("AZURE_OPENAI_")]
    found += [name for name in VARIABLES if name.startswith("azure_") and options[name]]
    if found and "OPENAI_API_KEY" in environment:
        raise OpenAIError(
            f"there are credentials for OpenAI (OPENAI_API_KEY) and for Azure ({found[0]}): set "
            "trunkline.api_type or OPENAI_API_TYPE to openai or azure"
        )
    return "azure" if found else "openai"


def _options() -> Any:
    values: dict[str, Any] = {name: getattr(sys.modules["trunkline"], name) for name in VARIABLES}
    for name in ("default_headers", "default_query"):
        if is_mapping(values[name]):  # which may be changed in place
            values[name] = dict(values[name])
    for name in values.keys() & SECRETS:
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
    from trunkline.operations.worlds import World

    kind: type[Any] = getattr(Root(World()), resource).__class__
    return kind


def __getattr__(name: str) -> ModuleResource:
    if type(vars(Root).get(name)) is not cached_property:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return ModuleResource(name)
