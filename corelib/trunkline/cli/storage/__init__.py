"""The files of the command line: settings, keys, conversations, and where they are."""
