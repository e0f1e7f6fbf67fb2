"""The report, as a table for people and as JSON for programs."""

from __future__ import annotations

from statistics import median

from tests.benchmarks.measurements import Results, Samples
from tests.benchmarks.scenarios import Row

_SCALE = {"ms": 1e3, "us": 1e6}
_HEAD = ("scenario (CPU)", "trunkline", "openai", "bare", "ratio", "target", "verdict")


def _cell(samples: Samples | None, unit: str) -> str:
    """Return `median (min)` in the unit of the row."""
    if not samples:
        return "-"
    scale = _SCALE[unit]
    digits = 0 if median(samples) * scale >= 1000 else 1
    low = min(samples) * scale
    return f"{median(samples) * scale:.{digits}f} ({low:.{digits}f}) {unit}"


def _ratio(row: Row) -> str:
    """Return the ratio of the medians, and the range of the ratios of single trials."""
    if row.ratio is None or row.ratio <= 0:
        return "-"
    low, high = row.spread
    return f"{_one_of(row.ratio)} ({_one_of(low)}..{_one_of(high)})"


def _one_of(ratio: float) -> str:
    return f"1/{1 / ratio:.1f}" if 0 < ratio < 1 else f"{ratio:.2f}"


def _line(row: Row) -> tuple[str, ...]:
    unit = row.scenario.unit
    return (
        row.scenario.name,
        _cell(row.ours, unit),
        _cell(row.peer, unit),
        _cell(row.bare, unit),
        _ratio(row),
        str(row.scenario.target or ""),
        row.verdict,
    )


def render(rows: tuple[Row, ...], results: Results) -> str:
    """Return the table, followed by the reason for each empty cell."""
    lines = [_HEAD, *map(_line, rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    text = [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    ]
    text.insert(1, "  ".join("-" * width for width in widths))
    reasons: dict[tuple[str, str], list[str]] = {}
    for (case, lane), reason in results.failures.items():
        reasons.setdefault((lane.name, reason), []).append(case)
    for (name, reason), cases in reasons.items():
        text.append(f"not measured: {name} ({', '.join(cases)}): {reason}")
    return "\n".join(text)


def _numbers(samples: Samples | None) -> dict[str, object] | None:
    if not samples:
        return None
    return {"median": median(samples), "min": min(samples), "samples": samples}


def as_json(rows: tuple[Row, ...], results: Results) -> dict[str, object]:
    """Return all measurements, with times in CPU seconds."""
    return {
        "versions": results.versions,
        "rows": [
            {
                "scenario": row.scenario.name.strip(),
                "case": row.scenario.case,
                "trunkline": _numbers(row.ours),
                "openai": _numbers(row.peer),
                "bare": _numbers(row.bare),
                "bare_lane": row.scenario.bare.name if row.scenario.bare else None,
                "ratio": row.ratio,
                "target": str(row.scenario.target) if row.scenario.target else None,
                "verdict": row.verdict,
            }
            for row in rows
        ],
        "failures": [
            {"case": case, "lane": lane.name, "reason": reason}
            for (case, lane), reason in results.failures.items()
        ],
    }
