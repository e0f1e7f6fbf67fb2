"""The operations of the API: how one is declared, and how a call of it begins."""
