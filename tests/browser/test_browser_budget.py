"""The chat page of the documentation with a budget: what a browser costs that leaves."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_browser_chat import Upstream, ask, site
from trunkline_plugins.budget import Budget
from trunkline_plugins.ledger import Amount

GIVEN = 3  # "m", "user" and "Hello" are ten bytes


@pytest.mark.parametrize("how", ["another page", "closed tab"])
def test_budget_when_the_browser_leaves_then_what_it_has_seen_is_counted(
    page: Page, how: str
) -> None:
    """The question and the words that were delivered, and nothing stays reserved."""
    budget = Budget(tokens=10_000, shared=f"browser, {how}")
    with Upstream() as upstream, site(upstream.url, plugins=[("budget", budget)]) as url:
        ask(page, url)
        expect(page.locator(".assistant")).to_have_text("Good ")
        assert budget.reserved() == Amount(GIVEN + 1000)
        if how == "closed tab":
            page.close()
        else:
            page.goto("about:blank")
        assert upstream.wait_for(lambda: upstream.left == 1, 10.0)
    assert budget.used() == Amount(GIVEN + 4)  # "assistant" and "Good " are 14 bytes
    assert budget.reserved() == Amount()


def test_budget_when_the_answer_has_no_usage_then_its_text_is_counted(page: Page) -> None:
    """The server was asked for its usage and has not sent it."""
    budget = Budget(tokens=10_000)
    with Upstream() as upstream, site(upstream.url, plugins=[("budget", budget)]) as url:
        ask(page, url)
        upstream.release()
        expect(page.locator(".assistant")).to_have_text("Good day")
    assert (budget.used(), budget.reserved()) == (Amount(GIVEN + 5), Amount())
