"""The entry points of this package, for programs without the metadata of distributions."""

from __future__ import annotations

from typing import Final

ENTRY_POINTS: Final = {
    "trunkline.plugins": {
        "auth": "trunkline_plugins.auth",
        "retries": "trunkline_plugins.retries",
        "logs": "trunkline_plugins.logs",
        "proxies": "trunkline_plugins.proxies",
        "redirects": "trunkline_plugins.redirects",
        "failover": "trunkline_plugins.failover:Failover",
        "hedge": "trunkline_plugins.hedge:Hedge",
        "budget": "trunkline_plugins.budget:Budget",
        "ratelimit": "trunkline_plugins.ratelimit:RateLimit",
        "telemetry": "trunkline_plugins.telemetry:Telemetry",
        "redact": "trunkline_plugins.redact:Redact",
        "counters": "trunkline_plugins.counters:Counters",
        "sigv4": "trunkline_plugins.sign:SigV4",
        "sign": "trunkline_plugins.sign:Sign",
        "cache": "trunkline_plugins.cache:Cache",
        "replay": "trunkline_plugins.replay:Replay",
    },
}
"""The names in each group, with the references to their objects, as in ``pyproject.toml``."""
