"""A command with commands of its own, such as ``trunkline keys set``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from trunkline.cli.help import Group
from trunkline.discovery.advice import about

if TYPE_CHECKING:
    from collections.abc import Iterable


class Subcommands(Group):
    """A group whose commands are in its module. An error names a similar one."""

    def summaries(self) -> Iterable[tuple[str, str]]:
        return [
            (name, one.get_short_help_str(100).removesuffix("."))
            for name, one in self.commands.items()
        ]

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args and not ctx.resilient_parsing:
            click.echo(ctx.get_help())
            ctx.exit()
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in self.commands and not ctx.resilient_parsing:
            raise click.UsageError(
                f"there is no command {name!r}{about(name, self.commands)}; "
                f"there are: {', '.join(self.commands)}",
                ctx,
            )
        return super().resolve_command(ctx, args)
