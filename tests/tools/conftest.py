"""`nox -s tools` runs this folder, in an environment that has the tools.

Other runs leave it out: the plugins of the tools would be loaded into every test.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from trunkline.local.server import LocalServer


@pytest.fixture
def server() -> Iterator[LocalServer]:
    """The API, which a call reaches unless a tool answers or refuses it."""
    with LocalServer() as made:
        yield made
