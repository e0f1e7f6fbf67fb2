"""The plugins that come with trunkline. Entry points register them, as for third-party plugins."""
