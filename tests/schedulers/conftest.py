"""Other schedulers than the operating system's and asyncio's: ``nox -s schedulers`` runs these."""
