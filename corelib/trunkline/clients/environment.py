"""The variables of the environment that trunkline reads. No other module reads os.environ."""

from __future__ import annotations

import os
import re
from collections.abc import Container, Mapping

from trunkline.secrets import Unshown

# Proxy variables also exist in lower case, as for curl. REQUEST_METHOD identifies a CGI program,
# whose HTTP_PROXY may come from a request header (trunkline_plugins.proxies).
_VARIABLES = (
    "OPENAI_API_KEY", "OPENAI_ADMIN_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID", "OPENAI_BASE_URL",
    "OPENAI_CUSTOM_HEADERS", "OPENAI_LOG", "OPENAI_WEBHOOK_SECRET",
    "OPENAI_API_TYPE", "OPENAI_API_VERSION",
    "AZURE_OPENAI_ENDPOINT", "AZURE_OPENAI_API_KEY", "AZURE_OPENAI_AD_TOKEN",
    "TRUNKLINE_LOG", "TRUNKLINE_TRANSPORT", "TRUNKLINE_PLUGINS", "TRUNKLINE_SETTINGS",
    "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY",
    "http_proxy", "https_proxy", "all_proxy", "no_proxy", "REQUEST_METHOD",
    "SSL_CERT_FILE", "SSL_CERT_DIR",
)  # fmt: skip


class Environment(Unshown[str]):
    """Variables by name. Some hold keys and passwords, so the repr has only their names."""


def without(names: Container[str], environment: Mapping[str, str]) -> Environment:
    """Return the other variables of an environment; their repr has only names as well."""
    return Environment([(name, value) for name, value in environment.items() if name not in names])


def read_environment() -> Environment:
    """Return the variables that trunkline knows and that are not blank, stripped.

    The file that TRUNKLINE_SETTINGS names takes the place of those that are missing. Raises
    OpenAIError for a file that cannot be used.
    """
    environ = os.environ
    found = [(name, value) for name in _VARIABLES if (value := environ.get(name))]
    given = Environment([(name, value.strip()) for name, value in found if not value.isspace()])
    if "TRUNKLINE_SETTINGS" not in given:
        return given
    from trunkline.discovery.settings_file import variables

    return Environment({**variables(given["TRUNKLINE_SETTINGS"]), **given})


def cloud_variable(*names: str) -> str | None:
    """Return the first of these variables of a cloud that is not blank, stripped."""
    values = (os.environ.get(name, "").strip() for name in names)
    return next(filter(None, values), None)


def plugin_variable(plugin: str, setting: str) -> tuple[str, str | None]:
    """Return the name of the variable of a plugin's setting, and its value if it is not blank."""
    name = _variable(plugin) + _variable_part(setting)
    return name, os.environ.get(name, "").strip() or None


def plugin_variables(plugin: str) -> dict[str, str]:
    """Return the names of variables that begin like those of a plugin, by what follows."""
    start = _variable(plugin)
    return {name[len(start) :]: name for name in os.environ if name.startswith(start)}


def _variable(plugin: str) -> str:
    return f"TRUNKLINE_{_variable_part(plugin)}_"


def _variable_part(name: str) -> str:
    return re.sub(r"\W", "_", name).upper()


def home_folder() -> str | None:
    """Return TRUNKLINE_HOME, the folder of all files of the command line, or None without one."""
    return os.environ.get("TRUNKLINE_HOME", "").strip() or None


def model_variable() -> str | None:
    """Return TRUNKLINE_MODEL, the model that the command line asks, or None without one."""
    return os.environ.get("TRUNKLINE_MODEL", "").strip() or None


def completion_request() -> str | None:
    """Return what the script of a shell asks for, to complete a command line; None without one."""
    return os.environ.get("_TRUNKLINE_COMPLETE") or None


def refuses_color() -> bool:
    """Whether NO_COLOR or a terminal without colours refuses them."""
    return bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"


def settings_path() -> str:
    """Return the path in TRUNKLINE_SETTINGS; an empty text without one."""
    return os.environ.get("TRUNKLINE_SETTINGS", "").strip()
