"""The plugins that come with trunkline, each behind an entry point like anybody's."""
