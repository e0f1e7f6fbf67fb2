"""Freeze a program with PyInstaller, using the wheel in a folder, and run it.

python .ci/check_frozen.py FOLDER
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

PROGRAM = """
import asyncio
from trunkline import AsyncOpenAI, OpenAI, preload
from trunkline.local import LocalAPI, LocalServer

MESSAGES = [{"role": "user", "content": "Hi"}]

async def streamed(url):
    async with AsyncOpenAI(base_url=url, api_key="k") as client:
        async for event in await client.responses.create(model="local", input="Hi", stream=True):
            last = event
        return last.type

preload()
with LocalServer(LocalAPI()) as server:
    url = f"{server.url}/v1"
    for name in ("native", "httpx"):
        with OpenAI(base_url=url, api_key="k", transport=name) as client:
            answer = client.chat.completions.create(model="local", messages=MESSAGES)
            print(answer.choices[0].message.content.splitlines()[0])
    print(asyncio.run(streamed(url)))
"""
PRINTED = ["You said: Hi", "You said: Hi", "response.completed"]


def main(folder: str) -> None:
    """Freeze and run the program. Raises AssertionError or CalledProcessError."""
    (wheel,) = Path(folder).resolve().glob("trunkline-*.whl")
    with tempfile.TemporaryDirectory() as place:
        venv.create(place, with_pip=True)
        programs = Path(place) / "bin"
        needed = ("pyinstaller", f"{wheel}[httpx]")
        subprocess.run([str(programs / "pip"), "install", "-q", *needed], check=True)
        (Path(place) / "ask.py").write_text(PROGRAM)
        freeze = [str(programs / "pyinstaller"), "--log-level", "ERROR", "ask.py"]
        subprocess.run(freeze, cwd=place, check=True)
        frozen = str(Path(place) / "dist" / "ask" / "ask")
        done = subprocess.run([frozen], env={}, capture_output=True, text=True, check=True, cwd="/")
    assert done.stdout.splitlines() == PRINTED, done
    print("the frozen program works")


if __name__ == "__main__":
    main(sys.argv[1])
