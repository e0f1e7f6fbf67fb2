"""Help of commands: headings that stand out on a terminal, and examples."""

from __future__ import annotations

from collections.abc import Iterable

import click


def examples(*lines: str) -> str:
    """Return the end of a command's help: commands to try, one a line."""
    return "\n".join(f"  {line}" for line in lines)


class Formatter(click.HelpFormatter):
    """Writes headings in bold."""

    def write_heading(self, heading: str) -> None:
        self.write(f"{'':>{self.current_indent}}{click.style(f'{heading}:', bold=True)}\n")

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or f"{click.style('Usage:', bold=True)} ")


class Context(click.Context):
    """The context of a command, whose help has headings in bold."""

    formatter_class = Formatter


class Command(click.Command):
    """A command with examples at the end of its help."""

    context_class = Context

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        if self.epilog:
            formatter.write_paragraph()
            formatter.write_heading("Examples")
            formatter.write(f"{self.epilog}\n")


class Group(Command, click.Group):
    """A group of commands whose summaries are known without loading them."""

    def summaries(self) -> Iterable[tuple[str, str]]:
        """Return the names of its commands and a line about each."""
        raise NotImplementedError

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(self.summaries()))
