"""Runs the examples of the cookbook against the stand-in."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "docs" / "examples" / "cookbook"
EXAMPLES = sorted(FOLDER.glob("*.py"))
FOREIGN = ("IPython", "celery", "django", "flask")
"""Packages of the dependency group `cookbook`, which `[all,test]` does not have."""
SECONDS = 60


def variables(url: str) -> dict[str, str]:
    """Return the environment of an example: where its servers are, and keys that open nothing."""
    return {
        "OPENAI_API_KEY": "sk-of-the-stand-in",
        "OPENAI_BASE_URL": f"{url}/v1",
        "OPENAI_WEBHOOK_SECRET": "whsec_dGhlIHNlY3JldCBvZiBhIHdlYmhvb2s=",
        "AZURE_OPENAI_API_KEY": "key-of-the-stand-in",
        "AZURE_OPENAI_ENDPOINT": url,
        "POLL_SECONDS": "0",
        "OLLAMA_URL": f"{url}/ollama/v1",
        "VLLM_URL": f"{url}/vllm/v1",
        "LM_STUDIO_URL": f"{url}/lm-studio/v1",
        "LLAMA_SERVER_URL": f"{url}/llama-cpp",
        "OPENROUTER_URL": f"{url}/openrouter/v1",
        "OPENROUTER_API_KEY": "sk-or-of-the-stand-in",
        "LITELLM_URL": f"{url}/litellm/v1",
        "LITELLM_API_KEY": "sk-litellm-of-the-stand-in",
    }


def run_apart(example: Path, url: str, folder: Path) -> str:
    """Run an example as a script in `folder`, and return what it prints.

    Raises AssertionError if it fails or warns.
    """
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    home = {"HOME": str(folder), "PYTHONIOENCODING": "utf-8"}
    warnings = [] if foreign(example.stem) else ["-W", "error"]
    done = subprocess.run(
        [sys.executable, *warnings, str(example)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=folder,
        env={**kept, **home, **variables(url)},
        timeout=SECONDS,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return done.stdout


def foreign(name: str) -> list[str]:
    """Return the packages of an example that only the group `cookbook` has."""
    packages = {module.partition(".")[0] for module in modules(FOLDER / f"{name}.py")}
    return sorted(packages.intersection(FOREIGN))


def is_runnable(example: Path) -> bool:
    """Return whether the packages of the group `cookbook` are installed that an example needs."""
    return all(find_spec(package) is not None for package in foreign(example.stem))


def modules(example: Path) -> set[str]:
    """Return the modules that an example imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(example.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            found.add(node.module)
    return found
