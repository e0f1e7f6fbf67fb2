"""Copies of clients: their options, and the attributes that a subclass has added."""

from __future__ import annotations

import os
import threading
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from trunkline.clients.urls import check_residency
from trunkline.discovery.transports import is_session
from trunkline.options import MAPPINGS, check_mapping

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_SYNONYMS: Final = (
    ("transport", "http_client"),
    ("strict_responses", "_strict_response_validation"),
)
"""Pairs of options that mean the same. The one that a copy changes replaces the other."""


_REPLACED: Final = {
    "base_url": ("data_residency",),
    "data_residency": ("base_url", "websocket_base_url"),
    "api_key": ("workload_identity",),
    "workload_identity": ("api_key", "provider"),
    "provider": (
        "api_key", "admin_api_key", "workload_identity", "base_url", "organization", "project",
        "data_residency", "default_headers",
    ),
}  # fmt: skip
"""The options that are for another server or identity than the one that a copy changes to."""


_KEPT: Final = frozenset({
    "api_key", "admin_api_key", "workload_identity", "organization", "project", "webhook_secret",
    "base_url", "data_residency", "websocket_base_url", "http_client", "api_version",
    "azure_ad_token", "azure_ad_token_provider", "azure_endpoint", "bedrock_token_provider",
    "aws_region",
    "aws_profile", "aws_access_key_id", "aws_secret_access_key", "aws_session_token",
    "aws_credentials_provider",
})  # fmt: skip
"""The options of which a copy keeps the value if they are None, as in openai-python."""


def without_kept(changes: Any, if_blank: Collection[str]) -> Any:
    """Return the same dictionary without the options of which a copy keeps the value.

    It also keeps those `if_blank` for an empty text.
    """
    kept = [name for name in changes if changes[name] is None and name in _KEPT]
    kept += [name for name in if_blank if changes.get(name) == ""]
    for name in kept:
        del changes[name]
    return changes


def without_replaced(options: Any, changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options without those that the changes replace."""
    replaced = {other for name in changes if changes[name] for other in _REPLACED.get(name, ())}
    return {name: value for name, value in options.items() if name not in replaced}


def changed(options: Any, changes: Any, *, other_certificate: bool = False) -> Any:
    """Return `options` with `changes`. Raises ValueError for changes that contradict each other.

    Tokens that were got with the certificate of a connection are not for another certificate.
    """
    check_residency(changes)
    kept, changes = without_replaced(options, changes), dict(changes)
    if other_certificate and kept.get("workload_identity") is not None:
        kept["workload_identity"] = kept["workload_identity"].anew()
    for name in MAPPINGS:
        added, replaced = changes.pop(name, None), changes.pop(f"set_{name}", None)
        check_mapping(name, added, MAPPINGS[name])
        check_mapping(f"set_{name}", replaced, MAPPINGS[name])
        if added is not None and replaced is not None:
            raise ValueError(f"{name} and set_{name} contradict each other: pass one of them")
        if replaced is not None:
            kept[name] = replaced
        elif added is not None:
            kept[name] = _added(kept.get(name) or {}, added, any_case=name == "default_headers")
    if changes.get("plugin_options") is not None:
        from trunkline.flows.plugin_options import merged

        old = merged({}, kept.get("plugin_options"))
        changes["plugin_options"] = merged(old, changes["plugin_options"])
    for pair in _SYNONYMS:
        given = [name for name in pair if name in changes]
        if len(given) == 1:
            kept.pop(pair[given[0] == pair[0]], None)
    return {**kept, **changes}


def _added(old: Mapping[str, Any], new: Mapping[str, Any], *, any_case: bool) -> dict[str, Any]:
    # Header names are case-insensitive (RFC 9110, section 5.1), dictionary keys are not.
    replaced = {name.lower() for name in new} if any_case else set[str]()
    return {**{name: old[name] for name in old if name.lower() not in replaced}, **new}


def own_attributes(client: Any, fresh: object) -> dict[str, Any]:
    """Return the attributes of `client` that a new client of its class, `fresh`, does not have.

    Cached properties are left out: they belong to the client that has computed them.
    """
    kind: Any = type(fresh)
    slots = [name for base in kind.__mro__ for name in base.__dict__.get("__slots__", ())]
    names = [*client.__dict__, *(name for name in slots if hasattr(client, name))]
    return {
        name: getattr(client, name)
        for name in names
        if not hasattr(fresh, name) and not isinstance(getattr(kind, name, None), cached_property)
    }


def check_picklable(options: Mapping[str, Any]) -> None:
    """Raise TypeError for options that no pickle can contain, with the option's name."""
    for name in ("transport", "http_client", "ssl_context"):
        given = options.get(name)
        if given is None or not (name == "ssl_context" or is_session(given)):
            continue
        try:
            import pickle

            pickle.dumps(given)
        except Exception as error:  # each library raises another one
            kind = f"{type(given).__module__.partition('.')[0]}.{type(given).__qualname__}"
            raise TypeError(
                f"a client with {name}={kind}(...) cannot be pickled: make the client in the "
                "process that uses it, or pass options such as ca_bundle and proxy instead"
            ) from error


_locks: dict[int, threading.RLock] = {}


def changing() -> threading.RLock:
    """Return the lock under which clients are changed."""
    # Of this process: a fork copies a lock that another thread holds, but not that thread.
    return _locks.setdefault(os.getpid(), threading.RLock())
