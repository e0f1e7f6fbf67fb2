"""The settings and the keys on disk, in the places that options and the environment leave open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trunkline.cli.output import note
from trunkline.cli.storage import configuration
from trunkline.cli.storage.keys import DEFAULT, VARIABLES, KeyStore
from trunkline.cli.storage.places import config_file, key_file
from trunkline.clients.environment import model_variable, read_environment

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trunkline.cli.storage.configuration import Configuration
    from trunkline.options import ClientOptions

_WITHOUT_KEY = ("AZURE_OPENAI_AD_TOKEN",)
"""Variables that take the place of a key."""


def settings() -> Configuration:
    """Return the settings of the file. Raises OpenAIError."""
    return configuration.load(config_file())


def key_store() -> KeyStore:
    """Return the key store, whose remarks go to stderr."""
    return KeyStore(key_file(), note)


def preferred_model() -> str | None:
    """Return the model of the environment, else that of the file. Raises OpenAIError."""
    return model_variable() or settings().model


def complete(given: ClientOptions, *, api_type: str, key: str | None) -> None:
    """Add what the options of a client lack and the environment does not say.

    `key` is the name of a stored key; the empty text means that the server needs none. Raises
    OpenAIError, OSError.
    """
    found = settings()
    environment = read_environment()
    if found.transport is not None and "TRUNKLINE_TRANSPORT" not in environment:
        given.setdefault("transport", found.transport)
    if "TRUNKLINE_PLUGINS" not in environment:
        given["plugins"] = [*found.plugins, *given.get("plugins", ())]
    if given.get("transport") == "local":
        return
    is_from_file = "base_url" not in given and "OPENAI_BASE_URL" not in environment
    if api_type == DEFAULT and is_from_file and found.base_url is not None:
        given["base_url"] = found.base_url
        key = key or found.key  # they belong together, whatever key the environment has
    if key != "":
        _add_keys(given, environment, api_type, key, found.key)
    if key == "" or (api_type == DEFAULT and _needs_no_key(given, environment)):
        given["api_key"] = ""


def _needs_no_key(given: ClientOptions, environment: Mapping[str, str]) -> bool:
    """Whether there is no key, and the server is on this machine: few of those check one."""
    from trunkline.discovery.test_tools import is_loopback
    from trunkline.http import URL

    url = given.get("base_url") or environment.get("OPENAI_BASE_URL")
    if not isinstance(url, str) or "api_key" in given or VARIABLES[DEFAULT] in environment:
        return False
    return is_loopback(URL.parse(url).host)


def _add_keys(
    given: ClientOptions,
    environment: Mapping[str, str],
    api_type: str,
    key: str | None,
    usual: str | None,
) -> None:
    store = key_store()
    if key is not None:
        given["api_key"] = store.get(key)
    elif api_type in VARIABLES and not {VARIABLES[api_type], *_WITHOUT_KEY} & environment.keys():
        is_default = api_type == DEFAULT
        found = store.get(usual) if usual and is_default else store.find(api_type)
        if found is not None:
            given["api_key"] = found
    if api_type == DEFAULT and VARIABLES["admin"] not in environment:
        admin = store.find("admin")
        if admin is not None:
            given["admin_api_key"] = admin
