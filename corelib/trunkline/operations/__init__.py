"""The operations of the API: their declaration, and the first steps of a call."""
