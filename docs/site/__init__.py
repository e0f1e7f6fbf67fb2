"""The documentation site: ``python -m docs.site`` builds and checks it. See ADR 0044."""
