"""Plots of the figures in docs/figures, as SVG whose colours follow the theme of the page."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "figures"
PAGE = "figures/README.md"
_WIDTH, _BAR, _ROW, _LABEL = 720, 11, 46, 300
_INK, _FAINT = "var(--color-foreground-primary)", "var(--color-foreground-border)"
_OURS, _PEER = "var(--color-brand-primary)", "var(--color-foreground-muted)"


def with_plots(page: str) -> str:
    """Return the page with a plot in place of each comment ``<!-- plot: name -->``."""
    for name, draw in (("cpu", bars), ("growth", curves)):
        data = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
        about = f"{data['python']}, {data['machine']}, {data['date']}."
        plot = f"```{{raw}} html\n{''.join(draw(data))}\n```\n\n*{about}*\n"
        page = page.replace(f"<!-- plot: {name} -->\n", plot)
    return page


def _svg(height: float, title: str, body: Iterator[str]) -> Iterator[str]:
    yield f'<svg class="plot" viewBox="0 0 {_WIDTH} {height:g}" role="img" '
    yield f'font-family="inherit" font-size="13"><title>{escape(title)}</title>'
    yield from body
    yield "</svg>"


def _write(x: float, y: float, text: str, anchor: str = "start", fill: str = _INK) -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f'<text {place} style="fill: {fill}">{escape(text)}</text>'


def _bar(x: float, y: float, width: float, fill: str) -> str:
    shape = f'x="{x:.1f}" y="{y:.1f}" width="{max(width, 1.5):.1f}" height="{_BAR}" rx="2"'
    return f'<rect {shape} style="fill: {fill}"/>'


def seconds(value: float) -> str:
    """Return a time with its unit, rounded to three digits."""
    unit, scale = ("ms", 1e3) if value >= 1e-3 else ("us", 1e6)
    return f"{float(f'{value * scale:.3g}'):,g} {unit}"


def bars(data: dict[str, Any]) -> Iterator[str]:
    """Yield pairs of bars: openai-python has the full width, trunkline its share of the time."""
    rows = data["rows"]
    title = "CPU time of trunkline as a share of that of openai-python"
    return _svg(_ROW * len(rows) + 10, title, _pairs(rows))


def _pairs(rows: list[dict[str, Any]]) -> Iterator[str]:
    full = _WIDTH - _LABEL - 90
    for at, row in enumerate(rows):
        top = at * _ROW + 10
        yield _write(_LABEL - 12, top + 20, row["name"].replace("`", ""), "end")
        share = row["trunkline"] / row["openai"]
        for below, width, fill, value in (
            (0, full * share, _OURS, row["trunkline"]),
            (_BAR + 4, full, _PEER, row["openai"]),
        ):
            y = top + 3 + below
            yield _bar(_LABEL, y, width, fill)
            yield _write(_LABEL + max(width, 1.5) + 6, y + _BAR - 1, seconds(value), fill=fill)


def curves(data: dict[str, Any]) -> Iterator[str]:
    """Yield a line for each library, over a grid."""
    return _svg(330, data["title"], _lines(data))


def _lines(data: dict[str, Any]) -> Iterator[str]:
    left, right, top, bottom = 70, _WIDTH - 130, 20, 280
    highest = max(max(line) for line in data["lines"].values())
    step = _step(highest / 5)
    most = step * math.ceil(highest / step)
    widest = data["x"][-1]

    def place(x: float, y: float) -> tuple[float, float]:
        return left + (right - left) * x / widest, bottom - (bottom - top) * y / most

    for part in range(round(most / step) + 1):
        _, y = place(0, step * part)
        yield f'<path d="M{left} {y:.1f}H{right}" style="stroke: {_FAINT}"/>'
        yield _write(left - 8, y + 4, seconds(step * part) if part else "0", "end")
    for x in data["x"]:
        if x == 1 or x >= 50:
            yield _write(place(x, 0)[0], bottom + 18, str(x), "middle")
    yield _write((left + right) / 2, bottom + 40, "messages in the call", "middle")
    for (name, line), colour in zip(data["lines"].items(), (_OURS, _PEER), strict=True):
        points = [place(x, y) for x, y in zip(data["x"], line, strict=True)]
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
        yield f'<path d="M{path}" style="fill: none; stroke: {colour}; stroke-width: 2.5"/>'
        end = points[-1]
        yield _write(end[0] + 8, end[1] + 4, _SHOWN.get(str(name), str(name)), fill=colour)


def _step(least: float) -> float:
    """Return the round number, such as 1, 2, 2.5 or 5 ms, that is next to `least`."""
    unit = 10.0 ** math.floor(math.log10(least))
    return min(unit * part for part in (1, 2, 2.5, 5, 10) if unit * part >= least)


_SHOWN = {"openai": "openai-python"}
