"""A headless Chromium for the tests of this folder.

The folder runs only if it is named, as ``nox -s browser`` does: Chromium must be installed.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = shutil.which("chromium")


def pytest_configure() -> None:
    """Refuse to run without the browser."""
    if CHROMIUM is None:
        raise pytest.UsageError("chromium is not installed")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser; root needs the flag."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A tab, for which everything takes at most 15 seconds."""
    page = browser.new_page()
    page.set_default_timeout(15_000)
    yield page
    page.close()
