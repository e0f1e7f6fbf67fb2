"""Make pictures."""

from __future__ import annotations

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
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file; its suffix is the format (default: image.png, or the next name that is free).",
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
    if not place.parent.is_dir():
        raise click.UsageError(f"there is no folder {str(place.parent)!r} for {place.name!r}")
    if model.startswith("dall-e"):
        given["response_format"] = "b64_json"
    elif place.suffix in {".jpg", ".jpeg", ".webp"}:
        given["output_format"] = "webp" if place.suffix == ".webp" else "jpeg"
    text = given_or_piped(prompt, "prompt")
    with clients.connect(connection) as client:
        made = client.images.generate(prompt=text, model=model, stream=False, **given)
    for number, one in enumerate(objects(made.data, "no pictures"), 1):
        if one.b64_json:
            content = _decoded(one.b64_json)
            path = _named(place, number) if save_as else _free(place)
            path.write_bytes(content)
            write(f"{path}\n")
        elif one.url:
            note(f"the server has stored picture {number} itself: {one.url}")
        else:
            raise lacking("no picture")


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
