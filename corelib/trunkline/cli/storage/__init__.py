"""What the command line keeps on disk: settings, keys, conversations, and where they are."""
