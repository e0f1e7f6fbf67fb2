"""Help of commands: headings that are bold on a terminal, and examples."""

from __future__ import annotations

from collections.abc import Iterable

import click

_COLUMN = 24
"""The most characters of a name, before its description begins on the next line."""


def examples(*lines: str) -> str:
    """Return the end of a command's help: commands to try, one a line."""
    return "\n".join(f"  {line}" for line in lines)


class Formatter(click.HelpFormatter):
    """Writes headings in bold, and leaves more room for descriptions."""

    def write_heading(self, heading: str) -> None:
        self.write(f"{'':>{self.current_indent}}{click.style(f'{heading}:', bold=True)}\n")

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or f"{click.style('Usage:', bold=True)} ")

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = _COLUMN, col_spacing: int = 2
    ) -> None:
        super().write_dl(list(rows), col_max, col_spacing)


class Context(click.Context):
    """The context of a command, whose help has headings in bold."""

    formatter_class = Formatter


class SharedOption(click.Option):
    """An option about the client, which many commands have."""


class Command(click.Command):
    """A command whose help ends with the options about the client, and with examples."""

    context_class = Context

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options: those of the command first, because they are what it is about."""
        for heading, shared in (("Options", False), ("Connection", True)):
            records = [
                record
                for param in self.get_params(ctx)
                if isinstance(param, click.Option)  # the usage line has the arguments
                and isinstance(param, SharedOption) is shared
                and (record := param.get_help_record(ctx)) is not None
            ]
            if records:
                with formatter.section(heading):
                    formatter.write_dl(records)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        if self.epilog:
            formatter.write_paragraph()
            formatter.write_heading("Examples")
            formatter.write(f"{self.epilog}\n")


class Group(Command, click.Group):
    """A group of commands whose summaries are known without loading them."""

    def summaries(self) -> Iterable[tuple[str, str]]:
        """Return the names of its commands and a line about each."""
        raise NotImplementedError  # abstract: each group has its own table

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(self.summaries()))
