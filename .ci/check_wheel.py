"""Check the content of the wheel in a folder, and that it works installed alone.

python .ci/check_wheel.py FOLDER
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

PACKAGES = {"trunkline", "trunkline_transports", "trunkline_plugins"}


def main(folder: str) -> None:
    """Check the wheel. Raises AssertionError or CalledProcessError."""
    (wheel,) = Path(folder).glob("trunkline-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    roots = {name.partition("/")[0] for name in names if ".dist-info/" not in name}
    assert roots == PACKAGES, roots
    assert {f"{package}/py.typed" for package in PACKAGES} <= set(names)
    with tempfile.TemporaryDirectory() as place:
        venv.create(place, with_pip=True)
        python = str(Path(place) / "bin" / "python")
        subprocess.run([python, "-m", "pip", "install", "-q", str(wheel)], check=True)
        client = "import trunkline; trunkline.OpenAI(transport='local').models.list()"
        subprocess.run([python, "-c", client], check=True)
        alone = said([python, "-m", "trunkline", "chat", "--local", "Hello"])
        assert alone.returncode == 1, alone
        assert "pip install 'trunkline[cli]'" in alone.stderr, alone
        subprocess.run([python, "-m", "pip", "install", "-q", f"{wheel}[cli]"], check=True)
        answer = said([python, "-m", "trunkline", "chat", "--local", "Hello"])
        assert "You said: Hello" in answer.stdout, answer
        missing = said([python, "-m", "trunkline", "chat", "--transport", "httpx", "Hello"])
        assert missing.returncode == 1, missing
        assert 'pip install "trunkline[httpx]"' in missing.stderr, missing
    print(f"{wheel.name}: {len(names)} files, {wheel.stat().st_size // 1024} KiB")


def said(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run the command with an API key as its only setting."""
    environment = {"OPENAI_API_KEY": "any", "PATH": ""}
    return subprocess.run(
        command, capture_output=True, text=True, env=environment, cwd="/", check=False
    )


if __name__ == "__main__":
    main(sys.argv[1])
