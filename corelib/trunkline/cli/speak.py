"""Speak a text."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

import click

from trunkline.cli import answers, clients
from trunkline.cli.help import Command, examples
from trunkline.cli.output import note
from trunkline.cli.progress import ProgressMeter
from trunkline.cli.texts import given_or_piped, text_argument

MODEL, VOICE, FILE = "gpt-4o-mini-tts", "alloy", "speech.mp3"
_FORMATS = {".mp3", ".opus", ".aac", ".flac", ".wav", ".pcm"}


@click.command(
    cls=Command,
    epilog=examples(
        'trunkline speak "Please hold the line" -o hold.mp3',
        "trunkline speak --voice coral -o page.wav < page.txt",
        'trunkline speak "Please hold the line" -o - | mpv -',
        'trunkline speak --local "No key, no network" -o silence.wav',
    ),
)
@text_argument("text")
@clients.options
@click.option("--model", metavar="NAME", default=MODEL, show_default=True, help="Model to ask.")
@click.option("--voice", metavar="NAME", default=VOICE, show_default=True, help="Who speaks.")
@click.option("--instructions", metavar="TEXT", help="How to speak.")
@click.option(
    "--speed", metavar="NUMBER", type=click.FloatRange(0.25, 4), help="Speed, from 0.25 to 4."
)
@answers.file_option
def speak(
    *, connection: clients.ClientChoice, text: str | None, save_as: str | None, **settings: Any
) -> None:
    """Speak TEXT and write the sound to a file, as it arrives.

    TEXT is read from stdin if it is absent or -. The suffix of the file is the format: mp3, opus,
    aac, flac, wav or pcm. Without -o, the file is speech.mp3.
    """
    given: Any = {name: value for name, value in settings.items() if value is not None}
    place = save_as or FILE
    suffix = PurePath(place).suffix.lower()
    if suffix in _FORMATS:
        given["response_format"] = suffix[1:]
    said = given_or_piped(text, "text")
    with clients.connect(connection) as client, answers.Output(None, place) as target:
        speech = client.audio.speech.with_streaming_response
        with speech.create(input=said, **given) as response, ProgressMeter() as meter:
            meter.receive(None)
            for piece in response.iter_bytes():
                target.piece(piece)
                meter.advance(len(piece))
    if save_as is None:
        note(f"the sound is in {FILE}")
