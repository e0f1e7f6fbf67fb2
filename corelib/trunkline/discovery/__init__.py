"""Discovery of installed plugins and transports, by the entry points of distributions."""
