"""openai-python and trunkline side by side: examples, and steps of user code."""
