"""Make pictures."""

from __future__ import annotations

import os
import sys
from base64 import b64decode
from pathlib import Path
from typing import Any

import click

from trunkline.cli import clients
from trunkline.cli.expecting import lacking, objects
from trunkline.cli.help import Command, examples
from trunkline.cli.output import note, write
from trunkline.cli.texts import given_or_piped, text_argument

MODEL = "gpt-image-1"
_MOST = 10_000
_STDOUT = Path("-")
_FORMATS = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".webp": "webp", "": "png"}


@click.command(
    cls=Command,
    epilog=examples(
        'trunkline images "A trunk line at night" -o night.png',
        'trunkline images --size 1024x1536 --quality low -n 2 "A switchboard"',
        'trunkline images --local "No key, no network"',
    ),
)
@text_argument("prompt")
@clients.options
@click.option("--model", metavar="NAME", default=MODEL, show_default=True, help="Model to ask.")
@click.option("--size", metavar="WxH", help="Width and height, such as 1024x1024, or auto.")
@click.option("--quality", metavar="NAME", help="Quality: low, medium, high or auto.")
@click.option("--background", metavar="NAME", help="Background: transparent, opaque or auto.")
@click.option(
    "-n", "n", metavar="NUMBER", type=click.IntRange(1, 10), help="How many pictures to make."
)
@click.option(
    "-o",
    "--save-as",
    metavar="FILE",
    type=click.Path(dir_okay=False, readable=False, path_type=Path),
    help="The file; its suffix is the format (default: image.png, or the next name that is free); "
    "- is stdout.",
)
def images(
    *,
    connection: clients.ClientChoice,
    prompt: str | None,
    model: str,
    save_as: Path | None,
    **settings: Any,
) -> None:
    """Make a picture of PROMPT, and print the name of its file.

    PROMPT is read from stdin if it is absent or -. Several pictures are numbered: image-2.png.
    """
    given: Any = {name: value for name, value in settings.items() if value is not None}
    place = save_as or Path("image.png")
    _check(place, given.get("n", 1))
    given |= _format(place, model)
    text = given_or_piped(prompt, "prompt")
    with clients.connect(connection) as client:
        made = client.images.generate(prompt=text, model=model, stream=False, **given)
    for number, one in enumerate(objects(made.data, "no pictures"), 1):
        if one.b64_json:
            path = _named(place, number) if save_as else _free(place)
            _save(path, _decoded(one.b64_json))
        elif one.url:
            note(f"the server has stored picture {number} itself: {one.url}")
        else:
            raise lacking("no picture")


def _check(place: Path, count: int) -> None:
    """Raise UsageError, before the call, if pictures cannot be written there."""
    if place == _STDOUT:
        if count > 1:
            raise click.UsageError("-o - is stdout, which takes one picture: omit -n")
    elif not place.parent.is_dir():
        raise click.UsageError(f"there is no folder {str(place.parent)!r} for {place.name!r}")
    elif not os.access(place if place.exists() else place.parent, os.W_OK):
        raise click.UsageError(f"cannot write to {str(place)!r}: you have no permission")


def _format(place: Path, model: str) -> dict[str, str]:
    """Return the parameter for the format that the suffix of a file says. Raises UsageError."""
    form = _FORMATS.get(place.suffix.lower())
    if form is None:
        known = ", ".join(suffix for suffix in _FORMATS if suffix)
        raise click.UsageError(f"no picture is of the format {place.suffix!r}: use {known}")
    if model.startswith("dall-e"):
        if form != "png":
            raise click.UsageError(f"{model} makes pictures in PNG: use the suffix .png")
        return {"response_format": "b64_json"}
    return {} if form == "png" else {"output_format": form}


def _save(path: Path, content: bytes) -> None:
    if path == _STDOUT:
        sys.stdout.buffer.write(content)
        return
    path.write_bytes(content)
    write(f"{path}\n")


def _decoded(content: Any) -> bytes:
    try:
        return b64decode(content, validate=True)
    except (TypeError, ValueError) as error:
        raise lacking(f"a picture that is not base64 ({error})") from error


def _named(place: Path, number: int) -> Path:
    return place if number == 1 else place.with_stem(f"{place.stem}-{number}")


def _free(place: Path) -> Path:
    """Return the first of the numbered names that no file has."""
    names = (_named(place, number) for number in range(1, _MOST))
    return next(path for path in names if not path.exists())
