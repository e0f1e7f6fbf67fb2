"""Write down the words of a recording."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from trunkline.cli import answers, clients
from trunkline.cli.expecting import expected
from trunkline.cli.help import Command, examples
from trunkline.cli.progress import ProgressMeter

MODEL, SUBTITLES = "gpt-4o-mini-transcribe", "whisper-1"
_FORMATS = ("text", "json", "srt", "vtt")


@click.command(
    cls=Command,
    epilog=examples(
        "trunkline transcribe talk.mp3",
        "trunkline transcribe --language de --prompt 'Names: Zoë, Jürgen' talk.mp3 -o talk.txt",
        "trunkline transcribe --format srt talk.mp3 -o talk.srt",
        "trunkline transcribe --local talk.mp3",
    ),
)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@clients.options
@click.option(
    "--model",
    metavar="NAME",
    help=f"Model to ask (default: {MODEL}, or {SUBTITLES} for srt and vtt).",
)
@click.option("--language", metavar="CODE", help="Language of the recording, such as en or de.")
@click.option("--prompt", metavar="TEXT", help="Text that helps with names and spelling.")
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    default="text",
    show_default=True,
    help="Form of the answer; srt and vtt are subtitles.",
)
@answers.file_option
def transcribe(
    *,
    connection: clients.ClientChoice,
    file: Path,
    model: str | None,
    form: str,
    save_as: str | None,
    **settings: Any,
) -> None:
    """Print the words of FILE, a recording such as an mp3, m4a or wav."""
    given: Any = {name: value for name, value in settings.items() if value is not None}
    subtitles = form in {"srt", "vtt"}
    with clients.connect(connection) as client, answers.Output(None, save_as) as target:
        with ProgressMeter() as meter:
            given["response_format"] = form if subtitles else "json"
            given["model"] = model or (SUBTITLES if subtitles else MODEL)
            create: Any = client.audio.transcriptions.create  # whose result depends on the format
            said = create(file=(file.name, meter.sending(file)), **given)
        if form == "json":
            target.value(said)
        else:
            target.text(said if subtitles else f"{expected(said.text, str, 'no text')}\n")
